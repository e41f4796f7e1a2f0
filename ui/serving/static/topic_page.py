"""One topic of Learn on a page of its own: to send, to print for a clinic, and without scripts.

It says the same as the topic in the app, from the same markup. It needs no Streamlit.
"""

from html import escape

import education
from education import Figure, Label, Library, Page, Section
from ui.drawings.image import image
from ui.serving.static.strip import strip_lead
from ui.serving.static.template import framed, text_of
from ui.topics import facts
from ui.topics.citations import Citations
from ui.words import words
from visit.dates import short_date
from visit.joining import labeled

TEXTS = ("brand", "strip_label", "strip_more", "learn_sources", "education", "not_reviewed")


def topic_page(books: Library, topic: Page, number: str) -> str:
    """The whole page; `number` is the one to call."""
    cited = Citations.of(books, topic)
    title = education.html(topic.title)
    return framed(
        "topic.html",
        title=f"{title} - {escape(words('brand'))}",
        style=text_of("topic.css"),
        strip_lead=strip_lead(number),
        heading=title,
        summary=education.html(topic.summary),
        sections="\n".join(_section(books, one, cited) for one in topic.sections),
        terms=_terms(books, topic),
        sources=cited.listed(),
        checked=escape(words("learn_checked", checked=short_date(topic.checked))),
        all_topics=escape(words("learn_all")),
        **{name: escape(words(name)) for name in TEXTS},
    )


def _section(books: Library, section: Section, cited: Citations) -> str:
    note = f"<p>{education.html(section.note)}</p>" if section.note else ""
    drawing = _drawing(books, section.drawing) if section.drawing else ""
    figures = "".join(_figures(books, name, cited) for name in section.figures)
    said = f"{note}{drawing}{facts.facts_and_contacts(section, cited)}{figures}"
    if section.opt_in:
        shown = escape(words("learn_show_numbers"))
        said = (
            f"<p>{education.html(section.opt_in)}</p>"
            f"<details><summary>{shown}</summary>{said}</details>"
        )
    return f"<section><h2>{education.html(section.heading)}</h2>{said}</section>"


def _drawing(books: Library, name: str) -> str:
    drawing = books.drawings[name]
    labels = "".join(f"<li>{_label(label)}</li>" for label in drawing.labels)
    return (
        f"<figure>{image(drawing.svg, drawing.title, 'drawing')}"
        f"<figcaption>{education.html(drawing.caption)}</figcaption></figure>"
        f"<details><summary>{escape(words('learn_in_words'))}</summary>"
        f"<p>{education.html(drawing.description)}</p><ul>{labels}</ul></details>"
    )


def _label(label: Label) -> str:
    return labeled(f"<strong>{education.html(label.name)}</strong>", education.html(label.about))


def _figures(books: Library, name: str, cited: Citations) -> str:
    figures = books.figure_sets[name]
    limits = "".join(f"<li>{education.html(limit)}</li>" for limit in figures.limits)
    said = "".join(f"<li>{_figure(one)}</li>" for one in figures.figures)
    return (
        f"<h3>{education.html(figures.title)}</h3>{facts.covers(figures, cited)}"
        f"<ul>{limits}</ul><ul>{said}</ul>{facts.table(figures)}"
    )


def _figure(figure: Figure) -> str:
    return labeled(f"<strong>{education.html(figure.label)}</strong>", figure.sentence)


def _terms(books: Library, topic: Page) -> str:
    terms = books.terms_on(topic)
    if not terms:
        return ""
    listed = "".join(
        f"<dt>{education.html(term.word)}</dt><dd>{education.html(term.meaning)}</dd>"
        for term in terms
    )
    return f"<h2>{escape(words('hard_words'))}</h2><dl>{listed}</dl>"
