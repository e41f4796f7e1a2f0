// The country on the first page is a list of the browser's own (ui/pages/start.py). It is told at once,
// since the number on top of the page is that of the country.

const LIST = "main select[data-row]"

let tell = () => {}

export function watchCountries(told) {
  tell = told
  document.addEventListener("change", ({ target }) => {
    if (target instanceof Element && target.matches(LIST)) tell()
  })
}

/** Tell it again where the page was drawn with another one: the first time may not have arrived. */
export function tellCountryAgain() {
  const list = document.querySelector(LIST)
  if (list && !list.selectedOptions[0]?.defaultSelected) tell()
}
