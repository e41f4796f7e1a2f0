// The presses that went out and that no session has taken in yet. Each has a number, which goes to the
// session together with it; every message of a session says the last number that came to it. Nothing
// else tells an answer to a press from one to what was done a moment before.

const LONGEST_ANSWER = 10000

let made = 0
let unanswered = []
let count = () => {}

/** `counted` has a number sent with what is sent next. */
export function watchAnswers(counted) {
  count = counted
}

/** A press is on its way, and so is its number. Pressed again at once, it is still one. */
export function wentOut(press) {
  made += 1
  count(made)
  unanswered = unanswered.filter(({ element }) => !element || element !== press.element)
  unanswered.push({ ...press, number: made, at: performance.now() })
}

/** A session has taken in all presses up to this number. */
export function takenIn(number) {
  unanswered = unanswered.filter((press) => press.number > number)
}

/** What the button at that place was pressed for has come. */
export function cameOf(place) {
  unanswered = unanswered.filter(({ key }) => key !== place)
}

/** The connection is gone: those that it took along, the first one first. */
export function lost() {
  const presses = unanswered
  unanswered = []
  return presses
}

/** Whether something was pressed a moment ago and nothing came of it yet. */
export const awaitsAnswer = () =>
  unanswered.some(({ at }) => performance.now() - at < LONGEST_ANSWER)
