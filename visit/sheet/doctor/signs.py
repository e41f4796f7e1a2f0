"""What is there besides, what is not and matters for this complaint, and what is not sure."""

import re
from collections.abc import Iterator, Mapping

from questionnaire import UNSURE, YesNo
from visit.complaint.as_one import as_one, in_a_line, in_few_words, line_of
from visit.complaint.besides.ideas import lines_of_ideas
from visit.complaint.besides.sides import sides_of_nothing_told, with_its_side
from visit.complaint.by_denial import denied_in_story, how_bad
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents, worded
from visit.complaint.denials.asked import asked_beside, asked_first
from visit.complaint.denials.once import denial, denied_once
from visit.complaint.place_of_pain import pain_is_in
from visit.complaint.same_thing import lumps
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import Sign
from visit.complaint.signs.once import asked_because
from visit.complaint.signs.parts import ticked_line
from visit.complaint.told_otherwise import voices
from visit.joining import labeled, set_apart
from visit.sheet.doctor.belonging import EVERYWHERE, of_first
from visit.sheet.doctor.first import told_first
from visit.sheet.doctor.in_story import a_lump_in_doubt, courses_of_another
from visit.sheet.doctor.story import told_whole
from visit.sheet.shape.model import Item
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.facts import DANGER_SIGNS, as_line
from visit.words import words

MOST_PRESENT, MOST_ABSENT, MOST_UNSURE, MOST_VOICES = 5, 6, 3, 3
# In the one line of denials; so many of what everyone is asked for stand first, and stay.
MOST_DENIED, MOST_NEAR, MOST_GENERAL = 7, 4, 3
FEWEST_IN_A_LINE, MOST_IN_A_LINE, FAR_FEWER = 2, 3, 4
GROWTH = ("lump.growth",)
# Beside bleeding on a blood thinner it would say that there is no clear reason.
BRUISING = "whole_body.bruising"
_WORD = re.compile(r"[a-z]{3,}")


def present(situation: Situation, about: Complaint) -> Iterator[Item]:
    """One fact a line; what no line is left for stands in one, in a doctor's words.

    What the story tells is not told again. To share a word with it is not to be told.
    """
    besides = _besides(situation, about)
    more = [*_growth_of_a_lump(besides, about), *_course_alone(besides, situation, about)]
    groups = as_one([*besides, *more], about)
    groups.sort(key=lambda group: min(_rank(sign, about) for sign in group))
    for groups_of_line in lines_of_ideas(groups, MOST_PRESENT):
        told = _in_one(groups_of_line, situation, about)
        signs = [sign for group in groups_of_line for sign in group]
        yield Item(
            text=as_line(set_apart(told)),
            keeps=any(sign.decided for sign in signs),
            short=_in_fewer_words(groups_of_line, told),
        )


def _in_one(groups: list[list[Sign]], situation: Situation, about: Complaint) -> list[str]:
    """The things of a line. Of several, none has a lead or boxes of its own: one stem a line."""
    if len(groups) == 1:
        return [_of_one_thing(groups[0], situation, about)]
    signs = [sign for group in groups for sign in group]
    if any(len(group) > 1 for group in groups) or any(ticked_line(situation, s) for s in signs):
        return [sign.clinical for sign in signs]
    return [_alone(group[0], situation, about) for group in groups]


def _of_one_thing(group: list[Sign], situation: Situation, about: Complaint) -> str:
    if len(group) == 1:
        return as_line(_alone(group[0], situation, about))
    return in_a_line(group, situation, of_one=len(lumps(about)) == 1)


def _growth_of_a_lump(besides: list[Sign], about: Complaint) -> list[Sign]:
    """How a lump goes on that is not named first: the course of the story is of that."""
    a_lump, growth = contents().one_thing[0], about.there(GROWTH)
    first = about.first
    if first is None or first.named(a_lump) is not None or not lumps(about):
        return []
    told = {*besides, *told_first(about)}
    return [sign for sign in growth if sign not in told]


def _course_alone(besides: list[Sign], situation: Situation, about: Complaint) -> list[Sign]:
    """How something else goes on that has no line here with which it could stand."""
    courses = (c for c in courses_of_another(situation, about) if c.option != "same")
    return [one for one in courses if not _going_on_so(one, besides, situation, about)]


def _going_on_so(
    course: Sign, besides: list[Sign], situation: Situation, about: Complaint
) -> list[Sign]:
    """What goes on so, or says the same, and has a line here; the first of them has the course."""
    asked_of = {key for key, _ in asked_because(situation, course)}
    of_it = [sign for sign in about.present if sign.key in asked_of]
    same = [one for sign in of_it for one in says_it_too(sign, about)]
    return [sign for sign in (*of_it, *same) if sign in besides][:1]


def _in_fewer_words(groups: list[list[Sign]], told: list[str]) -> str | None:
    """The same in a doctor's words, with the same sides; None where more is told than the signs."""
    plain = [group[0] for group in groups if len(group) == 1]
    if len(plain) != len(told):
        return None
    short = [_shorter(sign, as_line(text)) for sign, text in zip(plain, told, strict=True)]
    return as_line(set_apart(filter(None, short))) if all(short) else None


def _shorter(sign: Sign, told: str) -> str | None:
    """A line of one sign in a doctor's words, and what stands behind it, such as a side.

    In the words of the card where they are far fewer.
    """
    stated, short = as_line(sign.stated), sign.clinical
    if sign.named(contents().says_more) is not None:
        return told  # Short, it would not say what it is of.
    on_card = None if sign.exact else worded(contents().on_card, sign.full_name, sign.key)
    if on_card and words_in(on_card) <= words_in(short) - FAR_FEWER:
        short = on_card
    return short + told.removeprefix(stated) if told.startswith(stated) else None


def _alone(sign: Sign, situation: Situation, about: Complaint) -> str:
    """As it is stated, with its side or how bad it is, where that is told."""
    if boxes := ticked_line(situation, sign):
        return boxes
    told = with_its_side(sign, about, _told(situation, about))
    besides = _besides(situation, about)
    courses = courses_of_another(situation, about)
    goes_on = (one for one in courses if sign in _going_on_so(one, besides, situation, about))
    more = how_bad(sign, about) or next((in_few_words(one, situation) for one in goes_on), None)
    return words("sheet_with_side", sign=told, side=more) if more else told


def _besides(situation: Situation, about: Complaint) -> list[Sign]:
    """What is there and stands neither in the reason for the visit nor in the story."""
    in_story = told_whole(situation, about)
    above, vague = told_first(about), contents().vague
    besides = (sign for sign in (about.main, *about.present) if sign and sign not in above)
    there = [
        sign
        for sign in besides
        if sign.clinical not in in_story and (sign.decided or sign.named(vague) is None)
    ]
    return [sign for sign in there if not _is_told_otherwise(situation, sign, about)]


def _is_told_otherwise(situation: Situation, sign: Sign, about: Complaint) -> bool:
    """Whether another line says it, or it names nothing, or where the pain is that is first."""
    if sign.named(contents().says_little) is not None or sign in pain_is_in(about):
        return True
    boxes = ticked_line(situation, sign) if sign.key != BRUISING else None
    whole = sign.named(contents().places_of_a_lump) is not None or boxes
    return bool(says_it_too(sign, about)) and not whole


def _rank(sign: Sign, about: Complaint) -> int:
    """What makes it urgent stands first, then what is asked beside the complaint, its place last.

    What has many causes stands behind what is of a place.
    """
    found, first = contents(), about.first
    general = sign.named(found.steps_back) is not None
    if sign.decided and sign.named(found.in_one_breath) is not None:
        return 0
    if first and _says_more_of(sign, first):
        return 1
    now = about.situation.in_an_emergency or about.cannot_wait(sign)
    if sign in about.deciding and now and not general:
        return 1
    if first and sign.named(asked_beside([first])) is not None:
        return 2
    return 4 if general else 3


def _says_more_of(sign: Sign, first: Sign) -> bool:
    """Whether both say more of one answer: how much weight was lost, and with what."""
    kin = (names for names in contents().closer.values() if sign.named(names) is not None)
    return any(first.named(names) is not None for names in kin)


def _told(situation: Situation, about: Complaint) -> list[Sign]:
    """What is told besides the first thing, sure or not, which may have a side."""
    besides = [*_besides(situation, about), *_in_doubt(situation, about)]
    return [*told_first(about)[1:], *besides]


def sides_left(situation: Situation, about: Complaint) -> Iterator[str]:
    """Blanks for sides of which nothing is told; not that something has changed there."""
    for side in sides_of_nothing_told(_told(situation, about), about):
        yield words("sheet_blank_of_side", side=side.clinical)


def voices_of(situation: Situation) -> Iterator[Item]:
    """What two people told otherwise. All of it stands on the back, in the words of the screens."""
    for one in voices(situation)[:MOST_VOICES]:
        yield Item(text=one.for_a_doctor(situation.speech.whom))


def absent(about: Complaint) -> Iterator[Item]:
    """A line for each; what is denied of one thing stands in one.

    A line that denies what everyone is asked for, such as a fever, is never left out.
    """
    for line in _lines_of_denied(about):
        keeps = _says_a_general(line, about)
        # With one thing alone, what a line is of would read as if it were there.
        stay = min(len(line), FEWEST_IN_A_LINE) if len(line) > 1 and not keeps else 0
        yield Item(text=_denied_in(line, about), keeps=keeps, stay=stay)


def _says_a_general(line: list[Sign], about: Complaint) -> bool:
    return any(one in line or one not in denied_once([*line, one]) for one in _of_everyone(about))


def _of_everyone(about: Complaint) -> list[Sign]:
    """Weight loss, fever and night sweats, where they were denied."""
    general = about.among(contents().general[:MOST_GENERAL])
    return [sign for sign in general if sign in about.deniable]


def _lines_of_denied(about: Complaint) -> list[list[Sign]]:
    """What each line denies, the most relevant first; what has the same words stands in one."""
    lines: dict[str, list[Sign]] = {}
    in_story = denied_in_story(about)
    for sign in (one for one in about.absent if one not in in_story):
        alone = line_of(sign) == sign.full_name or _named(contents().denied_as, sign)
        line = in_denial(sign, about) if alone else line_of(sign)
        lines.setdefault(line, []).append(sign)
    return [line[:MOST_IN_A_LINE] for line in list(lines.values())[:MOST_ABSENT]]


def _denied_in(line: list[Sign], about: Complaint) -> str:
    first = line[0]
    for one in contents().together:
        if len(line) > 1 and _named(one.signs, first):
            signs = {**one.signs, **one.denied}
            return labeled(one.lead, set_apart(_named(signs, sign) or "" for sign in line))
    return as_line(_alone_denied(first, about))


def in_denial(sign: Sign, about: Complaint) -> str:
    """What it is called behind "not": in the fewest words, but where all of them are told as there.

    Who has pain low in the belly may deny "belly pain that came on suddenly" alone.
    """
    short, found = _named(contents().denied_as, sign), contents()
    no_sign = (*found.story["last"], *found.of_the_place)
    there = (s for s in about.everything if s.state != "absent" and s.named(no_sign) is None)
    if short and not any(_words(short) <= _words(told.stated) for told in there):
        return short
    return denial(sign) or sign.clinical


def _alone_denied(sign: Sign, about: Complaint) -> str:
    """The same where nothing else of its own thing stands in the line."""
    named = _named(contents().denied_as, sign)
    return (None if named else _named(contents().in_denial, sign)) or in_denial(sign, about)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _named(texts: Mapping[str, str], sign: Sign) -> str | None:
    return worded(texts, sign.full_name, sign.key)


def denied(about: Complaint, *, urgent: bool) -> Iterator[Item]:
    """In one line what everyone is asked for, and what is near but has no line of its own.

    What everyone is asked for is never left out. Nothing in an emergency: that no danger sign was
    ticked would soften it.
    """
    if urgent:
        return
    told = [sign for line in _lines_of_denied(about) for sign in line]
    general, rest = _of_everyone(about), _in_one_line(about, told)
    if rest:
        stay = sum(sign in general for sign in rest)
        once = list(dict.fromkeys(_alone_denied(sign, about) for sign in rest))[:MOST_DENIED]
        yield Item(text=as_line(set_apart(once)), keeps=stay > 0, stay=stay)
    if _no_danger(about):
        yield Item(text=words("told_no_danger_all"), keeps=True)


def _in_one_line(about: Complaint, told: list[Sign]) -> list[Sign]:
    """First what everyone is asked for, then what is asked first beside what is named first.

    Where nothing is there, more of it.
    """
    said = {*told, *denied_in_story(about)}
    leads = {line_of(sign) for sign in said}
    general = contents().general
    names = general[:MOST_GENERAL] if about.first else general
    everyones = [sign for sign in about.among(names) if sign in about.deniable]
    near = [s for s in about.absent if s.key != DANGER_SIGNS and line_of(s) not in leads]
    near = [sign for sign in near if sign not in everyones]
    if about.first:
        own = asked_first([about.first, *about.joined])
        near = [sign for sign in near if sign.named(own) is not None]
    near = near[:MOST_NEAR]
    found = denied_once([*told, *everyones[:MOST_GENERAL], *near, *everyones[MOST_GENERAL:]])
    return [sign for sign in found if sign not in said]


def _no_danger(about: Complaint) -> bool:
    asked = [sign for sign in about.everything if sign.key == DANGER_SIGNS]
    return bool(asked) and all(sign.state == "absent" for sign in asked)


def unsure(situation: Situation, about: Complaint) -> Iterator[Item]:
    """What is not sure besides what the reason for the visit names.

    That it is not sure when it began or last was, or how it goes, stands in the story.
    """
    ticked = {sign.key for sign in about.everything if sign.state == "present"}
    doubts = _in_doubt(situation, about)
    for sign in doubts[:MOST_UNSURE]:
        rest = sign.key in ticked and not sign.does
        said = with_its_side(sign, about, _told(situation, about))
        text = words("sheet_unsure_rest", sign=said) if rest else said
        keeps = said != sign.stated or (sign.decided and not rest)
        told = as_line(text)
        short = None if rest else _in_fewer_words([[sign]], [told])
        yield Item(text=told, keeps=keeps, short=short)
    if more := dict.fromkeys(sign.clinical for sign in doubts[MOST_UNSURE:]):
        yield Item(text=words("sheet_also", signs=set_apart(more)))


def _in_doubt(situation: Situation, about: Complaint) -> list[Sign]:
    above = told_first(about)
    there = [
        sign
        for sign in about.unsure
        if sign not in above and not _is_in_story(situation, about, sign)
    ]
    there.sort(key=lambda sign: not sign.decided and sign not in about.may_be_danger)
    return _each_doubt_once(there, about)


def _is_in_story(situation: Situation, about: Complaint, doubt: Sign) -> bool:
    """Whether the story says that it is not sure; of a yes or a no it says nothing."""
    story = contents().story
    parts: tuple[StoryPart, ...] = ("since", "last", "course", "size", "side")
    told = tuple(name for part in parts for name in story[part])
    if doubt.named(told) is None or not of_first(situation, about, doubt):
        return False
    question = situation.engine.rulebook.questionnaire.question(doubt.key)
    return not (isinstance(question, YesNo) and doubt.named(contents().only_worse) is not None)


def _each_doubt_once(doubts: list[Sign], about: Complaint) -> list[Sign]:
    """Without what is only more of a lump that is not sure, and without what names nothing."""
    a_lump, found = a_lump_in_doubt(about), contents()
    lump, places = found.one_thing[0], found.places_of_a_lump
    more = [s for s in doubts if a_lump and s.named(lump) is not None and s.named(places) is None]
    nothing = (*found.vague, *found.says_little)
    vague = [s for s in doubts if about.main is not None and s.named(nothing) is not None]
    sure = [sign for sign in doubts if _is_told_surely(sign, about)]
    return [sign for sign in doubts if sign not in (*more, *vague, *sure)]


def _is_told_surely(doubt: Sign, about: Complaint) -> bool:
    """Whether something of a place is there and says what is not sure of the whole body.

    Or that it hurts there, where it is not sure whether it does, and nothing asks for more.
    """
    found, pointless = contents().told_by, contents().pointless_beside
    if about.there(pointless.get(doubt.full_name, ())):
        return True
    if any(_hurts_there(doubt, sign) for sign in about.everything):
        return True
    if doubt.place not in EVERYWHERE or doubt.named(contents().stays_in_doubt) is not None:
        return False
    return bool(about.there((*found.get(doubt.key, ()), *found.get(doubt.full_name, ()))))


def _hurts_there(doubt: Sign, sign: Sign) -> bool:
    """Whether it is pain of the place of which nobody is sure, and as urgent as that."""
    if doubt.option != UNSURE or sign.state != "present":
        return False
    as_urgent = sign.urgency[0] <= doubt.urgency[0]
    return as_urgent and doubt.shares(sign, contents().pains_of_a_place)
