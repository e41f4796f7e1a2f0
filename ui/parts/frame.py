"""What every page shares: heading, emergency strip, ways on and back, help at the same place.

Markup here is our own and fixed; content enters it escaped, and what a person typed never does.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from html import escape

import streamlit as st

from rules import Country, Level, LevelId, Source
from ui import session
from ui.content import drawn_once, engine, library
from ui.look import stylesheet
from ui.parts import clearing, plain
from ui.parts.escape import own_words
from ui.words import words
from visit import Journey
from visit.dates import short_date
from visit.flow.way import place_on, way
from visit.words import Speech

Press = Callable[[], None]
ICONS = {"emergency": "☎", "same_day": "!", "two_weeks": "2", "routine": "◷", "watch": "◉"}


def heading(text: str) -> None:
    """The one h1 of a page; focus moves to it after each step."""
    st.title(text, anchor=False)


def top(say: Speech, pages: list[st.Page], current: st.Page) -> None:
    """The emergency strip and the sections, on top of every page; the bridge follows the links."""
    shown = tuple((page.url_path, page.title, page == current) for page in pages)
    st.html(_top(say.country.emergency, shown, words("brand")))


@cache
def _top(number: str, pages: tuple[tuple[str, str, bool], ...], brand: str) -> str:
    """The same for everybody of a country; of each section its address, title and if it is here."""
    links = "".join(_link(path, title, here=here) for path, title, here in pages)
    return (
        stylesheet.emergency_strip(number)
        + f'<nav class="vg-sections"><span aria-hidden="true">{escape(brand)}</span>{links}</nav>'
    )


def section_link(page: st.Page, text: str) -> str:
    """Markup that leads to a section without loading the app anew."""
    return _link(page.url_path, text)


def _link(path: str, text: str, *, here: bool = False) -> str:
    current = ' aria-current="page"' if here else ""
    return f'<a class="vg-section" href="/{path}"{current}>{escape(text)}</a>'


def bottom(section: str, journey: Journey) -> None:
    """What stands under every page: clearing, and what this is not.

    The start says it on top, and a screen of one person has both in its own markup.
    """
    here = (section, journey.page)
    if here == ("questions", "question") and journey.views is None:
        return
    below = "" if here == ("questions", "start") else foot()
    if journey.begun:
        below += clearing.markup(journey.step)
    if below:
        st.html(below)


def foot() -> str:
    """What this is not, as markup."""
    return f'<p class="vg-foot">{escape(words("education"))} {escape(words("not_reviewed"))}</p>'


def title(section: str, journey: Journey) -> str:
    """The neutral title of the browser tab; it changes with each step and names no answer."""
    return f"{_named(section, journey)} - {words('brand')}"


def _named(section: str, journey: Journey) -> str:
    if section == "learn":
        titles = {topic.id: topic.title for topic in library().pages}
        return titles.get(journey.reading or "", words("title_learn"))
    if section != "questions":
        return words(f"title_{section}")
    name = words(f"title_{journey.page}")
    if journey.page != "question":
        return name
    return words("title_numbered", title=name, number=_number(journey))


def _number(journey: Journey) -> int:
    """The place of the screen among those that were seen, counted from one."""
    return place_on(way(session.situation()), journey.asking) + 1


def call_link(country: Country) -> str:
    """A link that calls the country's number, or plain words where there is no one number."""
    text = escape(country.fill(words("strip_call")))
    if not re.fullmatch(r"\d+", country.emergency):
        return f"<span>{text}</span>"
    return f'<a class="vg-call" href="tel:{country.emergency}">{text}</a>'


def icon(level: LevelId) -> str:
    """The mark of a level, as markup; the word beside it says the same."""
    return f'<span class="vg-icon" aria-hidden="true">{ICONS[level]}</span>'


def alarm(action: str, country: Country, word: str) -> None:
    """The emergency action as the page's heading, announced at once, with the call link."""
    st.html(
        f'<div class="vg-alarm" role="alert"><p class="vg-level-word">'
        f"{icon('emergency')} {escape(word)}</p><h1>{escape(action)}</h1>"
        f"<p>{call_link(country)}</p></div>"
    )


def level_card(level: Level, action: str, say: Speech, *, main: bool = False) -> None:
    """A level as word, icon and color, with the action under it."""
    tag = "h1" if main else "h2"
    st.html(
        f'<section class="vg-level vg-{level.id}">'
        f'<p class="vg-level-word">{icon(level.id)} {escape(say(level.timing))}</p>'
        f"<{tag}>{escape(say(level.name))}</{tag}><p>{escape(action)}</p></section>"
    )


def more(parts: Mapping[str, str]) -> str:
    """Markup for what is read only when it is opened: titles, and our own markup under them."""
    return "".join(
        f'<details class="vg-more"><summary>{escape(title)}</summary>{body}</details>'
        for title, body in parts.items()
    )


def forward_and_back(
    forward_text: str, forward: Press, back: Press, step: int, back_text: str | None = None
) -> None:
    """The way on, then the way back, always in this order and place."""
    with st.container(key="ways"):
        st.button(forward_text, type="primary", key=f"forward_{step}", on_click=forward)
        st.button(back_text or words("back"), key=f"back_{step}", on_click=back)


def sources(names: list[str]) -> None:
    """Sources by id, each once, with the date checked and how the text was read."""
    bullets([_cited(engine().rulebook.sources[name]) for name in dict.fromkeys(names)])


def cited(names: Iterable[str]) -> str:
    """The same as our own markup."""
    every = [engine().rulebook.sources[name] for name in dict.fromkeys(names)]
    drawn = (drawn_once(one, ("cited",), partial(_cited_markup, one)) for one in every)
    return plain.a_list([], more="".join(drawn))


def _cited_markup(source: Source) -> str:
    name, place = escape(source.name), "\0"
    line = words("result_source_line", checked=short_date(source.checked), seen=source.seen)
    link = f'<a href="{escape(source.url)}" target="_blank" rel="noopener">{name}</a>'
    said = escape(words("two_sentences", first=place, next=line))
    return f"<li>{said.replace(place, link)}</li>"


def escaped_text(text: str, *, strong: bool = False) -> None:
    """Text that a person may have typed: shown letter by letter, never read as markup."""
    st.markdown(f"**{own_words(text)}**" if strong else own_words(text))


def nested(lines: list[str]) -> None:
    """A list whose inner lines are indented by two spaces each."""
    st.markdown("\n".join(re.sub(r"^( *)", r"\1\1- ", line) for line in lines))


def label(seen: str, heard: str) -> str:
    """A button's name where several look alike: `heard` tells them apart for a screen reader.

    look.css hides emphasis in labels.
    """
    return f"{seen} *{own_words(' '.join(heard.split()))}*"


def notice(*sentences: str, more: str = "") -> None:
    """Good to know, and no error: read out once when the screen reader has time.

    `more` is our own markup to stand below the sentences.
    """
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    st.html(f'<div class="vg-note" role="status">{said}{more}</div>')


def bullets(lines: list[str]) -> None:
    """A list of our own texts."""
    st.markdown("\n".join(f"- {line}" for line in lines))


def _cited(source: Source) -> str:
    checked = short_date(source.checked)
    line = words("result_source_line", checked=checked, seen=source.seen)
    return words("two_sentences", first=f"[{source.name}]({source.url})", next=line)
