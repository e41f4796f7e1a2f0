// The browser's Back and Forward move through the visit. Each page that is shown has an entry of its own
// in the tab's history, and the entry holds a number and nothing else. Which page that was is kept beside
// the record. A turn to it is told to the session, which shows it and changes no answer.

import { press, pressUnderWay } from "./rows.js"
import { attempt, mayStore } from "./store.js"
import { awaitsAnswer } from "./unanswered.js"

const KEPT = "visit-guide.pages"
const MOST_KEPT = 200
// A browser under load takes its time to move. One that moves after this would leave two entries.
const NOTHING_THERE = 2000
const MOST_TOLD = 5
const UNHEARD = 1500
const LOOK_AGAIN = 50
// Nobody has read a page that stood for less.
const READ = 1000
const FIELD = "main input, main textarea"

// The entry this tab is at, and the page of each entry, by number. No page: nobody comes back to it.
let at = null
let pages = new Map()
let shown = { place: null, key: "", since: 0 }
let turns = 0
let turn = null
let travel = null
let waiting = null
let cleared = false
const makeEntry = history.pushState.bind(history)
let tell = () => {}
let canTell = () => false

export function watchHistory(handlers) {
  ;({ tell, canTell } = handlers)
  window.addEventListener("popstate", onTurn, true)
  // The first run of a turn to another section is still that of the old one. Streamlit would make an
  // entry for it, and cut off the way forward.
  history.pushState = (...entry) => turn || makeEntry(...entry)
}

/** The way to another section, by a link: it counts more than a turn that is not done yet. */
export function openEntry(address) {
  turn = null
  makeEntry(null, "", address)
}

/** The session has drawn a page: an entry is found or made for it. */
export function arriveInHistory(message) {
  if (travel) {
    waiting = message
    return
  }
  if (at === null) begin(message)
  const newEntry = numberEntry()
  const next = nowShown(message)
  if (turn && turn.number !== message.turned) {
    shown = next
    tellTurn()
  } else if (turn) {
    finishTurn(next, message.passed)
  } else if (newEntry || next.place !== shown.place) {
    place(next, newEntry)
  }
  shown = next
}

/** After a cut the session may never have heard of the last turn. */
export function repeatTurn() {
  if (turn) turn.toldAt = -UNHEARD
  tellTurn()
}

/** The visit is over: its entries lead nowhere. */
export function forgetPages() {
  if (!cleared) pages = new Map()
  cleared = true
  turn = null
  attempt(() => sessionStorage.removeItem(KEPT))
}

/** A visit has begun, and is kept like the record. */
export function keepPages() {
  cleared = false
}

const nowShown = ({ place, page }) => ({
  place,
  key: page,
  since: page === shown.key ? shown.since : performance.now(),
})

const seenPage = () => (performance.now() - shown.since < READ ? "" : shown.key)

const numberOf = (state) => (Number.isSafeInteger(state?.page) ? state.page : null)

// After a load the record says where the person is, unless they turned and nobody answered yet.
function begin(message) {
  const kept = fromDisk()
  pages = new Map(kept?.pages)
  at = numberOf(history.state)
  const turned = kept && (kept.turning || kept.at !== at)
  if (at === null) at = kept ? kept.at : -1
  else if (turned && pages.has(at) && pages.get(at) !== message.place) beginTurn(-1)
  shown = { ...nowShown(message), place: at < 0 ? null : message.place }
  if (at >= 0 && !turn) set(at, message.place)
}

// A link to a section, or Streamlit, makes an entry without a number.
function numberEntry() {
  if (numberOf(history.state) !== null) return false
  at += 1
  attempt(() => history.replaceState({ page: at }, ""))
  forgetAfter(at)
  return true
}

function place({ place }, newEntry) {
  const earlier = newEntry ? null : nearest(-1, (number) => pages.get(number) === place)
  if (earlier !== null) {
    // A button that leads back, and the browser's own, must agree.
    go(earlier, () => push(place))
    return
  }
  if (newEntry || !pages.has(at)) set(at, place)
  else push(place)
}

function push(place) {
  attempt(() => makeEntry({ page: at + 1 }, ""))
  at = numberOf(history.state) ?? at
  forgetAfter(at)
  set(at, place)
}

function onTurn(event) {
  const number = numberOf(event.state)
  // Streamlit turns the section itself where a link was pressed, and where an entry is not ours.
  if (!event.isTrusted || number === null || at === null) return
  event.stopImmediatePropagation()
  const way = Math.sign(number - at) || -1
  at = number
  toDisk()
  const own = travel?.to === number
  if (travel) settle()
  if (own) return
  if (pages.has(at)) beginTurn(way)
  else passOver(way)
}

function beginTurn(way) {
  // What is typed is sent when its field is left.
  if (document.activeElement?.matches(FIELD)) document.activeElement.blur()
  turns += 1
  const left = pressUnderWay() ?? press("left")
  turn = { number: turns, entry: at, way, seen: seenPage(), left, told: 0, toldAt: -UNHEARD }
  toDisk()
  tellTurn()
}

function tellTurn() {
  if (!turn || performance.now() - turn.toldAt < UNHEARD || !canTell()) return
  // Of a press and a turn that wait at the server together, Streamlit keeps the later one alone. A
  // press of our own markup goes along with the turn as well: under load its run may begin late.
  if (awaitsAnswer()) {
    setTimeout(tellTurn, LOOK_AGAIN)
    return
  }
  if (turn.told >= MOST_TOLD) {
    giveUp()
    return
  }
  turn.told += 1
  turn.toldAt = performance.now()
  const place = pages.get(turn.entry) ?? ""
  tell({ say: "turn", place, number: turn.number, seen: turn.seen, left: turn.left })
}

function giveUp() {
  turn = null
  set(at, shown.place)
}

function finishTurn(next, passed) {
  const { way } = turn
  turn = null
  if (passed) {
    shown = next
    passOver(way)
  } else {
    set(at, next.place)
  }
}

// On to the next page that can be shown. With none before this one, the person leaves the app.
function passOver(way) {
  const next = nearest(way, (number) => pages.has(number))
  if (next === null && way > 0) {
    set(at, shown.place)
    return
  }
  const here = at
  history.go(next === null ? -1 : next - at)
  setTimeout(() => at === here && !turn && set(at, shown.place), NOTHING_THERE)
}

function nearest(way, fits) {
  const numbers = [...pages.keys()].filter((number) => (number - at) * way > 0 && fits(number))
  if (numbers.length === 0) return null
  return way < 0 ? Math.max(...numbers) : Math.min(...numbers)
}

// A long history loses its first entries; `orElse` is done when the browser does not move.
function go(to, orElse) {
  const mine = { to }
  travel = mine
  setTimeout(() => travel === mine && settle(orElse), NOTHING_THERE)
  history.go(to - at)
}

function settle(andThen = () => {}) {
  travel = null
  andThen()
  const message = waiting
  waiting = null
  if (message) arriveInHistory(message)
}

function set(number, place) {
  pages.set(number, place)
  if (pages.size > MOST_KEPT) pages.delete(Math.min(...pages.keys()))
  toDisk()
}

function forgetAfter(number) {
  for (const other of [...pages.keys()]) if (other > number) pages.delete(other)
}

function toDisk() {
  if (cleared || !mayStore()) return
  const text = JSON.stringify({ at, turning: turn !== null, pages: [...pages] })
  attempt(() => sessionStorage.setItem(KEPT, text))
}

function fromDisk() {
  const kept = mayStore() ? attempt(() => JSON.parse(sessionStorage.getItem(KEPT))) : null
  const isPage = (pair) => Number.isSafeInteger(pair?.[0]) && typeof pair[1] === "string"
  const sound = Number.isSafeInteger(kept?.at) && Array.isArray(kept.pages)
  return sound && kept.pages.every(isPage) ? kept : null
}
