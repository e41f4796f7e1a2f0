"""What to say on the phone in half a minute: whole sentences, the reason for the call first.

At most `MOST_WORDS` words. When it has to be cut, the most urgent stays. The person's own words
come first where there are any and are never cut; `words_spoken` lets the page say when the script
has become long.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from questionnaire import UNSURE
from rules import Guidance
from visit.complaint.beside import beside, told
from visit.complaint.complaint import Complaint, complaint
from visit.complaint.contents import contents
from visit.complaint.pertinent_negatives import denial
from visit.complaint.signs import Sign
from visit.complaint.told_otherwise import voices
from visit.dates import deadline, short_date
from visit.joining import ended
from visit.ledgers.sentences import growth_spoken
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.facts import AGE, PREGNANT, ROAD
from visit.words import words

MOST_WORDS = 60
MOST_RISKS, MOST_NOT, MOST_VOICES = 4, 1, 1
SAID_AS_A_SENTENCE = ("pregnant", "blood_thinners", "operation", "cancer_treatment")
WORSE_SINCE = ("whole_body.changed_since", "whole_body.sent_home_worse")
TOLD_BY_A_SENTENCE = ("told_nothing", "seen", "waiting")
# What was done so far is no sign, and "I also have" would make it one.
BEGAN = "whole_body.began"
DONE = ("whole_body.wait", "lump.scan", "belly.scan_mass", "whole_body.tests_normal_worse")
# It says nothing yet, or says that there is nothing.
NOT_TOLD = ("noticed", "no_change")


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

    Where `longer` is said, this one says the same and is left out.
    """

    part: str
    text: str
    leaves: int
    longer: str = ""


def script_for(situation: Situation, today: date, about: Complaint | None = None) -> Script:
    """The script for these answers; the deadline is counted from `today`.

    `about` is their complaint, where it is known already.
    """
    return _within(MOST_WORDS, list(_sentences(situation, about or complaint(situation), today)))


def message_for(situation: Situation, today: date, about: Complaint | None = None) -> Script | None:
    """The same for an answering machine; none in an emergency, which never waits for one."""
    if situation.in_an_emergency:
        return None
    level = situation.guidance.level
    asked = words(f"script_call_back_{level.id if level else 'unknown'}")
    hello = words("script_hello_someone")
    said = [
        sentence
        for sentence in _sentences(situation, about or complaint(situation), today)
        if sentence.part != "request" and sentence.text != hello
    ]
    opening = _Sentence("situation", words(f"script_machine_{situation.speech.whom}"), 0)
    return _within(MOST_WORDS, [opening, *said, _Sentence("request", asked, 0)])


def _within(most: int, sentences: list[_Sentence]) -> Script:
    """All that fits: from what leaves last on, what is too long leaves its room to the next."""
    said = [sentence for sentence in sentences if not sentence.leaves]
    for sentence in sorted(sentences, key=lambda sentence: sentence.leaves):
        fits = _script([*said, sentence]).words_spoken <= most
        if sentence.leaves and fits and sentence.longer not in [one.text for one in said]:
            said.append(sentence)
    return _script([sentence for sentence in sentences if sentence in said])


def _script(said: list[_Sentence]) -> Script:
    def part(name: str) -> str:
        return " ".join(dict.fromkeys(one.text for one in said if one.part == name))

    return Script(*map(part, Script._fields))


def _sentences(situation: Situation, about: Complaint, today: date) -> Iterator[_Sentence]:
    say = situation.speech
    urgent = situation.in_an_emergency
    if urgent:
        yield _Sentence("situation", words(f"script_need_{say.whom}"), 0)
    elif say.someone_else:
        yield _Sentence("situation", words("script_hello_someone"), 0)
    yield from _what(situation, about, urgent=urgent)
    yield from _background(situation, about, urgent=urgent)
    not_there = [sign.stated for sign in about.absent if denial(sign) == sign.stated]
    for sign in not_there[:MOST_NOT]:
        yield _Sentence("background", words(f"script_not_{say.whom}", sign=sign), 8)
    yield from _concern(situation)
    yield _Sentence("request", _request(situation.guidance, say.whom, today), 0)


def _what(situation: Situation, about: Complaint, *, urgent: bool) -> Iterator[_Sentence]:
    """Own words, or the one thing named exactly; then what else is there."""
    whom, own = situation.speech.whom, situation.plan.story.change
    if own:
        yield _Sentence("situation", ended(own), 0)
    if about.main:
        text = words(f"script_have_{whom}", signs=about.main.stated)
        yield _Sentence("situation", text, 0)
    elif about.unsure:
        text = words(f"script_unsure_{whom}", signs=about.unsure[0].stated)
        yield _Sentence("situation", text, 1 if own else 0)
    elif not own and not _told_by_road(about):
        yield _Sentence("situation", words(f"script_nothing_{whom}"), 0)
    if urgent:
        yield _Sentence("situation", words("script_began_at"), 1)
    for said in beside(situation, about):
        yield _Sentence("situation", *said)
    yield from _voices(situation)


def _voices(situation: Situation) -> Iterator[_Sentence]:
    """What two people told otherwise, whole or in short."""
    whom = situation.speech.whom
    for one in [one for one in voices(situation) if one.decided][:MOST_VOICES]:
        whole = one.spoken(whom)
        yield _Sentence("situation", whole, 1)
        yield _Sentence("situation", words(f"script_voices_short_{whom}"), 1, whole)


def _told_by_road(about: Complaint) -> bool:
    return any(sign.option not in NOT_TOLD for sign in about.among((ROAD,)))


def _background(situation: Situation, about: Complaint, *, urgent: bool) -> Iterator[_Sentence]:
    whom, story = situation.speech.whom, situation.plan.story
    if age := _age(situation):
        yield _Sentence("background", words(f"script_age_{whom}", age=age), 2 if urgent else 6)
    if story.since:
        yield _Sentence("background", words("script_since", since=ended(story.since)), 0)
    yield from _road(situation, about)
    for sign in [s for s in about.among(contents().risk) if s.state == "present"][:MOST_RISKS]:
        yield _Sentence("background", _risk(situation, sign), 2)
    if not urgent:
        yield from _so_far(situation, about)
    if story.medicines:
        medicines = ended(story.medicines)
        yield _Sentence("background", words("script_medicines", medicines=medicines), 0)


def _so_far(situation: Situation, about: Complaint) -> Iterator[_Sentence]:
    """When it began and what was done; an ambulance asks for none of it."""
    for sign in (*about.dated, *about.among((*DONE, BEGAN))):
        if sign.state == "present" and sign != about.main:
            leaves = 2 if sign in about.deciding else 7
            yield _Sentence("background", told(situation, sign), leaves)


def _age(situation: Situation) -> str | None:
    choices = situation.engine.rulebook.questionnaire.question(AGE).choices
    answer = str(situation.answers.get(AGE))
    return choices[answer].you.lower() if answer in choices and answer != UNSURE else None


def _road(situation: Situation, about: Complaint) -> Iterator[_Sentence]:
    """What was said or done so far, and whether it got worse since."""
    whom = situation.speech.whom
    for sign in about.among((ROAD,)):
        if sign.option in TOLD_BY_A_SENTENCE:
            worse = any(one.state == "present" for one in about.among(WORSE_SINCE))
            since = "_worse" if worse else ""
            text = words(f"script_road_{sign.option}{since}_{whom}")
            yield _Sentence("background", text, 2)
        elif sign.option not in NOT_TOLD and sign.state == "present":
            leaves = 1 if sign.option in WITH_LEIOMYOSARCOMA else 4
            yield _Sentence("background", told(situation, sign), leaves)


def _risk(situation: Situation, sign: Sign) -> str:
    """As people say it, where there are words for it."""
    whom = situation.speech.whom
    risk = PREGNANT.partition(".")[2] if sign.key == PREGNANT else sign.option
    if risk in SAID_AS_A_SENTENCE:
        return words(f"script_risk_{risk}_{whom}")
    return told(situation, sign)


def _concern(situation: Situation) -> Iterator[_Sentence]:
    if situation.plan.story.worry:
        worry = ended(situation.plan.story.worry)
        yield _Sentence("concern", words("script_worry", worry=worry), 0)
    if growth := growth_spoken(situation.plan):
        yield _Sentence("concern", growth, 1)


def _request(guidance: Guidance, whom: str, today: date) -> str:
    if guidance.level is None:
        return words("script_request_unknown")
    day = short_date(deadline(guidance.level.by_when, today))
    return words(f"script_request_{guidance.level.id}_{whom}", day=day)
