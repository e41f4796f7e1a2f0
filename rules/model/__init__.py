"""Level, rule, source, provider question: the shape of what we say."""

from rules.model.level import MOST_OF_A_UNIT, ByWhen, Level, LevelId, Levels, ranks
from rules.model.provider_question import Phase, ProviderQuestion, ProviderQuestions
from rules.model.rule import GuidanceFile, Row, Rule
from rules.model.rulebook import Edition, Rulebook
from rules.model.source import Source, Sources, WebAddress

__all__ = [
    "MOST_OF_A_UNIT",
    "ByWhen",
    "Edition",
    "GuidanceFile",
    "Level",
    "LevelId",
    "Levels",
    "Phase",
    "ProviderQuestion",
    "ProviderQuestions",
    "Row",
    "Rule",
    "Rulebook",
    "Source",
    "Sources",
    "WebAddress",
    "ranks",
]
