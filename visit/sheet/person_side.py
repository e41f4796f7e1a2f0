"""The back of the sheet: the visit, what to say, what to watch for, and what was written down."""

from collections.abc import Iterable, Iterator
from datetime import date

from visit.dates import long_date
from visit.joining import ended, labeled
from visit.ledgers.sentences import told
from visit.model.plan import Plan
from visit.phone.phone_script import Script, message_for, script_for
from visit.plan.agenda import agenda
from visit.plan.question_list import Asked, dropped_questions
from visit.plan.watching import watching
from visit.sheet.doctor.first import MOST_QUESTIONS
from visit.sheet.shape.model import Item, Section, SectionId
from visit.situation import Situation
from visit.telling.clinic_numbers import ClinicNumbers, clinic_numbers
from visit.views.differences import differences
from visit.words import words

MOST_WATCHED = 5


def person_side(situation: Situation, today: date) -> tuple[Section, ...]:
    """Every section with something in it. In an emergency the clinic's numbers come last."""
    asked = agenda(situation)
    script = script_for(situation, today)
    message = message_for(situation, today)
    clinic = _clinic(clinic_numbers(situation))
    urgent = situation.in_an_emergency
    everything = (
        *([] if urgent else clinic),
        _views(situation),
        _section("visit", words("sheet_visit"), _visit(situation, today)),
        _section("script", words("script_title"), _script(script)),
        _section("machine", words("script_machine_title"), _script(message)),
        _section(
            "watch", words("result_watch_now" if urgent else "result_watch"), _watch(situation)
        ),
        _section(
            "more_questions",
            words("sheet_more_questions"),
            _more((*asked.ask, *asked.parked)[MOST_QUESTIONS:]),
        ),
        _section("ledger", words("ledger_title"), _ledger(situation.plan)),
        _section(
            "heard",
            words("heard_title"),
            _heard((*asked.ask, *asked.parked, *dropped_questions(situation))),
        ),
        *(clinic if urgent else []),
    )
    return tuple(section for section in everything if section.items)


def _section(name: SectionId, title: str, items: Iterable[Item]) -> Section:
    return Section(id=name, title=title, items=tuple(items))


def _views(situation: Situation) -> Section:
    """What two people answered differently, the most urgent first."""
    say = situation.speech
    items = (
        Item(
            text=say(one.question.text),
            note=words(
                "sheet_views_said", patient=ended(one.patient), caregiver=ended(one.caregiver)
            ),
            keeps=True,
        )
        for one in differences(situation)
    )
    title, lead = words("sheet_views"), words("sheet_views_lead")
    return Section(id="views", title=title, lead=lead, items=tuple(items))


def _clinic(numbers: ClinicNumbers | None) -> list[Section]:
    """The public number stands in front of the clinic's own, wherever the section stands."""
    if numbers is None:
        return []
    items = (Item(text=one.line) for one in numbers.numbers)
    told = (*items, Item(text=numbers.checked)) if numbers.checked else tuple(items)
    return [Section(id="clinic", title=numbers.title, lead=numbers.first, items=told)]


def _visit(situation: Situation, today: date) -> Iterator[Item]:
    """When it is, while it lies ahead and nothing has to be done at once, and who comes along."""
    plan = situation.plan
    if plan.visit_on and plan.visit_on >= today and not situation.in_an_emergency:
        yield Item(text=long_date(plan.visit_on), own=True)
    if plan.companion:
        yield Item(text=words("sheet_visit_with", who=plan.companion), own=True)


def _script(script: Script | None) -> Iterator[Item]:
    yield from (Item(text=part) for part in script or () if part)


def _watch(situation: Situation) -> Iterator[Item]:
    """What is still to come; what has come already is told on the other side."""
    lines = [line for kind in watching(situation) for line in kind]
    yield from (Item(text=line) for line in lines[:MOST_WATCHED])


def _more(asked: Iterable[Asked]) -> Iterator[Item]:
    """Own questions for which the three lines in front have no room."""
    yield from (Item(text=one.text, own=True) for one in asked if one.in_own_words or one.top)


def _ledger(plan: Plan) -> Iterator[Item]:
    yield from (Item(text=sentence, own=True) for sentence in told(plan))


def _heard(asked: Iterable[Asked]) -> Iterator[Item]:
    """What was noted, also beside a question that was taken off the list later."""
    for question in asked:
        said = {"heard_answer": question.heard.answer, "heard_next_step": question.heard.next_step}
        note = " ".join(labeled(words(name), text) for name, text in said.items() if text)
        if note:
            yield Item(text=question.text, note=note, own=True)
