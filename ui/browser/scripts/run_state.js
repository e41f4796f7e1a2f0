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

// On the way to another section a run ends without a page, and the next one draws it.
const headed = () => drawn() && document.querySelector("main h1") !== null

const whole = () => connected() && !running()

/** Call back once a page is drawn, or after `patience` milliseconds in any case. */
export function afterRun(callback, patience = LONGEST_WAIT) {
  wait({ callback, until: performance.now() + patience, may: (late) => late || headed() })
}

/**
 * Call back once the run has ended and the connection stands, however long that takes. A session does
 * not know a button before the run that draws it has come to it.
 */
export function afterWholeRun(callback, patience = LONGEST_WAIT) {
  const may = (late) => whole() && (late || drawn())
  wait({ callback, until: performance.now() + patience, may })
}

function wait(one) {
  waiting.push(one)
  if (waiting.length === 1) requestAnimationFrame(look)
}

function look() {
  const now = performance.now()
  const ready = waiting.filter(({ until, may }) => may(until < now))
  waiting = waiting.filter((one) => !ready.includes(one))
  ready.forEach(({ callback }) => callback())
  if (waiting.length) requestAnimationFrame(look)
}
