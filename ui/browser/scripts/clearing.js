// "Finish and clear" asks once more (ui/parts/clearing.py). It asks in the page, without a run of the
// app: nobody waits for it, and what is marked and typed stands as it was for who stays.

const PARTS = "[data-clearing]"

export function watchClearing() {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest(`button${PARTS}`)
    if (!button) return
    if (button.dataset.clearing === "ask") ask(button)
    else closeClearing()
  })
}

/** Ask no more, and stand where it was asked from. On another page nothing is asked any more. */
export function closeClearing({ focus = true } = {}) {
  const asked = document.querySelector('[data-clearing="asked"]:not([hidden])')
  if (!asked) return
  const button = asked.parentElement.querySelector('[data-clearing="ask"]')
  asked.hidden = true
  asked.querySelector("p").removeAttribute("role")
  button.parentElement.hidden = false
  if (focus) button.focus()
}

// The message has the focus, so that it is read out, and the ways on come next.
function ask(button) {
  const asked = button.closest("[data-step]").querySelector('[data-clearing="asked"]')
  const message = asked.querySelector("p")
  button.parentElement.hidden = true
  asked.hidden = false
  message.setAttribute("role", "alert")
  message.focus({ preventScroll: true })
  message.scrollIntoView({ block: "center", behavior: "instant" })
}
