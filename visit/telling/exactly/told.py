"""What this person has of all that a question names, as they say it and as a doctor does."""

from typing import NamedTuple

from questionnaire import filled
from visit.joining import set_apart
from visit.situation import Situation
from visit.telling.exactly.answered import in_question, is_denied, is_there, one_of, options
from visit.telling.exactly.shape import Left, Name, Sided, written
from visit.telling.statements import clinical, stated
from visit.words import words


class Exact(NamedTuple):
    """A clause as a person says it, and as a doctor does; and the forms for the phone, if any."""

    stated: str
    clinical: str
    does: str | None = None
    of_it: str | None = None
    says: str | None = None
    on_card: str | None = None


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
    side = one_of(situation, found.sides[sided.spoken_sides or sided.sides]) if sided else None
    return filled(sided.new, {"side": side}) if sided and sided.new and side else None


def told_together(
    situation: Situation, key: str, option: str | None = None
) -> tuple[Exact, tuple[Name, ...]] | None:
    """A sign that is there, in one sentence with what is there too, and the names of that."""
    found = written().together
    for one in (*found.get(f"{key}:{option}", ()), *found.get(key, ())):
        told = all(is_there(situation, name) for name in one.told)
        if told and not in_question(situation, one.only_without):
            does = one.does or words("script_has", stated=one.stated)
            whole = Exact(one.stated, one.clinical, does, on_card=one.on_card)
            return _with_side(situation, one.sided) or whole, one.told
    return None


def _fits(left: Left, situation: Situation) -> bool:
    """Whether all was denied that it leaves out, and all was answered that decides it."""
    denied = all(is_denied(situation, name) for name in left.denied)
    return denied and not any(
        options(situation.counted.get(key)).isdisjoint({option})
        for key, _, option in (name.partition(":") for name in left.told)
    )


def _with_side(situation: Situation, sided: Sided | None) -> Exact | None:
    """It with its side, where one was answered that is no other sign's."""
    found = written()
    side = one_of(situation, found.sides[sided.sides]) if sided else None
    if sided is None or side is None or in_question(situation, sided.only_without):
        return None
    fill = {"side": side}
    told, short = filled(sided.stated, fill), filled(sided.clinical, fill)
    spoken = {"side": one_of(situation, found.sides[sided.spoken_sides or sided.sides]) or side}
    does = filled(sided.does, spoken) if sided.does else words("script_has", stated=told)
    of_it, says = (filled(one, spoken) if one else None for one in (sided.of_it, sided.says))
    on_card = filled(sided.on_card, fill) if sided.on_card else None
    return Exact(told, short, does, of_it, says, on_card)


def _named(situation: Situation, names: tuple[str, ...]) -> Exact | None:
    questions = situation.engine.rulebook.questionnaire.questions
    chosen = [
        (questions[key], frozenset({option}))
        for key, _, option in (name.partition(":") for name in names)
        if option in options(situation.counted.get(key))
    ]
    if not chosen:
        return None
    return Exact(
        set_apart(text for one in chosen for text in stated(*one, situation.speech)),
        set_apart(text for one in chosen for text in clinical(*one)),
    )
