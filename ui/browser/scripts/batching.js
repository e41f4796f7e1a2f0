// Streamlit draws what has come so far whenever the browser finds a moment, and a page comes in a dozen
// messages. Here they are kept until the run that sends them has ended, and then handed over in one go,
// so that a page is drawn once. The server keeps them back likewise (ui/serving/speed/batching.py).
//
// The page loads this before Streamlit, which opens its first connection early.

import "./icon_font.js"
import "./no_webassembly.js"

// A run that takes longer shows what there is.
const LONGEST_HOLD = 50

// The fields of a ForwardMsg that begin and end a run. Its kind is the last field written.
const NEW_SESSION = 4
const SCRIPT_FINISHED = 6

const VARINT = 0
const LENGTH_DELIMITED = 2

/** The number of the message's last field; 0 for what is no message. */
function kindOf(bytes) {
  let at = 0
  let field = 0
  const number = () => {
    let value = 0
    let scale = 1
    for (let more = true; more && at < bytes.length; scale *= 128) {
      value += (bytes[at] & 127) * scale
      more = bytes[at++] > 127
    }
    return value
  }
  while (at < bytes.length) {
    const tag = number()
    const value = number()
    field = tag >> 3
    if ((tag & 7) === LENGTH_DELIMITED) at += value
    else if ((tag & 7) !== VARINT) return 0
  }
  return field
}

const Native = window.WebSocket

window.WebSocket = class extends Native {
  #held = null
  #timer = null
  #handingOver = false

  constructor(...parameters) {
    super(...parameters)
    // Before any listener of the page's own.
    this.addEventListener("message", (event) => this.#take(event))
    this.addEventListener("close", () => this.#handOver())
  }

  #take(event) {
    if (this.#handingOver) return
    const kind = event.data instanceof ArrayBuffer ? kindOf(new Uint8Array(event.data)) : 0
    if (this.#held === null) {
      if (kind !== NEW_SESSION) return
      this.#held = []
      this.#timer = setTimeout(() => this.#handOver(), LONGEST_HOLD)
    }
    event.stopImmediatePropagation()
    this.#held.push(event.data)
    if (kind === SCRIPT_FINISHED) this.#handOver()
  }

  #handOver() {
    clearTimeout(this.#timer)
    const held = this.#held ?? []
    this.#held = null
    this.#handingOver = true
    held.forEach((data) => this.dispatchEvent(new MessageEvent("message", { data })))
    this.#handingOver = false
  }
}
