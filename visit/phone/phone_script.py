"""What to say on the phone in half a minute: whole sentences, the reason for the call first.

At most `MOST_WORDS` words. When it has to be cut, the most urgent stays. The person's own words
come first where there are any and are never cut; `words_spoken` lets the page say when the script
has become long. Of two people, the words of the second are said as far as there is room.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from visit.complaint.beside import (
    DECIDED,
    Said,
    beside,
    decided_in_doubt,
    first_told,
    more_of_first,
    place_of_pain,
    told,
    which,
)
from visit.complaint.complaint import Complaint, complaint
from visit.complaint.contents import contents
from visit.complaint.denials.crew import denied_aloud
from visit.complaint.fever import calm_temperature, low_temperature, may_be_measured
from visit.complaint.signs import CANNOT_WAIT, Sign
from visit.complaint.signs.parts import chosen_aloud
from visit.complaint.told_otherwise import voices
from visit.complaint.voices import Voices
from visit.dates import deadline, short_date
from visit.joining import ended
from visit.ledgers.sentences import growth_spoken
from visit.model.views import By
from visit.phone.not_so import denied_in_a_sentence
from visit.phone.person import decided_by, is_not_pregnant, risks
from visit.phone.road import (
    NOTHING_YET,
    WITH_A_CANCER,
    done,
    known_cancer,
    road,
    told_by_road,
    told_of_nothing,
    worse,
)
from visit.phone.side import is_placed, side_of_another, side_of_first
from visit.phone.since import of_the_change
from visit.situation import Situation, once
from visit.telling.facts import NOT_ON_THE_ROAD, ROAD
from visit.words import BLANK, words

MOST_WORDS = 60
MOST_VOICES = 1
MOST_FIRST = 2
# The words of the second person go before facts that a nurse must have.
SECOND_WROTE = 4
# Who advised it matters less than what the call is about.
ADVISED = 8
NOTHING_NEW = 6
# An ambulance asks for the age at once; others are told the day of birth.
AGE_ASKED = 0
# Before where they are on the road: it changes how soon somebody looks.
DENIED, MOST_DENIED = 4, 2
MEASURED, MEASURED_CALM = 1, 2
NOT_PREGNANT, NOT_PREGNANT_URGENT = 6, 3
# Where the side is told, a blank for the place leaves before what was done so far.
TO_NAME, TO_NAME_BESIDE_A_SIDE, TO_CHOOSE = 1, 5, 3
WATCH, LEARNING, SORTING = "watch", "learning", "everyone.sorting"
UNADVISED = ("emergency", WATCH)
CAN_BE_ASKED = ("two_weeks", "routine")
# Nothing is done for the cancer now, so that a call with nothing new has only its question.
NOT_TREATED_NOW = ("follow_up", "watched")


class Script(NamedTuple):
    """The four parts, each of one or more sentences."""

    situation: str
    background: str
    concern: str
    request: str

    @property
    def text(self) -> str:
        """All of it, to read out."""
        return " ".join(part for part in self if part)

    @property
    def words_spoken(self) -> int:
        """How many words it has; a blank is none."""
        return sum(any(map(str.isalnum, word)) for word in self.text.split())


class _Sentence(NamedTuple):
    """A sentence with the part in which it is said, and how soon it is left out: 0 is never.

    Where `longer` is said, this one says the same and is left out; it is said only `after` another.
    """

    part: str
    text: str
    leaves: int
    longer: str = ""
    after: str = ""


def script_for(situation: Situation, today: date) -> Script:
    """The script for these answers; the deadline is counted from `today`."""
    whom, level = situation.speech.whom, situation.guidance.level
    urgent = situation.in_an_emergency
    opening = words(f"script_need_{whom}") if urgent else words(f"script_hello_{whom}")
    day = _last_day(situation, today)
    asks = LEARNING if _learns(situation) else level and level.id
    asked = words(f"script_request_{asks}_{whom}", day=day) if asks else ""
    if level and level.id in CAN_BE_ASKED and _only_asks(situation):
        asked = words(f"script_asks_{whom}", day=day)
    return _complete(situation, opening, asked or words("script_request_unknown"))


def message_for(situation: Situation, today: date) -> Script | None:
    """The same for an answering machine; none in an emergency, which never waits for one."""
    if situation.in_an_emergency:
        return None
    level = situation.guidance.level
    opening = words(f"script_machine_{situation.speech.whom}")
    day = _last_day(situation, today)
    asked = words(f"script_call_back_{level.id if level else 'unknown'}", day=day)
    return _complete(situation, opening, asked)


def _complete(situation: Situation, opening: str, asked: str) -> Script:
    """As much as fits between the opening and what is asked for."""
    level = situation.guidance.level
    advised = level is not None and level.id not in UNADVISED
    ends = [_Sentence("request", words("script_advised"), ADVISED)] if advised else []
    first, last = _Sentence("situation", opening, 0), _Sentence("request", asked, 0)
    return _within(MOST_WORDS, [first, *_told(situation), *ends, last])


def first_sentence(situation: Situation, about: Complaint) -> str | None:
    """What to say first where there is room for no more, with what decided beside it.

    None where nothing was told.
    """
    named = [one.text for one in _named(situation, about) if BLANK not in one.text]
    more = [one.text for one in decided_in_doubt(situation, about)] if about.main else []
    if about.main and about.main not in about.deciding[:1]:
        too = (*more_of_first(situation, about), *beside(situation, about))
        more += [one.text for one in too if one.leaves in DECIDED][:1]
    told = (road, known_cancer, risks)
    known = (one.text for parts in told for one in parts(situation, about))
    else_known = (text for text in known if BLANK not in text)
    return " ".join([*named, *more][:MOST_FIRST]) or next(else_known, None)


@once
def _told(situation: Situation) -> tuple[_Sentence, ...]:
    """All that could be said, for script and message alike."""
    return tuple(_sentences(situation, complaint(situation)))


def _last_day(situation: Situation, today: date) -> str:
    level = situation.guidance.level
    return short_date(deadline(level.by_when, today)) if level else ""


def _within(most: int, sentences: list[_Sentence]) -> Script:
    """All that fits: from what leaves last on, what is too long leaves its room to the next."""
    said = [sentence for sentence in sentences if not sentence.leaves]
    for sentence in sorted(sentences, key=lambda sentence: sentence.leaves):
        fits = _script([*said, sentence], sentences).words_spoken <= most
        texts = ["", *(one.text for one in said)]
        alone = sentence.after not in texts or sentence.longer in texts[1:]
        if sentence.leaves and fits and not alone:
            said.append(sentence)
    return _script(said, sentences)


def _script(said: list[_Sentence], in_order: list[_Sentence]) -> Script:
    def part(name: str) -> str:
        return " ".join(
            dict.fromkeys(one.text for one in in_order if one.part == name and one in said)
        )

    return Script(*map(part, Script._fields))


def _sentences(situation: Situation, about: Complaint) -> Iterator[_Sentence]:
    """All that could be said in front of the request."""
    urgent = situation.in_an_emergency
    yield from _what(situation, about, urgent=urgent)
    yield from _own(situation, "since")
    yield from _part("background", worse(situation, about))
    yield from _part("background", road(situation, about))
    if urgent:
        yield _Sentence("background", words(f"script_age_{situation.speech.whom}"), AGE_ASKED)
    first = {one.text for one in _named(situation, about)}
    cancer, others = known_cancer(situation, about), risks(situation, about)
    known = (*others, *cancer) if urgent else (*cancer, *others)
    yield from _part("background", (one for one in known if one.text not in first))
    if not urgent:
        yield from _part("background", done(situation, about, decided=False))
    yield from _part("background", _nothing_new(situation, about))
    if is_not_pregnant(about.first, about):
        soon = NOT_PREGNANT_URGENT if urgent else NOT_PREGNANT
        text = words(f"script_not_pregnant_{situation.speech.whom}")
        yield _Sentence("background", text, soon)
    yield from _denied(situation, about)
    yield from _own(situation, "medicines")
    if urgent:
        return
    yield from _own(situation, "worry")
    if growth := growth_spoken(situation.plan):
        yield _Sentence("concern", growth, 1)


def _part(name: str, said: Iterable[Said]) -> Iterator[_Sentence]:
    yield from (_Sentence(name, one.text, one.leaves, one.longer, one.after) for one in said)


def _what(situation: Situation, about: Complaint, *, urgent: bool) -> Iterator[_Sentence]:
    """Own words, or the one thing named exactly; then its side and time, and what else is there."""
    yield from _own(situation, "change")
    yield from _named(situation, about)
    yield from _voices(situation, about)
    yield from _part("situation", more_of_first(situation, about))
    yield from _part("situation", of_the_change(situation, about, urgent=urgent))
    yield from _part("situation", decided_in_doubt(situation, about))
    yield from _part("situation", done(situation, about, decided=True))
    yield from _part("situation", _beside_with_side(situation, about))
    if may_be_measured(about):
        yield _Sentence("situation", words("script_temperature"), MEASURED)
    elif taken := calm_temperature(situation, about):
        yield _Sentence("situation", words("script_temperature_is", amount=taken), MEASURED_CALM)
    if low := low_temperature(about):
        yield _Sentence("situation", told(situation, low), MEASURED)


def _beside_with_side(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What else is there; behind what alone has the side that was told, the side."""
    one = side_of_another(about)
    for said in beside(situation, about):
        yield said
        if one and one[0].does in said.text:
            yield Said(told(situation, one[1]), said.leaves)


def _named(situation: Situation, about: Complaint) -> Iterator[_Sentence]:
    """The one thing; where there is none, what is known of it.

    That there is nothing new is said only by whom all was asked.
    """
    own, first = situation.plan.story.change, _named_sign(situation, about)
    if about.point and about.point != first:
        yield _Sentence("situation", told(situation, about.point), 0)
        yield from (_Sentence("situation", one, TO_NAME) for one in which(situation, about.point))
    if first:
        exact = first is about.main and first.named(contents().vague) is None
        named = _first(situation, about, first)
        yield _Sentence("situation", named, 0 if exact or not own else 1)
        if not own and not (first is about.main and about.joined):
            yield from _open_parts(situation, about, first)
        yield from _sorted_too(situation, about, first)
    elif not own and told_of_nothing(about):
        yield _Sentence("situation", words("script_about"), 0)
    elif not own and not told_by_road(about):
        yield _Sentence("situation", _nothing_named(situation), 0)


def _open_parts(situation: Situation, about: Complaint, first: Sign) -> Iterator[_Sentence]:
    """Which of several it is, where the pain is, and blanks for what is not told."""
    if situation.in_an_emergency and (chosen := chosen_aloud(situation, first)):
        yield _Sentence("situation", chosen, TO_CHOOSE)
    place = place_of_pain(about) if first is about.main else None
    if place:
        yield _Sentence("situation", place, TO_NAME)
    soon = TO_NAME_BESIDE_A_SIDE if side_of_first(about) else TO_NAME
    for text in which(situation, first, placed=bool(place) or is_placed(about)):
        yield _Sentence("situation", text, soon)


def _named_sign(situation: Situation, about: Complaint) -> Sign | None:
    """Something exact, or what decided though it is not sure, before what names little.

    What someone chose who could not tell the place says more than that it cannot be told.
    """
    main, unsure, noticed = about.main, next(iter(about.unsure), None), _nothing_yet(about)
    if main and main.named(contents().vague) is None:
        return main
    if unsure and unsure.decided:
        return unsure
    chosen = next(iter(_sorted_as(about)), None)
    known = chosen or main or unsure or about.unplaced
    if known or situation.plan.story.change:
        return known
    return noticed or _cancer(about) or next(decided_by(about), None)


def _sorted_as(about: Complaint) -> tuple[Sign, ...]:
    """What was noticed first by someone who could not tell where it comes from."""
    return tuple(sign for sign in about.among((SORTING,)) if sign.state == "present")


def _sorted_too(situation: Situation, about: Complaint, first: Sign) -> Iterator[_Sentence]:
    """The others that were noticed first."""
    whom = situation.speech.whom
    if first in (chosen := _sorted_as(about)):
        for sign in chosen[1:]:
            yield _Sentence("situation", words(f"script_also_{whom}", does=sign.does), 2)


def _nothing_yet(about: Complaint) -> Sign | None:
    return next((sign for sign in about.among((ROAD,)) if sign.option == NOTHING_YET), None)


def _cancer(about: Complaint) -> Sign | None:
    """The known cancer, which says what a call without a new change is about."""
    return next((sign for sign in about.among((ROAD,)) if sign.option in WITH_A_CANCER), None)


def _nothing_new(situation: Situation, about: Complaint) -> Iterator[Said]:
    """That someone with a known cancer was asked for all signs and told of none."""
    if _cancer(about) and not _tells_of_a_change(situation, about) and _asked_all(situation):
        yield Said(words(f"script_nothing_{situation.speech.whom}"), NOTHING_NEW)


def _denied(situation: Situation, about: Complaint) -> Iterator[_Sentence]:
    """What a nurse asks for beside it and is not there; two things say more than one."""
    if about.main is None or about.main.named(contents().not_now) is not None:
        return
    rank, level = situation.engine.rulebook.rank, situation.guidance.level
    urgent = level is not None and rank[level.id] >= rank[CANNOT_WAIT]
    found = denied_aloud(about.main, about.everything, about.deniable, urgent=urgent)
    both = ""
    if len(found) >= MOST_DENIED:
        both = denied_in_a_sentence(situation, found[:MOST_DENIED])
        yield _Sentence("background", both, DENIED)
    if found:
        one = denied_in_a_sentence(situation, found[:1])
        yield _Sentence("background", one, DENIED, both)


def _asked_all(situation: Situation) -> bool:
    return situation.settled and not situation.ended


def _nothing_named(situation: Situation) -> str:
    whom = situation.speech.whom
    if not _asked_all(situation):
        return words("script_about")
    return words(f"script_learning_{whom}" if _learns(situation) else f"script_nothing_{whom}")


def _learns(situation: Situation) -> bool:
    """Whether someone told of no change, and was advised no visit: a question is left."""
    level, about = situation.guidance.level, complaint(situation)
    told = _tells_of_a_change(situation, about)
    by_road = any(sign.option == NOT_ON_THE_ROAD for sign in about.among((ROAD,)))
    return level is not None and level.id == WATCH and by_road and not told


def _tells_of_a_change(situation: Situation, about: Complaint) -> bool:
    own = bool(situation.plan.story.change)
    return own or bool(about.main or about.unsure or about.unplaced)


def _only_asks(situation: Situation) -> bool:
    """Whether someone whose cancer is not treated now, or told of no change, has nothing new."""
    about, calm = complaint(situation), (*NOT_TREATED_NOW, NOT_ON_THE_ROAD)
    by_road = any(sign.option in calm for sign in about.among((ROAD,)))
    return _asked_all(situation) and by_road and not _tells_of_a_change(situation, about)


def _first(situation: Situation, about: Complaint, main: Sign) -> str:
    """The one thing, by whom it was said where the speaker says otherwise."""
    if main is not about.main:
        return (
            told(situation, main) if main.key == ROAD else first_told(situation, main, timed=False)
        )
    for one in _named_first(situation, main):
        if one.first.by != _speaker(situation):
            whom = situation.speech.whom
            return words(f"script_by_{one.first.by}_{whom}", does=main.does)
    return first_told(situation, main, timed=False)


def _own(situation: Situation, field: str) -> Iterator[_Sentence]:
    """The words of the first who wrote any, whole; those of the second where there is room."""
    for by, plan in sorted(situation.plans.items(), key=lambda one: one[1] is not situation.plan):
        if own := getattr(plan.story, field):
            first = plan is situation.plan
            part, text = _worded(situation, field, ended(own), None if first else by)
            yield _Sentence(part, text, 0 if first else SECOND_WROTE)


def _worded(situation: Situation, field: str, own: str, by: By | None) -> tuple[str, str]:
    """The part of the script, and the sentence; `by` where it is the second who wrote it."""
    if field == "since":
        return "background", words("script_since", since=own)
    if field == "medicines":
        return "background", words("script_medicines", medicines=own)
    if field == "worry":
        return "concern", words("script_worry", worry=own)
    whom = situation.speech.whom
    return "situation", words(f"script_own_{by}_{whom}", own=own) if by else own


def _voices(situation: Situation, about: Complaint) -> Iterator[_Sentence]:
    """What two people told otherwise, whole or in short; what was named first, not again."""
    whom = situation.speech.whom
    named = list(_named_first(situation, about.main)) if about.main else []
    decided = [one for one in voices(situation) if one.decided]
    for one in (named or decided)[:MOST_VOICES]:
        whole = one.other(whom) if named else one.spoken(whom)
        yield _Sentence("situation", whole, 1)
        yield _Sentence("situation", words(f"script_voices_short_{whom}"), 1, whole)


def _named_first(situation: Situation, main: Sign) -> Iterator[Voices]:
    """What two people said of the thing that is named first."""
    yield from (one for one in voices(situation) if one.decided and one.stated == main.stated)


def _speaker(situation: Situation) -> By:
    return "caregiver" if situation.speech.someone_else else "patient"
