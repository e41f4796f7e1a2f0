"""What rules are read beside: the questionnaire, signs and facts told twice, countries' numbers."""

from pathlib import Path

from questionnaire import ContentError, Language, Mistake, Questionnaire
from questionnaire import load as load_questionnaire
from rules.checks.typed_numbers import numbers_of, typed_numbers
from rules.countries import countries
from rules.same_signs import SameSign, misread_signs, read_same_signs
from rules.told_elsewhere import Fact, facts_of, read_facts


def same_signs(
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


def facts(rules: Path, questionnaire: Questionnaire, mistakes: list[Mistake]) -> tuple[Fact, ...]:
    """The facts that are told in a second place too."""
    try:
        found = read_facts(rules)
        return facts_of(found, questionnaire.questions) if found else ()
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return ()


def numbers(mistakes: list[Mistake]) -> frozenset[str]:
    """The numbers of all countries, which no text may hold."""
    try:
        return numbers_of(countries())
    except ContentError as error:
        mistakes.extend(error.mistakes)
        return frozenset()


def questionnaire_of(
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
