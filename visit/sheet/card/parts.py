"""What stands on the card besides what is there now, the most urgent first."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from visit.complaint.complaint import WORRIED, Complaint
from visit.complaint.contents import contents
from visit.complaint.denials.crew import topics_beside
from visit.complaint.fever import calm_temperature, low_temperature, temperature_is_open
from visit.complaint.place_of_pain import places_of_pain
from visit.complaint.same_thing import is_placed_by_first, lumps, same_thing
from visit.complaint.side import belongs_to, has_its_side, side_of_another, side_of_first
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.complaint.signs.once import open_topics
from visit.complaint.told_otherwise import voices
from visit.dates import deadline, short_date
from visit.joining import labeled
from visit.phone.beside.most_urgent_first import ON_MOST_DAYS
from visit.sheet.card.background import (
    PERIODS,
    VITAL,
    beside_now,
    known,
    risks,
    thinners_asked,
    without,
)
from visit.sheet.card.course import COURSE, WORSE, course, last_dated, pace
from visit.sheet.card.denials import not_there
from visit.sheet.card.naming import (
    both_sides_of_first,
    each_once,
    first_of_card,
    kind_of_first,
    now,
    said_twice,
    there,
    things_told,
    told_as_one,
    told_together,
    topic,
    ways_to_say,
)
from visit.sheet.card.room import MOST_WITH, Parts
from visit.sheet.card.to_fill import blanks_for_a_crew
from visit.sheet.doctor.background import said_again
from visit.sheet.doctor.belonging import of_first, of_one_kind
from visit.situation import Situation
from visit.telling.facts import AGE, BEGAN, PACE
from visit.telling.spoken import on_the_phone
from visit.words import words

MOST_VOICES, FEWEST_RISKS, MOST_MAYBE = 2, 3, 2
# The age has its row, and a womb is nothing to be warned of.
SAID_OTHERWISE = (AGE, "everyone.uterus", *PERIODS, BEGAN, PACE, *COURSE)


def parts_of(situation: Situation, about: Complaint, today: date) -> Parts:
    """All that could stand there."""
    deciding = [sign for sign in about.deciding if sign.named(contents().vague) is None]
    facts = [s for s in deciding if not s.symptom and s.named(SAID_OTHERWISE) is None]
    facts = [sign for sign in facts if sign != about.point]
    symptoms = [s for s in deciding if s.symptom and not _elsewhere(situation, about, s)]
    symptoms.sort(key=lambda sign: _turn(sign, about))
    beside, stays, grave = _beside(situation, about, symptoms)
    brief, _, _ = _beside(situation, about, symptoms, brief=True)
    so_far = course(situation, about)
    in_doubt = _in_doubt(about, symptoms)
    ways = ways_to_say(situation, about)
    doubts = _doubts(situation, about, in_doubt)
    maybe = [] if situation.in_an_emergency else _maybe(about, in_doubt)
    return Parts(
        tuple(_with_its_side(situation, about, beside)),
        tuple(not_there(about, urgent=_cannot_wait(situation))),
        tuple(doubts),
        tuple(risks(situation, about, facts)),
        tuple(one.for_a_crew() for one in voices(situation) if one.decided)[:MOST_VOICES],
        tuple(_so_far(situation, about, so_far)),
        tuple(pace(situation, about)),
        tuple(maybe),
        tuple(known(situation, about, facts)),
        tuple(without(situation, about)),
        tuple(_placed(situation, about)),
        tuple(_soon(situation, today)),
        ways,
        tuple(beside_now(situation, about)),
        tuple(brief),
        tuple(_measured(situation, about)),
        tuple(blanks_for_a_crew(about)),
        tuple(_read_first(about, {**beside, **brief})),
        len(ways) - (now(situation, about, brief=True) in ways[:-1]),
        max(1, stays),
        max(1, grave),
        max(FEWEST_RISKS, len(facts)),
        sum(sign in about.deciding for sign in so_far),
        int(situation.in_an_emergency or thinners_asked(about)),
        max(len(facts), sum(sign.state != "absent" for sign in about.among(VITAL))),
    )


def _beside(
    situation: Situation, about: Complaint, decided: list[Sign], *, brief: bool = False
) -> tuple[dict[str, list[Sign]], int, int]:
    """What is there too, how much of it decided, and how much is dangerous; where much, alone."""
    apart, last = _told_in_now(about), contents().last_on_card
    first = [sign for sign in decided if sign.state == "present" and not said_again(sign, about)]
    first = [sign for sign in first if sign not in apart]
    strong = [sign for sign in first if sign.named(last) is None] or first
    weighty = [] if situation.in_an_emergency else about.there(contents().weighty_beside)
    common = [s for s in strong if weighty and _steps_back(s)]
    strong = [sign for sign in strong if sign not in common]
    stays = told_as_one(situation, about, strong, brief=brief)
    if len(stays) > MOST_WITH:
        together = told_together(situation, about, strong, brief=brief)
        return {text: [] for text in together}, len(together), len(together)
    besides = [sign for sign in _besides(situation, about) if sign not in apart]
    grave = [*weighty, *about.there((*contents().alarms_on_card, *contents().first_on_card))]
    before = [sign for sign in besides if sign in grave]
    behind = [sign for sign in besides if sign.named(last) is None]
    every = [*strong, *before, *common, *behind, *first, *besides]
    told = things_told(situation, about, every, brief=brief)
    dangerous = told_as_one(situation, about, [*strong, *before], brief=brief)
    most = MOST_WITH if situation.in_an_emergency else len(told)
    return dict([*told.items()][:most]), len(stays), len(dangerous)


def _read_first(about: Complaint, told: Mapping[str, list[Sign]]) -> list[str]:
    """What of it is read first; in an emergency what decided stands in the order of danger."""
    grave = () if about.situation.in_an_emergency else contents().read_first_on_card
    rank = {text: min((_at(grave, s) for s in signs), default=0) for text, signs in told.items()}
    return [text for text in sorted(told, key=rank.__getitem__) if rank[text] < len(grave)]


def _steps_back(sign: Sign) -> bool:
    """Whether many have it, and it is no alarm of itself."""
    found = contents()
    return sign.named(found.steps_back) is not None and sign.named(found.alarms_on_card) is None


def _told_in_now(about: Complaint) -> list[Sign]:
    """What the row of what is there now says as well, or that of when it began."""
    names = contents().said_in_now
    first = first_of_card(about)
    said = about.among(names.get(first.full_name) or names.get(first.key, ())) if first else ()
    return [*kind_of_first(about), *said, *last_dated(about), *said_twice(about)]


def _turn(sign: Sign, about: Complaint) -> tuple[int, ...]:
    """Its place among what decided: the most dangerous, then what is of the first thing."""
    found = contents()
    return (
        sign.named((*found.says_little, *found.last_on_card)) is not None,
        _at(found.first_on_card, sign),
        sign.named(found.steps_back) is not None,
        sign.named(found.in_one_breath) is None,
        sign.named(found.says_more) is not None,
        sign.state != "present" or not same_thing(sign, about),
    )


def _measured(situation: Situation, about: Complaint) -> Iterator[str]:
    """A temperature that is no sign, in one unit, then in both; a blank where it is open."""
    if low_temperature(about):
        yield words("card_temperature_low")
    elif temperature_is_open(about):
        yield words("card_temperature_blank")
    elif both := calm_temperature(situation, about):
        yield calm_temperature(situation, about, brief=True) or both
        yield both


def _so_far(situation: Situation, about: Complaint, signs: list[Sign]) -> list[str]:
    return each_once(there(situation, about, sign) for sign in signs)


def _maybe(about: Complaint, told: list[Sign]) -> list[str]:
    """What else is not sure, of its own and in few words."""
    found, known = contents(), [*told, first_of_card(about)]
    of_another = (*found.only_worse, *found.of_another, *found.says_more, WORRIED)
    own = [s for s in about.unsure if s.does and s not in known and s.named(of_another) is None]
    behind = open_topics(about.situation, own)
    said = (topic(sign, about) for at, sign in enumerate(own) if at not in behind)
    return each_once(said)[:MOST_MAYBE]


def _cannot_wait(situation: Situation) -> bool:
    rank, level = situation.engine.rulebook.rank, situation.guidance.level
    return level is not None and rank[level.id] >= rank[CANNOT_WAIT]


def _besides(situation: Situation, about: Complaint) -> Iterator[Sign]:
    """What is there too; in an emergency only what a crew needs."""
    main = (about.main,) if about.main else ()
    back = contents().steps_back
    weighty = contents().weighty_beside
    there = sorted(about.present, key=lambda sign: _at(weighty, sign))
    there.sort(key=lambda sign: sign.named((*back, *ON_MOST_DAYS)) is not None)
    there.sort(key=lambda sign: _at(contents().first_on_card, sign))
    for sign in (*main, *about.last_there, *there):
        if _elsewhere(situation, about, sign) or _no_sign(sign) or _is_risk(sign, about):
            continue
        if said_again(sign, about):
            continue
        if not situation.in_an_emergency or _matters_now(situation, about, sign):
            yield sign


def _at(names: tuple[str, ...], sign: Sign) -> int:
    found = sign.named(names)
    return len(names) if found is None else found


def _in_doubt(about: Complaint, symptoms: list[Sign]) -> list[Sign]:
    """What is not sure and decided, or would be a danger; the rest of a list last."""
    ticked = {sign.key for sign in about.everything if sign.state == "present"}
    danger = (sign for sign in about.may_be_danger if sign != first_of_card(about))
    more = sorted(danger, key=lambda sign: sign.key in ticked)
    found = [*(sign for sign in symptoms if sign.state == "unsure"), *more]
    if any(sign.state == "present" for sign in about.among(WORSE)):
        found = [sign for sign in found if sign.named(contents().of_another) is None]
    if about.main and any(sign.state == "present" for sign in about.deciding):
        found = [sign for sign in found if sign.named(contents().only_worse) is None]
    found = [*dict.fromkeys([*_asked_in_doubt(about), *found])]
    found.sort(key=lambda sign: sign.named(contents().doubt_leads) is None)
    behind = open_topics(about.situation, found)
    return [sign for at, sign in enumerate(found) if at not in behind]


def _asked_in_doubt(about: Complaint) -> list[Sign]:
    """What a crew asks for beside what the card is about, and is not sure."""
    first = first_of_card(about)
    names = tuple(n for topic in (topics_beside(first) if first else ()) for n in topic.ways)
    asked = (sign for sign in about.unsure if sign != first and sign.does)
    return [sign for sign in asked if sign.named(names) is not None]


def _doubts(situation: Situation, about: Complaint, unsure: list[Sign]) -> list[str]:
    """What is not sure; of one thing, such as a lump, in one entry."""
    said = [sign for sign in unsure if sign.does]
    of_one = [one for one in said if _shared(one, said)]
    others = [topic(sign, about) for sign in unsure if sign not in of_one]
    return each_once([*told_as_one(situation, about, of_one), *others])


def _shared(sign: Sign, others: list[Sign]) -> bool:
    """Whether another of them tells of the same thing."""
    return any(sign.shares(one, contents().one_thing) for one in others if one != sign)


def _is_risk(sign: Sign, about: Complaint) -> bool:
    """A clot of before that decided nothing stands with the background."""
    return sign.named(contents().risk) is not None and sign not in about.deciding


def _matters_now(situation: Situation, about: Complaint, sign: Sign) -> bool:
    """Whether a crew needs it in an emergency: what can wait, and is of another place, it does not.

    Beside pain in the chest an old lump would be read as a part of it.
    """
    first = first_of_card(about)
    if sign.named(contents().slow) is not None:
        return first is not None and first.place == sign.place
    rank = situation.engine.rulebook.rank
    return first is None or _is_soon(about, sign, -rank[CANNOT_WAIT]) or of_one_kind(sign, first)


def _is_soon(about: Complaint, sign: Sign, rank: int) -> bool:
    """Whether it, or another choice of its list, is as urgent."""
    listed = (one for one in about.present if one.key == sign.key)
    return any(one.decided and one.urgency[0] <= rank for one in (sign, *listed))


def _no_sign(sign: Sign) -> bool:
    """What was done so far, and mild effects: a crew finds none of it."""
    return sign.named((*contents().story["done"], "in_treatment.mild_effects")) is not None


def _elsewhere(situation: Situation, about: Complaint, sign: Sign) -> bool:
    """Whether it stands in another row: what is there now, where it is, or when it came."""
    if sign.named(ON_MOST_DAYS) is not None and about.main is not None:
        return True
    where = sign.named(contents().story["where"]) is not None
    placed = where and _is_one_lump(about) and of_first(situation, about, sign)
    placed |= sign == low_temperature(about)
    told = sign.state == "present" and (placed or sign.named((BEGAN, PACE, *COURSE)) is not None)
    return told or sign in (first_of_card(about), *about.began)


def _is_one_lump(about: Complaint) -> bool:
    """Whether a place tells of the one lump, and not of a second."""
    return len(lumps(about)) <= 1


def _placed(situation: Situation, about: Complaint) -> list[str]:
    """Where the lump is, which is no second one, and the side of what is named first."""
    where = about.among(contents().story["where"])
    found = (sign for sign in where if sign.state == "present" and sign.decided)
    of_it = (s for s in found if _is_one_lump(about) and of_first(situation, about, s))
    told = [*kind_of_first(about), about.main]
    placed = [s for s in of_it if s not in told and not is_placed_by_first(s, about)]
    sides = [*placed, *_side(about, placed), *_side_of_said(about)]
    texts = [_side_told(situation, about, sign) for sign in sides]
    return each_once([*places_of_pain(about), *texts, *both_sides_of_first(about)])


def _side_told(situation: Situation, about: Complaint, side: Sign) -> str:
    """A side behind what has it, where the row of what is there now names more than that."""
    first, said = first_of_card(about), there(situation, about, side)
    names = contents().said_in_now.get(first.full_name, ()) if first else ()
    owners = [one for one in about.there(names) if one.named(belongs_to(side)) is not None]
    return labeled(there(situation, about, owners[0]), said) if owners else said


def _side_of_said(about: Complaint) -> list[Sign]:
    """The side of what the row of what is there now says as well."""
    other = side_of_another(about)
    return [other[1]] if other and other[0] in _told_in_now(about) else []


def _with_its_side(situation: Situation, about: Complaint, told: Iterable[str]) -> list[str]:
    """What alone has the side that was told, with the side."""
    other = side_of_another(about)
    if other is None or about.among(contents().story["where"]):
        return [*told]
    name, side = (there(situation, about, sign) for sign in other)
    return [labeled(text, side) if text == name else text for text in told]


def _side(about: Complaint, placed: list[Sign]) -> list[Sign]:
    """The side of what is named first, where neither that nor its place says it."""
    side, main = side_of_first(about), about.main
    if first_of_card(about) != main:
        return []  # It is of the main sign, and the card is about another.
    own = main is not None and has_its_side(main)
    named = own or (main is not None and main.named(on_the_phone().says_side) is not None)
    said = named or any(sign.exact for sign in placed)
    return [side] if side and not said else []


def _soon(situation: Situation, today: date) -> Iterator[str]:
    """By when to be seen; an emergency is now."""
    level = situation.guidance.level
    if level is None or situation.in_an_emergency:
        return
    day = short_date(deadline(level.by_when, today))
    yield words(f"card_soon_{level.id}", day=day, today=short_date(today))
