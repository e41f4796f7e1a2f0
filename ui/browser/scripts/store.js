// The record of this tab. Session storage is the tab's own: another tab never sees it, a duplicated
// tab gets a copy that goes its own way, and closing the tab ends it.

const PLACE = "visit-guide.record"
// As in visit/record/record.py; a test compares them.
export const LONGEST = 320 * 1024

let inMemory = null
let onDisk = true

/** On a shared device nothing outlives the open page, not even a reload. */
export function stayOffDisk() {
  if (!onDisk) return
  onDisk = false
  attempt(() => sessionStorage.clear())
}

/** A demonstration stores nothing. A visit that this tab keeps stays as it is. */
export function leaveDiskAlone() {
  onDisk = false
}

export const mayStore = () => onDisk

/** What is kept: {record, revision}. The record is null where nothing is. */
export function kept() {
  if (inMemory === null) inMemory = fromDisk()
  return inMemory ?? { record: null, revision: 0 }
}

/** Whether what is kept outlives the open page. */
export const isOnDisk = () => fromDisk() !== null

/** A lower revision than the one kept comes from a run that was overtaken. */
export function keep({ record, revision }) {
  if (record.length > LONGEST || revision < kept().revision) return
  inMemory = { record, revision }
  if (onDisk) attempt(() => sessionStorage.setItem(PLACE, JSON.stringify(inMemory)))
}

export function wipe() {
  inMemory = { record: null, revision: 0 }
  attempt(() => sessionStorage.clear())
}

function fromDisk() {
  if (!onDisk) return null
  const read = attempt(() => JSON.parse(sessionStorage.getItem(PLACE)))
  const sound = typeof read?.record === "string" && Number.isSafeInteger(read.revision)
  return sound && read.revision >= 0 ? { record: read.record, revision: read.revision } : null
}

// A browser may forbid storage; the visit then lives as long as the page does.
export function attempt(action) {
  try {
    return action()
  } catch {
    return undefined
  }
}
