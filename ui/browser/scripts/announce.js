// Short messages about what the browser did, shown for a moment and read out once.

const SHOWN_FOR = 6000

const HEARD_FOR = 1000

let region = null
let heard = null
let hiding = null

export function tell(text, shownFor = SHOWN_FOR) {
  prepareVoice()
  show("")
  clearTimeout(hiding)
  // A region is read out when its text changes, and it was emptied a moment ago.
  setTimeout(() => show(text), 50)
  hiding = setTimeout(() => show(""), shownFor)
}

// A role while it says something: an empty one would be read out on each page as a status bar.
function show(text) {
  if (text) region.setAttribute("role", "status")
  else region.removeAttribute("role")
  region.textContent = text
}

/** Say to whoever does not see the page what the others see at once. */
export function sayUnseen(text) {
  prepareVoice()
  setTimeout(() => (heard.textContent = text), 50)
  setTimeout(() => (heard.textContent = ""), HEARD_FOR)
}

// Present and empty from the start: a region that appears with its text is often not read.
export function prepareVoice() {
  region ??= document.body.appendChild(newRegion("vg-voice"))
  heard ??= document.body.appendChild(newRegion("vg-only-heard"))
}

function newRegion(name) {
  const element = document.createElement("div")
  element.className = name
  element.setAttribute("aria-live", "polite")
  element.setAttribute("aria-atomic", "true")
  return element
}
