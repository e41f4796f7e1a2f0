"""What would you advise? A level is picked first, then the rule's level, reason and source show.

At the end a page to print says where both agreed. It is kept nowhere.
"""

from html import escape
from typing import Literal

import streamlit as st

from questionnaire import answered_path
from rules import LevelId
from ui import clock, session
from ui.browser import Press
from ui.content import engine, home_country, made_up_people
from ui.demo import bar, rules_told
from ui.parts import downloads, frame, plain
from ui.widgets.buttons import ways
from ui.widgets.rows import choices
from ui.words import words
from visit.dates import short_date
from visit.demo import Demonstration, MadeUp, Training, way_of
from visit.joining import labeled
from visit.situation import Situation
from visit.telling.answer_text import answer_text

LEVEL = "level"


def begin(shown: Demonstration, _: Press) -> Demonstration:
    """The first person."""
    return shown.listed().model_copy(update={"training": Training()})


def advise(shown: Demonstration, press: Press) -> Demonstration:
    """Keep what was picked for the person on the page; without a pick it is asked for."""
    training, marked = shown.training, press.marks.get(LEVEL)
    picked = marked.chosen[0] if marked and marked.chosen else None
    if training is None or training.at >= len(made_up_people()):
        return shown
    level = next((one.id for one in engine().rulebook.levels if one.id == picked), None)
    if level is None:
        return _with(shown, training.model_copy(update={"open": True}))
    advised = {**training.advised, made_up_people()[training.at].id: level}
    return _with(shown, training.model_copy(update={"advised": advised, "open": False}))


def go_on(shown: Demonstration, _: Press) -> Demonstration:
    """The next person, and after the last one the page to print."""
    training = shown.training
    if training is None or training.at >= len(made_up_people()):
        return shown
    return _with(shown, training.model_copy(update={"at": training.at + 1, "open": False}))


def _with(shown: Demonstration, training: Training) -> Demonstration:
    return shown.model_copy(update={"training": training})


def draw(training: Training) -> None:
    """Draw the person to advise, or what was advised to all of them."""
    people = made_up_people()
    if training.at >= len(people):
        _draw_all(training)
        return
    who = people[training.at]
    st.html(f'<p class="vg-quiet">{escape(_at(training))}</p>')
    frame.heading(words("train_title"))
    frame.escaped_text(who.sentence, strong=True)
    situation = _end_of(who)
    if who.id in training.advised:
        _draw_answer(training.advised[who.id], situation)
    else:
        st.html(frame.more({words("train_answers"): _answers(situation)}))
        _draw_question(training)


def _at(training: Training) -> str:
    return words("train_at", number=training.at + 1, people=len(made_up_people()))


def _end_of(who: MadeUp) -> Situation:
    return way_of(engine(), who.answers, home_country().id)[-1].after


def _answers(situation: Situation) -> str:
    say = situation.speech
    path = answered_path(engine().rulebook.questionnaire, situation.guidance.sight)
    rows = "".join(
        f"<div><dt>{escape(say(one.text))}</dt>"
        f"<dd>{escape(answer_text(one, situation.answers[one.key], say))}</dd></div>"
        for one in path
    )
    return f'<dl class="vg-answers">{rows}</dl>'


def _draw_question(training: Training) -> None:
    shown = session.demonstration()
    step = shown.step
    alert = f'<p class="vg-warning" role="alert">{escape(words("train_missing"))}</p>'
    check = bar.keyed(_on("advise", words("train_check")), keys=shown.keys)
    texts: dict[str, str] = {level.id: level.name.you for level in engine().rulebook.levels}
    name = f"train_{step}"
    asked = f"<legend><span>{escape(words('train_ask'))}</span></legend>"
    rows = f'<fieldset class="vg-row">{asked}{choices(LEVEL, texts, None)}</fieldset>'
    st.html(
        f'<div class="vg-screen" data-screen="{name}" data-step="{step}">'
        f"{alert if training.open else ''}{rows}{ways(check)}</div>"
    )


def _on(press: str, text: str) -> bar.Way:
    """The way on, by the key that leads on everywhere."""
    return bar.Way(press, text, "PageDown", words("demo_key_down"), main=True)


def _draw_answer(picked: LevelId, situation: Situation) -> None:
    rulebook, say, guidance = engine().rulebook, situation.speech, situation.guidance
    level = guidance.level
    if level is None:
        return
    frame.notice(
        words(f"train_{_compared(picked, level.id)}"),
        labeled(words("train_you"), rulebook.level[picked].name.you),
        labeled(words("train_rules"), level.name.you),
    )
    frame.level_card(level, say(guidance.fired[0].say), say)
    st.header(words("result_because"), anchor=False)
    first = [rule for rule in guidance.fired if rule.level == level.id]
    frame.bullets([say(rule.because) for rule in first])
    st.header(words("result_sources"), anchor=False)
    st.html(rules_told.sources([name for rule in first for name in rule.sources]))
    st.html(frame.more({words("train_answers"): _answers(situation)}))
    shown = session.demonstration()
    on = bar.keyed(_on("train_next", words("continue")), keys=shown.keys)
    st.html(f'<div data-step="{shown.step}">{ways(on)}</div>')


def _compared(picked: LevelId, level: LevelId) -> Literal["agreed", "sooner", "later"]:
    """What the rules ask for, beside what was picked."""
    rank = engine().rulebook.rank
    if picked == level:
        return "agreed"
    return "sooner" if rank[level] > rank[picked] else "later"


def _draw_all(training: Training) -> None:
    """The page to print: who was advised what, and where that differs from the rules."""
    frame.heading(words("train_end"))
    people = [one for one in made_up_people() if one.id in training.advised]
    agreed = sum(training.advised[one.id] == one.level for one in people)
    plain.paragraph(words("train_result", agreed=agreed, count=len(people)))
    st.html(downloads.print_button(words("take_print")), width="content")
    heads = (words("train_person"), words("train_you"), words("train_rules"), words("train_note"))
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    rows = "".join(_row(one, training.advised[one.id]) for one in people)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    named = escape(words("train_end"))
    st.html(
        f'<div class="vg-trained" role="region" tabindex="0" aria-label="{named}">{table}</div>'
    )
    frame.escaped_text(words("sign_line", day=short_date(clock.today())))
    st.caption(words("train_kept_nowhere"))


def _rule(one: MadeUp) -> str:
    """The first rule of the level, by the names that the print to sign has."""
    rule = _end_of(one).guidance.fired[0]
    place = engine().rulebook.questionnaire.location(rule.location).name.you
    return words("train_rule", place=place, rule=rule.id)


def _row(one: MadeUp, picked: LevelId) -> str:
    levels = engine().rulebook.level
    same = words("train_same" if picked == one.level else "train_room")
    rules = f"<td>{escape(levels[one.level].name.you)}<small>{escape(_rule(one))}</small></td>"
    told = f"<td>{escape(levels[picked].name.you)}</td>{rules}<td>{escape(same)}</td>"
    return f'<tr><th scope="row">{escape(one.sentence)}</th>{told}</tr>'
