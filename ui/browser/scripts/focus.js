// After each step the heading is where the person stands: focus goes there, so that it is read out
// once, and the page begins at its top. A live region would make it be read twice.

import { sayUnseen } from "./announce.js"
import { controlsIn, keyOf } from "./element_key.js"

const CONTROLS = "button:enabled, input:enabled, textarea:enabled, summary"
// The message about what was just done, before any that stood on the page already.
const MESSAGES = [".st-key-problem", ".st-key-asked", ""].map((at) => `main ${at} [role="alert"]`)

const MOST_PLACES = 3

const FIELDS = "main input, main textarea"

let last = null

/** Whether the person is in a field by now, and was not when `before` had the focus. */
export function hasGoneOn(before) {
  const now = document.activeElement
  return now !== before && now !== null && now.matches(FIELDS)
}

/**
 * `part` is the part of a long page that a button led to; there its own heading is the place. Whoever
 * came back for one row of a screen stands at that row.
 */
export function moveToHeading(part) {
  const ofPart = part && document.querySelector(`main .st-key-part_${part} :is(h2, summary)`)
  const inPart = ofPart || document.querySelector("main [data-asked-for]")
  const headings = [...document.querySelectorAll("main h1")]
  const heading = inPart || headings.filter((one) => !one.closest('[data-stale="true"]')).at(-1)
  if (inPart) inPart.scrollIntoView({ block: "start", behavior: "instant" })
  else document.querySelector("main")?.scrollTo({ top: 0, behavior: "instant" })
  if (!heading) return
  // The title of a closed part can be reached by itself.
  if (heading.tabIndex < 0) heading.tabIndex = -1
  // A heading that has the focus already, with other words now, would stay silent.
  if (document.activeElement === heading) heading.blur()
  heading.focus({ preventScroll: true })
}

/** The focus stays at the top of a page that was just opened, and it was only said to be opening. */
export function sayHeading() {
  const heading = document.querySelector("main h1")
  if (heading) sayUnseen(heading.innerText)
}

/** On a phone the message about an answer may stand far above the button that was pressed. */
export function moveToMessage() {
  const message = MESSAGES.map((at) => document.querySelector(at)).find(Boolean)
  if (!message) return
  message.tabIndex = -1
  message.focus({ preventScroll: true })
  message.scrollIntoView({ block: "center", behavior: "instant" })
}

/** Remember the control that has the focus, by the names of its places from within. */
export function watchFocus() {
  document.addEventListener("focusin", ({ target }) => (last = { target, places: placesOf(target) }))
  document.addEventListener("pointerdown", ({ target }) => {
    if (!last?.target.contains(target)) last = null
  })
}

/**
 * For WebKit an arrow that moves through a group of choices is no key that shows the focus, so the
 * style sheet is told whether a key or a pointer was used last.
 */
export function watchKeys() {
  const byKeys = (so) => () => document.documentElement.toggleAttribute("data-by-keys", so)
  document.addEventListener("keydown", byKeys(true), true)
  document.addEventListener("pointerdown", byKeys(false), true)
}

/**
 * A button that moves its row, or opens it, is drawn anew elsewhere or is gone then. Without this
 * the focus would be lost, or stand in another row; it goes to the same button, or into that row.
 */
export function followMoved() {
  const here = document.activeElement
  const nowhere = !here || here === document.body
  // The runs of one step may draw the heading twice.
  if (nowhere && last?.target.matches("h1")) moveToHeading()
  const lost = nowhere || here === last?.target
  if (!last?.places.length || !lost || keyOf(here ?? document.body) === last.places[0]) return
  const found = last.places.flatMap((place) => controlsIn(place, CONTROLS))
  const control = found.find((one) => one.checkVisibility())
  control?.focus({ preventScroll: true })
  control?.scrollIntoView({ block: "nearest", behavior: "instant" })
}

/** Only the control, its row and its group: farther out another thing would be meant. */
function placesOf(control) {
  const places = []
  for (let at = control.closest("main [class*='st-key-']"); at && places.length < MOST_PLACES; ) {
    places.push(keyOf(at))
    at = at.parentElement?.closest("main [class*='st-key-']")
  }
  return places
}
