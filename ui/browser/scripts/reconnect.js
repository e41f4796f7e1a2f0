// A connection that opens again may lead to a server that knows nothing: restarted, or another one.
// The first thing sent over it must be what this tab keeps, with all that is marked and typed. What
// Streamlit would send says no more than that, and would cut our run off, so it is dropped.

const STREAM = "/_stcore/stream"
const LONGEST_WAIT = 1000

let opening = 0

/** How often a connection has opened anew. What was put off before the last time is out of date. */
export const timesOpened = () => opening

/** `opened` is called at once; `ready` when something can be sent. */
export function watchLink({ opened, ready }) {
  const Native = window.WebSocket
  window.WebSocket = class extends Native {
    #held = null
    #spoken = false

    constructor(...parameters) {
      super(...parameters)
      if (!new URL(this.url).pathname.endsWith(STREAM)) return
      this.#held = []
      this.addEventListener("open", () => {
        opening += 1
        opened()
        // After Streamlit's own listeners, which must know first that the connection stands.
        setTimeout(() => this.#speakFirst(), 0)
      })
    }

    send(frame) {
      if (this.#held === null) super.send(frame)
      else if (this.#spoken) this.#release([frame])
      else this.#held.push(frame)
    }

    #speakFirst() {
      this.#spoken = true
      ready()
      // Should nothing of ours come, what Streamlit had to say is better than silence.
      setTimeout(() => this.#held && this.#release(this.#held), LONGEST_WAIT)
    }

    #release(frames) {
      this.#held = null
      if (this.readyState === Native.OPEN) frames.forEach((frame) => super.send(frame))
    }
  }
}
