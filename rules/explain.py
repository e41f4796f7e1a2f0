"""A condition in plain words, for reviewers and for "why am I seeing this"."""

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
    form,
)
from rules.model import Rule, Rulebook

_COMPARED = {
    "at_least": "at least",
    "above": "more than",
    "at_most": "at most",
    "below": "less than",
    "from": "from",
}


def in_words(questionnaire: Questionnaire, condition: Condition, indent: int = 0) -> list[str]:
    """Lines of plain words, inner conditions indented."""
    space = "  " * indent
    match condition:
        case AtLeast(count=count, parts=parts):
            inside = [line for part in parts for line in in_words(questionnaire, part, indent + 1)]
            return [f"{space}{_how_many(count, len(parts))}:", *inside]
        case Not(part=part):
            return [f"{space}It is not so that:", *in_words(questionnaire, part, indent + 1)]
        case Is(question=key, options=options):
            question = questionnaire.question(key)
            return [f"{space}{question.text.you} {_answers(question, options)}"]
        case Compare(question=key, comparison=comparison, bound=bound):
            question = questionnaire.question(key)
            unit = _unit(question, float(bound))
            return [f"{space}{question.text.you} {_COMPARED[comparison]} {bound:g} {unit}".rstrip()]


def rule_in_words(rulebook: Rulebook, rule: Rule) -> str:
    """The whole rule as a page a nurse can read: trigger, level, action, reason, sources."""
    level = rulebook.level[rule.level]
    sources = [rulebook.sources[name] for name in rule.sources]
    parts = [
        f"Rule {rule.key}",
        f"Level: {level.name.you} ({level.timing.you.lower()})",
        "When:",
        *in_words(rulebook.questionnaire, rule.when, 1),
        f"Say: {rule.say.you}",
        f"Because: {rule.because.you}",
        "Watch for:",
        *(f"  {sign.you}" for sign in rule.watch_for),
        "Sources:",
        *(f"  {source.name} <{source.url}>" for source in sources),
        f"Checked: {rule.checked}. Review: {_review(rule)}.",
    ]
    return "\n".join(parts)


def _how_many(count: int, total: int) -> str:
    if count == total:
        return "All of these"
    return "Any of these" if count == 1 else f"At least {count} of these {total}"


def _unit(question: Question, number: float) -> str:
    if not isinstance(question, Number):
        return ""
    return form(question.unit_forms or question.unit, number)


def _answers(question: Question, options: frozenset[str]) -> str:
    words = [text.you for option, text in question.choices.items() if option in options]
    joined = " or ".join(words)
    return joined if isinstance(question, YesNo) else f"[{joined}]"


def _review(rule: Rule) -> str:
    reviewer = rule.reviewed_by
    if reviewer is None:
        return "not reviewed by a clinician"
    return f"reviewed by {reviewer.name}, {reviewer.role}, on {reviewer.on}"
