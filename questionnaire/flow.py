"""Which questions are needed, which of a screen apply, and which answers count.

A question that nothing still open needs is not asked; that loses no explanation, because no rule
that could still fire reads it.
"""

from collections.abc import Iterable

from questionnaire.answers.values import NOT_ASKED, Answers
from questionnaire.conditions.condition import Condition, open_reads
from questionnaire.model import Location, Question, Questionnaire
from questionnaire.model.screen import Screen
from questionnaire.skip_logic import Applicable, all_chosen_when


class Needs:
    """Which questions are still needed, compiled once; it holds nothing of any person."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        asked = [(place, one) for place in questionnaire.locations for one in place.questions]
        self._always = frozenset(question.key for _, question in asked if question.always)
        chosen = all_chosen_when(questionnaire)
        self._gates = [(each.key, _gates(place, each, chosen[place.id])) for place, each in asked]
        self._gates.reverse()
        ending = (question.key for _, question in asked if question.ends_when)
        self.gating = frozenset(ending).union(
            *(gate.reads for _, gates in self._gates for gate in gates)
        )
        """Keys of the questions whose answers decide what else is asked."""

    def needed(
        self, sight: Applicable, open_conditions: Iterable[Condition], *, always: bool = True
    ) -> frozenset[str]:
        """Keys of the unanswered questions that an open condition can still depend on.

        What decides whether such a question applies is needed as well, and so on backwards. So is
        what is `always` asked, if that is wanted.
        """
        seen, reached = sight.counted, {*sight.counted, *(self._always if always else ())}
        for condition in open_conditions:
            # Most conditions add nothing, and telling that is quicker than looking inside.
            if not condition.reads <= reached:
                reached |= open_reads(condition, seen)
        for key, gates in self._gates:
            if key in reached and key not in seen:
                for gate in gates:
                    reached |= open_reads(gate, seen)
        return frozenset(reached.difference(seen))


def _gates(
    location: Location, question: Question, chosen: Condition | None
) -> tuple[Condition, ...]:
    """What decides whether the question is asked."""
    gates = (location.applies_when, question.ask_when, chosen)
    return tuple(gate for gate in gates if gate)


def applicable_rows(
    questionnaire: Questionnaire, screen: Screen, sight: Applicable
) -> tuple[Question, ...]:
    """The questions of a screen that surely apply, in the order shown."""
    if sight.locations[screen.location] is not True:
        return ()
    rows = (questionnaire.questions[key] for key in screen.keys)
    return tuple(question for question in rows if _surely_applies(question, sight))


def answered_path(questionnaire: Questionnaire, sight: Applicable) -> tuple[Question, ...]:
    """The questions whose answers count, in asking order."""
    asked = questionnaire.questions
    return tuple(asked[key] for key, answer in sight.counted.items() if answer is not NOT_ASKED)


def dropped(before: Applicable, after: Applicable, answers: Answers) -> tuple[str, ...]:
    """Keys of answers that counted before and do not count after a change."""
    return tuple(
        key
        for key in answers
        if before.counted.get(key, NOT_ASKED) is not NOT_ASKED
        and after.counted.get(key, NOT_ASKED) is NOT_ASKED
    )


def _surely_applies(question: Question, sight: Applicable) -> bool:
    return question.ask_when is None or question.ask_when.truth(sight.counted) is True
