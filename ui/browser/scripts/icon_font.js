// Streamlit asks for its icon font as it starts: 375 kB, a third of all that a first visit fetches.
// The first page has no icon, so people paid for it with their data and saw nothing of it. A page that
// does have one still gets the font, because a browser fetches what it is about to draw with.

const ICONS = "Material Symbols"
const fonts = document.fonts

if (fonts) {
  const load = fonts.load.bind(fonts)
  fonts.load = (font, ...text) => (font.includes(ICONS) ? Promise.resolve([]) : load(font, ...text))
}
