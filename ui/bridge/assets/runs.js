// When a run of the app is under way, read from the state Streamlit writes on the page.

const STATE = "data-test-script-state"
const UNFINISHED = '[data-stale="true"], [data-testid="stSkeleton"]'
const LONGEST_WAIT = 5000

let waiting = []

export const running = () =>
  document.querySelector(`[data-testid="stApp"][${STATE}="notRunning"]`) === null

// Parts of Streamlit load when first used, and old elements stand beside new ones for a moment.
const drawn = () => !running() && document.querySelector(UNFINISHED) === null

/** Call back once the page of this run is drawn, or after `patience` milliseconds in any case. */
export function afterRun(callback, patience = LONGEST_WAIT) {
  waiting.push({ callback, until: performance.now() + patience })
  if (waiting.length === 1) requestAnimationFrame(look)
}

function look() {
  const now = performance.now()
  const ready = drawn() ? waiting : waiting.filter(({ until }) => until < now)
  waiting = waiting.filter((one) => !ready.includes(one))
  ready.forEach(({ callback }) => callback())
  if (waiting.length) requestAnimationFrame(look)
}
