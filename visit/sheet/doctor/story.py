"""The story: own words first, then where, since when, how it changes, how bad, what was done.

It is the story of the reason for the visit, which stands above it: it says only what is not said
there, and of something else only under its name. What is not known stands at its end in one line,
to be filled in by hand.
"""

from collections.abc import Iterable, Iterator
from functools import reduce

from questionnaire import UNSURE, Question, YesNo
from visit.body.where import where
from visit.complaint.besides.second import second
from visit.complaint.by_denial import told_by_denial
from visit.complaint.complaint import Complaint
from visit.complaint.contents import DANGER_SIGNS, StoryPart, contents
from visit.complaint.details import details_of
from visit.complaint.fever import TEMPERATURE
from visit.complaint.place_of_pain import places_of_pain
from visit.complaint.same_thing import lumps
from visit.complaint.side import side_fits
from visit.complaint.signs import Sign
from visit.complaint.signs.once import repeats_another
from visit.joining import listed, set_apart
from visit.sheet.doctor.background import risks_beside
from visit.sheet.doctor.belonging import dates_first, of_first
from visit.sheet.doctor.blanks import Said, blanks
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.in_story import (
    has_no_side,
    has_nothing_new,
    is_another_tick,
    is_told,
    told_above,
)
from visit.sheet.doctor.wording import doubt, word
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.unasked import quoted
from visit.words import BLANK, words

LINES: tuple[tuple[StoryPart, ...], ...] = (
    ("where", "side"),
    ("since", "last", "sudden"),
    ("course",),
    ("size",),
    ("severity",),
    ("done",),
)
KEPT: tuple[StoryPart, ...] = ("since", "course", "size", "severity", "done")
BESIDES: tuple[StoryPart, ...] = ("where", "severity")
# A pain that is asked of everyone is where the person looked for it.
WHOLE_BODY = "whole_body"
CHANGED_SINCE = ("whole_body.changed_since",)


def story(
    situation: Situation, about: Complaint, sides: Iterable[str] = (), second: Iterable[Item] = ()
) -> Iterator[Item]:
    """A line for what belongs together; what the reason for the visit tells is left out.

    `sides` are blanks for sides of which nothing is told, `second` tells of a second problem.
    """
    yield from (Item(text=line, own=True) for line in quoted(situation))
    place = where(situation)
    said: Said = {part: _said(situation, about, part) for line in LINES for part in line}
    said = {**said, **_where(situation, about, said["where"])}
    if said["side"] and said["side"] in said["where"]:
        said = {**said, "side": ""}
    if said["done"] and _is_no_worse(about):
        said = {**said, "done": set_apart((said["done"], words("sheet_not_worse_since")))}
    marked, sides = _marked(sides)
    left = [*blanks(situation, about, said, place), *sides]
    left, said = _as_lines(left, said)
    for line in LINES:
        told = [words(f"sheet_story_{part}", said=said[part]) for part in line if said[part]]
        if told:
            # A side that loses a part in making room would say another side. What was done so far
            # and where a lump is stand nowhere else on the page, nor does how bad it is.
            keeps = line[0] in KEPT or bool(said["side"] and "side" in line)
            yield Item(text=_in_a_row(told), keeps=keeps)
    yield from (Item(text=line, keeps=True) for line in marked)
    yield from _lines_besides(about)
    yield from second
    if left:
        yield Item(text=words("sheet_to_fill", blanks=_in_a_row(left)), keeps=bool(sides))


def _marked(sides: Iterable[str]) -> tuple[list[str], list[str]]:
    """The sides that were only marked, and those that ask for more."""
    told = list(sides)
    return [side for side in told if BLANK not in side], [side for side in told if BLANK in side]


def _as_lines(left: list[str], said: Said) -> tuple[list[str], Said]:
    """Since when and how it goes, where nobody told it, as lines of their own to be filled in.

    They are what a reader looks for first, and stand where the others have them.
    """
    parts: tuple[StoryPart, ...] = ("since", "course")
    open_parts = [part for part in parts if words(f"sheet_blank_{part}") in left and not said[part]]
    rest = [blank for blank in left if blank not in {words(f"sheet_blank_{p}") for p in open_parts}]
    return rest, {**said, **dict.fromkeys(open_parts, BLANK)}


def _lines_besides(about: Complaint) -> Iterator[Item]:
    """How the first thing is, what was measured and is no sign, and what makes it riskier."""
    calm = [sign.clinical for sign in about.among((TEMPERATURE,)) if _is_calm(sign)]
    lines = (
        ("sheet_story_details", list(_details(about))),
        ("sheet_story_measured", calm),
        ("sheet_story_risk", list(risks_beside(about))),
    )
    yield from (Item(text=words(n, said=set_apart(said)), keeps=True) for n, said in lines if said)


def _details(about: Complaint) -> Iterator[str]:
    """How the first thing is, but for what the reason for the visit says and how bad it is."""
    above, severe = told_first(about)[1:], contents().story["severity"]
    for sign, text in details_of(about).items():
        if sign not in above and sign.named(severe) is None:
            yield text


def _where(situation: Situation, about: Complaint, said: str) -> Said:
    """Where it is, from what is told besides or from the place that was pointed at."""
    if has_nothing_new(situation, about):
        return {"where": "", "side": ""}
    if in_pain := places_of_pain(about):
        return {"where": listed(in_pain)}
    named = said or told_above(about, "where") or _names_its_place(about)
    place = where(situation)
    return {"where": set_apart(place.spots)} if place and not named else {}


def _is_no_worse(about: Complaint) -> bool:
    """Whether it was asked if it got worse since a doctor looked, and it did not."""
    asked, goes_on = about.among(CHANGED_SINCE), about.among(contents().says_worse)
    denied = bool(asked) and all(sign.state == "absent" for sign in asked)
    return denied and all(sign.state == "absent" for sign in goes_on)


def _is_calm(sign: Sign) -> bool:
    """Whether it was measured, and no rule asks for a visit because of it."""
    return sign.state == "present" and not sign.symptom


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
        or is_of_one_lump(sign, about)
        or _is_its_last_time(sign, about)
        or dates_first(sign, about)
        or (sign.named(short) is not None and _is_asked_with_main(sign, about))
        if of_first(situation, about, sign)
    )


def _is_asked_with_main(sign: Sign, about: Complaint) -> bool:
    """Whether it is a tick of the list of which another is named first: of the same pain."""
    one = about.main is not None and sign.key == about.main.key != DANGER_SIGNS
    return one and not is_another_tick(sign, about)


def _is_its_last_time(sign: Sign, about: Complaint) -> bool:
    """Whether it says when what is named first was last there."""
    if about.main is None or sign.named(contents().story["last"]) is None:
        return False
    only_more = sign.named(contents().says_more) is not None
    return only_more or about.main.shares(sign, contents().one_thing)


def is_of_one_lump(sign: Sign, about: Complaint) -> bool:
    """Whether it tells of the one lump that there is, which is named first."""
    main, lists = about.main, contents().one_thing[:1]
    return main is not None and len(lumps(about)) <= 1 and main.shares(sign, lists)


def _names_its_place(about: Complaint) -> bool:
    """Whether what is named first says where it is better than the place that was chosen."""
    first = about.first
    if first is None or not first.symptom or first.named(contents().vague) is not None:
        return False
    return has_no_side(about) or first.place != WHOLE_BODY


def _in_a_row(texts: Iterable[str]) -> str:
    return reduce(lambda first, following: words("in_a_row", first=first, next=following), texts)


def _said(situation: Situation, about: Complaint, part: StoryPart) -> str:
    """What is there; where nothing is, what is in doubt, or that it was not sudden."""
    named = about.among(contents().story[part])
    asked = sorted(named, key=lambda sign: part == "side" and side_fits(sign, about) != "own")
    found = [sign for sign in asked if sign.state != "absent" and is_told(sign, situation, about)]
    there = [
        word(sign, situation, about)
        for sign in found
        if sign.state == "present" and not (part in BESIDES and _told_besides(sign, about))
    ]
    doubts = (doubt(sign, situation, about) for sign in found if sign.state == "unsure")
    if not any(there) and (told := told_by_denial(about, part)):
        return told
    chosen = any(sign.state == "unsure" and sign.option != UNSURE for sign in found)
    if part == "side" and _is_named_above(there, about):
        return ""
    of_one_kind = len({sign.key for sign in found if sign.state == "present"}) == 1
    if part == "side" and not of_one_kind:
        # "Left" alone may be the left of something else.
        there = [side for side in there if " " not in side or not _is_named_above([side], about)]
    if part == "side" and len(there) > 1 and of_one_kind and second(about):
        return set_apart([*_on_both_sides(there), *_which_is_which(there)])
    texts = there if any(there) and part != "side" and not chosen else [*there, *doubts]
    if part == "sudden" and not found and any(_denied(sign, situation, about) for sign in asked):
        return words("sheet_not_sudden")
    return set_apart(_on_both_sides(dict.fromkeys(text for text in texts if text)))


def _on_both_sides(told: Iterable[str]) -> list[str]:
    """Left and right of one kind in one word."""
    texts = list(told)
    for one in contents().both_sides:
        if all(side in texts for side in one.of):
            texts[texts.index(one.of[0])] = one.said
            texts = [text for text in texts if text not in one.of]
    return texts


def _which_is_which(sides: list[str]) -> Iterator[str]:
    """A blank where two things are told, and of two sides nobody knows which has which."""
    if len(_on_both_sides(sides)) > 1:
        yield words("sheet_which_is_which")


def _is_named_above(sides: list[str], about: Complaint) -> bool:
    """Whether the reason for the visit says the one side already."""
    main = about.main
    return main is not None and main.exact and len(sides) == 1 and sides[0] in main.stated


def _denied(sign: Sign, situation: Situation, about: Complaint) -> bool:
    """Whether it was asked of what is named first, or of the same sign, and answered with no."""
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    if not isinstance(question, YesNo) or sign.state != "absent" or about.first is None:
        return False
    first = situation.engine.rulebook.questionnaire.question(about.first.key)
    return not _asked_after(question).isdisjoint({first.key, *_asked_after(first)})


def _asked_after(question: Question) -> set[str]:
    """The signs of its own location on which it follows."""
    gate, place = question.ask_when, question.location
    return {key for key in gate.reads if key.partition(".")[0] == place} if gate else set()


def _told_besides(sign: Sign, about: Complaint) -> bool:
    """Whether it stands among what is there, for it is a sign of its own."""
    apart = sign.decided and repeats_another(sign) and not is_of_one_lump(sign, about)
    return sign != about.main and apart
