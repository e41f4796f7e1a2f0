"""What a rule says, held against what it is: its level, its danger signs, the rules beside it.

The proof judges who gets which level; it cannot see that words or marks tell something else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from questionnaire import (
    NONE,
    UNSURE,
    Condition,
    Is,
    Number,
    OneOf,
    Question,
    SeveralOf,
    atoms,
)
from rules.checks.timing import acts_within, length, promised
from rules.model import Level, Rule

EMERGENCY = "{emergency}"
Fault = tuple[str, str]
"""What is wrong, and what to write instead."""

SOON = timedelta(days=14)
"""Up to this deadline `say` names a time: who is told only to book a visit may wait for weeks."""

_SENTENCE = re.compile(r"(?<=[.!?]) ")
_TOLD_TO_ACT = re.compile(r"^(?:Call|See|Go|Ask|Book)\b")
_HELP = re.compile(r"\{emergency\}|\{crisis_line\}|emergency department")


def action_faults(rule: Rule, levels: Sequence[Level]) -> Iterator[Fault]:
    """Where `say`, in either voice, is the action of another level than the rule's own."""
    for action in rule.say.voices if levels else ():
        yield from _faults_of(action, rule, levels)


def _faults_of(action: str, rule: Rule, levels: Sequence[Level]) -> Iterator[Fault]:
    if rule.level == levels[0].id:
        if EMERGENCY not in action:
            yield "an emergency that names no number", f"write 'Call {EMERGENCY} now.' in 'say'"
        first = _SENTENCE.split(action)[0]
        if timedelta() not in acts_within(first) or not _HELP.search(first):
            wrong = f"'{first}' does not send people for help now, and the level is {rule.level}"
            yield wrong, f"begin with 'Call {EMERGENCY} now.'"
    elif action.startswith(f"Call {EMERGENCY}"):
        yield f"'say' calls for an emergency, and the level is {rule.level}", "make them agree"
    own = {length(level.by_when) for level in levels if level.id == rule.level}
    for level in levels:
        other = length(level.by_when)
        if other not in own and other in promised(action):
            wrong = f"'say' gives the time of {level.id}, and the level is {rule.level}"
            yield wrong, "make 'say' and 'level' agree"
    yield from _too_late(action, rule, levels)


def _too_late(action: str, rule: Rule, levels: Sequence[Level]) -> Iterator[Fault]:
    """Times in `say` that are later than the level allows, or none where it is soon."""
    for level in levels:
        own = length(level.by_when)
        if level.id != rule.level:
            continue
        times = acts_within(action)
        if any(time > own for time in times):
            wrong = f"'say' gives more time than {level.id} has"
            yield wrong, f"name no time after {level.by_when.value} {level.by_when.unit}"
        if own <= SOON and not times:
            wrong = f"'say' gives no time, and the level is {level.id}"
            yield wrong, f"say by when, as in '{level.first_action.you}'"


def _voices(rule: Rule) -> Iterator[str]:
    return (voice for sign in rule.watch_for for voice in sign.voices)


def late_signs(rule: Rule, levels: Sequence[Level]) -> Iterator[Fault]:
    """Signs to watch for that give more time than the rule itself: they must speed care up."""
    for level in levels:
        for sign in _voices(rule) if level.id == rule.level else ():
            if not _TOLD_TO_ACT.search(sign):
                continue
            if any(time > length(level.by_when) for time in acts_within(sign)):
                yield f"'{sign}' gives more time than {level.id} has", "name no later time"


def unmarked_dangers(
    rule: Rule, when: Condition, questions: Mapping[str, Question]
) -> Iterator[Fault]:
    """Options that alone fire this emergency rule and that their question does not call danger."""
    for key in sorted(when.reads & questions.keys()):
        question = questions[key]
        if isinstance(question, Number):
            continue
        for option in question.choices:
            marked = option in question.danger or option in (NONE, UNSURE)
            answer = frozenset({option}) if isinstance(question, SeveralOf) else option
            if not marked and when.truth({key: answer}) is True:
                yield (
                    f"'{option}' of {key} alone makes {rule.id} an emergency and is no danger sign",
                    f"add it to 'danger' of {key}",
                )


def scattered_options(when: Condition, questions: Mapping[str, Question]) -> Iterator[Fault]:
    """Options of a rising question that count alike and do not stand beside each other."""
    for atom in atoms(when):
        question = questions.get(atom.question)
        if isinstance(atom, Is) and isinstance(question, OneOf) and question.rising:
            rising = [option for option in question.options if option != UNSURE]
            places = [at for at, option in enumerate(rising) if option in atom.options]
            if places and places != list(range(places[0], places[-1] + 1)):
                named = ", ".join(rising[at] for at in places)
                yield (
                    f"{named} count alike and do not stand together in {question.key}, which rises",
                    "put its options in rising order of urgency",
                )
