"""Which questions apply to a person, given the answers so far.

Worked out anew from all answers each time, so a change of mind cannot leave a stale answer
behind: an answer to a question that no longer applies is not seen.
"""

from collections.abc import Mapping
from typing import NamedTuple

from questionnaire.answers.values import NOT_ASKED, UNSURE, Answer, Answers, NotAsked
from questionnaire.conditions.compiled import Predicate, compiled
from questionnaire.conditions.condition import AtLeast, Condition, Is, Truth
from questionnaire.model import Location, OneOf, Questionnaire, SeveralOf

WHO_FOR = "everyone.who_for"
PLACES = "everyone.places"


class Applicable(NamedTuple):
    """What rules may see, and whether each location applies (None: not known yet)."""

    counted: dict[str, Answer | NotAsked]
    locations: dict[str, Truth]


class _Asked(NamedTuple):
    key: str
    ask_when: Predicate | None
    ends_when: str | None


class _Place(NamedTuple):
    name: str
    chosen: Predicate | None
    applies_when: Predicate | None
    questions: tuple[_Asked, ...]
    none_asked: dict[str, Answer | NotAsked]


class SkipLogic:
    """A questionnaire's skip logic, compiled once; it holds nothing of any person."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        opening = _opening(questionnaire)
        self._places = tuple(
            _place(each, _chosen(each, opening)) for each in questionnaire.locations
        )

    def applicable(self, answers: Answers) -> Applicable:
        """The answers that count, `NOT_ASKED` where a question does not apply."""
        seen: dict[str, Answer | NotAsked] = {}
        locations: dict[str, Truth] = {}
        ended = False
        for place in self._places:
            applies = False if ended else _applies(place, seen)
            locations[place.name] = applies
            if applies is False:
                seen.update(place.none_asked)
            elif applies is True:
                ended = _look(place, answers, seen)
        return Applicable(seen, locations)


def chosen_when(questionnaire: Questionnaire, location: Location) -> Condition | None:
    """What chooses the location: the list of places, or an answer that opens it.

    None where nobody needs to choose it. Not sure opens what any answer beside it would: it is
    never a no (docs/decisions/0003-not-sure.md).
    """
    return _chosen(location, _opening(questionnaire))


def all_chosen_when(questionnaire: Questionnaire) -> dict[str, Condition | None]:
    """The same for each location by its id: what opens them is looked for once."""
    opening = _opening(questionnaire)
    return {place.id: _chosen(place, opening) for place in questionnaire.locations}


def _opening(questionnaire: Questionnaire) -> Mapping[str, list[Condition]]:
    """For each location the answers that open it, one condition a question."""
    found: dict[str, list[Condition]] = {}
    for question in questionnaire.questions.values():
        if not isinstance(question, (OneOf, SeveralOf)):
            continue
        opened = {location for option in question.options.values() for location in option.opens}
        for location in opened:
            names = {name for name, each in question.options.items() if location in each.opens}
            found.setdefault(location, []).append(Is(question.key, frozenset(names | {UNSURE})))
    return found


def _chosen(location: Location, opening: Mapping[str, list[Condition]]) -> Condition | None:
    if location.asked != "chosen":
        return None
    choices = [Is(PLACES, frozenset({location.id})), *opening.get(location.id, ())]
    return choices[0] if len(choices) == 1 else AtLeast(1, tuple(choices))


def _place(location: Location, chosen: Condition | None) -> _Place:
    return _Place(
        location.id,
        _test(chosen),
        _test(location.applies_when),
        tuple(
            _Asked(question.key, _test(question.ask_when), question.ends_when)
            for question in location.questions
        ),
        {question.key: NOT_ASKED for question in location.questions},
    )


def _test(condition: Condition | None) -> Predicate | None:
    return None if condition is None else compiled(condition)


def _applies(place: _Place, seen: dict[str, Answer | NotAsked]) -> Truth:
    chosen: Truth = True if place.chosen is None else place.chosen(seen)
    if chosen is False or place.applies_when is None:
        return chosen
    applies = place.applies_when(seen)
    return chosen if applies is True else applies


def _look(place: _Place, answers: Answers, seen: dict[str, Answer | NotAsked]) -> bool:
    """Add what is seen of one location; true when an answer there ends the questions."""
    ended = False
    for key, ask_when, ends_when in place.questions:
        applies = False if ended else ask_when is None or ask_when(seen)
        if applies is False:
            seen[key] = NOT_ASKED
        elif applies is True and key in answers:
            seen[key] = answers[key]
            ended = ended or (ends_when is not None and answers[key] == ends_when)
    return ended
