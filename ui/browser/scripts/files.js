// A saved file is read here, in the tab, and sent as text over the live connection: the server's
// door for uploads stays closed. Its field stands in the page (ui/parts/downloads.py): a phone never tells
// of a file chosen in a field that was only made for the press.

import { LONGEST } from "./store.js"

export function watchFiles(send) {
  document.addEventListener("change", ({ target }) => {
    if (target instanceof Element && target.matches("input.vg-open-file")) readChosen(target, send)
  })
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-opens]")
    if (button) readPasted(document.getElementById(button.dataset.opens), send)
  })
}

async function readChosen(input, send) {
  const [file] = input.files
  if (!file) return
  const text = file.size <= LONGEST ? await file.text().catch(() => "") : ""
  // So that the same file can be chosen again.
  input.value = ""
  send({ say: "file", text })
}

function readPasted(field, send) {
  const text = field.value
  field.value = ""
  // It is no draft any more.
  field.dispatchEvent(new Event("input", { bubbles: true }))
  send({ say: "file", text: text.length <= LONGEST ? text : "" })
}
