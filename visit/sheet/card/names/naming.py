"""What the card calls each thing: it stands in a row of its own, without what it belongs to."""

from collections.abc import Iterable, Mapping

from questionnaire import Number
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.leading.what_leads import first_of_card, point_of_visit
from visit.complaint.place_of_pain import places_of_pain
from visit.complaint.same_thing import NEW_LUMP, lumps, same_thing
from visit.complaint.side import is_placed, side_fits
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import is_several, ticked, ticked_for_a_crew
from visit.joining import labeled, listed
from visit.phone.sentences.sign import first_told
from visit.sheet.doctor.background import said_again
from visit.sheet.doctor.belonging import of_first
from visit.sheet.doctor.blanks import to_name
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling import exactly
from visit.telling.facts import NOT_ON_THE_ROAD, ROAD, as_line
from visit.telling.measurement import in_both_units, in_own_unit
from visit.telling.spoken import on_the_phone
from visit.words import BLANK, words

# Told of without a place: of two, nobody knows of which it is.
LUMPS_OF_TREATMENT = (NEW_LUMP, "in_treatment.treated_lump", "in_treatment.checked_lump")
SIZE = ("lump.size",)
# So many more words may a side take that anybody can read aloud.
MORE_WORDS = 5
# Of a cancer that was treated, nothing else says where it was.
TREATED = f"{ROAD}:follow_up"


def now_named(about: Complaint) -> Sign | None:
    """The same; where no sign was told, where they are on the road."""
    return first_of_card(about) or point_of_visit(about) or next(iter(about.among((ROAD,))), None)


def ways_to_say(situation: Situation, about: Complaint) -> tuple[str, ...]:
    """What is there now in the fewest words, then in more; each way has fewer than the next."""
    ways = [now(situation, about)]
    for shorter in (now(situation, about, brief=True), named(about)):
        if words_in(shorter) < words_in(ways[0]):
            ways.insert(0, shorter)
    return tuple(ways)


def now(situation: Situation, about: Complaint, *, brief: bool = False) -> str:
    """What is there now, as a sentence that anybody can say; where nothing is sure, what is not.

    `brief` tells a size in one unit alone.
    """
    first, point = now_named(about), point_of_visit(about)
    if first is None:
        return BLANK
    if first == point and about.first is None:
        why = first_told(situation, first)
        return words("sheet_why_more", why=why, more=_beside_a_point(situation, about))
    told = _first_now(situation, about, first, brief=brief)
    if point is None or point == first:
        return told
    return words("sheet_why_more", why=first_told(situation, point), more=told)


def _first_now(situation: Situation, about: Complaint, first: Sign, *, brief: bool) -> str:
    """With its side, with a box for each thing that it may be, or in its time and with its kind."""
    if boxes := ticked(situation, first):
        return words(f"script_does_{situation.speech.whom}", does=boxes)
    whole = first_told(situation, first, timed=False)
    kinds = kind_of_first(about)
    kind = listed(_of_it_now(situation, sign, first, brief=brief) for sign in kinds)
    return labeled(whole.removesuffix("."), kind) if kind else whole


def _of_it_now(situation: Situation, sign: Sign, first: Sign, *, brief: bool) -> str:
    said = sign.on_card if sign.named(tuple(_kinds(first))) is not None else ""
    said = said or worded(_kinds(first), sign.full_name, sign.key) or ""
    return said or _of_it(situation, sign, brief=brief) or sign.stated


def kind_of_first(about: Complaint) -> list[Sign]:
    """What it is like, such as how large and hard a lump is, which is said in one breath with it.

    What has a box for each thing that it may be has none, and where it is has its own row.
    """
    first, found = about.main, contents()
    if first is None or first_of_card(about) != first or is_several(first):
        return []
    said, places = (*found.of_it_on_card, *SIZE), found.places_of_a_lump
    there = [s for s in about.present if same_thing(s, about) or _is_of_the_lump(s, first, about)]
    kind = [s for s in there if s.named(said) is not None and s.named(places) is None]
    kind.sort(key=lambda sign: sign.named(found.one_thing[0]) or 0)
    twice = said_twice(about)
    kind = [sign for sign in kind if sign not in twice]
    told = [s for s in about.there(tuple(_kinds(first))) if s.named(places) is None]
    return [*dict.fromkeys([*_place_of_first(first, about), *kind, *told])]


def _place_of_first(first: Sign, about: Complaint) -> list[Sign]:
    """Where the one lump is that was told of without its place; with a side it has its own row."""
    other = (sign for sign in about.among(LUMPS_OF_TREATMENT) if sign.key != first.key)
    if first.exact or len(lumps(about)) > 1 or any(sign.state != "absent" for sign in other):
        return []
    places = contents().places_of_a_lump
    told = (sign for sign in about.there(tuple(_kinds(first))) if not sign.exact)
    return [sign for sign in told if sign.named(places) is not None]


def _is_of_the_lump(sign: Sign, first: Sign, about: Complaint) -> bool:
    """Whether it tells of the one lump that is named first by another question."""
    same = contents().said_in_now.get(first.full_name) or contents().said_in_now.get(first.key, ())
    places = [one for one in lumps(about) if one != first]
    is_lump = bool(places) and all(one.named(same) is not None for one in places)
    return is_lump and sign.named(contents().one_thing[0]) is not None


def said_twice(about: Complaint) -> list[Sign]:
    """What another answer says as well on the card, wherever that stands."""
    found = contents().said_on_card

    def others(sign: Sign) -> tuple[str, ...]:
        return (*found.get(sign.key, ()), *found.get(sign.full_name, ()))

    return [sign for sign in about.present if about.there(others(sign))]


def _kinds(first: Sign) -> Mapping[str, str]:
    """What is said in one breath with it, in which words."""
    kinds = contents().kind_in_now
    return kinds.get(first.full_name) or kinds.get(first.key) or {}


def in_now(about: Complaint) -> list[Sign]:
    """What of the person stands beside what is there now, also where it is not sure."""
    first, needs = first_of_card(about), contents().in_now
    names = (one.also for one in needs if first and first.named(one.of) is not None)
    found = about.among(tuple(name for also in names for name in also))
    there = [sign for sign in found if sign.state != "absent" and sign != first]
    return [sign for sign in there if not said_again(sign, about)]


def _beside_a_point(situation: Situation, about: Complaint) -> str:
    """That nothing new was told; of a change that was noticed and not named, where it stands."""
    road = next(iter(about.among((ROAD,))), None)
    if road is None or road == point_of_visit(about) or road.option == NOT_ON_THE_ROAD:
        return words(f"script_nothing_{situation.speech.whom}")
    return first_told(situation, road)


def named(about: Complaint) -> str:
    """The same in the fewest words."""
    first = first_of_card(about)
    if first is None:
        return BLANK
    if first.state == "unsure":
        return words("told_not_sure", stated=first.stated)
    place = listed(_kinds(first)[sign.full_name] for sign in _place_of_first(first, about))
    return labeled(as_line(first.stated), place) if place else as_line(first.stated)


def there(situation: Situation, about: Complaint, sign: Sign, *, brief: bool = False) -> str:
    """What is there besides; what says more of something else names that too.

    `brief` is for a card with no room: what has no plain words of its own, in a doctor's.
    """
    short = ticked_for_a_crew(situation, sign) or plain(sign)
    if short:
        return short
    if not brief and sign.exact and words_in(sign.stated) <= words_in(sign.clinical) + MORE_WORDS:
        return sign.stated
    more = sign.named(contents().says_more) is not None
    return sign.stated if more and not of_first(situation, about, sign) else sign.clinical


def plain(sign: Sign) -> str | None:
    """In the fewest words that anybody can read aloud; what is exact has its own."""
    return (
        (sign.on_card or None)
        if sign.exact
        else worded(contents().on_card, sign.full_name, sign.key)
    )


def with_what_is_open(said: str, about: Complaint) -> str:
    """What is there now, with the blank for what it leaves open."""
    blank = to_name(about) or _where_blank(about)
    return words("in_a_row", first=said.removesuffix("."), next=blank) if blank else said


def _where_blank(about: Complaint) -> str:
    """The blank for the place of what can be anywhere, as the script leaves one."""
    first, anywhere = now_named(about), (*on_the_phone().where, TREATED)
    is_open = first is not None and not first.exact and first.named(anywhere) is not None
    kinds = tuple(_kinds(first)) if first else ()
    placed = (*places_of_pain(about), *both_sides_of_first(about), *about.there(kinds))
    told = is_placed(about) or bool(placed)
    return words("card_where_blank") if is_open and not told else ""


def both_sides_of_first(about: Complaint) -> list[str]:
    """Both sides of what is named first, in one word; empty where it has one, or none."""
    first, both = about.main, contents().of_both
    if first is None or first_of_card(about) != first or first.named(both) is not None:
        return []
    sides = about.there(contents().story["side"])
    joined = exactly.told_together(about.situation, first.key, first.option)
    if joined and any(sign.named(joined[1]) is not None for sign in sides):
        return []
    own = [sign.clinical for sign in sides if side_fits(sign, about) == "own"]
    return [one.said for one in contents().both_sides if sorted(own) == sorted(one.of)]


def told_as_one(
    situation: Situation, about: Complaint, signs: Iterable[Sign], *, brief: bool = False
) -> list[str]:
    """What each of them is called; those of one thing, such as one lump, stand together."""
    return [*things_told(situation, about, signs, brief=brief)]


def things_told(
    situation: Situation, about: Complaint, signs: Iterable[Sign], *, brief: bool = False
) -> dict[str, list[Sign]]:
    """The same with the signs that each of them tells."""
    things: dict[object, list[Sign]] = {}
    for sign in dict.fromkeys(signs):
        things.setdefault(_thing(sign, about), []).append(sign)
    told: dict[str, list[Sign]] = {}
    for thing in things.values():
        told.setdefault(_as_one(situation, about, thing, brief=brief), []).extend(thing)
    return told


def told_together(
    situation: Situation, about: Complaint, signs: Iterable[Sign], *, brief: bool = False
) -> list[str]:
    """The same where they are many: all that one question asked for is one thing."""
    asked: dict[str, list[Sign]] = {}
    for sign in dict.fromkeys(signs):
        asked.setdefault(sign.key, []).append(sign)
    return [listed(told_as_one(situation, about, some, brief=brief)) for some in asked.values()]


def _thing(sign: Sign, about: Complaint) -> object:
    """The list of what is one with it; another sign, or one of two lumps, is a thing of its own."""
    if sign.named(contents().places_of_a_lump) is not None and len(lumps(about)) > 1:
        return sign
    lists = (*contents().one_thing, *contents().one_on_card)
    return next((names for names in lists if sign.named(names) is not None), sign)


def _as_one(situation: Situation, about: Complaint, thing: list[Sign], *, brief: bool) -> str:

    def named_here(sign: Sign) -> str:
        return there(situation, about, sign, brief=brief)

    first = first_of_card(about)
    if first == about.main and same_thing(thing[0], about):
        return listed(_of_it(situation, sign, brief=brief) or named_here(sign) for sign in thing)
    if len(thing) == 1:
        return named_here(thing[0])
    [head, *more] = sorted(thing, key=lambda sign: sign.named(contents().places_of_a_lump) is None)
    of_it = [_of_it(situation, sign, brief=brief) or named_here(sign) for sign in more]
    if head.named(contents().places_of_a_lump) is not None:
        return labeled(named_here(head), listed(of_it))
    return listed([named_here(head), *of_it])


def _of_it(situation: Situation, sign: Sign, *, brief: bool = False) -> str | None:
    """What it says of the thing that is named before it; `brief` in one unit alone."""
    question = situation.engine.rulebook.questionnaire.questions[sign.key]
    answer = situation.answers[sign.key]
    if isinstance(question, Number) and isinstance(answer, float):
        return (in_own_unit if brief else in_both_units)(question, answer)
    return worded(contents().of_it_on_card, sign.full_name, sign.key)


def denied(sign: Sign) -> str:
    """What stands behind "not" without what it belongs to, in the fewest words."""
    return worded(contents().in_denial, sign.full_name, sign.key) or plain(sign) or sign.clinical


def topic(sign: Sign, about: Complaint) -> str:
    """What is not sure; of a date, in few words that name no other thing.

    Of a list of which some are there it is the rest.
    """
    said = worded(contents().in_doubt, sign.full_name) or plain(sign) or sign.clinical
    ticked = any(one.state == "present" for one in about.among((sign.key,)))
    return words("sheet_unsure_rest", sign=said) if ticked and not sign.does else said


def each_once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
