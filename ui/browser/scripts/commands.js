// What only the browser can do after a round trip: make a file. A command is carried out once, and
// said to be done, so that the session sends it no more.

import { answered } from "./presses.js"
import { prepareVoice, tell } from "./announce.js"

const done = new Set()

const ways = { deliver }

/** `confirm` is given the ids of all commands that need not come again. */
export function carryOut(commands, confirm) {
  prepareVoice()
  for (const command of commands) {
    if (done.has(command.id)) continue
    done.add(command.id)
    answered(command.button)
    ways[command.do]?.(command)
  }
  if (commands.length) confirm(commands.map(({ id }) => id))
}

function deliver({ name, mime, content, said }) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers start reading only after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  tell(said)
}
