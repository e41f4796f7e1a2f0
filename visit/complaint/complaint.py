"""What a visit is about: the one sign to name first, and what else is there beside it."""

from collections.abc import Iterator
from typing import NamedTuple

from visit.complaint.contents import contents
from visit.complaint.pertinent_negatives import pertinent_negatives, words_of
from visit.complaint.signs import Sign, signs
from visit.situation import Situation

MOST_REASONS = 3


class Complaint(NamedTuple):
    """The signs of one person, sorted for a doctor.

    `main` is what to name first; None where nothing is there. `present` is what is there besides,
    `absent` what is not there and matters for this complaint, `denied` the rest of it.
    """

    main: Sign | None
    present: tuple[Sign, ...]
    unsure: tuple[Sign, ...]
    absent: tuple[Sign, ...]
    denied: tuple[Sign, ...]
    everything: tuple[Sign, ...]

    @property
    def reasons(self) -> tuple[Sign, ...]:
        """What is behind the most urgent rules, also where it is only not sure."""
        there = [sign for sign in self.everything if sign.state != "absent" and sign.decided]
        highest = min((sign.urgency[0] for sign in there), default=0)
        behind = [sign for sign in there if sign.urgency[0] == highest]
        exact = [sign for sign in behind if sign.named(contents().vague) is None]
        symptoms = [sign for sign in exact if sign.symptom] or exact or behind
        return tuple(symptoms[:MOST_REASONS])

    def among(self, names: tuple[str, ...]) -> tuple[Sign, ...]:
        """The signs of these names, in the order of the names."""
        found = [(at, sign) for sign in self.everything if (at := sign.named(names)) is not None]
        return tuple(sign for _, sign in sorted(found, key=lambda one: one[0]))


def complaint(situation: Situation) -> Complaint:
    """The complaint behind these answers."""
    found = signs(situation)
    vague = contents().vague
    there = [sign for sign in found if sign.state == "present" and _tells(sign)]
    # Something exact is named before something vague, and never the other way around.
    there.sort(key=lambda sign: sign.named(vague) is not None)
    main = there[0] if there else None
    unsure = [sign for sign in found if sign.state == "unsure" and sign.symptom]
    exact = [sign for sign in there[1:] if sign.named(vague) is None]
    exact = [sign for sign in exact if not (_tells_since(sign) or _closer(situation, sign, there))]
    relevant, rest = pertinent_negatives(situation, found, main)
    return Complaint(main, tuple(_each_once(main, exact)), tuple(unsure), relevant, rest, found)


def _tells(sign: Sign) -> bool:
    """One choice of several that no rule asked for is a detail and no sign."""
    return sign.symptom and (sign.decided or not sign.choice)


def _tells_since(sign: Sign) -> bool:
    """Whether it only dates another sign: beside that one it repeats it in other words."""
    return sign.choice and sign.named(contents().story["since"]) is not None


def _closer(situation: Situation, sign: Sign, there: list[Sign]) -> bool:
    """Whether a question that followed on this one says the same more exactly."""
    questions, words = situation.engine.rulebook.questionnaire.questions, words_of(sign)
    for other in there:
        gate = questions[other.key].ask_when
        follows = other.key != sign.key and gate is not None and sign.key in gate.reads
        if follows and not sign.choice and words & words_of(other):
            return True
    return False


def _each_once(main: Sign | None, there: list[Sign]) -> Iterator[Sign]:
    said = {main.stated} if main else set()
    for sign in there:
        if sign.stated not in said:
            said.add(sign.stated)
            yield sign
