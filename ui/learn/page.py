"""Learn pages: a list of topics, or one topic with its sources beside each fact.

Nothing here depends on an answer. Survival numbers stay closed until the person asks for them.
"""

import streamlit as st

import education
from education.library import Library
from education.page import Contact, Fact, Page, Section
from ui import session
from ui.content import library
from ui.errors import guarded
from ui.parts import frame, svg_image
from ui.words import words
from visit.dates import short_date
from visit.joining import labeled, set_apart


def page() -> None:
    """Draw the topic being read, or the list of topics."""
    reading = session.journey().reading
    known = {page.id for page in library().pages}
    if reading in known:
        _draw_page(library(), library().page(str(reading)))
    else:
        _draw_list(library())


def open_topic(name: str | None) -> None:
    """Open one topic, or the list."""
    session.keep(session.journey().moved(reading=name))


def _draw_list(books: Library) -> None:
    frame.heading(words("learn_title"))
    st.write(words("learn_lead"))
    for before, topic in zip((None, *books.pages), books.pages, strict=False):
        if before is None or before.group != topic.group:
            st.header(topic.group, anchor=False)
        with st.container(key=f"topic_{topic.id}", gap=None):
            st.button(
                words("learn_read", title=topic.title),
                key=f"read_{topic.id}",
                type="tertiary",
                on_click=guarded(open_topic),
                args=(topic.id,),
            )
            st.write(topic.summary)


def _draw_page(books: Library, topic: Page) -> None:
    st.button(words("learn_all"), key="all_topics", on_click=guarded(open_topic), args=(None,))
    frame.heading(topic.title)
    st.write(topic.summary)
    for section in topic.sections:
        st.header(section.heading, anchor=False)
        if section.opt_in and not _wanted(topic, section):
            continue
        _draw_section(books, section)
    _draw_terms(books, topic)
    st.caption(words("learn_checked", checked=short_date(topic.checked)))


def _wanted(topic: Page, section: Section) -> bool:
    """Whether the person asked for this section; it asks first."""
    st.write(section.opt_in)
    key = f"want_{topic.id}_{section.id}"
    return st.toggle(words("learn_show_numbers"), key=key)


def _draw_section(books: Library, section: Section) -> None:
    if section.note:
        st.write(section.note)
    if section.drawing:
        drawing = books.drawings[section.drawing]
        svg_image.draw(drawing.svg, drawing.title, "vg-drawing")
        st.caption(drawing.caption)
        with st.expander(words("learn_in_words")):
            st.write(drawing.description)
            st.markdown(
                "\n".join(
                    f"- {labeled(f'**{label.name}**', label.about)}" for label in drawing.labels
                )
            )
    for fact in section.facts:
        _draw_fact(books, fact)
    for contact in section.contacts:
        _draw_contact(books, contact)
    for name in section.figures:
        _draw_figures(books, name)


def _draw_fact(books: Library, fact: Fact) -> None:
    items = "".join(f"\n- {item}" for item in fact.items)
    st.markdown(f"{fact.text}\n{items}")
    if fact.clash:
        st.caption(f"{words('learn_clash')} {fact.clash}")
    _draw_sources(books, fact)


def _draw_contact(books: Library, contact: Contact) -> None:
    st.markdown(f"**{contact.name}** {contact.about}")
    ways = [f"[{contact.phone}](tel:{contact.dial})"] if contact.phone else []
    ways += [f"[{contact.site}]({contact.site})"] if contact.site else []
    st.markdown(" · ".join(ways))
    _draw_sources(books, contact)


def _draw_sources(books: Library, cited: Fact | Contact) -> None:
    links = [f"[{source.publisher}]({source.url})" for source in books.sources_of(cited)]
    st.caption(f"{words('learn_source')} {set_apart(links)}")


def _draw_figures(books: Library, name: str) -> None:
    figures = books.figure_sets[name]
    st.subheader(figures.title, anchor=False)
    st.write(words("two_sentences", first=figures.covers, next=figures.as_of))
    for limit in figures.limits:
        st.markdown(f"- {limit}")
    for figure in figures.figures:
        st.markdown(labeled(f"**{figure.label}**", figure.sentence))
        svg_image.draw(education.picture_of(figure), figure.sentence, "vg-people")
    rows = education.rows(figures)
    st.html(
        f"<table class='vg-table'><caption>{education.html(figures.title)}</caption><thead><tr>"
        f"<th scope='col'>{words('learn_group')}</th><th scope='col'>{words('learn_alive')}</th>"
        "</tr></thead><tbody>"
        + "".join(
            f"<tr><th scope='row'>{education.html(row.label)}</th>"
            f"<td>{row.people} / {row.out_of}</td></tr>"
            for row in rows
        )
        + "</tbody></table>"
    )
    links = [f"[{source.publisher}]({source.url})" for source in books.sources_of(figures)]
    st.caption(f"{words('learn_source')} {set_apart(links)}")


def _draw_terms(books: Library, topic: Page) -> None:
    terms = books.terms_on(topic)
    if terms:
        with st.expander(words("hard_words")):
            st.markdown(
                "\n".join(f"- {labeled(f'**{term.word}**', term.meaning)}" for term in terms)
            )
