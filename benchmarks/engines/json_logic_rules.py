"""The rules in JsonLogic, which keeps conditions as JSON."""

from typing import Any

from benchmarks.engines.contender import Contender, Fired, as_json, flat
from benchmarks.engines.self_contained import all_of, rows
from questionnaire import UNSURE, AtLeast, Compare, Condition, Is, Not, Questionnaire, SeveralOf
from rules import Rulebook

_SIGNS = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}


def one_rule_each(rulebook: Rulebook) -> Contender:
    """One JsonLogic object for each rule."""
    from json_logic import jsonLogic  # noqa: PLC0415  # a missing package becomes a row of the table

    written = rows(rulebook)
    level = {row.key: row.level for row in written}
    logic = {
        row.key: _logic(all_of((*row.gates, row.when)), rulebook.questionnaire) for row in written
    }

    def decide(answers: Any) -> Fired:
        keys = [key for key, condition in logic.items() if jsonLogic(condition, answers)]
        return keys, level[keys[0]] if keys else None

    return Contender(as_json, decide)


def _logic(condition: Condition, questionnaire: Questionnaire) -> Any:
    def each(parts: tuple[Condition, ...]) -> list[Any]:
        return [_logic(part, questionnaire) for part in parts]

    match condition:
        case AtLeast(count=count, parts=parts) if count == len(parts):
            return {"and": each(parts)}
        case AtLeast(count=1, parts=parts):
            return {"or": each(parts)}
        case AtLeast(count=count, parts=parts):
            return {">=": [{"+": [{"if": [part, 1, 0]} for part in each(parts)]}, count]}
        case Not(part=part):
            return {"!": [_logic(part, questionnaire)]}
        case Is():
            return _is(condition, questionnaire)
        case Compare(question=key, comparison=comparison, bound=bound):
            number = {"var": flat(key)}
            measured = {"!==": [number, UNSURE]}
            return {"and": [measured, {_SIGNS[comparison]: [number, float(bound)]}]}


def _is(condition: Is, questionnaire: Questionnaire) -> Any:
    answer, options = {"var": flat(condition.question)}, sorted(condition.options)
    if not isinstance(questionnaire.question(condition.question), SeveralOf):
        return {"in": [answer, options]}
    named = [{"in": [option, answer]} for option in options]
    return named[0] if len(named) == 1 else {"or": named}
