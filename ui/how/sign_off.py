"""A sheet that a clinician could sign: the rules of one location, with room for each initial."""

import streamlit as st

from rules import Rule, Rulebook, in_words
from ui import clock, session
from ui.content import cases, engine
from ui.parts import downloads, frame, plain
from ui.words import words
from visit.dates import short_date
from visit.joining import labeled, set_apart

# More than fill a page beside the rules; the written ones come before those that were generated.
MOST_CASES = 12


def draw() -> None:
    """Draw the rules of one location to print and sign."""
    rulebook = engine().rulebook
    places = {place.id: place.name.you for place in rulebook.questionnaire.locations}
    place = st.selectbox(
        words("how_place"), list(places), format_func=places.__getitem__, key="sign_place"
    )
    st.write(words("sign_lead"))
    st.html(downloads.print_button(words("take_print")), width="content")
    edition = rulebook.edition
    st.header(labeled(words("brand"), places[place]), anchor=False)
    st.caption(words("result_edition", version=edition.version, digest=edition.digest))
    for rule in rulebook.rules:
        if rule.location == place:
            _draw_rule(rulebook, rule)
    frame.escaped_text(words("sign_line", day=short_date(clock.today())))


def _draw_rule(rulebook: Rulebook, rule: Rule) -> None:
    fill = session.speech().country.fill
    with st.container(border=True, key=f"sign_{rule.id}"):
        level = rulebook.level[rule.level]
        how_soon = labeled(level.name.you, level.timing.you)
        st.markdown(f"**{how_soon}** ({rule.id})")
        frame.nested(in_words(rulebook.questionnaire, rule.when))
        frame.escaped_text(f"{words('how_say')} {fill(rule.say.you)} {rule.because.you}")
        named_sources = set_apart(rulebook.sources[name].name for name in rule.sources)
        checked = words("how_checked", checked=short_date(rule.checked))
        named = labeled(words("result_sources"), named_sources)
        st.caption(words("two_sentences", first=named, next=checked))
        _draw_cases(rule)
        frame.escaped_text(words("sign_rule"))
        frame.escaped_text(words("sign_differ"))


def _draw_cases(rule: Rule) -> None:
    """The people for whom the rule was written down to hold, so that each can be disagreed with."""
    sentences = cases().get(rule.key, ())
    if sentences:
        st.markdown(f"**{words('sign_cases')}**")
        plain.listed(sentences[:MOST_CASES])
    if len(sentences) > MOST_CASES:
        st.caption(words("sign_more_cases", count=len(sentences) - MOST_CASES))
