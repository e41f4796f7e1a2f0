// No press may be lost. While a new connection's session is still learning what this tab keeps,
// presses wait; a press that went out over a connection which then died is made again.

import { afterRun, connected, running } from "./runs.js"

const HELD_EVENTS = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend"]
const BUTTONS = '[data-testid="stButton"] button, [data-testid="stFormSubmitButton"] button'
const LONGEST_HOLD = 10000
const QUIET_TIME = 400
const ANSWER_BEGINS = 50

let holding = false
let release = null
let held = []
let quiet = null
let unanswered = null
let currentPage = () => null

export function watchPresses(pageNow) {
  currentPage = pageNow
  HELD_EVENTS.forEach((name) => window.addEventListener(name, swallow, true))
  window.addEventListener("click", onClick, true)
}

/** From now on presses wait, also the one that nobody answered before the connection was lost. */
export function holdPresses() {
  holding = true
  held = unanswered ? [unanswered] : []
  unanswered = null
  clearTimeout(release)
  release = setTimeout(letPressesThrough, LONGEST_HOLD)
}

/** The page is the session's own again: do what was pressed meanwhile, one after another. */
export function letPressesThrough() {
  if (!holding) return
  clearTimeout(release)
  const press = held.shift()
  if (!press) {
    holding = false
    return
  }
  const target = press.page === currentPage() ? find(press) : null
  if (!target) {
    letPressesThrough()
    return
  }
  holding = false
  target.click()
  holding = held.length > 0
  if (holding) setTimeout(() => afterRun(letPressesThrough), ANSWER_BEGINS)
}

const inApp = (event) => event.target instanceof Element && event.target.closest("main")

function swallow(event) {
  if (holding && inApp(event)) event.stopImmediatePropagation()
}

function onClick(event) {
  if (!inApp(event)) return
  const press = describe(event.target)
  if (!press) return
  if (!holding) {
    // Only a button's press is lost with a connection: what is marked or typed is sent again.
    if (event.target.closest(BUTTONS)) unanswered = press
    return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
  if (!held.some((other) => other.element === press.element)) held.push(press)
}

/** A run was answered. What stays quiet for a while after it, on the same page, is answered too. */
export function heardFromApp() {
  clearTimeout(quiet)
  if (unanswered && unanswered.page !== currentPage()) unanswered = null
  if (unanswered) quiet = setTimeout(forgetIfAnswered, QUIET_TIME)
}

// An answer to an earlier press may still be on its way when this one is made.
function forgetIfAnswered() {
  if (connected() && !running()) unanswered = null
}

function describe(target) {
  const element = target.closest("button, label, input, summary, a[href]")
  const keyed = element?.closest('[class*="st-key-"]')
  if (!element) return null
  const key = keyed ? [...keyed.classList].find((name) => name.startsWith("st-key-")) : null
  const text = element.textContent
  return { element, key, text, tag: element.tagName, page: currentPage() }
}

function find({ element, key, text, tag }) {
  if (element.isConnected) return element
  const within = key ? `.${CSS.escape(key)} ${tag}` : `main ${tag}`
  const alike = [...document.querySelectorAll(within)].filter((one) => one.textContent === text)
  return alike.length === 1 ? alike[0] : null
}
