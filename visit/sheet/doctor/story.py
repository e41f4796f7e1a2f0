"""The story: own words first, then where, since when, how it changes, how bad, what was done.

The reason for the visit stands above it, so the story says of it only what is not said there. What
is not known stands at its end in one line, to be filled in by hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from questionnaire import UNSURE, Number, YesNo, filled
from visit.body.where import Where, where
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents, worded
from visit.complaint.once import repeats_another
from visit.complaint.signs import Sign
from visit.joining import set_apart
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.facts import NOT_ON_THE_ROAD, ROAD
from visit.telling.measurement import in_both_units
from visit.telling.unasked import quoted
from visit.words import words

Said = Mapping[StoryPart, str]
LINES: tuple[tuple[StoryPart, ...], ...] = (
    ("where", "side"),
    ("since", "last", "sudden"),
    ("course",),
    ("size",),
    ("severity",),
    ("done",),
)
BESIDES: tuple[StoryPart, ...] = ("where", "severity")
NOT_CHECKED = f"{ROAD}:noticed"
# What is asked in these locations is of the whole body.
EVERYWHERE = frozenset({"everyone", "whole_body", "in_treatment"})


def story(situation: Situation, about: Complaint) -> Iterator[Item]:
    """A line for what belongs together; what the reason for the visit tells is left out."""
    yield from (Item(text=line, own=True) for line in quoted(situation))
    place = where(situation)
    said: Said = {part: _said(situation, about, part) for line in LINES for part in line}
    if not (said["where"] or _told_above(about, "where") or _of_the_whole_body(about)) and place:
        said = {**said, "where": set_apart(place.spots)}
    for line in LINES:
        told = [words(f"sheet_story_{part}", said=said[part]) for part in line if said[part]]
        if told:
            # A side that loses a part in making room would say another side.
            keeps = "since" in line or bool(said["side"] and "side" in line)
            yield Item(text=_in_a_row(told), keeps=keeps)
    blanks = list(_blanks(about, said, place))
    if blanks:
        yield Item(text=words("sheet_to_fill", blanks=_in_a_row(blanks)))


def told_whole(about: Complaint) -> frozenset[str]:
    """What the story says in a doctor's words, so that it is not said again.

    That it came suddenly, or hurts, does not say what did.
    """
    names = tuple(name for part in contents().story.values() for name in part)
    short = (*contents().story["sudden"], *contents().story["severity"])
    there = (sign for sign in about.among(names) if sign.state == "present" and sign != about.main)
    return frozenset(
        sign.clinical
        for sign in there
        if not (sign.decided and (sign.named(short) is not None or repeats_another(sign)))
    )


def _blanks(about: Complaint, said: Said, place: Where | None) -> Iterator[str]:
    """What nothing tells: a place only of what has one, and a side of what can have one."""
    main = about.main or next(iter(about.unsure), None)
    if main is None and _is_known(about):
        return
    without = {
        "size": True,
        "last": True,
        "sudden": main is not None and main.named(contents().says_sudden) is not None,
        "where": main is None or main.place in EVERYWHERE,
        "side": place is None or not _without_its_side(place),
    }
    for part in (part for line in LINES for part in line):
        if not (said[part] or without.get(part) or _told_above(about, part)):
            yield words(f"sheet_blank_{part}")


def _is_known(about: Complaint) -> bool:
    """Whether they come for what was found before, or for nothing, with nothing new."""
    known = (*WITH_LEIOMYOSARCOMA, NOT_ON_THE_ROAD)
    return any(sign.option in known for sign in about.among((ROAD,)))


def _of_the_whole_body(about: Complaint) -> bool:
    """Whether it has no place, or another one than where the person looked for it."""
    main = about.main or next(iter(about.unsure), None)
    return main is not None and main.named(contents().elsewhere) is not None


def _without_its_side(place: Where) -> bool:
    return any(words("picture_no_side", spot=spot) in place.told for spot in place.spots)


def _in_a_row(texts: Iterable[str]) -> str:
    return reduce(lambda first, following: words("in_a_row", first=first, next=following), texts)


def _said(situation: Situation, about: Complaint, part: StoryPart) -> str:
    """What is there; where nothing is, what is in doubt, or that it was not sudden."""
    asked = about.among(contents().story[part])
    found = [sign for sign in asked if sign.state != "absent" and not _untrue(sign, about)]
    there = [
        _word(sign, situation, about)
        for sign in found
        if sign.state == "present" and not (part in BESIDES and _told_besides(sign, about))
    ]
    doubts = (_doubt(sign, situation, about) for sign in found if sign.state == "unsure")
    told = there if any(there) and part != "side" else [*there, *doubts]
    if part == "sudden" and not found and any(_denied(sign, situation, about) for sign in asked):
        return words("sheet_not_sudden")
    return set_apart(dict.fromkeys(text for text in told if text))


def _untrue(sign: Sign, about: Complaint) -> bool:
    """Whether it says that nobody has looked yet, where a test has."""
    return sign.full_name == NOT_CHECKED and about.tested


def _denied(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether it was asked of what is named first, and answered with no."""
    main = about.main or next(iter(about.unsure), None)
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    gate = question.ask_when
    asked_of_it = main is not None and gate is not None and main.key in gate.reads
    return isinstance(question, YesNo) and sign.state == "absent" and asked_of_it


def _told_besides(sign: Sign, about: Complaint) -> bool:
    """Whether it stands among what is there, for it is a sign of its own."""
    return sign != about.main and sign.decided and repeats_another(sign)


def _doubt(sign: Sign, situation: Situation, about: Complaint) -> str | None:
    """What was chosen of something that is not sure; of a choice, that it is not sure itself."""
    if sign in about.unsure[:1] and not about.main:
        return None
    if sign.option != UNSURE:
        return words("sheet_unsure_reason", sign=_word(sign, situation, about))
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    return None if isinstance(question, YesNo) else words("sheet_not_sure")


def _word(sign: Sign, situation: Situation, about: Complaint) -> str:
    """What it is called there; nothing where the reason for the visit says all of it."""
    found, place = contents(), where(situation)
    names = sign.full_name, sign.key
    if sign == about.main:
        return "" if sign.exact else worded(found.of_main, *names) or ""
    one = place is not None and len(place.spots) == 1
    short = worded(found.one_place, *names) if one else None
    in_a_word = sign.named((*found.story["sudden"], *found.story["where"])) is not None
    told = worded(found.in_story, *names) or (in_a_word and worded(found.of_main, *names))
    return short or _measured(sign, situation) or told or sign.clinical


def _measured(sign: Sign, situation: Situation) -> str | None:
    """A number without what it belongs to."""
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    answer, text = situation.answers[sign.key], worded(contents().in_story, sign.key)
    if text is None or not isinstance(question, Number) or not isinstance(answer, float):
        return None
    return filled(text, {"amount": in_both_units(question, answer)})


def _told_above(about: Complaint, part: StoryPart) -> bool:
    """Whether the reason for the visit is of this part of the story."""
    main = about.main
    return main is not None and main.named(contents().story[part]) is not None
