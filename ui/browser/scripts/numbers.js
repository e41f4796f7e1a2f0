// Fields for a number are texts that the session reads (ui/widgets/number.py, number_field.py). They
// are read while the person types, and how they are read is said before anyone goes on.

import { connected, running } from "./run_state.js"
import { awaitsAnswer } from "./unanswered.js"

const FIELD = '[class*="typed_number"] input'
const ON_SCREEN = "main input[data-row][data-part]"
const PAUSE = 600

let pause = null

/** `read` asks the session how what is typed on a screen is read. */
export function watchNumbers(read) {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element && target.matches(`${ON_SCREEN}, ${FIELD}`))) return
    const readIt = target.matches(ON_SCREEN) ? read : () => send(target)
    clearTimeout(pause)
    pause = setTimeout(() => readWhenQuiet(target, readIt), PAUSE)
  })
  // A press tells all that is typed. Of two that wait at the server, Streamlit keeps the later one.
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("main [data-press]")) clearTimeout(pause)
  })
}

/** Streamlit has no way to ask for the keypad. */
export function dressNumbers() {
  document.querySelectorAll(FIELD).forEach((field) => (field.inputMode = "decimal"))
}

/** Say beside each field how it is read, by row. */
export function showReadBack(texts) {
  document.querySelectorAll("main [data-read]").forEach((line) => {
    const text = texts?.[line.dataset.read] ?? ""
    if (line.textContent !== text) line.textContent = text
  })
}

function readWhenQuiet(field, read) {
  if (!field.isConnected) return
  if (connected() && !running() && !awaitsAnswer()) read()
  else pause = setTimeout(() => readWhenQuiet(field, read), PAUSE)
}

// Streamlit sends a text when its field is left. The field has the focus again at once, and keeps it.
function send(field) {
  if (field.closest("form, [data-testid='stForm']")) return
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  if (field === document.activeElement) {
    field.dispatchEvent(new FocusEvent("focusin", { bubbles: true }))
  }
}
