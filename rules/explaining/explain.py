"""A condition in plain words, for reviewers and for "why am I seeing this"."""

from collections.abc import Sequence
from functools import reduce

from questionnaire import (
    AtLeast,
    Compare,
    Condition,
    Is,
    Not,
    Number,
    Question,
    Questionnaire,
    YesNo,
    filled,
    form,
)
from rules.words import rule_words


def in_words(questionnaire: Questionnaire, condition: Condition, indent: int = 0) -> list[str]:
    """Lines of plain words, inner conditions indented."""
    space = "  " * indent
    match condition:
        case AtLeast(count=count, parts=parts):
            parts = told_together(parts) if count == 1 else parts
            inside = [line for part in parts for line in in_words(questionnaire, part, indent + 1)]
            return [f"{space}{_how_many(count, len(parts))}", *inside]
        case Not(part=part):
            inside = in_words(questionnaire, part, indent + 1)
            return [f"{space}{rule_words().not_so}", *inside]
        case Is(question=key, options=options):
            return [f"{space}{_answered(questionnaire.question(key), options)}"]
        case Compare(question=key, comparison=comparison, bound=bound):
            return [f"{space}{_compared(questionnaire.question(key), comparison, float(bound))}"]


def told_together(ways: Sequence[Condition]) -> tuple[Condition, ...]:
    """Ways of which one is enough; those that differ in one answer alone are told as one."""
    told: list[Condition] = []
    for way in ways:
        joined = ((at, either(other, way)) for at, other in enumerate(told))
        at, both = next(((at, both) for at, both in joined if both), (len(told), way))
        told[at : at + 1] = [both]
    return tuple(told)


def either(one: Condition, other: Condition) -> Condition | None:
    """What holds where one of the two holds, if they differ in the options of one answer."""
    match one, other:
        case Is(), Is() if one.question == other.question:
            return Is(one.question, one.options | other.options)
        case AtLeast(), AtLeast() if one.count == len(one.parts) == other.count == len(other.parts):
            pairs = list(zip(one.parts, other.parts, strict=True))
            differ = [pair for pair in pairs if pair[0] != pair[1]]
            both = either(*differ[0]) if len(differ) == 1 else None
            if both:
                return AtLeast(one.count, tuple(both if p == differ[0] else p[0] for p in pairs))
    return None


def _how_many(count: int, total: int) -> str:
    words = rule_words()
    if count == total:
        return words.all_of
    return words.any_of if count == 1 else filled(words.some_of, {"count": count, "total": total})


def _answered(question: Question, options: frozenset[str]) -> str:
    words = rule_words()
    texts = [text.you for option, text in question.choices.items() if option in options]
    # Options have commas and "or" in them: each stands in brackets of its own.
    told = texts if isinstance(question, YesNo) else [f"[{text}]" for text in texts]
    answer = reduce(lambda one, two: filled(words.either, {"first": one, "next": two}), told)
    return filled(words.answered, {"question": question.text.you, "answer": answer})


def _compared(question: Question, comparison: str, bound: float) -> str:
    words = rule_words()
    unit = form(question.unit_forms or question.unit, bound) if isinstance(question, Number) else ""
    amount = filled(words.amount, {"number": bound, "unit": unit}).strip()
    text = getattr(words, "starting_from" if comparison == "from" else comparison)
    return filled(text, {"question": question.text.you, "amount": amount})
