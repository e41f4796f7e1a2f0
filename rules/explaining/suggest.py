"""Questions to ask the provider, each with the answers that produced it."""

from typing import NamedTuple

from rules.engine import Guidance
from rules.evidence import evidence
from rules.model import ProviderQuestion, Rulebook


class Suggestion(NamedTuple):
    """A question to ask, and the keys of the answers that called for it."""

    question: ProviderQuestion
    because: tuple[str, ...]


def suggest(rulebook: Rulebook, guidance: Guidance) -> tuple[Suggestion, ...]:
    """Questions named by fired rules, most urgent first, then those that the answers call for."""
    chosen: dict[str, tuple[str, ...]] = {}
    for rule in guidance.fired:
        for name in rule.ask_provider:
            chosen.setdefault(name, evidence(rule.when, guidance.sight.counted))
    for name, question in rulebook.provider_questions.items():
        offer_when = question.offer_when
        if name not in chosen and offer_when and offer_when.truth(guidance.sight.counted):
            chosen[name] = evidence(offer_when, guidance.sight.counted)
    return tuple(
        Suggestion(rulebook.provider_questions[name], because) for name, because in chosen.items()
    )
