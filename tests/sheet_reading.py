"""A made-up person by a few answers, and what a section of the doctor's side says of them."""

from typing import Any

from rules import Engine
from tests.people import complete_person
from tests.visits import TODAY
from visit import Journey
from visit.complaint.complaint import Complaint
from visit.complaint.denials.pertinent_negatives import negatives
from visit.complaint.signs import Sign
from visit.model.plan import Plan
from visit.sheet.build import sheet_for
from visit.sheet.shape.model import Sheet
from visit.situation import Situation


def person(engine: Engine, said: dict[str, Any], plan: Plan | None = None) -> Situation:
    """Someone with these answers, by full key, and no sign besides."""
    answers = complete_person(engine.rulebook.questionnaire, "everyone", said)
    return Situation(engine, Journey(answers=answers, plan=plan or Plan()))


def part(sheet: Sheet, name: str) -> str:
    """The lines of a section of the doctor's side."""
    return "\n".join(i.text for s in sheet.doctor if s.id == name for i in s.items)


def part_for(engine: Engine, said: dict[str, Any], name: str) -> str:
    """The same for someone with these answers."""
    return part(sheet_for(person(engine, said), TODAY), name)


def all_denied(about: Complaint) -> tuple[Sign, ...]:
    """What is not there, whether it matters for this complaint or not."""
    found = negatives(about)
    return *found.absent, *found.denied
