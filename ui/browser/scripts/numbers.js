// Fields for a number are texts that the session reads (ui/widgets/number.py). The browser only gives
// them a keypad with a decimal mark, and has them read while the person types: how a number is
// read is then said before anyone goes on.

import { connected, running } from "./run_state.js"

const FIELD = '[class*="typed_number"] input'
const READ_BACK = ".vg-read"
const PAUSE = 600

let pause = null

export function watchNumbers() {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element && target.matches(FIELD))) return
    clearTimeout(pause)
    pause = setTimeout(() => read(target), PAUSE)
  })
}

/** Streamlit has no way to ask for the keypad, nor to say what describes a field. */
export function dressNumbers() {
  const readBack = document.querySelector(READ_BACK)
  if (readBack) readBack.id = "vg-read"
  document.querySelectorAll(FIELD).forEach((field) => {
    field.inputMode = "decimal"
    if (readBack) field.setAttribute("aria-describedby", readBack.id)
  })
}

// Streamlit sends a text when its field is left. The field has the focus again at once, and keeps it.
function read(field) {
  if (!field.isConnected || field.closest("form, [data-testid='stForm']")) return
  if (!connected() || running()) {
    pause = setTimeout(() => read(field), PAUSE)
    return
  }
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  if (field === document.activeElement) {
    field.dispatchEvent(new FocusEvent("focusin", { bubbles: true }))
  }
}
