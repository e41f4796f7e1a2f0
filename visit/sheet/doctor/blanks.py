"""What a doctor would ask and nobody told, as places to fill in by hand."""

from collections.abc import Iterator, Mapping, Sequence

from questionnaire import PLACES, UNSURE
from visit.body.where import Where
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents, worded
from visit.complaint.same_thing import lumps
from visit.complaint.side import has_a_side, side_fits
from visit.complaint.signs import Sign
from visit.complaint.since_when.the_change import OVERALL
from visit.sheet.doctor.belonging import of_a_danger_sign, of_first
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.in_story import (
    BACKGROUND,
    LATELY,
    WAIT,
    WAITING,
    is_road_above,
    is_told,
    told_above,
)
from visit.sheet.to_fill.fill_in import asks_where, fill_in
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import NOT_ON_THE_ROAD, PACE, ROAD, SORTING
from visit.words import words

Said = Mapping[StoryPart, str]


def blanks(
    situation: Situation, about: Complaint, said: Said, place: Where | None
) -> Iterator[str]:
    """What nothing tells: a place only of what has one, and a side of what can have one."""
    first = about.first
    if (first is None and _is_known(about)) or (first and first.named(BACKGROUND) is not None):
        return
    named, vague = to_name(about), first is None or first.named(contents().vague) is not None
    if named or vague:
        yield named or words("sheet_blank_what")
    yield from _to_name_besides(about)
    yield from (besides := fill_in(situation, about))
    without = {
        "size": True,
        "last": True,
        "sudden": not _has_an_onset(first) or _says_how_it_came(about),
        "severity": _says_how_bad(about) or _asks_enough(about, besides),
        "where": bool(named and not vague) or not _has_a_spot(first) or _is_nowhere(about),
        "side": bool(about.joined) or not (has_a_side(about) and _side_is_open(about, place)),
    }
    # Of what can be anywhere, the very spot tells the side.
    without["side"] |= not without["where"] and _is_anywhere(first)
    for part in said:
        of_another = _told_of_another(situation, about, part)
        of_another |= part == "side" and _of_another_side(about)
        told = (said[part] and not of_another) or _is_told_besides(about, part)
        told |= part == "done" and (_is_done_above(about) or bool(said[part]))
        # How the whole change went is told, so that there is no second course to ask for.
        told |= part == "course" and (_tells_of_all(about) or _goes_on(about))
        if part == "since" and situation.in_an_emergency and _is_of_these_days(said[part]):
            yield words("sheet_blank_hour")
        above = told_above(about, part) and part != "where"
        if not (told or without.get(part) or above):
            yield _blank(part, about, again=bool(said[part]))


def _blank(part: StoryPart, about: Complaint, *, again: bool) -> str:
    """The blank for a part of the story; `again` where that of another change is told."""
    if part == "severity":
        own = _of_how_bad(about.first) if about.first else None
        return own or words("sheet_blank_severity")
    texts = contents().since_blank
    told = (sign.full_name for sign in about.there(tuple(texts)))
    since = worded(texts, *([about.first.full_name] if about.first else []), *told)
    if part != "since":
        return words(f"sheet_blank_{part}")
    return since or words("sheet_blank_since_this" if again else "sheet_blank_since")


def _of_how_bad(sign: Sign) -> str | None:
    """The blank for how bad, how much or how often; None where nobody asks it."""
    return worded(contents().severity_blank, sign.full_name, sign.key)


def to_name(about: Complaint) -> str | None:
    """The blank for what the first thing leaves open that it should name."""
    first = about.first
    if first is None or _is_placed(first, about):
        return None
    return worded(contents().to_name, first.full_name, first.key)


def _is_of_these_days(since: str) -> bool:
    return since == worded(contents().in_story, LATELY)


def _to_name_besides(about: Complaint) -> Iterator[str]:
    """Blanks for what is waited for, was tested or given last, whatever is named first."""
    asked = contents().to_name_besides
    there = [sign for sign in about.there(tuple(asked)) if not _waits(sign, about)]
    texts = (worded(asked, sign.full_name, sign.key) for sign in there)
    yield from dict.fromkeys(text for text in texts if text)


def _waits(sign: Sign, about: Complaint) -> bool:
    """Whether the story has the blank for what is waited for, beside how long."""
    return sign.full_name == WAITING and bool(about.there((WAIT,)))


def _says_how_bad(about: Complaint) -> bool:
    """Whether it is known how bad it is, from what is told with it, or nobody asks."""
    first = about.first
    if first is not None and _of_how_bad(first) is None:
        return True
    severe = contents().says_severe
    told = [sign for sign in about.present if first and sign.place == first.place and about.joined]
    return any(sign is not None and sign.named(severe) is not None for sign in (first, *told))


def _says_how_it_came(about: Complaint) -> bool:
    """Whether it is known that it came suddenly, or that it did not."""
    first, found = about.first, contents()
    if first is not None and first.named(found.says_sudden) is not None:
        return True
    if any(sign.named(found.story["sudden"]) is not None for sign in about.joined):
        return True
    slow = any(sign.state == "present" for sign in about.among(found.says_slow))
    return slow and not of_a_danger_sign(about)


def _is_placed(first: Sign, about: Complaint) -> bool:
    """Whether its side, or the place of the lump, was told."""
    lump = first.shares(first, contents().one_thing[:1]) and bool(lumps(about))
    sides = about.among(contents().story["side"])
    told = (side for side in sides if side.state == "present" and side.option != UNSURE)
    return lump or any(side_fits(side, about) == "own" for side in told)


def _is_known(about: Complaint) -> bool:
    """Whether they come for what was found before, or for nothing, with nothing new."""
    known = (*WITH_A_CANCER, NOT_ON_THE_ROAD)
    sorted_by = any(sign.state == "present" for sign in about.among((SORTING,)))
    return not sorted_by and any(sign.option in known for sign in about.among((ROAD,)))


def _told_of_another(situation: Situation, about: Complaint, part: StoryPart) -> bool:
    """Whether all that is told there is not of what is named first."""
    asked = (sign for sign in about.among(contents().story[part]) if sign.state != "absent")
    told = [sign for sign in asked if is_told(sign, situation, about)]
    overall = OVERALL if of_a_danger_sign(about) else ()
    return bool(told) and not any(
        of_first(situation, about, sign) and sign.named(overall) is None for sign in told
    )


def _tells_of_all(about: Complaint) -> bool:
    """Whether it is told how the whole change went on, or that what is named first grows."""
    first = about.first
    grows = first is not None and first.named(contents().says_worse) is not None
    return grows or any(sign.state == "present" for sign in about.among((PACE,)))


def _asks_enough(about: Complaint, besides: Sequence[str]) -> bool:
    """Whether a doctor asks more than how bad it is, for which one word says little."""
    own = _of_how_bad(about.first) if about.first else None
    return len(besides) > 1 and own in (None, words("sheet_blank_severity"))


def _goes_on(about: Complaint) -> bool:
    """Whether something of what is named first says itself that it grows."""
    first, there = about.first, about.there(contents().tells_course)
    return first is not None and any(sign.place == first.place for sign in there)


def _is_nowhere(about: Complaint) -> bool:
    """Whether the person could not tell where it is, or it is asked for in other words."""
    return any(sign.state == "unsure" for sign in about.among((PLACES,))) or asks_where(about)


def _is_told_besides(about: Complaint, part: StoryPart) -> bool:
    """Whether how bad it is stands among what is there besides, such as how much weight is lost."""
    named = about.among(contents().story[part]) if part == "severity" else ()
    first = about.first
    return first is not None and any(s.state == "present" and s.place == first.place for s in named)


def _is_done_above(about: Complaint) -> bool:
    return any(is_road_above(sign, about) for sign in told_first(about))


def _is_anywhere(first: Sign | None) -> bool:
    return first is not None and first.named(contents().anywhere) is not None


def _has_a_spot(first: Sign | None) -> bool:
    """Whether a doctor asks for the very spot; what names nothing can be anywhere."""
    found = contents()
    return first is None or first.named((*found.vague, *found.has_a_spot)) is not None


def _has_an_onset(first: Sign | None) -> bool:
    """Whether a doctor asks how fast it came; what names nothing can have come in any way."""
    found = contents()
    return first is None or first.named((*found.vague, *found.has_an_onset)) is not None


def _side_is_open(about: Complaint, place: Where | None) -> bool:
    """Whether no side was told, or none that goes with what is named first."""
    return _of_another_side(about) or (place is not None and _without_its_side(place))


def _of_another_side(about: Complaint) -> bool:
    there = [side for side in about.among(contents().story["side"]) if side.state == "present"]
    return bool(there) and all(side_fits(side, about) in ("another", "untrue") for side in there)


def _without_its_side(place: Where) -> bool:
    return any(words("picture_no_side", spot=spot) in place.told for spot in place.spots)
