"""A fever of which nobody told how high it is: a place is left for the temperature."""

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents

TEMPERATURE, THERMOMETER = "in_treatment.temperature", "in_treatment.thermometer"


def temperature_is_open(about: Complaint) -> bool:
    """Whether there may be a fever, and nobody told how high."""
    told = any(sign.state == "present" for sign in about.among((TEMPERATURE,)))
    return not told and any(sign.state != "absent" for sign in about.among(contents().feverish))


def may_be_measured(about: Complaint) -> bool:
    """The same where the person did not say that no temperature was taken."""
    return temperature_is_open(about) and not about.among((THERMOMETER,))
