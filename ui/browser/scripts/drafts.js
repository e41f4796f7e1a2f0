// Text that was typed and not yet sent, put back after a reload. It belongs to one page of the
// visit: the next page begins without drafts. A field in a closed part is drawn once that part is
// opened (ui/parts/closed.py), so what was typed there opens it again.

import { keyOf } from "./element_key.js"
import { attempt, mayStore } from "./store.js"

const PLACE = "visit-guide.drafts"
// Rows of a screen are kept in rows.js. What is only searched for (ui/widgets/search_field.py) is no
// draft: it would lie in the tab for whoever opens it next.
const LEFT_OUT = '[data-row], [class*="st-key-search_"] *'
const TYPED = `:is(textarea, input[type=text], input:not([type])):not(${LEFT_OUT})`
const IN_A_FORM = '[data-testid="stForm"] *'
const LONGEST = 64 * 1024
const CLOSED = '[class*="st-key-fold_"]'

// By field what was typed in it, and the closed parts it stands in, from the outermost on.
let drafts = { page: null, typed: {}, within: {} }
let restored = false
let awaited = []
let openedOnce = new Set()

export function keepDraftsFor(page) {
  if (!restored) drafts = fromDisk() ?? drafts
  if (drafts.page === page) return
  drafts = { page, typed: {}, within: {} }
  awaited = []
  openedOnce = new Set()
  toDisk()
}

export function restoreDrafts() {
  if (restored) {
    dropSent()
    sendAwaited()
    return
  }
  restored = true
  document.addEventListener("input", note, true)
  sendDrafts()
}

// A form that was sent is empty by then. Put back, its text would be added a second time.
function dropSent() {
  const sent = fields().filter((field) => field.matches(IN_A_FORM) && field.value === "")
  const names = sent.map(keyOf).filter((name) => name in drafts.typed && !awaited.includes(name))
  if (names.length === 0) return
  names.forEach((name) => delete drafts.typed[name])
  toDisk()
}

/** Streamlit sends a text when its field is left. One that was cut off in the middle never was. */
export function sendDrafts() {
  awaited = Object.keys(drafts.typed)
  sendAwaited()
}

// Each part that is opened leads to a run, and after it the fields are looked for again.
function sendAwaited() {
  const there = fields().filter((field) => awaited.includes(keyOf(field)))
  there.forEach((field) => send(field, drafts.typed[keyOf(field)]))
  const found = there.map(keyOf)
  awaited = awaited.filter((name) => !found.includes(name))
  awaited.forEach(openPartOf)
}

function send(field, typed) {
  if (typed !== field.value) type(field, typed)
  if (field !== document.activeElement) {
    field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  }
}

// Once: whoever closes it again wants it closed.
function openPartOf(name) {
  const within = drafts.within?.[name]
  for (const key of Array.isArray(within) ? within : []) {
    const part = document.querySelector(`.${CSS.escape(key)} details`)
    if (!part) return
    if (!part.open && !openedOnce.has(key)) part.querySelector("summary").click()
    openedOnce.add(key)
  }
}

export function forgetDrafts() {
  drafts = { page: drafts.page, typed: {}, within: {} }
  awaited = []
  attempt(() => sessionStorage.removeItem(PLACE))
}

const fields = () => [...document.querySelectorAll(TYPED)]

function note({ target }) {
  const name = target instanceof Element && target.matches(TYPED) ? keyOf(target) : null
  if (name === null) return
  drafts.typed[name] = target.value
  drafts.within = { ...drafts.within, [name]: partsOf(target) }
  toDisk()
}

function partsOf(field) {
  const keys = []
  for (let at = field.closest(CLOSED); at; at = at.parentElement.closest(CLOSED)) {
    keys.unshift(keyOf(at))
  }
  return keys
}

// React hears of a change only through the native setter and an event.
function type(field, text) {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

function toDisk() {
  const text = JSON.stringify(drafts)
  const worth = Object.keys(drafts.typed).length > 0 && text.length <= LONGEST
  if (!mayStore()) return
  if (worth) attempt(() => sessionStorage.setItem(PLACE, text))
  else attempt(() => sessionStorage.removeItem(PLACE))
}

function fromDisk() {
  const read = mayStore() ? attempt(() => JSON.parse(sessionStorage.getItem(PLACE))) : null
  const sound = typeof read?.page === "string" && read.typed && typeof read.typed === "object"
  return sound ? read : null
}
