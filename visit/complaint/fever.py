"""A fever of which nobody told how high it is: a place is left for the temperature."""

from questionnaire import Number
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.situation import Situation
from visit.telling.measurement import in_both_units, in_own_unit

TEMPERATURE, THERMOMETER = "in_treatment.temperature", "in_treatment.thermometer"
LOW = (f"{THERMOMETER}:low",)
# With it there is nothing to fill in.
MEASURED_LOW_OR_NOT = (f"{THERMOMETER}:not_taken", *LOW)


def temperature_is_open(about: Complaint) -> bool:
    """Whether there may be a fever, and nobody told how high."""
    told = any(sign.state == "present" for sign in about.among((TEMPERATURE,)))
    return not told and any(sign.state != "absent" for sign in about.among(contents().feverish))


def low_temperature(about: Complaint) -> Sign | None:
    """A temperature that is too low, beside what is named first."""
    found = (sign for sign in about.among(LOW) if sign.state == "present")
    return next((sign for sign in found if sign != about.main), None)


def calm_temperature(situation: Situation, about: Complaint, *, brief: bool = False) -> str | None:
    """What was measured and is no sign, in both units; `brief` in that of the question alone."""
    calm = [sign for sign in about.among((TEMPERATURE,)) if not sign.symptom]
    question = situation.engine.rulebook.questionnaire.questions.get(TEMPERATURE)
    answer = situation.answers.get(TEMPERATURE)
    if calm and isinstance(question, Number) and isinstance(answer, float):
        return (in_own_unit if brief else in_both_units)(question, answer)
    return None


def may_be_measured(about: Complaint) -> bool:
    """The same where the person may know it: it was taken, or nobody asked."""
    return temperature_is_open(about) and not about.among(MEASURED_LOW_OR_NOT)
