// What is marked on the page when a connection is lost, put right when the page comes back. A run
// that was cut off draws nothing, and Streamlit then takes all its marks for gone.

import { controlsIn, keyOf } from "./element_key.js"

// Rows of a screen are put right in rows.js.
const CHOICES = 'input[type="radio"]:not([data-row]), input[type="checkbox"]:not([data-row])'

let seen = []

/** Remember what the person sees marked and not marked. */
export function rememberMarks() {
  const inputs = [...document.querySelectorAll(CHOICES)].filter(keyOf)
  seen = inputs.map((input) => {
    const key = keyOf(input)
    return { key, position: controlsIn(key, CHOICES).indexOf(input), checked: input.checked }
  })
}

const isLost = ([input, checked]) => input && input.checked !== checked

/** Mark again what was lost; true if anything was. */
export function mendMarks() {
  const lost = seen
    .map(({ key, checked, position }) => [controlsIn(key, CHOICES)[position], checked])
    .filter(isLost)
    // A radio is let go only by another one.
    .filter(([input, checked]) => checked || input.type === "checkbox")
  seen = []
  // One that is marked again may let go of others.
  lost.forEach((one) => isLost(one) && one[0].click())
  return lost.length > 0
}
