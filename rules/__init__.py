"""What we say: rules, levels, sources, and guidance for a set of answers.

This package reads only `questionnaire`. The names below are what other packages may use.
"""

from rules.commands.guidance_json import guidance_json
from rules.commands.rule_text import rule_in_words
from rules.countries import Country, countries
from rules.engine import Engine, Guidance
from rules.evidence import evidence, evidence_of
from rules.explaining.explain import in_words
from rules.explaining.suggest import Suggestion, suggest
from rules.load import RULES, load
from rules.model import (
    ByWhen,
    Edition,
    Level,
    LevelId,
    Phase,
    ProviderQuestion,
    Rule,
    Rulebook,
    Source,
    Sources,
)
from rules.release.proof_record import ProofRecord, last_proof

__all__ = [
    "RULES",
    "ByWhen",
    "Country",
    "Edition",
    "Engine",
    "Guidance",
    "Level",
    "LevelId",
    "Phase",
    "ProofRecord",
    "ProviderQuestion",
    "Rule",
    "Rulebook",
    "Source",
    "Sources",
    "Suggestion",
    "countries",
    "evidence",
    "evidence_of",
    "guidance_json",
    "in_words",
    "last_proof",
    "load",
    "rule_in_words",
    "suggest",
]
