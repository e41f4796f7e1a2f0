"""What is said on the phone behind the first thing: what else is there, and what is in doubt."""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import UNSURE, Number, SeveralOf, YesNo
from visit.complaint.complaint import WORRIED, Complaint, is_part_of_a_place
from visit.complaint.contents import contents, sentence
from visit.complaint.fever import low_temperature
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.complaint.signs.once import asked_because, name_of, open_topics
from visit.complaint.signs.parts import on_the_phone as with_its_parts
from visit.joining import listed
from visit.situation import Situation
from visit.telling.facts import BEGAN
from visit.telling.measurement import in_both_units
from visit.telling.spoken import on_the_phone
from visit.words import words

MOST_ALSO, DECIDED_MOST = 3, 8
# The first that decided stays longest, then all that decided; the others leave one by one.
DECIDED, IN_DOUBT, BESIDE = (1, 2), 2, (3, 4, 7)
# Where nothing is urgent, what is sure says more.
IN_DOUBT_CALM = 4
# An ambulance asks since when in fewer words.
BESIDE_URGENT = (3, 6, 7)
# More choices that cannot be told tell no one anything.
MOST_OPEN = 2
FEWEST_IN_A_LIST = 2
# It says little, and its words name nothing.
SIZE = ("lump.size",)
ON_MOST_DAYS = ("uterus_pelvis.most_days",)
# Their questions do not say where the pain is.
PAIN_SOMEWHERE = ("in_treatment.new_pain", "whole_body.lasting_pain")


class Said(NamedTuple):
    """A sentence, and how soon it is left out: 0 is never. It is said only `after` another one.

    Where `longer` is said, that says the same.
    """

    text: str
    leaves: int
    after: str = ""
    longer: str = ""


def more_of_first(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What else is told of the thing that is named first."""
    told_too = [*enumerate(_in_order(situation, about))]
    if feel := _in_a_list(situation, about):
        stays = min(_stays(about, sign, at) for at, sign in told_too if sign in feel)
        yield Said(_listed(feel), stays)
    for at, sign in told_too:
        if same_thing(sign, about) and sign not in feel and not _says_where(sign, about):
            yield Said(_of_it(situation, sign), _stays(about, sign, at))


def beside(situation: Situation, about: Complaint) -> Iterator[Said]:
    """The sentences of what else is there, the most urgent first."""
    yield from _there_too(situation, about)
    if about.main is None or not _only_in_doubt(about):
        doubts = _in_doubt(situation, about)
        for sign in sorted(doubts, key=lambda one: not _follows(situation, one, about)):
            calm = not _cannot_wait(situation) and sign.named(contents().told_in_doubt) is None
            yield Said(in_doubt(situation, sign, about), IN_DOUBT_CALM if calm else IN_DOUBT)
    ticked = {sign.key for sign in about.present} | {about.main and about.main.key}
    more = [sign for sign in about.may_be_danger if sign.key not in ticked]
    for sign in more[:MOST_OPEN]:
        yield Said(in_doubt(situation, sign, about), IN_DOUBT)


def _cannot_wait(situation: Situation) -> bool:
    rank, level = situation.engine.rulebook.rank, situation.guidance.level
    return level is not None and rank[level.id] >= rank[CANNOT_WAIT]


def told_beside(situation: Situation, about: Complaint) -> list[Sign]:
    """What is told as there too."""
    return _in_order(situation, about)


def _there_too(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What else is there and is another thing; "also" is said once.

    What goes on of one of them is said only behind it, and that stays as long.
    """
    said: list[Said] = []
    head, one_more = 0, False
    before: Sign | None = None
    for at, sign in enumerate(_in_order(situation, about)):
        if same_thing(sign, about):
            continue
        text, stays = _whole(situation, sign, before), _stays(about, sign, at)
        if text is None:
            text = _also_told(situation, sign, again=one_more)
            one_more = True
        if _goes_on(sign, before):
            said[head] = said[head]._replace(leaves=min(said[head].leaves, stays))
            said.append(Said(text, stays, after=said[head].text))
        else:
            head = len(said)
            said.append(Said(text, stays))
        before = sign
    yield from said


def _also_told(situation: Situation, sign: Sign, *, again: bool) -> str:
    whom, does = situation.speech.whom, _does(situation, sign)
    return words(f"script_does_{whom}" if again else f"script_also_{whom}", does=does)


def _stays(about: Complaint, sign: Sign, at: int) -> int:
    """How soon it is left out: what decided, last."""
    more = BESIDE_URGENT if about.situation.in_an_emergency else BESIDE
    decided = sign in about.deciding and sign.named(ON_MOST_DAYS) is None
    leaves = DECIDED if decided else more
    if not decided and not _cannot_wait(about.situation) and _is_weighty(sign):
        return DECIDED[1]
    return leaves[min(at, len(leaves) - 1)]


def _is_weighty(sign: Sign) -> bool:
    return sign.named(contents().weighty_beside) is not None


def _whole(situation: Situation, sign: Sign, before: Sign | None) -> str | None:
    """The sentence that it has by itself; None where it stands behind "I also"."""
    if sign.says:
        return sign.says
    if sign.named(contents().says_more) is not None or _goes_on(sign, before):
        return told(situation, sign)
    return None


def _goes_on(sign: Sign, before: Sign | None) -> bool:
    """Whether it tells of what was said just before."""
    return before is not None and before.shares(sign, contents().one_thing)


def _in_a_list(situation: Situation, about: Complaint) -> list[Sign]:
    """What is told of the first thing in a word each: several in one sentence."""
    names = tuple(on_the_phone().in_a_list)
    order = (sign for sign in _in_order(situation, about) if sign.named(names) is not None)
    found = [sign for sign in order if same_thing(sign, about)]
    found.sort(key=lambda sign: sign.named(names) or 0)
    return found if len(found) >= FEWEST_IN_A_LIST else []


def _listed(feel: list[Sign]) -> str:
    *some, last = (on_the_phone().in_a_list[sign.full_name] for sign in feel)
    return words("script_it_is_several", signs=listed(some), last=last)


def _in_order(situation: Situation, about: Complaint) -> list[Sign]:
    """All that decided, first what made it so urgent, and for an ambulance how bad it is."""
    also, back = list(_also(about, DECIDED_MOST)), contents().steps_back
    also.sort(key=lambda one: one.named(ON_MOST_DAYS) is not None)
    if not _cannot_wait(situation):
        also.sort(key=lambda one: not _is_weighty(one))
    urgent = situation.in_an_emergency
    also.sort(
        key=lambda one: one.named(back) is not None and not (urgent and one in about.deciding)
    )
    breath = contents().in_one_breath
    also.sort(key=lambda one: one.named(breath) is None or one not in about.deciding)
    if situation.in_an_emergency:
        more = contents().says_more
        also.sort(key=lambda one: one.named(more) is None or not _follows(situation, one, about))
    deciding = about.deciding
    return [one for at, one in enumerate(also) if at < MOST_ALSO or one in deciding]


def decided_in_doubt(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What decided alone and is not sure; of open choices a topic, where there is nothing else."""
    if about.main is None or not _only_in_doubt(about):
        return
    topics = [sign for sign in about.deciding if sign.state == "unsure" and sign.symptom]
    for at, sign in enumerate(_in_doubt(situation, about) or topics[:1]):
        yield Said(in_doubt(situation, sign, about), IN_DOUBT if at else DECIDED[0])


def _only_in_doubt(about: Complaint) -> bool:
    """Whether nothing that is there decided how soon."""
    return all(sign.state == "unsure" for sign in about.deciding if sign.symptom)


def where_it_is(situation: Situation, about: Complaint) -> Iterator[Said]:
    """Where the lump is that is named first by something else."""
    for sign in _also(about):
        if _says_where(sign, about):
            yield Said(_of_it(situation, sign), DECIDED[0])


def _does(situation: Situation, sign: Sign, *, timed: bool = False) -> str:
    """What someone does or has: its parts, or without the weeks that its question asks of.

    Where nothing tells since when, they stay if it is `timed`. In an emergency it is said as there
    now.
    """
    if parts := with_its_parts(situation, sign):
        return parts
    told, in_time = contents().in_its_time.get(sign.key), on_the_phone().in_time
    short = in_time.get(sign.full_name) or in_time.get(sign.key)
    stays = timed and situation.counted.get(BEGAN, UNSURE) == UNSURE
    if stays or sign.exact or not (told or short):
        return sign.does
    now = told.does if told and situation.in_an_emergency else None
    return now or short or (told.does if told else sign.does)


def told(situation: Situation, sign: Sign) -> str:
    """The sign as a sentence that stands by itself, for whoever speaks on the phone."""
    of_it = on_the_phone().of_it
    whole = of_it.get(sign.full_name) or of_it.get(sign.key) or sentence(sign.full_name, sign.key)
    if whole:
        return situation.speech(whole)
    return first_told(situation, sign)


def which(situation: Situation, sign: Sign, *, placed: bool = False) -> Iterator[str]:
    """A sentence with a blank that says which, or where unless it is placed, of what is open."""
    said = on_the_phone()
    blanks = said.which if sign.exact or placed else {**said.which, **said.where}
    if text := blanks.get(sign.full_name) or blanks.get(sign.key):
        yield situation.speech(text)


def first_told(situation: Situation, sign: Sign, *, timed: bool = True) -> str:
    """The sign as the first thing that is said, so that it names what it is about.

    Who says or leaves blank since when does not say the weeks of the question: it is not `timed`.
    """
    if sign.state == "unsure":
        return in_doubt(situation, sign)
    if sign.says:
        return sign.says
    return words(f"script_does_{situation.speech.whom}", does=_does(situation, sign, timed=timed))


def in_doubt(situation: Situation, sign: Sign, about: Complaint | None = None) -> str:
    """What is not sure, said as not sure; of an open choice, its topic.

    Of what is named first in `about` it says only what is new.
    """
    whom, said = situation.speech.whom, on_the_phone()
    more = said.it_may.get(sign.full_name) or said.it_may.get(sign.key)
    if more and about and _follows(situation, sign, about):
        return situation.speech(more)
    was_chosen = sign.choice and sign.does
    open_topic = None if _is_tick(situation, sign) else said.topics.get(sign.key)
    whole = sentence(sign.full_name, sign.key) if was_chosen else open_topic
    if whole:
        return situation.speech(whole)
    if sign.does:
        return words(f"script_maybe_{whom}", does=sign.does)
    return words(f"script_unsure_{whom}", signs=sign.stated)


def _is_tick(situation: Situation, sign: Sign) -> bool:
    """Whether it was ticked: it is known which of several it is, and only whether is not."""
    question = situation.engine.rulebook.questionnaire.questions[sign.key]
    return isinstance(question, SeveralOf) and sign.option != UNSURE


def _follows(situation: Situation, sign: Sign, about: Complaint) -> bool:
    """Whether it tells more of what is named first."""
    first = about.first
    if first is None:
        return False
    because = asked_because(situation, sign)
    return name_of(first) in because or first.shares(sign, contents().one_thing)


def said_instead(sign: Sign, about: Complaint) -> bool:
    """Whether something else that is there says it as well."""
    return bool(says_it_too(sign, about))


def says_it_too(sign: Sign, about: Complaint) -> list[Sign]:
    """What else is there and says it as well."""
    named = on_the_phone().instead
    others = (*named.get(sign.key, ()), *named.get(sign.full_name, ()))
    return [one for one in about.among(others) if one.state == "present"]


def _of_it(situation: Situation, sign: Sign) -> str:
    """What it says of the thing that is named first."""
    if sign.of_it:
        return sign.of_it
    question = situation.engine.rulebook.questionnaire.question(sign.key)
    answer = situation.answers[sign.key]
    if isinstance(question, Number) and isinstance(answer, float):
        return words("script_widest", amount=in_both_units(question, answer))
    whole = sentence(sign.full_name, sign.key)
    return situation.speech(whole) if whole else words("script_it_is", sign=sign.stated)


def _also(about: Complaint, most: int = MOST_ALSO) -> tuple[Sign, ...]:
    """What a rule asked for; less urgent signs are told at the visit.

    What was done so far, a wait and that it got worse are told with where they are on the road,
    and a clot of before with the risks.
    """
    if about.main is None:
        return ()
    done = (*contents().story["done"], *contents().only_worse)
    risks, deciding = contents().risk, about.deciding
    measured = [sign for sign in about.there(SIZE) if same_thing(sign, about)]
    told = (sign for sign in about.present if sign.decided or sign in measured)
    there = (sign for sign in told if sign.named(done) is None)
    there = (sign for sign in there if sign in deciding or sign.named(risks) is None)
    elsewhere = (low_temperature(about), *pain_is_in(about))
    there = (sign for sign in there if sign not in elsewhere)
    return tuple(sign for sign in there if not said_instead(sign, about))[:most]


def pain_is_in(about: Complaint) -> list[Sign]:
    """What is there besides and says where the pain is that is named first."""
    if about.main is None or about.main.named(PAIN_SOMEWHERE) is None:
        return []
    places = tuple(on_the_phone().pain_in)
    return [sign for sign in about.present if sign.named(places) is not None]


def place_of_pain(about: Complaint) -> str | None:
    """The sentence for where the pain is that is named first."""
    named = places_of_pain(about)
    return words("script_pain_in", places=listed(named)) if named else None


def places_of_pain(about: Complaint) -> list[str]:
    """Where the pain is that is named first, from what is there besides."""
    places, said = on_the_phone().pain_in, pain_is_in(about)
    return list(dict.fromkeys(places.get(one.full_name) or places[one.key] for one in said))


def same_thing(sign: Sign, about: Complaint) -> bool:
    """Whether it tells of the thing that is named first; a lump in two places is two things."""
    first = [one for one in (about.main, *about.joined) if one]
    one_lump = len(lumps(about)) <= 1
    return one_lump and any(one.shares(sign, contents().one_thing) for one in first)


def _says_where(sign: Sign, about: Complaint) -> bool:
    return same_thing(sign, about) and sign.named(contents().places_of_a_lump) is not None


def lumps(about: Complaint) -> list[Sign]:
    """The lumps that are there, by their places; what only says more of one place is no other."""
    there = (about.main, *about.present)
    found = [one for one in there if one and one.named(contents().places_of_a_lump) is not None]
    return [one for one in found if not is_part_of_a_place(one, found)]


def _dates_a_doubt(situation: Situation, sign: Sign, about: Complaint) -> bool:
    """Whether it says when something was last there that nobody is sure of, and not when."""
    if sign.option != UNSURE or sign.named(contents().story["last"]) is None:
        return False
    there = {name_of(one) for one in about.everything if one.state == "present"}
    return there.isdisjoint(asked_because(situation, sign))


def _in_doubt(situation: Situation, about: Complaint) -> list[Sign]:
    """What decided how soon and is not sure, a choice of several where it has its sentence."""
    questions = situation.engine.rulebook.questionnaire.questions
    first = () if about.main else about.unsure[:1]
    found = [
        sign
        for sign in about.deciding
        if sign.state == "unsure"
        and sign not in first
        and sign.symptom
        and (isinstance(questions[sign.key], YesNo) or sign.key in on_the_phone().topics)
    ]
    found = [sign for sign in found if not _dates_a_doubt(situation, sign, about)]
    if about.main:
        names = (WORRIED, *contents().says_little)
        found = [sign for sign in found if sign.named(names) is None]
    behind = open_topics(situation, [*first, *about.unsure])
    heard = [sign for at, sign in enumerate([*first, *about.unsure]) if at in behind]
    found = [sign for sign in found if sign not in heard]
    choices = [sign for sign in found if not isinstance(questions[sign.key], YesNo)]
    return [sign for sign in found if sign not in choices[MOST_OPEN - len(first) :]]
