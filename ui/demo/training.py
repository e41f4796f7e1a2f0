"""What would you advise? A level is picked first, then the rule's level, reason and source show.

At the end a page to print says where both agreed. It is kept nowhere.
"""

from html import escape

import streamlit as st

from questionnaire import answered_path
from rules import LevelId
from ui import clock, session
from ui.browser import Press
from ui.content import engine, home_country, made_up_people
from ui.parts import downloads, frame, plain
from ui.widgets.buttons import button, ways
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
    """Keep what was picked for the person on the page; without a pick nothing changes."""
    training, marked = shown.training, press.marks.get(LEVEL)
    picked = marked.chosen[0] if marked and marked.chosen else None
    if training is None or training.at >= len(made_up_people()):
        return shown
    level = next((one.id for one in engine().rulebook.levels if one.id == picked), None)
    if level is None:
        return shown
    advised = {**training.advised, made_up_people()[training.at].id: level}
    return shown.model_copy(update={"training": training.model_copy(update={"advised": advised})})


def go_on(shown: Demonstration, _: Press) -> Demonstration:
    """The next person, and after the last one the page to print."""
    training = shown.training
    if training is None or training.at >= len(made_up_people()):
        return shown
    return shown.model_copy(
        update={"training": training.model_copy(update={"at": training.at + 1})}
    )


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
    st.html(frame.more({words("train_answers"): _answers(situation)}))
    if who.id in training.advised:
        _draw_answer(training.advised[who.id], situation)
    else:
        _draw_question()


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


def _draw_question() -> None:
    step = session.demonstration().step
    texts: dict[str, str] = {level.id: level.name.you for level in engine().rulebook.levels}
    name = f"train_{step}"
    st.html(
        f'<div class="vg-screen" data-screen="{name}" data-step="{step}">'
        f'<fieldset class="vg-row"><legend><span>{escape(words("train_ask"))}</span></legend>'
        f"{choices(LEVEL, texts, None)}</fieldset>"
        f"{ways(button('advise', words('train_check'), kind='vg-primary'))}</div>"
    )


def _draw_answer(picked: LevelId, situation: Situation) -> None:
    rulebook, say, guidance = engine().rulebook, situation.speech, situation.guidance
    level = guidance.level
    if level is None:
        return
    agreed = words("train_agreed" if picked == level.id else "train_differed")
    frame.notice(agreed, labeled(words("train_you"), rulebook.level[picked].name.you))
    frame.level_card(level, say(guidance.fired[0].say), say)
    st.header(words("result_because"), anchor=False)
    first = [rule for rule in guidance.fired if rule.level == level.id]
    frame.bullets([say(rule.because) for rule in first])
    st.header(words("result_sources"), anchor=False)
    frame.sources([name for rule in first for name in rule.sources])
    step = session.demonstration().step
    on = ways(button("train_next", words("continue"), kind="vg-primary"))
    st.html(f'<div data-step="{step}">{on}</div>')


def _draw_all(training: Training) -> None:
    """The page to print: who was advised what, and where that differs from the rules."""
    frame.heading(words("train_end"))
    people = [one for one in made_up_people() if one.id in training.advised]
    agreed = sum(training.advised[one.id] == one.level for one in people)
    plain.paragraph(words("train_result", agreed=agreed, count=len(people)))
    downloads.print_button(words("take_print"))
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


def _row(one: MadeUp, picked: LevelId) -> str:
    levels = engine().rulebook.level
    same = words("train_same" if picked == one.level else "train_room")
    cells = (levels[picked].name.you, levels[one.level].name.you, same)
    told = "".join(f"<td>{escape(text)}</td>" for text in cells)
    return f'<tr><th scope="row">{escape(one.sentence)}</th>{told}</tr>'
