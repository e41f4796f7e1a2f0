// A shared device is left by people who think they have finished. After three minutes without a
// touch the page asks; after five it lets go of everything. Any key, press or touch keeps it.

import { forgetDrafts } from "./drafts.js"
import { forgetRows } from "./rows.js"
import { wipe } from "./store.js"

const WARN_AFTER = 3 * 60 * 1000
const CLEAR_AFTER = 5 * 60 * 1000
const TOUCHES = ["keydown", "pointerdown", "touchstart", "wheel", "click"]
const ENDS_WARNING = ["keydown", "click"]
const AFTERWARDS = "/welcome"
const FAREWELL = 400

let touched = Date.now()
let warning = null
let said = {}
let expired = () => {}

/** `words` are what the warning says: title, text, go_on. */
export function watchIdle(words, handlers) {
  said = words
  expired = handlers.expired
  startOnce()
}

function startOnce() {
  startOnce = () => {}
  touched = Date.now()
  TOUCHES.forEach((name) => window.addEventListener(name, extend, true))
  // A page that comes back from the browser's memory shows what the last person saw.
  window.addEventListener("pageshow", (event) => event.persisted && location.reload())
  setInterval(look, 1000)
}

function extend(event) {
  touched = Date.now()
  if (!warning || !ENDS_WARNING.includes(event.type)) return
  // What wakes the page must not also press something on it.
  event.preventDefault()
  event.stopImmediatePropagation()
  closeWarning()
}

// The clock on the wall, not a timer: a timer sleeps when the device does.
function look() {
  const idle = Date.now() - touched
  if (idle >= CLEAR_AFTER) leave()
  else if (idle >= WARN_AFTER && !warning) warn()
}

function warn() {
  warning = document.createElement("dialog")
  warning.className = "vg-idle"
  warning.setAttribute("role", "alertdialog")
  warning.setAttribute("aria-labelledby", "vg-idle-title")
  warning.setAttribute("aria-describedby", "vg-idle-text")
  warning.innerHTML = `<h2 id="vg-idle-title"></h2><p id="vg-idle-text"></p>
    <button type="button"></button>`
  warning.querySelector("h2").textContent = said.title
  warning.querySelector("p").textContent = said.text
  warning.querySelector("button").textContent = said.go_on
  document.body.append(warning)
  warning.showModal()
}

function closeWarning() {
  warning.close()
  warning.remove()
  warning = null
}

function leave() {
  leave = () => {}
  wipe()
  forgetDrafts()
  forgetRows()
  document.getElementById("root").hidden = true
  expired()
  setTimeout(() => location.replace(AFTERWARDS), FAREWELL)
}
