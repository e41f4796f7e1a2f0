// No press may be lost. While a new connection's session is still learning what this tab keeps,
// presses wait; a press that went out over a connection which then died is made again. They wait for
// the page and not for a clock: one that comes before its button is known to the session does nothing.

import { controlsIn, keyOf, ownSelector } from "./element_key.js"
import { tell } from "./announce.js"
import { timesOpened } from "./reconnect.js"
import { afterWholeRun } from "./run_state.js"
import { awaitsAnswer, cameOf, lost, wentOut } from "./unanswered.js"

const HELD_EVENTS = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend"]
// Streamlit sends a form by itself. A number that goes out behind it would begin another run, which
// says nothing of the fields that the first one emptied. What was typed stands there if it is lost.
const BUTTONS = '[data-testid="stButton"] button, [data-press]'
// What no session has a part in: a call, another page, a file to choose, a copy, print.
const BY_ITSELF = "a[href]:not(.vg-section), .vg-file, [data-copies], [data-prints]"
const LONG_HOLD = 10000
const ANSWER_BEGINS = 50

let holding = false
let heldSince = 0
let longHold = null
let said = { waits: "", lost: "" }
let held = []
let byKey = false
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
  held = [...lost().map((press) => ({ ...press, again: true })), ...held]
  holding = true
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
  cameOf(place)
  held = held.filter((press) => !press.again || press.key !== place)
}

/** Whether something was pressed of which nothing came yet. */
export const waits = () => held.length > 0 || awaitsAnswer()

/** A session that goes on took in what went out up to that number, though nothing came of it here. */
export function settle(taken) {
  const done = ({ again, session, number }) =>
    again && session === currentSession() && number <= taken
  // Each that is left was lost for certain. It gets another number when it is made again.
  held = held.filter((press) => !done(press)).map((press) => ({ ...press, number: Infinity }))
}

/** Tell the session what was asked for otherwise than by a button, as surely as a press. */
export function tellSurely(telling) {
  const asked = { telling, ...here() }
  if (holding) wait(asked)
  else make(asked)
}

/** The page is the session's own again: do what was pressed meanwhile, one after another. */
export function letPressesThrough() {
  if (!holding) return
  clearTimeout(longHold)
  const press = held.shift()
  holding = press !== undefined
  if (!holding) return
  const stays = press.page === currentPage()
  if (stays && make(press)) {
    const opened = timesOpened()
    setTimeout(() => goOn(opened), ANSWER_BEGINS)
    return
  }
  // The session that it was made for may have taken it. Another page shows what became of it.
  if (stays && press.session !== currentSession()) tell(said.lost)
  letPressesThrough()
}

// Of two that wait at the server together, Streamlit may keep the later one alone.
function goOn(opened) {
  if (opened !== timesOpened()) return
  if (awaitsAnswer()) setTimeout(() => goOn(opened), ANSWER_BEGINS)
  else afterWholeRun(() => opened === timesOpened() && letPressesThrough())
}

/** Whether it could be made. */
function make(press) {
  if (press.telling) {
    wentOut(press)
    press.telling()
    return true
  }
  const target = find(press)
  // The label of a choice hears fingers and mice only; its input hears this.
  if (target) (target.control ?? target).click()
  return Boolean(target)
}

/** Press a button for a person who presses a key that stands for it. */
export function pressByKey(button) {
  byKey = true
  button.click()
  byKey = false
}

// A press that a script makes by itself, such as one of ours, is never held.
const mustWait = (event) =>
  holding && (event.isTrusted || byKey) && !event.target.closest(BY_ITSELF)

const inApp = (event) => event.target instanceof Element && event.target.closest("main")

function swallow(event) {
  if (inApp(event) && mustWait(event)) event.stopImmediatePropagation()
}

function onClick(event) {
  const press = inApp(event) ? describe(event.target) : null
  if (!press) return
  if (mustWait(event)) {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!held.some((other) => other.element === press.element)) wait(press)
  } else if (event.target.closest(BUTTONS)) {
    // Only a button's press is lost with a connection: what is marked or typed is sent again.
    wentOut(press)
  }
}

function wait(press) {
  held.push(press)
  sayIfTheyWait()
}

const here = () => ({ page: currentPage(), session: currentSession() })

function describe(target) {
  const element = target.closest("button, label, input, summary, a[href]")
  if (!element) return null
  const { tagName: tag, textContent: text } = element
  const own = ownSelector(element.control ?? element)
  return { element, key: keyOf(element), own, text, tag, ...here() }
}

function find({ element, key, own, text, tag }) {
  if (element.isConnected) return element
  if (own) return document.querySelector(own)
  const alike = key ? controlsIn(key, tag).filter((one) => one.textContent === text) : []
  return alike.length === 1 ? alike[0] : null
}
