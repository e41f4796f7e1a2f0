"""A whole rule as the command line prints it, for who reviews it."""

from rules.explaining.explain import in_words
from rules.model import Rule, Rulebook


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


def _review(rule: Rule) -> str:
    reviewer = rule.reviewed_by
    if reviewer is None:
        return "not reviewed by a clinician"
    return f"reviewed by {reviewer.name}, {reviewer.role}, on {reviewer.on}"
