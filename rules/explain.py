"""A condition in plain words, for reviewers and for "why am I seeing this"."""

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
            inside = [line for part in parts for line in in_words(questionnaire, part, indent + 1)]
            return [f"{space}{_how_many(count, len(parts))}", *inside]
        case Not(part=part):
            inside = in_words(questionnaire, part, indent + 1)
            return [f"{space}{rule_words().not_so}", *inside]
        case Is(question=key, options=options):
            return [f"{space}{_answered(questionnaire.question(key), options)}"]
        case Compare(question=key, comparison=comparison, bound=bound):
            return [f"{space}{_compared(questionnaire.question(key), comparison, float(bound))}"]


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
