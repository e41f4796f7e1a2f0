// A closed part of our own markup is drawn anew when its words change. For whoever has it open it stays
// open: words that are written above it must not close what is being read below.

const PART = "main details.vg-more"

let opened = new Map()

export function watchFolds() {
  document.addEventListener("toggle", note, true)
  new MutationObserver(openAgain).observe(document.body, { childList: true, subtree: true })
}

/** Another page has parts of its own. */
export function forgetFolds() {
  opened = new Map()
}

const nameOf = (part) => part.querySelector("summary")?.textContent

function note({ target }) {
  if (target instanceof Element && target.matches(PART)) opened.set(nameOf(target), target.open)
}

// Before the browser shows it: a part that closes and opens again would move what is below.
function openAgain(changes) {
  if (!opened.size || !changes.some(({ addedNodes }) => addedNodes.length)) return
  document.querySelectorAll(PART).forEach((part) => {
    const open = opened.get(nameOf(part))
    if (open !== undefined && open !== part.open) part.open = open
  })
}
