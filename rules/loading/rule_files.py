"""The files that rules are made of, in the order in which one names another."""

from pathlib import Path

from questionnaire import Language, Mistake
from rules.checks.cross_references import Checking
from rules.loading.files import all_of
from rules.model import GuidanceFile, ProviderQuestions, Sources


def check_rules(
    checking: Checking, rules: Path, mistakes: list[Mistake], language: Language | None
) -> None:
    """Sources first, then provider questions, then the rules that name both."""
    sources = all_of(Sources, rules / "sources", mistakes, language)
    guidance = all_of(GuidanceFile, rules / "guidance", mistakes, language)
    shared = all_of(ProviderQuestions, rules / "provider_questions.yaml", mistakes, language)
    checking.excuse("source", "sources", sources.failed, all_names=sources.unreadable)
    checking.excuse(
        "provider question",
        "provider_questions",
        guidance.failed + shared.failed,
        all_names=guidance.unreadable or shared.unreadable,
    )
    for file, catalogue in sources.built:
        checking.add_sources(file, catalogue.sources)
    for file, common in shared.built:
        checking.add_provider_questions(file, common)
    for file, local in guidance.built:
        checking.add_provider_questions(file, local)
    for file, local in guidance.built:
        checking.add_rules(file, local)
