// Whether the app is connected and a run under way, read from what Streamlit writes on the page.

const UNFINISHED = '[data-stale="true"], [data-testid="stSkeleton"]'
const LONGEST_WAIT = 5000

let waiting = []

const written = (name) =>
  document.querySelector('[data-testid="stApp"]')?.getAttribute(`data-test-${name}`)

export const connected = () => written("connection-state") === "CONNECTED"

export const running = () => written("script-state") !== "notRunning"

// Parts of Streamlit load when first used, and old elements stand beside new ones for a moment.
const drawn = () => !running() && document.querySelector(UNFINISHED) === null

const whole = () => connected() && !running()

/** Call back once the page of this run is drawn, or after `patience` milliseconds in any case. */
export function afterRun(callback, patience = LONGEST_WAIT) {
  wait({ callback, until: performance.now() + patience, may: () => true })
}

/**
 * Call back once the run has ended and the connection stands, however long that takes. A session does
 * not know a button before the run that draws it has come to it.
 */
export function afterWholeRun(callback, patience = LONGEST_WAIT) {
  wait({ callback, until: performance.now() + patience, may: whole })
}

function wait(one) {
  waiting.push(one)
  if (waiting.length === 1) requestAnimationFrame(look)
}

function look() {
  const now = performance.now()
  const ready = waiting.filter(({ until, may }) => may() && (drawn() || until < now))
  waiting = waiting.filter((one) => !ready.includes(one))
  ready.forEach(({ callback }) => callback())
  if (waiting.length) requestAnimationFrame(look)
}
