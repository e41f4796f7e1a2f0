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
