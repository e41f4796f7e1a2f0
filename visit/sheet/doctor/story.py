"""The story: own words first, then where, since when, how it changes, how bad, what was done.

It is the story of the reason for the visit, which stands above it: it says only what is not said
there, and of something else only under its name. What is not known stands at its end in one line,
to be filled in by hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from questionnaire import UNSURE, Number, YesNo, filled
from visit.body.where import Where, where
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents, worded
from visit.complaint.once import repeats_another
from visit.complaint.signs import Sign
from visit.complaint.so_far import WITH_A_CANCER
from visit.joining import set_apart
from visit.sheet.doctor.belonging import first_of, of_a_danger_sign, of_first
from visit.sheet.doctor.first import told_first
from visit.sheet.shape.model import Item
from visit.situation import Situation
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
# A pain that is asked of everyone is where the person looked for it.
WHOLE_BODY = "whole_body"
# They tell of the change as a whole, which a danger sign may be no part of.
OVERALL = ("whole_body.began", "whole_body.pace")
# A cancer is no step on the way: it stands with the background.
BACKGROUND = tuple(f"{ROAD}:{option}" for option in sorted(WITH_A_CANCER))


def story(situation: Situation, about: Complaint) -> Iterator[Item]:
    """A line for what belongs together; what the reason for the visit tells is left out."""
    yield from (Item(text=line, own=True) for line in quoted(situation))
    place = where(situation)
    said: Said = {part: _said(situation, about, part) for line in LINES for part in line}
    if place and not (said["where"] or _told_above(about, "where") or _names_its_place(about)):
        said = {**said, "where": set_apart(place.spots)}
    for line in LINES:
        told = [words(f"sheet_story_{part}", said=said[part]) for part in line if said[part]]
        if told:
            # A side that loses a part in making room would say another side.
            keeps = "since" in line or bool(said["side"] and "side" in line)
            yield Item(text=_in_a_row(told), keeps=keeps)
    blanks = list(_blanks(situation, about, said, place))
    if blanks:
        yield Item(text=words("sheet_to_fill", blanks=_in_a_row(blanks)))


def told_whole(situation: Situation, about: Complaint) -> frozenset[str]:
    """What the story says in a doctor's words, so that it is not said again.

    That it came suddenly, or hurts, does not say what did. Something else is told as what it is.
    """
    names = tuple(name for part in contents().story.values() for name in part)
    short = (*contents().story["sudden"], *contents().story["severity"])
    there = (sign for sign in about.among(names) if sign.state == "present" and sign != about.main)
    return frozenset(
        sign.clinical
        for sign in there
        if not (sign.decided and (sign.named(short) is not None or repeats_another(sign)))
        and of_first(situation, about, sign)
    )


def _blanks(
    situation: Situation, about: Complaint, said: Said, place: Where | None
) -> Iterator[str]:
    """What nothing tells: a place only of what has one, and a side of what can have one."""
    first = first_of(about)
    if (about.main is None and _is_known(about)) or (first and first.named(BACKGROUND) is not None):
        return
    if first is None or first.named(contents().vague) is not None:
        yield words("sheet_blank_what")
    without = {
        "size": True,
        "last": True,
        "sudden": first is not None and first.named(contents().says_sudden) is not None,
        "severity": first is not None and first.named(contents().says_severe) is not None,
        "where": not _has_a_spot(first),
        "side": place is None or not _without_its_side(place) or _has_no_side(about),
    }
    for part in (part for line in LINES for part in line):
        of_another = _told_of_another(situation, about, part)
        told = (said[part] and not of_another) or (part == "done" and _is_done_above(about))
        if not (told or without.get(part) or _told_above(about, part)):
            yield words(f"sheet_blank_{part}")


def _is_known(about: Complaint) -> bool:
    """Whether they come for what was found before, or for nothing, with nothing new."""
    known = (*WITH_A_CANCER, NOT_ON_THE_ROAD)
    return any(sign.option in known for sign in about.among((ROAD,)))


def _told_of_another(situation: Situation, about: Complaint, part: StoryPart) -> bool:
    """Whether all that is told there is not of what is named first."""
    asked = (sign for sign in about.among(contents().story[part]) if sign.state != "absent")
    told = [sign for sign in asked if _is_told(sign, situation, about)]
    overall = OVERALL if of_a_danger_sign(about) else ()
    return bool(told) and not any(
        of_first(situation, about, sign) and sign.named(overall) is None for sign in told
    )


def _is_done_above(about: Complaint) -> bool:
    return any(_is_road_above(sign, about) for sign in told_first(about))


def _has_a_spot(first: Sign | None) -> bool:
    """Whether a doctor asks for the very spot; what names nothing can be anywhere."""
    found = contents()
    return first is None or first.named((*found.vague, *found.has_a_spot)) is not None


def _has_no_side(about: Complaint) -> bool:
    """Whether it has no place, or another one than where the person looked for it."""
    first = first_of(about)
    return first is not None and first.named(contents().elsewhere) is not None


def _names_its_place(about: Complaint) -> bool:
    """Whether what is named first says where it is better than the place that was chosen."""
    first = first_of(about)
    if first is None or not first.symptom or first.named(contents().vague) is not None:
        return False
    return _has_no_side(about) or first.place != WHOLE_BODY


def _without_its_side(place: Where) -> bool:
    return any(words("picture_no_side", spot=spot) in place.told for spot in place.spots)


def _in_a_row(texts: Iterable[str]) -> str:
    return reduce(lambda first, following: words("in_a_row", first=first, next=following), texts)


def _said(situation: Situation, about: Complaint, part: StoryPart) -> str:
    """What is there; where nothing is, what is in doubt, or that it was not sudden."""
    asked = about.among(contents().story[part])
    found = [sign for sign in asked if sign.state != "absent" and _is_told(sign, situation, about)]
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


def _is_told(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether the story has it: what is told elsewhere, or is not true, it has not."""
    if _untrue(sign, about) or sign.named(BACKGROUND) is not None or _is_road_above(sign, about):
        return False
    if of_first(situation, about, sign):
        return not _told_by_course(sign, about)
    sudden = sign.named(contents().story["sudden"]) is not None
    return not (sudden or sign.state == "unsure" or sign in about.present)


def _is_road_above(sign: Sign, about: Complaint) -> bool:
    return sign.key == ROAD and sign in told_first(about)


def _told_by_course(sign: Sign, about: Complaint) -> bool:
    """Whether another answer says how it goes on more exactly."""
    others = contents().course_told_by.get(sign.full_name, ())
    return any(other.state == "present" for other in about.among(others))


def _untrue(sign: Sign, about: Complaint) -> bool:
    """Whether it says that nobody has looked yet, where a test has."""
    return sign.full_name == NOT_CHECKED and about.tested


def _denied(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether it was asked of what is named first, and answered with no."""
    main = first_of(about)
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
    if not of_first(situation, about, sign):
        return sign.stated
    said = _of_first(sign, situation, about)
    if said and of_a_danger_sign(about) and sign.named(OVERALL) is not None:
        return words("sheet_overall", said=said)
    if _of_another_place(sign, about):
        return words("sheet_of_another_place", said=sign.clinical)
    return said


def _of_another_place(sign: Sign, about: Complaint) -> bool:
    """Whether it is a side that what is named first cannot have."""
    first, found = first_of(about), contents()
    if first is None or sign.key not in found.no_such_side:
        return False
    return first.named((*found.no_such_side[sign.key], *found.elsewhere)) is not None


def _of_first(sign: Sign, situation: Situation, about: Complaint) -> str:
    found, place = contents(), where(situation)
    names = sign.full_name, sign.key
    if sign == about.main:
        return "" if sign.exact else worded(found.of_main, *names) or ""
    one = place is not None and len(place.spots) == 1 and not _has_no_side(about)
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
