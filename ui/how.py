"""How this decides: every rule in plain words, the proof, the flow of questions, the hazards."""

from collections.abc import Callable

import streamlit as st

from questionnaire import Location
from rules import Rule, Rulebook, in_words, last_proof
from ui import frame, pictures
from ui.content import engine
from ui.flow_drawing import flow_drawing, opened_by
from ui.words import words

ALL = "all"


def page() -> None:
    """Draw the rules that fit the filter, and what is known about them."""
    rulebook = engine().rulebook
    frame.heading(words("how_title"))
    st.write(words("how_lead"))
    rules_tab, flow_tab, proof_tab = st.tabs(
        [words("how_rules"), words("how_flow"), words("how_proof")]
    )
    with rules_tab:
        _draw_rules(rulebook)
    with flow_tab:
        _draw_flow(rulebook)
    with proof_tab:
        _draw_proof(rulebook)


def _draw_rules(rulebook: Rulebook) -> None:
    places = {place.id: place.name for place in rulebook.questionnaire.locations}
    levels = {level.id: level.name for level in rulebook.levels}
    place = st.selectbox(
        words("how_place"), [*places, ALL], format_func=_named(places), key="how_place"
    )
    level = st.selectbox(
        words("how_level"), [ALL, *levels], format_func=_named(levels), key="how_level"
    )
    search = st.text_input(words("how_search"), key="how_search", max_chars=60).strip().lower()
    found = [
        rule
        for rule in rulebook.rules
        if place in (ALL, rule.location)
        and level in (ALL, rule.level)
        and search in _searchable(rule)
    ]
    st.write(words("how_found", count=len(found), total=len(rulebook.rules)))
    for rule in found:
        _draw_rule(rulebook, rule)


def _named(names: dict[str, str]) -> Callable[[str], str]:
    return lambda name: names.get(name, words("how_all"))


def _searchable(rule: Rule) -> str:
    return " ".join([rule.key, rule.say, rule.because, *rule.watch_for, *rule.honours]).lower()


def _draw_rule(rulebook: Rulebook, rule: Rule) -> None:
    level = rulebook.level[rule.level]
    with st.expander(f"{level.name}: {rule.because}"):
        st.caption(rule.key)
        st.markdown(f"**{words('how_when')}**")
        st.code(
            "\n".join(in_words(rulebook.questionnaire, rule.when)), language=None, wrap_lines=True
        )
        st.markdown(f"**{words('how_say')}** {rule.say}")
        st.markdown(f"**{words('how_watch')}**")
        st.markdown("\n".join(f"- {sign}" for sign in rule.watch_for))
        for name, text in (("how_clash", rule.clash), ("how_not_for", rule.not_for)):
            if text:
                st.markdown(f"**{words(name)}** {text}")
        frame.sources(list(rule.sources))
        review = words("how_not_reviewed" if rule.review == "not_reviewed" else "how_reviewed")
        st.caption(f"{words('how_checked', checked=rule.checked)} {review}")
        if rule.honours:
            st.caption(words("how_rows", rows=", ".join(rule.honours)))


def _draw_flow(rulebook: Rulebook) -> None:
    places = {place.id: place for place in rulebook.questionnaire.locations}
    chosen = st.selectbox(
        words("how_place"), list(places), format_func=lambda name: places[name].name, key="how_flow"
    )
    st.write(words("how_flow_lead"))
    pictures.draw(flow_drawing(rulebook, places[chosen]), words("how_flow_words"), "vg-flow")
    with st.expander(words("how_flow_words")):
        _draw_flow_in_words(rulebook, places[chosen])


def _draw_flow_in_words(rulebook: Rulebook, location: Location) -> None:
    lines = []
    for question in location.questions:
        opener = opened_by(rulebook.questionnaire, question)
        lines.append(
            f"1. {question.text}"
            + (f" ({words('how_asked_if', answers=opener)})" if opener else "")
        )
    st.markdown("\n".join(lines))


def _draw_proof(rulebook: Rulebook) -> None:
    record = last_proof(rulebook.edition)
    if record is None:
        st.warning(words("how_no_proof"))
        return
    st.write(words("how_proved", day=record.run_on, version=record.version, digest=record.digest))
    for one in record.properties:
        verdict = words("how_holds" if not one.failed else "how_fails")
        st.markdown(f"- **{verdict}**: {one.property} ({one.checked:,})")
    st.header(words("how_lengths"), anchor=False)
    places = {place.id: place.name for place in rulebook.questionnaire.locations}
    for length in record.lengths:
        name = places.get(length.location, words(f"how_length_{length.location}"))
        st.markdown(f"- {name}: {length.fewest} to {length.most}")
