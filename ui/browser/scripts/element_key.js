// Streamlit names a keyed element's place in a class, the same in every session. The nearest such
// place and a position in it find a control again after its page was drawn anew.

export function keyOf(element) {
  const place = element.closest('[class*="st-key-"]')
  return place ? [...place.classList].find((name) => name.startsWith("st-key-")) : null
}

export const controlsIn = (key, selector) =>
  [...document.querySelectorAll(`.${CSS.escape(key)}`)].flatMap((place) => [
    ...place.querySelectorAll(selector),
  ])

/** Finds a button or a choice of our own markup again: none of them has such a place. */
export function ownSelector({ type, value, dataset: { press, row } }) {
  if (press !== undefined) return `main [data-press="${CSS.escape(press)}"]`
  if (row === undefined || !["radio", "checkbox"].includes(type)) return null
  return `main [data-row="${CSS.escape(row)}"][value="${CSS.escape(value)}"]`
}
