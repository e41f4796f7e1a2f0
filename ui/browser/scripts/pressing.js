// Copying and printing happen inside the press: later, a browser may refuse them. The text to copy
// stands on the page already (ui/parts/downloads.py), and so does what to say about it.

import { afterRun } from "./run_state.js"
import { tell } from "./announce.js"

const RUN_BEGINS = 50

export function watchPressing() {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-copies], [data-prints]")
    if (!button) return
    if ("prints" in button.dataset) window.print()
    else copy(button.dataset)
  })
}

const fieldOf = ({ copies }) => document.getElementById(copies)

async function copy(said) {
  const text = fieldOf(said).value
  if (!(await filled(said, text))) return
  tell(said.copied)
  // A press may be what ends the writing of a text that this one is made from.
  setTimeout(() => afterRun(() => copyAgain(said, text)), RUN_BEGINS)
}

async function copyAgain(said, before) {
  const text = fieldOf(said)?.value
  if (text === undefined || text === before) return
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (!copied) tell(said.changed)
}

/** Fill the clipboard. Where that is refused, the text is opened and marked for the person. */
async function filled(said, text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (copyTheOldWay(fieldOf(said))) return true
  }
  tell(said.failed)
  return false
}

// Over plain http the clipboard is closed to scripts; the old command is not.
function copyTheOldWay(field) {
  const box = field.closest("details")
  const open = box.open
  box.open = true
  field.focus({ preventScroll: open })
  field.setSelectionRange(0, field.value.length)
  const copied = document.execCommand("copy")
  if (copied) box.open = open
  return copied
}
