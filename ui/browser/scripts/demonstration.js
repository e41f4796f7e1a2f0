// A demonstration is gone through by keys, and goes back to its list when nobody is in front of it.
// Each key presses the button that names it, so what has no button has no key either.

import { tell } from "./announce.js"
import { pressByKey } from "./presses.js"

const CALL = '.st-key-demo_page a[href^="tel:"]'
const LISTED = 'main [data-press="people"]'
const TOUCHES = ["keydown", "pointerdown", "touchstart", "wheel", "click"]
const FIELD = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]"
const WARNED_BEFORE = 60 * 1000

let touched = Date.now()
let warned = false
let shown = { idle: 0, warning: "", noCall: "" }

/** `idle` is in seconds; `warning` is said before. `noCall` is said in the place of a call. */
export function watchDemonstration(told) {
  shown = told
  startOnce()
}

function startOnce() {
  startOnce = () => {}
  touched = Date.now()
  TOUCHES.forEach((name) => window.addEventListener(name, touch, true))
  window.addEventListener("keydown", onKey)
  window.addEventListener("click", callNobody, true)
  setInterval(look, 500)
}

function touch(event) {
  if (!event.isTrusted) return
  touched = Date.now()
  warned = false
}

// The clock on the wall, not a timer: a timer sleeps when the device does.
function look() {
  const left = touched + shown.idle * 1000 - Date.now()
  const button = document.querySelector(LISTED)
  if (!button) return
  if (left <= 0) button.click()
  else if (left <= Math.min(WARNED_BEFORE, shown.idle * 500) && !warned) warn()
}

// A made-up person needs no ambulance. The line above every page calls, for who is in the room.
function callNobody(event) {
  if (!(event.target instanceof Element && event.target.closest(CALL))) return
  event.preventDefault()
  tell(shown.noCall)
}

function warn() {
  warned = true
  tell(shown.warning)
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return
  if (event.target instanceof Element && event.target.closest(FIELD)) return
  const button = document.querySelector(`main [data-key="${CSS.escape(event.key)}"]`)
  if (!button) return
  event.preventDefault()
  pressByKey(button)
}
