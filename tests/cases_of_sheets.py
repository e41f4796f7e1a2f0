"""The worked cases as people with a sheet: some for themselves, others for someone else.

In a deep run every case is both.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from questionnaire import WHO_FOR
from tests.casebook import case_files
from tests.effort import share_of
from tests.people import complete_person
from tests.visits import TODAY
from ui.content import engine
from visit import Journey
from visit.complaint.complaint import Complaint, complaint
from visit.phone.phone_script import Script, message_for, script_for
from visit.sheet.build import sheet_for
from visit.sheet.shape.model import Sheet
from visit.situation import Situation

FIRST = {"me": 0, "someone_else": 1}


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
    """One for each case that is looked at."""
    return tuple(_sheets(who))


def made_up(location: str, said: Mapping[str, Any], who: str) -> Taken:
    """The same for someone of whom only this is said."""
    return _taken(f"{location}: {said}", location, said, who)


def _sheets(who: str) -> Iterator[Taken]:
    for file in case_files():
        for case in share_of(file.cases, first=FIRST[who]):
            person = f"{file.location}: {case.case}"
            yield _taken(person, file.location, case.answers, who)


def _taken(person: str, location: str, said: Mapping[str, Any], who: str) -> Taken:
    answers = complete_person(engine().rulebook.questionnaire, location, said)
    situation = Situation(engine(), Journey(answers={**answers, WHO_FOR: who}))
    return Taken(
        person,
        situation,
        sheet_for(situation, TODAY),
        complaint(situation),
        script_for(situation, TODAY),
        message_for(situation, TODAY),
    )
