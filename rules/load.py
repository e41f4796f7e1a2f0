"""The rule files to a Rulebook; every name is checked against questions, sources and each other.

All mistakes of all files are collected. A damaged set never loads.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from questionnaire import (
    ENGLISH,
    LOCATIONS,
    ContentError,
    ContentFile,
    Language,
    Mistake,
    Questionnaire,
    build,
    misled,
    read_folder,
    read_renamed,
    read_yaml,
    spoken,
)
from questionnaire import load as load_questionnaire
from questionnaire.mismatch_checks import NAME as MISMATCHES
from rules.checks.cross_references import Checking
from rules.checks.screen_order import out_of_order
from rules.checks.typed_numbers import numbers_of, typed_numbers
from rules.countries import countries
from rules.digest import digest
from rules.model import (
    Edition,
    GuidanceFile,
    Levels,
    ProviderQuestions,
    Rule,
    Rulebook,
    Sources,
    ranks,
)
from rules.same_signs import SameSign, misread_signs, read_same_signs
from rules.told_elsewhere import Fact, facts_of, read_facts
from rules.widening import facts_that_raise, widened

RULES = Path(__file__).parent
M = TypeVar("M", bound=BaseModel)


class _Loaded(NamedTuple, Generic[M]):
    """What could be read of a folder or file: models, files that fit none, or not even that."""

    built: list[tuple[ContentFile, M]]
    failed: list[ContentFile]
    unreadable: bool


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
    numbers = _numbers(mistakes) if consistent else frozenset[str]()
    questionnaire = _questionnaire(locations, numbers, mistakes, language, consistent=consistent)
    levels = _one(Levels, rules / "levels.yaml", mistakes, language)
    edition = _one(Edition, rules / "edition.yaml", mistakes, language)
    checking = Checking(questionnaire, levels[1].levels if levels else (), numbers)
    if levels:
        checking.check_levels(*levels)
    _check_rules(checking, rules, mistakes, language)
    same_signs = _same_signs(rules, questionnaire, mistakes)
    facts = _facts(rules, questionnaire, mistakes)
    if not mistakes and not checking.mistakes:
        mistakes += _misrenamed(locations, checking)
        mistakes += _misordered(locations, questionnaire, checking.rules, levels)
    mistakes += checking.mistakes + (checking.inconsistencies if consistent else [])
    if mistakes or levels is None or edition is None:
        raise ContentError(mistakes)
    order = {location.id: location.order for location in questionnaire.locations}
    written = sorted(checking.rules, key=lambda rule: order[rule.location])
    raising = facts_that_raise(facts, written, ranks(levels[1].levels))
    counting = widened(written, raising)
    return Rulebook(
        questionnaire=questionnaire,
        levels=levels[1].levels,
        rules=counting.rules,
        provider_questions=checking.provider_questions,
        sources=checking.sources,
        edition=edition[1].model_copy(update={"digest": _digest(rules, locations)}),
        same_signs=same_signs,
        facts=facts,
        raising=raising,
        written=counting.written,
        anywhere=counting.anywhere,
    )


def _digest(rules: Path, locations: Path) -> str:
    return digest(rules, locations, locations.parent / MISMATCHES)


def _check_rules(
    checking: Checking, rules: Path, mistakes: list[Mistake], language: Language | None
) -> None:
    """Sources first, then provider questions, then the rules that name both."""
    sources = _all(Sources, rules / "sources", mistakes, language)
    guidance = _all(GuidanceFile, rules / "guidance", mistakes, language)
    shared = _all(ProviderQuestions, rules / "provider_questions.yaml", mistakes, language)
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


def _same_signs(
    rules: Path, questionnaire: Questionnaire, mistakes: list[Mistake]
) -> tuple[SameSign, ...]:
    """The signs that can be told in more than one place."""
    try:
        found = read_same_signs(rules)
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return ()
    if found is None:
        return ()
    mistakes.extend(misread_signs(*found, questionnaire.questions))
    return found[1].signs


def _facts(rules: Path, questionnaire: Questionnaire, mistakes: list[Mistake]) -> tuple[Fact, ...]:
    """The facts that are told in a second place too."""
    try:
        found = read_facts(rules)
        return facts_of(found, questionnaire.questions) if found else ()
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return ()


def _misrenamed(locations: Path, checking: Checking) -> Iterator[Mistake]:
    """Every old id of a rule or a provider question that leads to none of today."""
    found = read_renamed(locations)
    if found is not None:
        file, renamed = found
        yield from misled(file, "rules", renamed.rules, [rule.key for rule in checking.rules])
        offered = checking.provider_questions
        yield from misled(file, "provider_questions", renamed.provider_questions, offered)


def _misordered(
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


def _numbers(mistakes: list[Mistake]) -> frozenset[str]:
    """The numbers of all countries, which no text may hold."""
    try:
        return numbers_of(countries())
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return frozenset()


def _questionnaire(
    folder: Path,
    numbers: frozenset[str],
    mistakes: list[Mistake],
    language: Language | None,
    *,
    consistent: bool,
) -> Questionnaire:
    """The questionnaire; without it no rule can be checked, so its mistakes end the loading."""
    try:
        return load_questionnaire(
            folder,
            lambda file: typed_numbers(file, numbers),
            consistent=consistent,
            language=language,
        )
    except ContentError as error:
        raise ContentError([*mistakes, *error.mistakes]) from None


def _one(
    model: type[M], path: Path, mistakes: list[Mistake], language: Language | None
) -> tuple[ContentFile, M] | None:
    built = _all(model, path, mistakes, language).built
    return built[0] if built else None


def _all(
    model: type[M], path: Path, mistakes: list[Mistake], language: Language | None
) -> _Loaded[M]:
    """Every readable file of a folder, or the one file, as models."""
    before = len(mistakes)
    files = _files(path, mistakes)
    loaded = _Loaded[M]([], [], len(mistakes) > before)
    for file in files:
        try:
            loaded.built.append((file, build(model, file, language)))
        except ContentError as error:
            mistakes.extend(error.mistakes)
            loaded.failed.append(file)
    return loaded


def _files(path: Path, mistakes: list[Mistake]) -> list[ContentFile]:
    if path.suffix != ".yaml":
        files, unreadable = read_folder(path)
        mistakes.extend(unreadable)
        return files
    try:
        return [read_yaml(path)]
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return []
