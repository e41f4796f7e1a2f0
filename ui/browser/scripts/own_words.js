// What a person's own words suggest (ui/widgets/own_words.py): a place is ticked in the list by its
// button, and a danger sign that is not there is put away. Nothing is ticked by itself.

import { boxesOf, mirrorBoxes, setTicked } from "./ticks.js"

let before = null
let asked = false

export function watchOwnWords() {
  document.addEventListener("click", press)
  mirrorBoxes(refresh)
}

function press({ target }) {
  const button = target instanceof Element ? target.closest("button") : null
  if (!button) return
  if (button.matches("[data-found] [data-tick]")) toggle(button)
  if (button.matches("[data-found] [data-hide]")) putAway(button)
  if (button.matches('[data-press="find_words"]')) {
    asked = true
    before = document.querySelector("[data-found]")
  }
}

function toggle(button) {
  const boxes = boxesOf(button, [button.dataset.tick])
  setTicked(boxes, !boxes.every((box) => box.checked))
}

// The focus would be lost with the button that had it.
function putAway(button) {
  const found = button.closest("[data-found]")
  const signs = button.closest("[data-signs]")
  button.closest("[data-sign]").hidden = true
  const next = signs.querySelector("[data-sign]:not([hidden]) button")
  if (!next) signs.hidden = true
  const after = next ?? found.querySelector("[data-tick]") ?? found
  after.focus()
}

function refresh() {
  document.querySelectorAll("[data-found] [data-tick]").forEach((button) => {
    const ticked = boxesOf(button, [button.dataset.tick]).some((box) => box.checked)
    button.setAttribute("aria-pressed", ticked)
  })
  moveToFound()
}

// What was asked for is read out once, where it came.
function moveToFound() {
  const found = document.querySelector("[data-found]")
  if (!asked || !found || found === before) return
  asked = false
  found.focus({ preventScroll: true })
  found.scrollIntoView({ block: "nearest", behavior: "instant" })
}
