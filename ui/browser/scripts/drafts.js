// Text that was typed and not yet sent, put back after a reload. It belongs to one page of the
// visit: the next page begins without drafts.

import { keyOf } from "./element_key.js"
import { attempt, mayStore } from "./store.js"

const PLACE = "visit-guide.drafts"
// Rows of a screen are kept in rows.js. What is only searched for (ui/widgets/search_field.py) is no
// draft: it would lie in the tab for whoever opens it next.
const LEFT_OUT = '[data-row], [class*="st-key-search_"] *'
const TYPED = `:is(textarea, input[type=text], input:not([type])):not(${LEFT_OUT})`
const LONGEST = 64 * 1024

let drafts = { page: null, typed: {} }
let restored = false

export function keepDraftsFor(page) {
  if (!restored) drafts = fromDisk() ?? drafts
  if (drafts.page === page) return
  drafts = { page, typed: {} }
  toDisk()
}

export function restoreDrafts() {
  if (restored) return
  restored = true
  document.addEventListener("input", note, true)
  sendDrafts()
}

/** Streamlit sends a text when its field is left. One that was cut off in the middle never was. */
export function sendDrafts() {
  for (const [field, typed] of drafted()) {
    if (typed !== field.value) type(field, typed)
    if (field !== document.activeElement) {
      field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
    }
  }
}

export function forgetDrafts() {
  drafts = { page: drafts.page, typed: {} }
  attempt(() => sessionStorage.removeItem(PLACE))
}

function drafted() {
  const fields = [...document.querySelectorAll(TYPED)]
  const pairs = fields.map((field) => [field, drafts.typed[keyOf(field)]])
  return pairs.filter(([, typed]) => typeof typed === "string")
}

function note({ target }) {
  const name = target instanceof Element && target.matches(TYPED) ? keyOf(target) : null
  if (name === null) return
  drafts.typed[name] = target.value
  toDisk()
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
