// Streamlit fetches a part of itself when a page first needs it. One that a lost connection took is
// never fetched again, and an error of Streamlit's stands in its place until the page is loaded anew.
// That is done here, once the server can be reached, where this tab's answers outlive it.

import { tell } from "./announce.js"
import { waits } from "./presses.js"

const MISSING = "vite:preloadError"
const HEALTH = "/_stcore/health"
const LOOK = 500
// What is still missing so soon after the page was loaded anew will not come by doing it again.
const SOON = 30_000
const SHOWN_FOR = 60_000

let waiting = false

/** `survives` says whether a reload loses nothing; `texts`, what to say where none is made. */
export function watchMissingParts(survives, texts) {
  window.addEventListener(MISSING, () => {
    if (!survives()) tell(texts().clears, SHOWN_FOR)
    else if (!loadAnew()) tell(texts().again, SHOWN_FOR)
  })
}

function loadAnew() {
  if (waiting) return true
  if (wasLoadedAnew()) return false
  waiting = true
  lookForServer()
  return true
}

function wasLoadedAnew() {
  const [navigation] = performance.getEntriesByType("navigation")
  return navigation?.type === "reload" && performance.now() < SOON
}

async function lookForServer() {
  const answer = await fetch(HEALTH, { cache: "no-store" }).catch(() => null)
  // What was pressed meanwhile would be gone.
  if (answer?.ok && !waits()) location.reload()
  else setTimeout(lookForServer, LOOK)
}
