"""The drawing of the body, front and back, beside the list of places.

The boxes of the list are the real controls, so a screen reader does not meet the drawing at all.
Streamlit's HTML takes no inline SVG: the shapes travel as data, and ui/browser/scripts/body.js
draws them, colors what is ticked, and ticks what is pointed at.
"""

from html import escape

from questionnaire import PLACES
from ui.content import body, engine
from ui.words import words
from visit.body.drawing import Figure
from visit.words import Speech


def markup(say: Speech) -> str:
    """Both figures, and the names of the places that are ticked; it is the same at every run."""
    figures = "".join(_figure(figure) for figure in body().figures)
    return (
        f'<div class="vg-body" data-body data-ticks="{PLACES}" aria-hidden="true">'
        f'<p>{escape(words("body_lead"))}</p><div class="vg-figures">{figures}</div>'
        f"{_ticked(say)}</div>"
    )


def _figure(figure: Figure) -> str:
    drawing = body()
    width, height = drawing.size
    shapes = [
        _shape(f'data-place="{" ".join(region.places)}"', drawing.drawn(region))
        for region in figure.regions
    ]
    lines = [_shape("data-line", drawing.drawn(line)) for line in figure.lines]
    return (
        f'<div class="vg-figure" data-figure="{figure.id}" data-box="0 0 {width} {height}"'
        f' data-outline="{drawing.whole_outline}">{"".join((*shapes, *lines))}'
        f"<span>{escape(words(f'body_{figure.id}'))}</span></div>"
    )


def _shape(what: str, path: str) -> str:
    return f'<i {what} data-shape="{path}"></i>'


def _ticked(say: Speech) -> str:
    """What is ticked, in words, as the list may be out of sight. The script shows what is so."""
    names = {one.id: say(one.name) for one in engine().rulebook.questionnaire.locations}
    places = engine().rulebook.questionnaire.question(PLACES).choices
    said = "".join(
        f'<b data-said="{place}" hidden>{escape(names[place])}</b>'
        for place in places
        if place in names
    )
    return (
        f'<p class="vg-body-said"><span data-nothing>{escape(words("body_nothing"))}</span>'
        f"<span data-something hidden>{escape(words('body_ticked'))}</span> {said}</p>"
    )
