// What only the browser can do: make a file, fill the clipboard, print. Each command is done once.

import { afterRun } from "./runs.js"
import { prepareVoice, tell } from "./voice.js"

const done = new Set()

const ways = { deliver, copy, print: () => afterRun(() => window.print()) }

export function carryOut(commands) {
  prepareVoice()
  for (const command of commands) {
    if (done.has(command.id)) continue
    done.add(command.id)
    ways[command.do]?.(command)
  }
}

function deliver({ name, mime, content }) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers start reading only after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  tell("Your file is ready. Look in your downloads.")
}

async function copy({ text }) {
  try {
    await navigator.clipboard.writeText(text)
    tell("Copied.")
  } catch {
    tell(copyTheOldWay(text) ? "Copied." : "Copying did not work here. Mark the text and copy it.")
  }
}

// Over plain http, and in some browsers long after the press, the clipboard is closed to scripts.
function copyTheOldWay(text) {
  const before = document.activeElement
  const field = document.createElement("textarea")
  field.value = text
  field.className = "vg-unseen"
  document.body.append(field)
  field.select()
  const copied = document.execCommand("copy")
  field.remove()
  before?.focus({ preventScroll: true })
  return copied
}
