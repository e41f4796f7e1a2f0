"""What to ask first of which problem, and of where someone is on the road.

Content, not code: `first_three.yaml` pairs signs and answers with questions to ask, by their names.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from questionnaire import (
    Condition,
    ContentError,
    ContentFile,
    Frozen,
    Identifier,
    Mistake,
    WrittenCondition,
    build,
    closest,
    read_yaml,
    resolve,
)
from rules import Engine, Rulebook
from visit.checking import EVERYWHERE, misread
from visit.situation import Situation

FILE = Path(__file__).parent / "first_three.yaml"
Place = tuple[str | int, ...]


class Problem(Frozen):
    """Signs of one problem, and the questions to ask of it, best first.

    `beside` says that it is asked about where something else leads. `keeps` is how many of its own
    questions stand before such another problem.
    """

    of: tuple[str, ...]
    ask: tuple[Identifier, ...]
    when: WrittenCondition | None = None
    beside: Literal["grave", "other"] | None = None
    keeps: int = 1


class Road(Frozen):
    """A question for whoever gave these answers."""

    when: WrittenCondition
    ask: Identifier


class Opening(Frozen):
    """The question that comes before all others where one of these signs leads."""

    of: tuple[str, ...]
    when: WrittenCondition
    ask: tuple[Identifier, ...]


class FirstThree(Frozen):
    """All that decides which three questions are asked first.

    What is `of_lead_alone` names no sign: of another problem it would be asked of what leads.
    """

    before_all: tuple[Opening, ...] = ()
    problems: tuple[Problem, ...]
    roads: tuple[Road, ...]
    of_lead_alone: tuple[Identifier, ...] = ()
    of_anything: tuple[Identifier, ...]
    at_the_end: tuple[Identifier, ...]
    same: tuple[tuple[Identifier, ...], ...]


NOTHING = FirstThree(problems=(), roads=(), of_anything=(), at_the_end=(), same=())


def load(rulebook: Rulebook, path: Path = FILE) -> FirstThree:
    """The file, its names checked. Raises `ContentError` with every mistake found."""
    file = read_yaml(path)
    found = build(FirstThree, file)
    mistakes = [*_misnamed(file, found, rulebook), *_misread(file, found, rulebook)]
    if mistakes:
        raise ContentError(mistakes)
    return found


@cache
def first_three_of(engine: Engine) -> FirstThree:
    """What these rules are asked with; nothing where they are other rules."""
    known = engine.rulebook.provider_questions
    return load(engine.rulebook) if "what_causes" in known else NOTHING


def holds(when: WrittenCondition | None, situation: Situation) -> bool:
    """Whether these answers were given; nothing asked for holds."""
    if when is None:
        return True
    return _resolved(when, situation.engine).truth(situation.guidance.sight.counted) is True


@cache
def _resolved(when: WrittenCondition, engine: Engine) -> Condition:
    return resolve(when, EVERYWHERE, engine.rulebook.questionnaire.questions)


def _misnamed(file: ContentFile, found: FirstThree, rulebook: Rulebook) -> Iterator[Mistake]:
    known = rulebook.provider_questions
    for place, names in _named(found):
        for name in names:
            if name not in known:
                wrong = f"'{name}' is no question to ask"
                yield file.misnamed(place, wrong, closest(name, known), name)


def _named(found: FirstThree) -> Iterator[tuple[Place, Iterable[str]]]:
    yield from ((("before_all", at, "ask"), one.ask) for at, one in enumerate(found.before_all))
    yield from ((("problems", at, "ask"), one.ask) for at, one in enumerate(found.problems))
    yield from ((("roads", at, "ask"), (one.ask,)) for at, one in enumerate(found.roads))
    yield from ((("same", at), names) for at, names in enumerate(found.same))
    yield ("of_lead_alone",), found.of_lead_alone
    yield ("of_anything",), found.of_anything
    yield ("at_the_end",), found.at_the_end


def _misread(file: ContentFile, found: FirstThree, rulebook: Rulebook) -> Iterator[Mistake]:
    for at, one in enumerate(found.problems):
        if one.when is not None:
            yield from misread(file, ("problems", at, "when"), one.when, rulebook)
        yield from _no_signs(file, ("problems", at, "of"), one.of, rulebook)
    for at, before in enumerate(found.before_all):
        yield from misread(file, ("before_all", at, "when"), before.when, rulebook)
        yield from _no_signs(file, ("before_all", at, "of"), before.of, rulebook)
    for at, way in enumerate(found.roads):
        yield from misread(file, ("roads", at, "when"), way.when, rulebook)


def _no_signs(
    file: ContentFile, place: Place, names: Iterable[str], rulebook: Rulebook
) -> Iterator[Mistake]:
    asked = rulebook.questionnaire.questions
    places = {question.location for question in asked.values()}
    for name in names:
        key, _, option = name.partition(":")
        right = key in asked and (not option or option in asked[key].choices)
        if not right and name not in places:
            wrong = f"'{name}' is no sign"
            yield file.misnamed(place, wrong, closest(name, asked), name)
