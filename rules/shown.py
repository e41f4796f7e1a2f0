"""What is shown beside the rule book: lay words, countries, hazards, and the worked cases."""

from collections.abc import Iterator
from pathlib import Path

from questionnaire import AnswerError, Mistake, build, closest, load_own_words, read_yaml
from rules.countries import countries
from rules.model import Rulebook
from rules.release import hazard_log
from rules.release.casebook import CASES, Case, CaseFile, case_paths
from rules.release.complete_case import answers_said
from rules.words import rule_words


def check(rulebook: Rulebook) -> Iterator[Mistake]:
    """Whatever does not fit. Raises `ContentError` for a file that cannot be used."""
    load_own_words(rulebook.questionnaire)
    countries()
    hazard_log.load(hazard_log.FILE)
    rule_words()
    yield from check_cases(rulebook)


def check_cases(rulebook: Rulebook, folder: Path = CASES) -> Iterator[Mistake]:
    """Names in cases that are no location, rule, question or answer."""
    places = [place.id for place in rulebook.questionnaire.locations]
    for path in case_paths(folder):
        content = read_yaml(path)
        file = build(CaseFile, content)
        if file.location not in places:
            wrong = f"'{file.location}' is not a location"
            yield content.mistake(("location",), wrong, closest(file.location, places))
            continue
        for index, case in enumerate(file.cases):
            for wrong, instead in _misfits(rulebook, file.location, case):
                yield content.mistake(("cases", index), wrong, instead)


def _misfits(rulebook: Rulebook, location: str, case: Case) -> Iterator[tuple[str, str]]:
    own = [rule.id for rule in rulebook.rules if rule.location == location]
    for name in (*case.fired, *case.misses):
        if name not in own:
            yield f"'{name}' is not a rule of {location}", closest(name, own)
    try:
        answers_said(rulebook.questionnaire, location, case.answers)
    except (AnswerError, KeyError, ValueError) as error:
        yield f"the answers do not fit: {error.args[0]}", "see docs/authoring.md"
