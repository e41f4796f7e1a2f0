"""Everything a person can be shown, loaded and held against each other in one go.

What one package shows, the packages below it cannot know. So each package with content has a module
`shown` with one function `check(rulebook)`, which loads what the package shows, holds it to the
rule book, and yields a mistake for whatever does not fit.
"""

from importlib import import_module

from questionnaire import ContentError, Mistake
from rules.load import load
from rules.model import Rulebook

PACKAGES = ("rules", "education", "visit", "ui")


def load_all() -> Rulebook:
    """The rule book, once all other content fits it. Raises `ContentError` with every mistake."""
    rulebook = load()
    check_all(rulebook)
    return rulebook


def check_all(rulebook: Rulebook) -> None:
    """Load all content but the rule book. Raises `ContentError` with all that does not fit."""
    mistakes: list[Mistake] = []
    for package in PACKAGES:
        try:
            mistakes += import_module(f"{package}.shown").check(rulebook)
        except ContentError as error:
            mistakes += error.mistakes
    if mistakes:
        raise ContentError(mistakes)
