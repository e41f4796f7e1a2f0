"""One topic: its facts with the numbers of their sources, and the sources in one list at the end.

Survival numbers stay closed until the person asks for them.
"""

from html import escape

import streamlit as st

from education.library import Library
from education.page import Page, Section
from ui.drawings import svg_image
from ui.learn import figures
from ui.parts import frame
from ui.serving import addresses
from ui.topics.citations import Citations
from ui.topics.facts import facts_and_contacts
from ui.words import words
from visit.dates import short_date
from visit.joining import labeled


def draw(books: Library, topic: Page) -> None:
    """Draw the topic under its heading, as it is read and as it is printed."""
    cited = Citations.of(books, topic)
    frame.heading(topic.title)
    st.write(topic.summary)
    for section in topic.sections:
        st.header(section.heading, anchor=False)
        if section.opt_in and not _wanted(topic, section):
            continue
        _draw_section(books, section, cited)
    _draw_terms(books, topic)
    st.header(words("learn_sources"), anchor=False)
    st.html(cited.listed())
    st.caption(words("learn_checked", checked=short_date(topic.checked)))
    address = escape(addresses.topic(topic.id))
    alone = escape(words("learn_alone"))
    st.html(f'<p class="vg-alone"><a href="{address}" target="_blank">{alone}</a></p>')


def _wanted(topic: Page, section: Section) -> bool:
    """Whether the person asked for this section; it asks first."""
    st.write(section.opt_in)
    key = f"want_{topic.id}_{section.id}"
    return st.toggle(words("learn_show_numbers"), key=key)


def _draw_section(books: Library, section: Section, cited: Citations) -> None:
    if section.note:
        st.write(section.note)
    if section.drawing:
        _draw_drawing(books, section.drawing)
    st.html(facts_and_contacts(section, cited))
    for name in section.figures:
        figures.draw(books, name, cited)


def _draw_drawing(books: Library, name: str) -> None:
    drawing = books.drawings[name]
    svg_image.draw(drawing.svg, drawing.title, "vg-drawing")
    st.caption(drawing.caption)
    with st.expander(words("learn_in_words")):
        st.write(drawing.description)
        st.markdown(
            "\n".join(f"- {labeled(f'**{label.name}**', label.about)}" for label in drawing.labels)
        )


def _draw_terms(books: Library, topic: Page) -> None:
    terms = books.terms_on(topic)
    if terms:
        with st.expander(words("hard_words")):
            st.markdown(
                "\n".join(f"- {labeled(f'**{term.word}**', term.meaning)}" for term in terms)
            )
