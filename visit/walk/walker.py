"""One person's way through the screens, counted: pages seen, and what was pressed on them.

A page is the start page, a screen, an emergency page, the page for a child, the review or the
result. A press is each choice, each tick, each typed number and each button.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from questionnaire import WHO_FOR, Answer
from rules import Engine
from visit.flow.answering import answer
from visit.flow.navigation import acknowledge_emergency, begin, go_on, see_result
from visit.flow.screens import result_offered, shown_at
from visit.model.journey import Journey
from visit.situation import Situation


@dataclass(frozen=True)
class Walk:
    """Where a person came out, and the questions that counted, in the order of screens.

    `settled_page` is the page after which nothing could change how soon and what to do first; the
    last page where that came no sooner.
    """

    journey: Journey
    pages: int
    presses: int
    settled_page: int
    asked: tuple[str, ...]


@dataclass
class _Counting:
    pages: int = 1
    presses: int = 0
    settled_page: int | None = None


def walk(
    engine: Engine,
    answers: Mapping[str, Answer],
    *,
    whole: bool = False,
    early: bool = False,
) -> Walk:
    """Walk someone who would give these answers, one to every question, to the end.

    `whole` asks everything also after a danger sign; `early` takes the result once it is settled.
    """
    # The start page: whom it is for, and the button to begin.
    count = _Counting(presses=2)
    journey = begin(engine, Journey(whole=whole), answers[WHO_FOR])
    while True:
        situation = Situation(engine, journey)
        if count.settled_page is None and situation.settled:
            count.settled_page = count.pages
        count.pages += 1
        if journey.page in ("child", "result"):
            return _came_out(engine, journey, count)
        count.presses += 1
        if journey.page == "review" and not early and result_offered(situation):
            journey = go_on(engine, journey)
        else:
            journey = _next(engine, situation, answers, count, whole=whole)


def _next(
    engine: Engine,
    situation: Situation,
    answers: Mapping[str, Answer],
    count: _Counting,
    *,
    whole: bool,
) -> Journey:
    journey = situation.journey
    if journey.page == "emergency":
        return acknowledge_emergency(engine, journey, whole=whole)
    if journey.page == "review" or journey.asking is None:
        return see_result(engine, journey)
    shown = shown_at(situation, journey.asking)
    marked = {key: journey.answers.get(key, answers[key]) for key in shown.keys}
    count.presses += sum(_marks(marked[key]) for key in marked if key not in journey.answers)
    return answer(engine, journey, marked)


def _marks(answer: Answer) -> int:
    """A tick for each option, else one choice or one typed number."""
    return len(answer) if isinstance(answer, frozenset) else 1


def _came_out(engine: Engine, journey: Journey, count: _Counting) -> Walk:
    counted = {question.key for question in Situation(engine, journey).path}
    in_order = (key for screen in engine.rulebook.questionnaire.screens for key in screen.keys)
    asked = tuple(key for key in in_order if key in counted)
    settled = count.settled_page or count.pages
    return Walk(journey, count.pages, count.presses, settled, asked)
