// Other ways to tick the boxes of a list: a drawing, a suggestion. The boxes are the real controls;
// these set them, and show what is ticked, however it came about.

const CHANGES_OF_THE_PAGE = { childList: true, subtree: true }

const mirrors = []
let due = false

/** The boxes of these values in the list that `element` belongs to, of its own page first. */
export function boxesOf(element, values) {
  const name = element.closest("[data-ticks]").dataset.ticks
  const piece = element.closest('[data-testid="stHtml"]')
  const own = piece ? boxesIn(piece, name) : []
  const boxes = own.length > 0 ? own : boxesIn(document, name)
  return boxes.filter((box) => values.includes(box.value))
}

/** As if the person had ticked them or let them go, one by one. */
export function setTicked(boxes, ticked) {
  boxes
    .filter((box) => box.checked !== ticked)
    .forEach((box) => {
      box.checked = ticked
      box.dispatchEvent(new Event("change", { bubbles: true }))
    })
}

/** Call `refresh` whenever boxes may have changed: at a tick, and when the page is drawn anew. */
export function mirrorBoxes(refresh) {
  mirrors.push(refresh)
  if (mirrors.length === 1) {
    document.addEventListener("change", refreshSoon)
    new MutationObserver(refreshSoon).observe(document.body, CHANGES_OF_THE_PAGE)
  }
  refresh()
}

// One box may let go of others: only then is it time to look.
function refreshSoon() {
  if (due) return
  due = true
  requestAnimationFrame(() => {
    due = false
    mirrors.forEach((refresh) => refresh())
  })
}

const boxesIn = (part, name) => [
  ...part.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]`),
]
