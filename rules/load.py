"""The rule files to a Rulebook; every name is checked against questions, sources and each other.

All mistakes of all files are collected. A damaged set never loads.
"""

from pathlib import Path
from typing import NamedTuple

from questionnaire import ENGLISH, LOCATIONS, ContentError, Language, Mistake, Questionnaire, spoken
from questionnaire.loading.mismatch_checks import NAME as MISMATCHES
from rules.checks.cross_references import Checking
from rules.loading.beside import facts, numbers, questionnaire_of, same_signs
from rules.loading.digest import digest
from rules.loading.files import first_of
from rules.loading.rule_files import check_rules
from rules.loading.whole import misordered, misrenamed
from rules.loading.widening import facts_that_raise, widened
from rules.model import Edition, Level, Levels, Rulebook, ranks
from rules.same_signs import SameSign
from rules.told_elsewhere import Fact

RULES = Path(__file__).parent


class _Read(NamedTuple):
    """What was read beside the rules, without a mistake."""

    questionnaire: Questionnaire
    levels: tuple[Level, ...]
    edition: Edition
    same_signs: tuple[SameSign, ...]
    facts: tuple[Fact, ...]


def load(
    rules: Path = RULES,
    locations: Path = LOCATIONS,
    *,
    consistent: bool = True,
    language: Language | None = None,
) -> Rulebook:
    """The rule book of these folders. Raises `ContentError` with every mistake found.

    Its texts are in `language`, or in the language of this process.

    An edition that was released is read as it is, with `consistent=False`: what it says is not
    held against what it means, as that was judged by the checks of its time.
    """
    if consistent and (language or spoken()) != ENGLISH:
        # The checks know English, which authors write: a translation of what passed them is read.
        load(rules, locations, language=ENGLISH)
        consistent = False
    mistakes: list[Mistake] = []
    known = numbers(mistakes) if consistent else frozenset[str]()
    questionnaire = questionnaire_of(locations, known, mistakes, language, consistent=consistent)
    levels = first_of(Levels, rules / "levels.yaml", mistakes, language)
    edition = first_of(Edition, rules / "edition.yaml", mistakes, language)
    checking = Checking(questionnaire, levels[1].levels if levels else (), known)
    if levels:
        checking.check_levels(*levels)
    check_rules(checking, rules, mistakes, language)
    signs = same_signs(rules, questionnaire, mistakes)
    told = facts(rules, questionnaire, mistakes)
    if not mistakes and not checking.mistakes:
        mistakes += misrenamed(locations, checking)
        mistakes += misordered(locations, questionnaire, checking.rules, levels)
    mistakes += checking.mistakes + (checking.inconsistencies if consistent else [])
    if mistakes or levels is None or edition is None:
        raise ContentError(mistakes)
    dated = edition[1].model_copy(update={"digest": _digest(rules, locations)})
    return _rulebook(_Read(questionnaire, levels[1].levels, dated, signs, told), checking)


def _rulebook(read: _Read, checked: Checking) -> Rulebook:
    """The rules in asking order of their places, each widened by what is told elsewhere."""
    order = {location.id: location.order for location in read.questionnaire.locations}
    written = sorted(checked.rules, key=lambda rule: order[rule.location])
    raising = facts_that_raise(read.facts, written, ranks(read.levels))
    counting = widened(written, raising)
    return Rulebook(
        questionnaire=read.questionnaire,
        levels=read.levels,
        edition=read.edition,
        same_signs=read.same_signs,
        facts=read.facts,
        rules=counting.rules,
        provider_questions=checked.provider_questions,
        sources=checked.sources,
        raising=raising,
        written=counting.written,
        anywhere=counting.anywhere,
    )


def _digest(rules: Path, locations: Path) -> str:
    return digest(rules, locations, locations.parent / MISMATCHES)
