// What belongs to the document itself: language, title, fields that the browser must not remember,
// and letters that must not act as commands.

import { dressNumbers } from "./numbers.js"
import { afterRun } from "./run_state.js"

const EDITABLE = "input, textarea, select, [contenteditable]"

const OPENERS = '[data-testid="stSelectbox"] button[tabindex="-1"]'

let title = null

export function setDocument(message) {
  startOnce()
  title = message.title
  document.documentElement.lang = message.lang
  holdTitle()
  afterRun(dressNumbers)
  afterRun(hideOpeners)
}

function startOnce() {
  startOnce = () => {}
  window.addEventListener("keydown", stopLetterCommands, true)
  // At once, since a browser may write down the first letter.
  keepFromMemory()
  new MutationObserver(keepFromMemory).observe(document.body, { childList: true, subtree: true })
  // Streamlit writes its own title when a page changes.
  new MutationObserver(holdTitle).observe(document.head, { childList: true, subtree: true })
}

// Beside each list Streamlit draws an arrow for the pointer. It would be read as one more button, and
// the same on each of them, after the list that the keys open anyway.
function hideOpeners() {
  document.querySelectorAll(OPENERS).forEach((arrow) => arrow.setAttribute("aria-hidden", "true"))
}

function holdTitle() {
  if (document.title !== title) document.title = title
}

// Someone who dictates, or whose hand slips, must not rerun the app or open a window with "r", "c".
function stopLetterCommands(event) {
  const letter = ["r", "c"].includes(event.key?.toLowerCase())
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  const typing = event.target instanceof Element && event.target.closest(EDITABLE)
  if (letter && plain && !typing) event.stopImmediatePropagation()
}

// Browsers write down what was typed, offer it to the next person, and put it back after a crash.
function keepFromMemory() {
  document.querySelectorAll("main input, main textarea").forEach((field) => {
    if (field.autocomplete !== "off") field.autocomplete = "off"
  })
}
