"""How urgent an answer is: by the most urgent fired rule that it is a reason for."""

from collections.abc import Iterable, Iterator

from questionnaire import Compare, CountedAnswers, Is
from rules import LevelId, Rule
from rules.evidence import evidence, true_atoms
from visit.complaint.signs.sign import Sign
from visit.situation import Situation

# Below this level a complaint can wait some days.
CANNOT_WAIT: LevelId = "same_day"


def urgencies(situation: Situation) -> dict[tuple[str, str | None], tuple[int, int]]:
    """For each answer the most urgent fired rule that it is a reason for."""
    rank, found = situation.engine.rulebook.rank, dict[tuple[str, str | None], tuple[int, int]]()
    for at, rule in enumerate(situation.guidance.fired):
        for key, option in reasons_of(rule, situation):
            found.setdefault((key, option), (-rank[rule.level], at))
    return found


def urgency_alone(situation: Situation) -> dict[str, int]:
    """For each question that could not wait alone, its most urgent such rule."""
    rank, found = situation.engine.rulebook.rank, dict[str, int]()
    for rule in situation.guidance.fired:
        asked = _first_asked(situation, {key for key, _ in reasons_of(rule, situation)})
        if len(asked) == 1 and rank[rule.level] >= rank[CANNOT_WAIT]:
            found.setdefault(asked.pop(), -rank[rule.level])
    return found


def _first_asked(situation: Situation, asked: set[str]) -> set[str]:
    """The signs among them that none of the others led to."""
    questions = situation.engine.rulebook.questionnaire.questions
    seen = situation.guidance.sight.counted
    signs = {key for key in asked if questions[key].not_a_symptom is None}
    gates = {key: questions[key].ask_when for key in signs}
    return {key for key, gate in gates.items() if not (gate and signs & set(evidence(gate, seen)))}


def reasons_of(rule: Rule, situation: Situation) -> Iterator[tuple[str, str | None]]:
    """Question and option of each answer that makes a fired rule fire."""
    seen = situation.guidance.sight.counted
    return answers_behind(true_atoms(rule.when, seen), seen)


def answers_behind(
    held: Iterable[Is | Compare], seen: CountedAnswers
) -> Iterator[tuple[str, str | None]]:
    """Question and option of each answer that a condition which holds asks for."""
    for atom in held:
        answer = seen[atom.question]
        if isinstance(answer, frozenset):
            options = getattr(atom, "options", answer)
            yield from ((atom.question, option) for option in answer if option in options)
        else:
            yield atom.question, answer if isinstance(answer, str) else None


def is_for_today(sign: Sign, situation: Situation) -> bool:
    """Whether a rule asks for it today."""
    return sign.urgency[0] <= -situation.engine.rulebook.rank[CANNOT_WAIT]
