// After each step the heading is where the person stands: focus goes there, so that it is read out
// once, and the page begins at its top. A live region would make it be read twice.

/** `part` is the part of a long page that a button led to; there its own heading is the place. */
export function moveToHeading(part) {
  const inPart = part && document.querySelector(`main .st-key-part_${part} h2`)
  const headings = [...document.querySelectorAll("main h1")]
  const heading = inPart || headings.filter((one) => !one.closest('[data-stale="true"]')).at(-1)
  if (inPart) inPart.scrollIntoView({ block: "start", behavior: "instant" })
  else document.querySelector("main")?.scrollTo({ top: 0, behavior: "instant" })
  if (!heading) return
  heading.tabIndex = -1
  // A heading that has the focus already, with other words now, would stay silent.
  if (document.activeElement === heading) heading.blur()
  heading.focus({ preventScroll: true })
}

/** On a phone the message about an answer may stand far above the button that was pressed. */
export function moveToMessage() {
  const message = document.querySelector('main [role="alert"]')
  if (!message) return
  message.tabIndex = -1
  message.focus({ preventScroll: true })
  message.scrollIntoView({ block: "center", behavior: "instant" })
}
