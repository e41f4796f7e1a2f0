"""The content, loaded once for everybody: frozen, so no visitor can change it for another.

Kept in this module and not in Streamlit's caches, which any visitor can clear. What a start needs
of a part has a name of its own: of kept content (docs/decisions/0020-kept-content.md) a process at
rest then holds no more than that.
"""

from collections.abc import Callable, Hashable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from questionnaire import NONE, UNSURE, kept
from rules import Country, Engine, Rulebook, countries, load
from ui.settings import from_environment
from visit.clinic import Clinic, read_clinic

if TYPE_CHECKING:
    from education.library import Library
    from questionnaire import OwnWords
    from rules.release.hazard_log import Hazard
    from visit.body.drawing import Body
    from visit.demo import MadeUp

# The modules of a part that a start does not need are imported when the part is first asked for.
# ruff: noqa: PLC0415
DANGER_SIGNS = "everyone.danger_signs"


@kept
def rulebook() -> Rulebook:
    """All rules. Raises `ContentError` when the content cannot be used."""
    return load()


@kept
def danger_signs() -> Mapping[str, str]:
    """The signs that end all questions, to the person themselves, by id."""
    options = rulebook().questionnaire.question(DANGER_SIGNS).choices
    return {name: text.you for name, text in options.items() if name not in {UNSURE, NONE}}


@cache
def engine() -> Engine:
    """The compiled rule book. Raises `ContentError` when the content cannot be used."""
    return Engine(rulebook())


@kept
def library() -> "Library":
    """The Learn pages. Raises `ContentError` when they cannot be used."""
    import education

    return education.load()


@kept
def topic_names() -> tuple[str, ...]:
    """The id of each Learn page."""
    return tuple(page.id for page in library().pages)


@kept
def topic_index() -> Mapping[str, frozenset[str]]:
    """By topic of Learn, each word that stands there."""
    from ui.topics import search

    return search.topic_index(library())


@kept
def own_words() -> "OwnWords":
    """What people call places and danger signs. Raises `ContentError` when it cannot be used."""
    from questionnaire import load_own_words

    return load_own_words(engine().rulebook.questionnaire)


@kept
def body() -> "Body":
    """The drawing to point at. Raises `ContentError` when it cannot be used."""
    from visit.body.load import load_body

    return load_body(engine().rulebook.questionnaire)


@kept
def cases() -> dict[str, tuple[str, ...]]:
    """By rule key, the worked cases that fire it, each in one sentence."""
    from rules.release.casebook import CASES, case_files

    sentences: dict[str, tuple[str, ...]] = {}
    for file in case_files(CASES):
        for case in file.cases:
            for name in case.fired:
                key = f"{file.location}.{name}"
                sentences[key] = (*sentences.get(key, ()), case.case)
    return sentences


@kept
def hazards() -> "tuple[Hazard, ...]":
    """The hazard log. Raises `ContentError` when it cannot be used."""
    from rules.release import hazard_log

    return hazard_log.load().hazards


@kept
def made_up_people() -> "tuple[MadeUp, ...]":
    """The people of a demonstration. Raises `ContentError` when they do not fit the cases."""
    from visit.demo import load_people

    return load_people(engine().rulebook)


@cache
def clinic() -> Clinic | None:
    """The clinic that this server is for, if any. Raises `ContentError` for a damaged file."""
    file = from_environment().clinic_file
    return read_clinic(file) if file else None


_drawn: dict[tuple[Hashable, ...], tuple[object, str]] = {}


def drawn_once(of: object, how: tuple[Hashable, ...], draw: Callable[[], str]) -> str:
    """Markup of a part `of` the content, the same for everybody who sees it so: drawn once.

    `how` is all that it is drawn with. Nothing that a person answered or wrote may be in either.
    """
    key = (id(of), *how)
    kept = _drawn.get(key)
    if kept is None or kept[0] is not of:
        kept = _drawn[key] = (of, draw())
    return kept[1]


def home_country() -> Country:
    """The country that a person finds chosen: that of the clinic, or the first one."""
    here = clinic()
    return country((here.country if here else None) or countries()[0].id)


def countries_here() -> tuple[Country, ...]:
    """Every country, the one that a person finds chosen first."""
    home = home_country()
    return (home, *(one for one in countries() if one != home))


def country(name: str) -> Country:
    """The country of that id, or the first one."""
    known = {country.id: country for country in countries()}
    return known.get(name, countries()[0])
