"""A reader of FHIR forms, written apart from the exporter: what R4 shows for some answers.

`cascading` clients read the answer to a hidden question as none; others keep it alive. A good form
shows the same in both.
"""

import operator
from collections.abc import Iterator, Mapping
from typing import Any

from questionnaire import Answer, Answers, Number, Questionnaire

Item = dict[str, Any]
Values = Mapping[str, list[str | float]]

COMPARED = {">=": operator.ge, ">": operator.gt, "<=": operator.le, "<": operator.lt}


def items_of(form: Item) -> Iterator[tuple[Item, tuple[Item, ...]]]:
    """Every item with the groups around it, outermost first."""

    def walk(
        items: list[Item], around: tuple[Item, ...]
    ) -> Iterator[tuple[Item, tuple[Item, ...]]]:
        for item in items:
            yield item, around
            yield from walk(item.get("item", []), (*around, item))

    yield from walk(form["item"], ())


def values_of(questionnaire: Questionnaire, answers: Answers) -> dict[str, list[str | float]]:
    """The answers as a client holds them: values by link id."""
    return dict(_value(questionnaire, key, answer) for key, answer in answers.items())


def shown(form: Item, values: Values, *, cascading: bool) -> set[str]:
    """Link ids of the items that these answers show."""
    visible: set[str] = set()
    for item, around in items_of(form):
        told = {link: values[link] for link in values if not cascading or link in visible}
        if all(group["linkId"] in visible for group in around) and _enabled(item, told):
            visible.add(item["linkId"])
    return visible


def _value(questionnaire: Questionnaire, key: str, answer: Answer) -> tuple[str, list[str | float]]:
    if isinstance(answer, frozenset):
        return key, list(answer)
    if isinstance(questionnaire.question(key), Number) and answer == "unsure":
        return f"{key}.unsure", ["unsure"]
    return key, [answer]


def _enabled(item: Item, values: Values) -> bool:
    tests = [_met(test, values.get(test["question"], [])) for test in item.get("enableWhen", [])]
    if not tests:
        return True
    return all(tests) if item.get("enableBehavior") == "all" else any(tests)


def _met(test: Item, values: list[str | float]) -> bool:
    [wanted] = [test[name] for name in test if name.startswith("answer")]
    match test["operator"]:
        case "exists":
            return bool(values) is wanted
        case "=":
            return wanted["code"] in values
        case "!=":
            return wanted["code"] not in values
        case compared:
            return any(COMPARED[compared](float(value), wanted) for value in values)
