"""Every worked case as a person with a sheet: once for themselves, and once for someone else."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from questionnaire import WHO_FOR
from rules import Engine, load
from tests.casebook import case_files
from tests.people import complete_person
from tests.visits import TODAY
from visit import Journey
from visit.complaint.complaint import Complaint, complaint
from visit.complaint.phone_script import Script, message_for, script_for
from visit.sheet.build import sheet_for
from visit.sheet.model import Sheet
from visit.situation import Situation


class Taken(NamedTuple):
    """A person of the casebook with what they take along."""

    person: str
    situation: Situation
    sheet: Sheet
    about: Complaint
    script: Script
    message: Script | None


@cache
def sheets(who: str = "me") -> tuple[Taken, ...]:
    """One for each case."""
    return tuple(_sheets(who))


def _sheets(who: str) -> Iterator[Taken]:
    engine = Engine(load())
    for file in case_files():
        for case in file.cases:
            answers = complete_person(engine.rulebook.questionnaire, file.location, case.answers)
            situation = Situation(engine, Journey(answers={**answers, WHO_FOR: who}))
            about = complaint(situation)
            yield Taken(
                f"{file.location}: {case.case}",
                situation,
                sheet_for(situation, TODAY),
                about,
                script_for(situation, TODAY, about),
                message_for(situation, TODAY, about),
            )
