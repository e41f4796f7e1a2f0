// Boxes to tick are plain markup (ui/browser/checkbox_group.py). Each time one changes, the session is told of all that is
// ticked in its group; Streamlit keeps that, and says it again over a new connection.

let told = null

export function watchBoxes(tell) {
  document.addEventListener("change", ({ target }) => {
    const group = target instanceof Element && target.closest("[data-boxes]")
    if (!group) return
    const boxes = [...group.querySelectorAll("input")]
    if (target.checked) boxes.filter((box) => excludes(target, box)).forEach(untick)
    const options = boxes.filter((box) => box.checked).map((box) => box.value)
    told = { boxes: group.dataset.boxes, options }
    tell(told)
  })
}

/** Streamlit would go on repeating the last ticks until the tab is closed. */
export function forgetBoxes(tell) {
  if (told === null) return
  told = null
  tell(null)
}

// "None of these" and anything else cannot both be true.
const excludes = (one, other) => one !== other && (isAlone(one) || isAlone(other))

const isAlone = (box) => "alone" in box.dataset

function untick(box) {
  box.checked = false
}
