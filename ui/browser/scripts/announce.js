// Short messages about what the browser did, shown for a moment and read out once.

const SHOWN_FOR = 6000

let region = null
let hiding = null

export function tell(text) {
  region ??= document.body.appendChild(newRegion())
  region.textContent = ""
  clearTimeout(hiding)
  // A region is read out when its text changes, and it was emptied a moment ago.
  setTimeout(() => (region.textContent = text), 50)
  hiding = setTimeout(() => (region.textContent = ""), SHOWN_FOR)
}

// Present and empty from the start: a region that appears with its text is often not read.
export const prepareVoice = () => (region ??= document.body.appendChild(newRegion()))

function newRegion() {
  const element = document.createElement("div")
  element.className = "vg-voice"
  element.setAttribute("role", "status")
  return element
}
