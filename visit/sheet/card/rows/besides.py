"""What is there besides what the card names first: how much of it, in which order."""

from collections.abc import Iterator, Mapping

from visit.complaint.besides.second import second_problem, told_with_first
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.fever import low_temperature
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.same_thing import lumps, same_thing
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.phone.beside.most_urgent_first import ON_MOST_DAYS
from visit.sheet.card.names.kinds import kind_of_first, said_twice
from visit.sheet.card.names.things import things_told, told_as_one, told_by_question
from visit.sheet.card.rows.course import COURSE, last_dated
from visit.sheet.card.rows.room import MOST_WITH
from visit.sheet.doctor.background import said_again
from visit.sheet.doctor.belonging import of_first, of_one_kind
from visit.situation import Situation
from visit.telling.facts import BEGAN, PACE


def beside_first(
    situation: Situation, about: Complaint, decided: list[Sign], *, brief: bool = False
) -> tuple[dict[str, list[Sign]], int, int]:
    """What is there too, how much of it decided, and how much is dangerous; where much, alone."""
    apart, last = told_in_now(about), contents().last_on_card
    first = [sign for sign in decided if sign.state == "present" and not said_again(sign, about)]
    first = [sign for sign in first if sign not in apart]
    says_something = [sign for sign in first if sign.named(contents().tells_nothing) is None]
    strong = [sign for sign in first if sign.named(last) is None] or says_something
    weighty = [] if situation.in_an_emergency else about.there(contents().weighty_beside)
    common = [s for s in strong if weighty and _steps_back(s)]
    strong = [sign for sign in strong if sign not in common]
    strong = _with_second_problem(strong, about) if second_problem(about) not in apart else strong
    stays = told_as_one(situation, about, strong, brief=brief)
    if len(stays) > MOST_WITH:
        together = told_by_question(situation, about, strong, brief=brief)
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


def read_first(about: Complaint, told: Mapping[str, list[Sign]]) -> list[str]:
    """What of it is read first; in an emergency what decided stands in the order of danger."""
    grave = () if about.situation.in_an_emergency else contents().read_first_on_card
    rank = {text: min((_at(grave, s) for s in signs), default=0) for text, signs in told.items()}
    return [text for text in sorted(told, key=rank.__getitem__) if rank[text] < len(grave)]


def _with_second_problem(strong: list[Sign], about: Complaint) -> list[Sign]:
    """A second problem stands behind what is of the first, and before the rest."""
    main, problem = about.main, second_problem(about)
    if main is None or problem is None:
        return strong
    beside = told_with_first(about)
    of_main = [sign for sign in strong if sign.place == main.place or sign in beside]
    return list(dict.fromkeys([*(sign for sign in of_main if sign != problem), problem, *strong]))


def _steps_back(sign: Sign) -> bool:
    """Whether many have it, and it is no alarm of itself."""
    found = contents()
    return sign.named(found.steps_back) is not None and sign.named(found.alarms_on_card) is None


def told_in_now(about: Complaint) -> list[Sign]:
    """What the row of what is there now says as well, or that of when it began."""
    names = contents().said_in_now
    first = first_of_card(about)
    said = about.among(names.get(first.full_name) or names.get(first.key, ())) if first else ()
    return [*kind_of_first(about), *said, *last_dated(about), *said_twice(about)]


def turn_of(sign: Sign, about: Complaint) -> tuple[int, ...]:
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


def _besides(situation: Situation, about: Complaint) -> Iterator[Sign]:
    """What is there too; in an emergency only what a crew needs."""
    main = (about.main,) if about.main else ()
    back = contents().steps_back
    weighty = contents().weighty_beside
    there = sorted(about.present, key=lambda sign: _at(weighty, sign))
    there.sort(key=lambda sign: sign.named((*back, *ON_MOST_DAYS)) is not None)
    there.sort(key=lambda sign: _at(contents().first_on_card, sign))
    for sign in (*main, *about.last_there, *there):
        if stands_elsewhere(situation, about, sign) or _no_sign(sign) or _is_risk(sign, about):
            continue
        if said_again(sign, about):
            continue
        if not situation.in_an_emergency or _matters_now(situation, about, sign):
            yield sign


def _at(names: tuple[str, ...], sign: Sign) -> int:
    found = sign.named(names)
    return len(names) if found is None else found


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


def stands_elsewhere(situation: Situation, about: Complaint, sign: Sign) -> bool:
    """Whether it stands in another row: what is there now, where it is, or when it came."""
    if sign.named(ON_MOST_DAYS) is not None and about.main is not None:
        return True
    where = sign.named(contents().story["where"]) is not None
    placed = where and is_one_lump(about) and of_first(situation, about, sign)
    placed |= sign == low_temperature(about)
    told = sign.state == "present" and (placed or sign.named((BEGAN, PACE, *COURSE)) is not None)
    return told or sign in (first_of_card(about), *about.began)


def is_one_lump(about: Complaint) -> bool:
    """Whether a place tells of the one lump, and not of a second."""
    return len(lumps(about)) <= 1
