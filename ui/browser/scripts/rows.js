// A screen of rows is plain markup (ui/widgets/rows.py). What is marked stays in this tab until a button
// is pressed, and goes to the session together with the press: marking costs no run. It is put back
// after a reload, and when the same screen is drawn anew.

import { refreshBody } from "./body.js"
import { attempt, mayStore } from "./store.js"
import { awaitsAnswer } from "./unanswered.js"

const PLACE = "visit-guide.marks"
const SCREEN = "main [data-screen]"
const ROW = "main [data-row]"
const LONGEST = 64 * 1024

let kept = { screen: null, marks: {} }
let arrived = false
let whole = null
let last = null

export function watchRows(tell) {
  document.addEventListener("change", ({ target }) => {
    if (!isRow(target)) return
    putBack(target)
    if (target.checked) letGoOfOthers(target)
    keep()
  })
  document.addEventListener("input", ({ target }) => {
    if (!isRow(target)) return
    putBack(target)
    keep()
  })
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("main [data-press]")
    if (!button) return
    putBack()
    last = press(button.dataset.press)
    tell(last)
  })
}

/** What a button, or a pause in typing, tells the session. */
export const press = (button) => ({ button, ...marked() })

/** The press of this page that nothing came of yet, as it was told. */
export const pressUnderWay = () => (awaitsAnswer() && last?.step === stepNow() ? last : null)

/** The step of the screen on show, and what is marked there by row. */
export function marked() {
  return { step: stepNow(), marks: marksNow() }
}

const stepNow = () => Number(document.querySelector("main [data-step]")?.dataset.step ?? -1)

/** Once a page is drawn: mark again what was marked on this screen. */
export function restoreRows() {
  putBack()
  refreshBody()
}

/** The visit is over. */
export function forgetRows() {
  kept = { screen: null, marks: {} }
  attempt(() => sessionStorage.removeItem(PLACE))
}

// A person may mark or press on a screen that is drawn and not yet put back as it was. What they have
// just marked stands.
function putBack(justMarked) {
  if (!arrived) kept = fromDisk() ?? kept
  arrived = true
  const screen = document.querySelector(SCREEN)
  if (screen === null || screen === whole) return
  whole = screen
  if (kept.screen !== screen.dataset.screen) keep()
  else rows().filter((input) => !answersWith(justMarked, input)).forEach(restore)
}

const answersWith = (one, other) =>
  one === other || (one?.type === "radio" && one.name === other.name)

const isRow = (element) => element instanceof Element && element.matches(ROW)

const rows = () => [...document.querySelectorAll(ROW)]

const isField = (input) => input.dataset.part !== undefined

const inRow = (row) => (input) => input.dataset.row === row

// "None of these" and anything else cannot both be true.
function letGoOfOthers(ticked) {
  if (ticked.type !== "checkbox") return
  const alone = (box) => "alone" in box.dataset
  rows()
    .filter(inRow(ticked.dataset.row))
    .filter((box) => box !== ticked && (alone(ticked) || alone(box)))
    .forEach((box) => (box.checked = false))
}

function marksNow() {
  const marks = {}
  for (const input of rows()) {
    const row = input.dataset.row
    const here = (marks[row] ??= { chosen: [], written: {} })
    if (isField(input) && input.type === "radio") {
      if (input.checked) here.written[input.dataset.part] = input.value
    } else if (isField(input)) {
      if (input.value !== "") here.written[input.dataset.part] = input.value
    } else if (input.checked) {
      here.chosen.push(input.value)
    }
  }
  return marks
}

function restore(input) {
  const here = kept.marks[input.dataset.row]
  if (!here) return
  if (isField(input) && input.type !== "radio") {
    const written = here.written[input.dataset.part] ?? ""
    if (input.value !== written) input.value = written
  } else {
    const chosen = isField(input) ? [here.written[input.dataset.part]] : here.chosen
    input.checked = chosen.includes(input.value)
  }
}

function keep() {
  const name = document.querySelector(SCREEN)?.dataset.screen
  if (name === undefined) return
  kept = { screen: name, marks: marksNow() }
  if (!mayStore()) return
  const text = JSON.stringify(kept)
  if (text.length <= LONGEST) attempt(() => sessionStorage.setItem(PLACE, text))
}

function fromDisk() {
  const read = mayStore() ? attempt(() => JSON.parse(sessionStorage.getItem(PLACE))) : null
  const sound = typeof read?.screen === "string" && read.marks && typeof read.marks === "object"
  const rowsSound = () =>
    Object.values(read.marks).every(
      (one) => Array.isArray(one?.chosen) && one.written && typeof one.written === "object",
    )
  return sound && rowsSound() ? read : null
}
