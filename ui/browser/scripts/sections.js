// The links between sections are plain ones, which a person may also open in another tab. Followed in
// this tab they must not load the app anew: Streamlit turns to a page when the address goes back or
// forward, so the address is changed first and then it is told of that.

import { openEntry } from "./history.js"

const SECTION_LINK = "a.vg-section"

export function watchSections() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(SECTION_LINK)
    if (!link || event.button !== 0 || opensElsewhere(event)) return
    event.preventDefault()
    if (link.pathname !== location.pathname) openEntry(link.pathname)
    window.dispatchEvent(new PopStateEvent("popstate"))
  })
}

const opensElsewhere = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
