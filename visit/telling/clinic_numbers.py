"""The clinic's own numbers as this person should read them: always after the public number.

They are told, and decide nothing: no rule, level or danger sign reads a clinic.
"""

from typing import NamedTuple

from visit.clinic import Clinic, PhoneLine
from visit.dates import short_date
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.facts import ROAD
from visit.words import words

TEAM = "cancer_team"


class ClinicNumber(NamedTuple):
    """A number with whose it is and its hours; `digits` is what a phone dials."""

    whose: str
    number: str
    digits: str
    hours: str

    @property
    def line(self) -> str:
        """All of it in one line."""
        return words("clinic_line", whose=self.whose, number=self.number, hours=self.hours)


class ClinicNumbers(NamedTuple):
    """`first` names the public number and stands before the clinic's; `checked` says how old."""

    title: str
    first: str
    numbers: tuple[ClinicNumber, ...]
    checked: str


def numbers_of(clinic: Clinic) -> tuple[ClinicNumber, ...]:
    """Its numbers in the order of its file."""
    return tuple(_number(name, line) for name, line in clinic.lines.items())


def clinic_numbers(situation: Situation) -> ClinicNumbers | None:
    """What to show this person; None where no clinic gave a number."""
    clinic = situation.clinic
    if clinic is None or not clinic.lines:
        return None
    title = "clinic_after_call" if situation.in_an_emergency else "clinic_call"
    return ClinicNumbers(
        words(title, clinic=clinic.name),
        situation.speech.own("clinic_first"),
        _team_first(situation, clinic),
        checked_on(clinic),
    )


def team_numbers(situation: Situation) -> tuple[ClinicNumber, ...]:
    """The cancer team's number; where there is none, all that the clinic has."""
    clinic = situation.clinic
    if clinic is None:
        return ()
    return (_number(TEAM, clinic.cancer_team),) if clinic.cancer_team else numbers_of(clinic)


def checked_on(clinic: Clinic) -> str:
    """When somebody last called each number; "" where nobody said."""
    return words("clinic_checked", day=short_date(clinic.checked)) if clinic.checked else ""


def reminder_note(situation: Situation) -> str:
    """What a calendar may hold: the public number, then numbers with hours, and no name.

    Other people see calendars, so it says neither whose numbers they are nor that of a cancer team.
    """
    clinic = situation.clinic
    lines = [line for name, line in clinic.lines.items() if name != TEAM] if clinic else []
    if not lines:
        return ""
    told = [words("reminder_call", number=one.number, hours=one.hours) for one in lines]
    return "\n".join([situation.speech.own("clinic_first"), *told])


def treated_for_cancer(situation: Situation) -> bool:
    """Whether this person said that they have, or had, leiomyosarcoma."""
    said = situation.guidance.sight.counted.get(ROAD)
    return said in WITH_LEIOMYOSARCOMA


def _team_first(situation: Situation, clinic: Clinic) -> tuple[ClinicNumber, ...]:
    found = numbers_of(clinic)
    if not (clinic.cancer_team and treated_for_cancer(situation)):
        return found
    return (found[-1], *found[:-1])


def _number(name: str, line: PhoneLine) -> ClinicNumber:
    return ClinicNumber(words(f"clinic_{name}"), line.number, line.digits, line.hours)
