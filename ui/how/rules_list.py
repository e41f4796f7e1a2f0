"""Every rule in plain words: its trigger, action, sources, cases and rows."""

from collections.abc import Callable

import streamlit as st

from rules import Rule, Rulebook, in_words
from ui import session
from ui.content import cases, engine
from ui.parts import frame
from ui.widgets import search_field
from ui.words import words
from visit.dates import short_date
from visit.joining import labeled, listed

ALL = "all"
MOST_CASES = 4


def draw() -> None:
    """Draw the rules that fit the filter."""
    rulebook = engine().rulebook
    places: dict[str, str] = {
        place.id: place.name.you for place in rulebook.questionnaire.locations
    }
    levels: dict[str, str] = {level.id: level.name.you for level in rulebook.levels}
    place = st.selectbox(
        words("how_place"), [*places, ALL], format_func=_named(places), key="how_place"
    )
    level = st.selectbox(
        words("how_level"), [ALL, *levels], format_func=_named(levels), key="how_level"
    )
    search = search_field.draw_field(words("how_search"), "rules").strip().lower()
    found = [
        rule
        for rule in rulebook.rules
        if place in (ALL, rule.location)
        and level in (ALL, rule.level)
        and search in _searchable(rule)
    ]
    st.write(words("how_found", found=len(found), total=len(rulebook.rules)))
    for rule in found:
        _draw_rule(rulebook, rule)


def _named(names: dict[str, str]) -> Callable[[str], str]:
    return lambda name: names.get(name, words("how_all"))


def _searchable(rule: Rule) -> str:
    texts = [told.you for told in (rule.say, rule.because, *rule.watch_for)]
    return " ".join([rule.key, *texts, *rule.honours]).lower()


def _draw_rule(rulebook: Rulebook, rule: Rule) -> None:
    level, say = rulebook.level[rule.level], session.speech().country.fill
    with st.expander(labeled(level.name.you, rule.because.you)):
        st.caption(rule.key)
        st.markdown(f"**{words('how_when')}**")
        frame.nested(in_words(rulebook.questionnaire, rule.when))
        st.markdown(f"**{words('how_say')}** {say(rule.say.you)}")
        st.markdown(f"**{words('how_watch')}**")
        frame.bullets([say(sign.you) for sign in rule.watch_for])
        for name, text in (("how_clash", rule.clash), ("how_not_for", rule.not_for)):
            if text:
                st.markdown(f"**{words(name)}** {text}")
        frame.sources(list(rule.sources))
        st.caption(f"{words('how_checked', checked=short_date(rule.checked))} {_review(rule)}")
        sentences = cases().get(rule.key, ())
        if sentences:
            st.markdown(f"**{words('how_cases')}**")
            frame.bullets(list(sentences[:MOST_CASES]))
        if rule.honours:
            st.caption(words("how_rows", rows=listed(rule.honours)))


def _review(rule: Rule) -> str:
    reviewer = rule.reviewed_by
    if reviewer is None:
        return words("how_not_reviewed")
    return words("how_reviewed", reviewer=reviewer.name, role=reviewer.role, day=reviewer.on)
