"""What was chosen, in the place of a clause that names several things at once.

A question may ask for "a weak stream, leaks, or getting up at night", or for an arm or a leg.
Another answer says which of them it is, and then that is told and not the whole list.
`exactly.yaml` says which answer.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, NamedTuple

from pydantic import Field, StringConstraints

from questionnaire import (
    UNSURE,
    Answer,
    Frozen,
    Mistake,
    Words,
    build,
    closest,
    filled,
    filled_with,
    kept,
    read_yaml,
)
from rules import Rulebook
from visit.joining import set_apart
from visit.situation import Situation
from visit.telling.answer_names import misnamed
from visit.telling.statements import clinical, stated
from visit.words import words

FILE = Path(__file__).with_suffix(".yaml")
Name = Annotated[str, StringConstraints(pattern=r"^[a-z_]+\.[a-z_]+(:[a-z0-9_]+)?$")]
WithSide = Annotated[str, filled_with("side")]


class Sided(Frozen):
    """How a sign is told with its side; `sides` names the words for the sides.

    `on_card` is for a row of the card, in the fewest words that anybody can read aloud. `does` is
    said on the phone where `stated` reads badly behind "I have", `says` is a whole
    sentence in its place where "I have" reads badly, `of_it` one of a thing that was named before,
    `new` what someone does who has it newly;
    all with the words of `spoken_sides`, where there are others. Beside what `only_without` asks
    for, the side may be that of another sign.
    """

    stated: WithSide
    clinical: WithSide
    on_card: WithSide | None = None
    does: WithSide | None = None
    of_it: WithSide | None = None
    says: WithSide | None = None
    new: WithSide | None = None
    sides: str
    spoken_sides: str | None = None
    only_without: tuple[Name, ...] = ()


class Left(Frozen):
    """How a sign is told where some of it was `denied`, or all of `told` was answered."""

    denied: tuple[Name, ...] = ()
    told: tuple[Name, ...] = ()
    stated: Words
    clinical: Words
    on_card: Words | None = None
    sided: Sided | None = None


class Together(Frozen):
    """How a sign is told where all of `told` is there too, in one sentence with it.

    `does` is said on the phone where `stated` reads badly behind "I have". Beside what
    `only_without` asks for, it may be of another sign.
    """

    told: tuple[Name, ...] = Field(min_length=1)
    only_without: tuple[Name, ...] = ()
    stated: Words
    clinical: Words
    does: Words | None = None
    on_card: Words | None = None
    sided: Sided | None = None


class Exactly(Frozen):
    """What says which of several things it is, and what is told as one."""

    named_by: Mapping[Name, tuple[Name, ...]]
    left: Mapping[Name, Left]
    together: Mapping[Name, tuple[Together, ...]]
    sides: Mapping[str, Mapping[Name, Words]]
    sided: Mapping[Name, Sided]


class Exact(NamedTuple):
    """A clause as a person says it, and as a doctor does; and the forms for the phone, if any."""

    stated: str
    clinical: str
    does: str | None = None
    of_it: str | None = None
    says: str | None = None
    on_card: str | None = None


@kept
def written() -> Exactly:
    """The file as it is written. Raises `ContentError` when it cannot be used."""
    return build(Exactly, read_yaml(FILE))


def exactly(situation: Situation, key: str, option: str | None) -> Exact | None:
    """What this person has of all that a question, or an option, names; None where not told."""
    found = written()
    if key in found.named_by:
        return _named(situation, found.named_by[key])
    sided = found.sided.get(f"{key}:{option}") or found.sided.get(key)
    left = found.left.get(f"{key}:{option}") or found.left.get(key)
    if left is None or not _fits(left, situation):
        return _with_side(situation, sided)
    does = words("script_has", stated=left.stated)
    whole = Exact(left.stated, left.clinical, does, on_card=left.on_card)
    return _with_side(situation, left.sided) or whole


def new_lump_at(situation: Situation, key: str, option: str | None) -> str | None:
    """What someone has with a new lump at this place, on the side that was told."""
    found = written()
    sided = found.sided.get(f"{key}:{option}")
    side = _side(situation, found.sides[sided.spoken_sides or sided.sides]) if sided else None
    return filled(sided.new, {"side": side}) if sided and sided.new and side else None


def told_together(
    situation: Situation, key: str, option: str | None = None
) -> tuple[Exact, tuple[Name, ...]] | None:
    """A sign that is there, in one sentence with what is there too, and the names of that."""
    found = written().together
    for one in (*found.get(f"{key}:{option}", ()), *found.get(key, ())):
        told = all(_is_there(situation, name) for name in one.told)
        if told and not _in_question(situation, one.only_without):
            does = one.does or words("script_has", stated=one.stated)
            whole = Exact(one.stated, one.clinical, does, on_card=one.on_card)
            return _with_side(situation, one.sided) or whole, one.told
    return None


def _is_there(situation: Situation, name: str) -> bool:
    key, _, option = name.partition(":")
    return (option or "yes") in _options(situation.counted.get(key))


def _fits(left: Left, situation: Situation) -> bool:
    """Whether all was denied that it leaves out, and all was answered that decides it."""
    denied = all(_is_denied(situation, name) for name in left.denied)
    return denied and not any(
        _options(situation.counted.get(key)).isdisjoint({option})
        for key, _, option in (name.partition(":") for name in left.told)
    )


def _with_side(situation: Situation, sided: Sided | None) -> Exact | None:
    """It with its side, where one was answered that is no other sign's."""
    found = written()
    side = _side(situation, found.sides[sided.sides]) if sided else None
    if sided is None or side is None or _in_question(situation, sided.only_without):
        return None
    fill = {"side": side}
    told, short = filled(sided.stated, fill), filled(sided.clinical, fill)
    spoken = {"side": _side(situation, found.sides[sided.spoken_sides or sided.sides]) or side}
    does = filled(sided.does, spoken) if sided.does else words("script_has", stated=told)
    of_it, says = (filled(one, spoken) if one else None for one in (sided.of_it, sided.says))
    on_card = filled(sided.on_card, fill) if sided.on_card else None
    return Exact(told, short, does, of_it, says, on_card)


def _named(situation: Situation, names: tuple[str, ...]) -> Exact | None:
    questions = situation.engine.rulebook.questionnaire.questions
    chosen = [
        (questions[key], frozenset({option}))
        for key, _, option in (name.partition(":") for name in names)
        if option in _options(situation.counted.get(key))
    ]
    if not chosen:
        return None
    return Exact(
        set_apart(text for one in chosen for text in stated(*one, situation.speech)),
        set_apart(text for one in chosen for text in clinical(*one)),
    )


def _side(situation: Situation, named: Mapping[str, str]) -> str | None:
    """The one side that was answered; None for several, and for one that has no name here."""
    answered = [
        f"{key}:{option}"
        for key in dict.fromkeys(name.partition(":")[0] for name in named)
        for option in _options(situation.counted.get(key))
    ]
    return named.get(answered[0]) if len(answered) == 1 else None


def _is_denied(situation: Situation, name: str) -> bool:
    """Whether its question was answered, and not with this; who is not sure denies nothing."""
    key, _, option = name.partition(":")
    if not option:
        return situation.counted.get(key) == "no"
    return bool(chosen := _options(situation.counted.get(key))) and chosen.isdisjoint(
        (option, UNSURE)
    )


def _in_question(situation: Situation, keys: tuple[str, ...]) -> bool:
    """Whether any of these is there, or may be."""
    return any(situation.counted.get(key, "no") != "no" for key in keys)


def _options(answer: Answer | None) -> frozenset[str]:
    if isinstance(answer, frozenset):
        return answer
    return frozenset({answer}) if isinstance(answer, str) else frozenset()


def check(rulebook: Rulebook, path: Path = FILE) -> Iterator[Mistake]:
    """Names that nothing has. Raises `ContentError`."""
    file = read_yaml(path)
    read = build(Exactly, file)
    questions = rulebook.questionnaire.questions
    lists = (*read.named_by.values(), *read.sides.values(), read.named_by, read.sided, read.left)
    lists += tuple((*one.denied, *one.told) for one in read.left.values())
    lists += tuple(one.only_without for one in read.sided.values())
    together = tuple(one for several in read.together.values() for one in several)
    lists += (tuple(read.together), *((*one.told, *one.only_without) for one in together))
    yield from misnamed(file, (name for names in lists for name in names), questions)
    sided: dict[tuple[str | int, ...], Sided] = {}
    sided |= {("sided", name): one for name, one in read.sided.items()}
    for name, several in read.together.items():
        sided |= {("together", name, at): one.sided for at, one in enumerate(several) if one.sided}
    sided |= {("left", name, "sided"): one.sided for name, one in read.left.items() if one.sided}
    for at, one in sided.items():
        for sides in (one.sides, one.spoken_sides or one.sides):
            if sides not in read.sides:
                wrong = f"'{sides}' of {at[1]} is no list of sides"
                yield file.misnamed(at, wrong, closest(sides, read.sides), sides)
