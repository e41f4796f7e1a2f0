// One call for each run of the app: what the session sent is carried out, and what it lacks is sent.
// Everything here outlives the single call, because the tab does.

import { watchBody } from "./body.js"
import { closeClearing, watchClearing } from "./clearing.js"
import { carryOut } from "./commands.js"
import { tellCountryAgain, watchCountries } from "./countries.js"
import { forgetDrafts, keepDraftsFor, restoreDrafts, sendDrafts } from "./drafts.js"
import { setDocument } from "./document.js"
import { watchDemonstration } from "./demonstration.js"
import { watchFiles } from "./files.js"
import { forgetFolds, watchFolds } from "./folds.js"
import { followMoved, hasGoneOn, moveToHeading, moveToMessage, sayHeading } from "./focus.js"
import { watchFocus, watchKeys } from "./focus.js"
import { arriveInHistory, forgetPages, keepPages, repeatTurn, watchHistory } from "./history.js"
import { watchIdle } from "./idle.js"
import { timesOpened, watchLink } from "./reconnect.js"
import { watchMissingParts } from "./missing_parts.js"
import { mendMarks, rememberMarks } from "./restore_marks.js"
import { watchPressing } from "./pressing.js"
import { holdPresses, letPressesThrough, sayOfPresses } from "./presses.js"
import { settle, tellSurely, watchPresses } from "./presses.js"
import { showReadBack, watchNumbers } from "./numbers.js"
import { forgetRows, press, restoreRows, watchRows } from "./rows.js"
import { watchOwnWords } from "./own_words.js"
import { afterRun, afterWholeRun, connected } from "./run_state.js"
import { watchSections } from "./sections.js"
import { isOnDisk, keep, kept, leaveDiskAlone, stayOffDisk, wipe } from "./store.js"
import { takenIn, watchAnswers } from "./unanswered.js"

const MARKS_SENT = 50
const EMPTY_PAGE_LASTS = 200
const MOST_EMPTY_PAGES = 10

const decoder = new TextDecoder()
let send = () => {}
let tellPress = () => {}
let confirm = () => {}
let count = () => {}
let page = null
let session = null
let taken = 0
let complaints = 0
let askedBy = null
let reopened = false
let cutOn = null
let emptyPages = 0
let overwritten = false
let demonstrating = null
let ofMissingParts = { again: "", clears: "" }

const sendRecord = () => send({ say: "record", ...kept() })

function startOnce() {
  startOnce = () => {}
  watchPresses(
    () => page,
    () => session,
  )
  watchAnswers((number) => count(number))
  watchFocus()
  watchKeys()
  watchRows((pressed) => tellPress(pressed))
  watchBody()
  watchOwnWords()
  watchFiles((said) => tellSurely(() => send(said)))
  const tellTyped = () => tellPress(press("typed"))
  watchNumbers(tellTyped)
  watchCountries(tellTyped)
  watchPressing()
  watchClearing()
  watchFolds()
  watchSections()
  watchMissingParts(isOnDisk, () => ofMissingParts)
  watchHistory({ tell: (turn) => send(turn), canTell: () => connected() && !reopened })
  watchLink({
    // The session behind a new connection may know nothing. It learns before it hears of a press.
    opened: () => {
      // Cut again before this page was put right, it has lost marks that the first cut left on it.
      if (!reopened || cutOn !== page) rememberMarks()
      cutOn = page
      reopened = true
      holdPresses()
    },
    ready: sendRecord,
  })
}

export default function bridge({ data, setStateValue, setTriggerValue }) {
  const message = JSON.parse(decoder.decode(data))
  send = (said) => setTriggerValue("said", said)
  tellPress = (pressed) => setTriggerValue("pressed", pressed)
  confirm = (ids) => setStateValue("done", ids)
  count = (number) => setStateValue("made", number)
  if (isOfAnotherKind(message)) return
  startOnce()
  if (message.demo) watchDemonstration(message.demo)
  if (message.shared) {
    stayOffDisk()
    watchIdle(message.shared, { expired: () => send({ say: "idle" }) })
  }
  setDocument(message)
  sayOfPresses(message.presses)
  ofMissingParts = message.parts
  if (message.clear) {
    wipe()
    forgetDrafts()
    forgetRows()
    forgetPages()
    overwriteLastMessage()
  } else if (message.record === null) {
    askOnce(message.nonce)
    return
  } else {
    keep(message)
    keepPages()
    overwritten = false
  }
  arriveAt(message)
  carryOut(message.commands, confirm)
}

// One page is a visit or a demonstration, from its first message on. Before any store is looked at.
function isOfAnotherKind({ demo }) {
  const is = Boolean(demo)
  demonstrating ??= is
  if (demonstrating !== is) location.reload()
  else if (is) leaveDiskAlone()
  return demonstrating !== is
}

function askOnce(nonce) {
  if (askedBy === nonce) return
  askedBy = nonce
  sendRecord()
}

// The server keeps the last message of each connection until another comes. That one still has in it
// what stood in the fields of the page that was cleared.
function overwriteLastMessage() {
  if (overwritten) return
  overwritten = true
  send({ say: "cleared" })
}

function arriveAt(message) {
  const next = message.page
  const opened = page === null
  const moved = !opened && page !== next
  const complained = !moved && message.complaints > complaints
  const back = reopened
  const times = timesOpened()
  const focused = document.activeElement
  if (moved) closeClearing({ focus: false })
  if (moved) forgetFolds()
  page = next
  session = message.nonce
  complaints = message.complaints
  taken = message.taken
  takenIn(taken)
  arriveInHistory(message)
  keepDraftsFor(next)
  afterRun(() => {
    if (page !== next) return
    restoreDrafts()
    restoreRows()
    showReadBack(message.read_back)
    // Under load a run ends late. Whoever types by then must not lose the rest of the word.
    if (opened) {
      sayHeading()
      tellCountryAgain()
    }
    if (moved && !hasGoneOn(focused)) moveToHeading(message.part)
    else if (complained) moveToMessage()
    else followMoved()
  })
  const stillBack = () => page === next && reopened && times === timesOpened()
  if (back) afterWholeRun(() => stillBack() && mend())
}

// In this order: a press counts with what was marked and typed before it. A run that the cut broke
// off leaves an empty page behind; then the next one is asked for.
function mend() {
  if (!document.querySelector("main h1") && emptyPages < MOST_EMPTY_PAGES) {
    emptyPages += 1
    setTimeout(sendRecord, EMPTY_PAGE_LASTS)
    return
  }
  const times = timesOpened()
  reopened = false
  emptyPages = 0
  settle(taken)
  sendDrafts()
  tellCountryAgain()
  const letThrough = () => times === timesOpened() && letPressesThrough()
  if (mendMarks()) setTimeout(() => afterWholeRun(letThrough), MARKS_SENT)
  else letPressesThrough()
  repeatTurn()
}
