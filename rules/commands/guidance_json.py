"""Guidance as plain JSON data, for the command line and other programs."""

from typing import Any

from questionnaire import answered_path
from rules.engine import Engine, Guidance
from rules.explaining.suggest import suggest
from rules.model import Rule, Rulebook


def guidance_json(engine: Engine, guidance: Guidance) -> dict[str, Any]:
    """Level, deadline, fired rules with sources, open questions, suggestions, version, digest."""
    rulebook, level = engine.rulebook, guidance.level
    questionnaire = rulebook.questionnaire
    wanted = engine.needed(guidance)
    return {
        "level": level and level.id,
        "by_when": level and level.by_when.model_dump(),
        "settled": guidance.settled,
        "highest_possible": guidance.highest_possible and guidance.highest_possible.id,
        "fired": [_rule(rulebook, rule) for rule in guidance.fired],
        "open_questions": [key for key in questionnaire.questions if key in wanted],
        "counted_answers": [q.key for q in answered_path(questionnaire, guidance.sight)],
        "suggested_questions": [
            {
                "id": suggestion.question.id,
                "everyday": suggestion.question.everyday.you,
                "clinical": suggestion.question.clinical.you,
                "because": list(suggestion.because),
            }
            for suggestion in suggest(rulebook, guidance)
        ],
        "version": rulebook.edition.version,
        "digest": rulebook.edition.digest,
    }


def _rule(rulebook: Rulebook, rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.key,
        "level": rule.level,
        "say": rule.say.you,
        "because": rule.because.you,
        "watch_for": [sign.you for sign in rule.watch_for],
        "sources": [rulebook.sources[name].model_dump(mode="json") for name in rule.sources],
        "checked": rule.checked.isoformat(),
        "review": rule.review,
    }
