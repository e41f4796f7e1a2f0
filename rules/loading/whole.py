"""What only whole content can be held to: ids that changed, and screens in the rules' order."""

from collections.abc import Iterator
from pathlib import Path

from questionnaire import ContentFile, Mistake, Questionnaire, misled, read_renamed, read_yaml
from rules.checks.cross_references import Checking
from rules.checks.screen_order import out_of_order
from rules.model import Levels, Rule


def misrenamed(locations: Path, checking: Checking) -> Iterator[Mistake]:
    """Every old id of a rule or a provider question that leads to none of today."""
    found = read_renamed(locations)
    if found is not None:
        file, renamed = found
        yield from misled(file, "rules", renamed.rules, [rule.key for rule in checking.rules])
        offered = checking.provider_questions
        yield from misled(file, "provider_questions", renamed.provider_questions, offered)


def misordered(
    locations: Path,
    questionnaire: Questionnaire,
    rules: list[Rule],
    levels: tuple[ContentFile, Levels] | None,
) -> Iterator[Mistake]:
    """Every screen that the rules do not fit."""
    most_urgent_first = [level.id for level in levels[1].levels] if levels else []
    rank = {name: place for place, name in enumerate(reversed(most_urgent_first), 1)}
    for found in out_of_order(questionnaire, rules, rank):
        file = read_yaml(locations / f"{found.location}.yaml")
        yield file.mistake(("screens", found.place), found.wrong, found.instead)
