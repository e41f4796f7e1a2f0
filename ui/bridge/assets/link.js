// A connection that opens again may lead to a server that knows nothing: restarted, or another one.
// The first thing sent over it must be what this tab keeps; whatever Streamlit sends waits for it.

const STREAM = "/_stcore/stream"
const LONGEST_HOLD = 1000

let onOpened = () => {}

export function watchLink({ opened }) {
  onOpened = opened
  const Native = window.WebSocket
  window.WebSocket = class extends Native {
    #held = null

    constructor(...parameters) {
      super(...parameters)
      if (!new URL(this.url).pathname.endsWith(STREAM)) return
      this.#held = []
      // After Streamlit's own listeners, which must know first that the connection stands.
      this.addEventListener("open", () => setTimeout(() => this.#speakFirst(), 0))
    }

    send(frame) {
      if (this.#held) this.#held.push(frame)
      else super.send(frame)
    }

    #speakFirst() {
      const earlier = this.#held
      this.#held = []
      onOpened()
      // Ours may be sent now or within a few milliseconds; the others follow it.
      const from = performance.now()
      const release = () => {
        if (!this.#held.length && performance.now() - from < LONGEST_HOLD) {
          setTimeout(release, 4)
          return
        }
        const frames = [...this.#held, ...earlier]
        this.#held = null
        if (this.readyState === Native.OPEN) frames.forEach((frame) => super.send(frame))
      }
      release()
    }
  }
}
