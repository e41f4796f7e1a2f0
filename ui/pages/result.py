"""The result: how soon to seek care first, then why, what to watch for and what to ask."""

from html import escape

import streamlit as st

from questionnaire import UNSURE, Answer, Answers
from rules import Guidance, Rule, Suggestion, evidence, evidence_of
from rules.more_urgent_if import more_urgent_if
from ui import clock, session
from ui.content import engine, library
from ui.learn import page as learn
from ui.parts import frame
from ui.widgets import callbacks
from ui.words import words
from visit.dates import deadline, long_date
from visit.joining import labeled, set_apart
from visit.telling.answer_text import answer_text
from visit.telling.background import background
from visit.words import Speech

MOST_RISES = 5
MOST_SHOWN = 4
MOST_ASKED = 6
MOST_TOPICS = 4


def page() -> None:
    """Draw the guidance for the answers given."""
    journey, say = session.journey(), session.speech()
    guidance = session.situation().guidance
    if guidance.level is None:
        frame.heading(words("review_title"))
        st.warning(words("sheet_not_known"))
        st.button(
            words("back"), key=f"back_{journey.step}", on_click=callbacks.go_back(journey.step)
        )
        return
    _draw_level(guidance, say)
    if guidance.highest_possible != guidance.level:
        st.warning(words("sheet_open"))
    _draw_because(guidance, journey.answers, say)
    if guidance.level.id == "emergency":
        _draw_background(guidance)
    _draw_watch_for(guidance, say)
    _draw_questions(journey.answers, say)
    _draw_topics(guidance)
    _draw_unknown(guidance, journey.answers, say)
    _draw_rises(guidance, journey.answers, say)
    _draw_sources(guidance)
    st.button(words("back"), key=f"back_{journey.step}", on_click=callbacks.go_back(journey.step))


def _draw_level(guidance: Guidance, say: Speech) -> None:
    level = guidance.level
    assert level is not None  # noqa: S101  # the page is drawn only with a level
    frame.level_card(level, say(guidance.fired[0].say), say, main=True)
    if say.someone_else:
        st.write(words("result_caregiver"))
    rows = {
        "result_when": _by_when(guidance, say),
        "result_who": say(level.who),
        "result_where": say(level.where),
        "result_first": say(level.first_action),
    }
    facts = "".join(
        f"<dt>{escape(words(name))}</dt><dd>{escape(text)}</dd>" for name, text in rows.items()
    )
    st.html(f'<dl class="vg-facts">{facts}</dl>')
    st.write(words("result_cannot"))


def _by_when(guidance: Guidance, say: Speech) -> str:
    level = guidance.level
    assert level is not None  # noqa: S101
    if level.by_when.value == 0:
        return say(level.timing)
    last = deadline(level.by_when, clock.today())
    return words("result_by", timing=say(level.timing), day=long_date(last))


def _draw_because(guidance: Guidance, answers: Answers, say: Speech) -> None:
    st.header(words("result_because"), anchor=False)
    for rule in engine().reasons(guidance):
        with st.container(border=True, key=f"why_{rule.key.replace('.', '_')}"):
            st.markdown(f"**{say(rule.because)}**")
            st.caption(_meaning(rule, guidance, say))
            _draw_evidence(evidence(rule.when, guidance.sight.counted), answers, say)


def _meaning(rule: Rule, guidance: Guidance, say: Speech) -> str:
    """What a rule asks for; a less urgent one only by its level, as its action would soften."""
    level = engine().rulebook.level[rule.level]
    if level == guidance.level:
        return words("two_sentences", first=say(level.name), next=say(rule.say))
    return words("result_alone", level=say(level.name))


def _draw_evidence(keys: tuple[str, ...], answers: Answers, say: Speech) -> None:
    """The answers behind a rule; a long list stays closed until it is asked for."""
    questions = [engine().rulebook.questionnaire.question(key) for key in keys]
    lines = [f"- {say(q.text)} **{answer_text(q, answers[q.key], say)}**" for q in questions]
    if len(lines) <= MOST_SHOWN:
        st.markdown("\n".join(lines))
        return
    with st.expander(words("result_answers", count=len(lines))):
        st.markdown("\n".join(lines))


def _draw_background(guidance: Guidance) -> None:
    """What emergency staff must know besides the reasons above."""
    keys = evidence_of(session.situation().emergencies, guidance.sight.counted)
    lines = background(session.situation(), told=keys)
    if lines:
        st.header(words("result_tell_too"), anchor=False)
        frame.bullets([f"**{line}**" for line in lines])


def _draw_watch_for(guidance: Guidance, say: Speech) -> None:
    st.header(words("result_watch"), anchor=False)
    signs = dict.fromkeys(
        say(sign) for rule in engine().advice(guidance) for sign in rule.watch_for
    )
    st.markdown("\n".join(f"- {sign}" for sign in signs))
    st.subheader(say.own("result_sooner"), anchor=False)
    danger = engine().rulebook.questionnaire.question("everyone.danger_signs")
    st.markdown("\n".join(f"- {say(danger.choices[option])}" for option in danger.danger))


def _draw_questions(answers: Answers, say: Speech) -> None:
    st.header(words("result_questions"), anchor=False)
    st.write(words("result_questions_lead"))
    suggestions = session.situation().suggestions
    for suggestion in suggestions[:MOST_ASKED]:
        _draw_suggestion(suggestion, answers, say)
    more = suggestions[MOST_ASKED:]
    if more:
        with st.expander(words("result_more_questions", count=len(more))):
            for suggestion in more:
                _draw_suggestion(suggestion, answers, say)


def _draw_suggestion(suggestion: Suggestion, answers: Answers, say: Speech) -> None:
    questionnaire = engine().rulebook.questionnaire
    with st.container(border=True, key=f"ask_{suggestion.question.id}"):
        st.markdown(f"**{say(suggestion.question.everyday)}**")
        st.caption(labeled(words("result_clinical"), say(suggestion.question.clinical)))
        for key in suggestion.because[:1]:
            question = questionnaire.question(key)
            said = answer_text(question, answers[key], say)
            answered = f"{say(question.text)} {said}"
            st.caption(labeled(words("result_because"), answered))


def _draw_topics(guidance: Guidance) -> None:
    """Learn pages about the places that were asked about; none of them is about the person."""
    st.header(words("result_learn"), anchor=False)
    st.write(words("learn_lead"))
    places = [place for place, applies in guidance.sight.locations.items() if applies]
    topics = dict.fromkeys(page for place in places for page in library().pages_for(place))
    with st.container(key="topics", horizontal=True):
        for topic in list(topics)[:MOST_TOPICS]:
            if st.button(topic.title, key=f"topic_{topic.id}"):
                learn.open_topic(topic.id)
                st.switch_page(session.section("learn"))


def _draw_unknown(guidance: Guidance, answers: Answers, say: Speech) -> None:
    questionnaire = engine().rulebook.questionnaire
    st.header(words("result_unknown"), anchor=False)
    unsure = [
        question
        for question in session.situation().path
        if answers[question.key] == UNSURE or _names_unsure(answers[question.key])
    ]
    if unsure:
        st.markdown(f"**{words('result_unsure')}**")
        st.markdown("\n".join(f"- {say(question.text)}" for question in unsure))
    skipped = [
        say(place.name)
        for place in questionnaire.locations
        if guidance.sight.locations[place.id] is False
    ]
    st.markdown(labeled(f"**{words('result_not_asked')}**", set_apart(skipped)))
    st.write(words("result_not_covered"))


def _names_unsure(answer: Answer) -> bool:
    return isinstance(answer, frozenset) and UNSURE in answer


def _draw_rises(guidance: Guidance, answers: Answers, say: Speech) -> None:
    st.header(words("result_change"), anchor=False)
    found = more_urgent_if(engine(), answers, guidance)
    if not found:
        st.write(words("result_none"))
    for rise in found[:MOST_RISES]:
        question, answer = say(rise.question.text), answer_text(rise.question, rise.answer, say)
        line = words("result_change_line", question=question, answer=answer)
        st.markdown(f"- {labeled(line, f'**{say(rise.level.name)}**')}")


def _draw_sources(guidance: Guidance) -> None:
    edition = engine().rulebook.edition
    with st.expander(words("result_sources")):
        frame.sources([name for rule in guidance.fired for name in rule.sources])
    st.caption(words("result_edition", version=edition.version, digest=edition.digest))
    st.caption(words("not_reviewed"))
