// The drawing of the body mirrors the list of places, and pointing at it ticks them there. Its
// shapes come as data in the markup (ui/widgets/body_drawing.py) and are drawn here.

import { boxesOf, mirrorBoxes, setTicked } from "./ticks.js"

const SVG = "http://www.w3.org/2000/svg"
// A finger that misses a shape by less than half a touch target means the nearest one.
const RINGS = [0, 6, 12, 18, 22]
const WAYS = 12

let drawn = 0

export function watchBody() {
  document.addEventListener("click", point)
  mirrorBoxes(refreshBody)
}

/** Draw what is not drawn yet, and color what is ticked. */
export function refreshBody() {
  document.querySelectorAll("[data-body] [data-figure]:not(:has(svg))").forEach(draw)
  document.querySelectorAll("[data-body]").forEach(show)
}

function draw(figure) {
  const cut = `vg-body-${(drawn += 1)}`
  const svg = shape("svg", { viewBox: figure.dataset.box, focusable: "false" })
  const clip = shape("clipPath", { id: cut })
  const inside = shape("g", { "clip-path": `url(#${cut})` })
  clip.append(shape("path", { d: figure.dataset.outline }))
  inside.append(...[...figure.querySelectorAll("[data-shape]")].map(part))
  svg.append(clip, inside, shape("path", { d: figure.dataset.outline, class: "vg-outline" }))
  figure.prepend(svg)
}

function part({ dataset }) {
  const path = shape("path", { d: dataset.shape, class: dataset.place ? "vg-spot" : "vg-line" })
  if (dataset.place) path.dataset.spot = dataset.place
  return path
}

function shape(kind, attributes) {
  const made = document.createElementNS(SVG, kind)
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value))
  return made
}

function show(body) {
  body.querySelectorAll("[data-spot]").forEach((spot) => {
    spot.dataset.ticked = howMuch(boxesAt(spot).map((box) => box.checked))
  })
  const said = [...body.querySelectorAll("[data-said]")]
  said.forEach((name) => {
    name.hidden = !boxesOf(name, [name.dataset.said]).some((box) => box.checked)
  })
  const nothing = said.every((name) => name.hidden)
  body.querySelector("[data-nothing]").hidden = !nothing
  body.querySelector("[data-something]").hidden = nothing
}

const howMuch = (ticked) =>
  !ticked.some(Boolean) ? "none" : ticked.every(Boolean) ? "all" : "some"

const boxesAt = (spot) => boxesOf(spot, spot.dataset.spot.split(" "))

function point({ target, clientX, clientY }) {
  const figure = target instanceof Element ? target.closest("[data-body] svg") : null
  const spot = figure && nearest(figure, clientX, clientY)
  if (!spot) return
  const boxes = boxesAt(spot)
  setTicked(boxes, !boxes.every((box) => box.checked))
}

function nearest(figure, x, y) {
  for (const ring of RINGS) {
    for (let way = 0; way < WAYS; way += 1) {
      const turn = (2 * Math.PI * way) / WAYS
      const [across, down] = [x + ring * Math.cos(turn), y + ring * Math.sin(turn)]
      const spot = document.elementFromPoint(across, down)?.closest("[data-spot]")
      if (spot && figure.contains(spot)) return spot
    }
  }
  return null
}
