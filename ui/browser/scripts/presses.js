// No press may be lost. While a new connection's session is still learning what this tab keeps,
// presses wait; a press that went out over a connection which then died is made again. They wait for
// the page and not for a clock: one that comes before its button is known to the session does nothing.

import { controlsIn, keyOf, ownSelector } from "./element_key.js"
import { tell } from "./announce.js"
import { timesOpened } from "./reconnect.js"
import { afterWholeRun, connected, running } from "./run_state.js"

const HELD_EVENTS = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend"]
const BUTTONS =
  '[data-testid="stButton"] button, [data-testid="stFormSubmitButton"] button, [data-press]'
const LONG_HOLD = 10000
const QUIET_TIME = 400
const ANSWER_BEGINS = 50
const LONGEST_ANSWER = 10000

let holding = false
let heldSince = 0
let longHold = null
let said = { waits: "", lost: "" }
let held = []
let quiet = null
let unanswered = null
let resumed = null
let currentPage = () => null
let currentSession = () => null

/** `pageNow` and `sessionNow` name the page that stands there, and the session that drew it. */
export function watchPresses(pageNow, sessionNow) {
  currentPage = pageNow
  currentSession = sessionNow
  HELD_EVENTS.forEach((name) => window.addEventListener(name, swallow, true))
  window.addEventListener("click", onClick, true)
}

/** From now on presses wait, also the one that nobody answered before the connection was lost. */
export function holdPresses() {
  // Cut again before the page was there: what waits goes on waiting.
  if (!holding) held = []
  if (unanswered) {
    resumed = unanswered
    held = [resumed, ...held]
  }
  holding = true
  unanswered = null
  heldSince = performance.now()
  clearTimeout(longHold)
  longHold = setTimeout(sayIfTheyWait, LONG_HOLD)
}

/** What to say of a press that waits long, and of one that was not taken. */
export function sayOfPresses(texts) {
  said = texts
}

// Nothing else on the page shows it.
function sayIfTheyWait() {
  if (held.length && performance.now() - heldSince >= LONG_HOLD) tell(said.waits)
}

/** What the button of that key was pressed for has come: it need not be pressed again. */
export function answered(button) {
  const place = `st-key-${button}`
  if (unanswered?.key === place) unanswered = null
  held = held.filter((press) => press !== resumed || press.key !== place)
}

/** The page is the session's own again: do what was pressed meanwhile, one after another. */
export function letPressesThrough() {
  if (!holding) return
  clearTimeout(longHold)
  const press = held.shift()
  holding = press !== undefined
  if (!holding) return
  const here = press.page === currentPage()
  const target = here ? find(press) : null
  if (!target) {
    // The session that it was made for may have taken it. Another page shows what became of it.
    if (here && press.session !== currentSession()) tell(said.lost)
    letPressesThrough()
    return
  }
  // The label of a choice hears fingers and mice only; its input hears this.
  ;(target.control ?? target).click()
  const opened = timesOpened()
  const next = () => opened === timesOpened() && letPressesThrough()
  setTimeout(() => afterWholeRun(next), ANSWER_BEGINS)
}

// A press that a script makes, such as one of ours, is never held.
const mustWait = (event) => holding && event.isTrusted

const inApp = (event) => event.target instanceof Element && event.target.closest("main")

function swallow(event) {
  if (mustWait(event) && inApp(event)) event.stopImmediatePropagation()
}

function onClick(event) {
  const press = inApp(event) ? describe(event.target) : null
  if (!press) return
  if (mustWait(event)) {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!held.some((other) => other.element === press.element)) held.push(press)
    sayIfTheyWait()
  } else if (event.target.closest(BUTTONS)) {
    // Only a button's press is lost with a connection: what is marked or typed is sent again.
    unanswered = { ...press, at: performance.now() }
  }
}

/** Whether a button was pressed a moment ago and nothing came of it yet. */
export const awaitsAnswer = () =>
  unanswered !== null && performance.now() - unanswered.at < LONGEST_ANSWER

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
  if (!element) return null
  const { tagName: tag, textContent: text } = element
  const own = ownSelector(element.control ?? element)
  const at = { page: currentPage(), session: currentSession() }
  return { element, key: keyOf(element), own, text, tag, ...at }
}

function find({ element, key, own, text, tag }) {
  if (element.isConnected) return element
  if (own) return document.querySelector(own)
  const alike = key ? controlsIn(key, tag).filter((one) => one.textContent === text) : []
  return alike.length === 1 ? alike[0] : null
}
