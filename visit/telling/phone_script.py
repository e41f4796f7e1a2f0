"""What to say on the phone in about half a minute: situation, background, concern, request.

About 75 words at a calm speed of speech. The person's own words come first where there are any.
They are never cut; `words_spoken` lets the page say when the script has become long.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from questionnaire import NONE, UNSURE
from rules import Guidance
from visit.dates import deadline, short_date
from visit.joining import ended, listed
from visit.ledgers.sentences import growth_spoken
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA, background
from visit.telling.facts import HISTORY, ROAD, Fact, as_line, facts, urgent_first
from visit.telling.statements import stated
from visit.words import Speech, words

HALF_A_MINUTE = 75
MOST_WORDS_OF_FACTS = 30
# What was only noticed is what the call is about; the others of these are told as background.
TOLD_BEFORE = frozenset({"noticed"}) | WITH_LEIOMYOSARCOMA


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
        """How many words it has."""
        return len(self.text.split())


def script_for(situation: Situation, today: date) -> Script:
    """The script for these answers; the deadline is counted from `today`."""
    return Script(
        " ".join(_situation(situation)),
        " ".join(_background(situation)),
        " ".join(_concern(situation)),
        _request(situation.guidance, today),
    )


def _situation(situation: Situation) -> Iterator[str]:
    say, level = situation.speech, situation.guidance.level
    kind = "emergency_" if level and level.id == "emergency" else ""
    yield words(f"script_hello_{kind}{say.whom}")
    if situation.plan.story.change:
        yield ended(situation.plan.story.change)
        return
    everything = facts(situation)
    told = [fact for fact in everything if fact.heading in ("have", "detail")]
    told = told or [fact for fact in everything if fact.heading == "unsure"]
    said = {fact: _spoken(fact, say) for fact in told}
    urgent = urgent_first(situation, told)
    chosen = set(_within(MOST_WORDS_OF_FACTS, [said[fact] for fact in urgent]))
    yield from dict.fromkeys(said[fact] for fact in told if said[fact] in chosen)


def _within(most: int, sentences: Sequence[str]) -> Iterator[str]:
    """Whole sentences up to so many words, the first of them in any case.

    One that is too long leaves its room to a shorter one after it.
    """
    spoken = 0
    for sentence in sentences:
        length = len(sentence.split())
        if not spoken or spoken + length <= most:
            spoken += length
            yield sentence


def _spoken(fact: Fact, say: Speech) -> str:
    """One sentence; where there are no words for it, question and answer are read out."""
    if not fact.stated:
        return ended(fact.text)
    signs = listed(fact.stated)
    if fact.heading == "unsure":
        return words("script_unsure", signs=signs)
    return words(f"script_have_{say.whom}", signs=signs)


def _background(situation: Situation) -> Iterator[str]:
    story, answers = situation.plan.story, situation.answers
    if story.since:
        yield words("script_since", since=ended(story.since))
    yield from map(ended, background(situation))
    for fact in facts(situation):
        if fact.key == ROAD and answers[ROAD] not in TOLD_BEFORE:
            yield ended(fact.text)
        elif fact.key == HISTORY and answers[HISTORY] != frozenset({UNSURE}):
            yield from map(ended, map(as_line, _history(situation)))
    if story.medicines:
        yield words("script_medicines", medicines=ended(story.medicines))


def _history(situation: Situation) -> Iterator[str]:
    """What was ticked, also beside "not sure"."""
    question = situation.engine.rulebook.questionnaire.question(HISTORY)
    answer = situation.answers[HISTORY]
    if isinstance(answer, frozenset):
        yield from stated(question, answer - {NONE, UNSURE}, situation.speech)


def _concern(situation: Situation) -> Iterator[str]:
    level = situation.guidance.level
    if situation.plan.story.worry:
        yield ended(situation.plan.story.worry)
    elif level and level.id != "emergency":
        yield words("script_concern", level=ended(situation.speech(level.name)))
    if growth := growth_spoken(situation.plan.lump):
        yield growth


def _request(guidance: Guidance, today: date) -> str:
    if guidance.level is None:
        return words("script_request_unknown")
    day = short_date(deadline(guidance.level.by_when, today))
    return words(f"script_request_{guidance.level.id}", day=day)
