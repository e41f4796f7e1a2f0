"""Learn: the list of topics with its search, or one topic.

Nothing here depends on an answer.
"""

import streamlit as st

from education.library import Library
from education.page import Page
from ui import session
from ui.content import library, topic_index
from ui.errors import guarded
from ui.learn.topic import draw as draw_topic
from ui.parts import frame
from ui.topics.search import find_topics
from ui.widgets import search_field
from ui.words import words


def page() -> None:
    """Draw the topic being read, or the list of topics."""
    reading = session.journey().reading
    known = {page.id for page in library().pages}
    if reading in known:
        _draw_topic(library(), library().page(str(reading)))
    else:
        _draw_list(library())


def open_topic(name: str | None) -> None:
    """Open one topic, or the list."""
    session.keep(session.journey().moved(reading=name))


def _draw_topic(books: Library, read: Page) -> None:
    st.button(words("learn_all"), key="all_topics", on_click=guarded(open_topic), args=(None,))
    draw_topic(books, read)


def _draw_list(books: Library) -> None:
    frame.heading(words("learn_title"))
    # Said once for all of the links, which are the names of their topics.
    st.write(words("learn_choose"))
    typed = search_field.draw_field(words("learn_search"), "topics")
    found = find_topics(books, topic_index(), typed)
    if typed.strip():
        st.write(words("learn_found", count=len(found)))
    for before, topic in zip((None, *found), found, strict=False):
        if before is None or before.group != topic.group:
            st.header(topic.group, anchor=False)
        _draw_way_to(topic)


def _draw_way_to(topic: Page) -> None:
    with st.container(key=f"topic_{topic.id}", gap=None):
        st.button(
            topic.title,
            key=f"read_{topic.id}",
            type="tertiary",
            on_click=guarded(open_topic),
            args=(topic.id,),
        )
        st.write(topic.summary)
