"""The sections of the sheet in reading order, each in the words of the page that shows it.

A section without lines is left out. All together are kept to two pages by leaving out what the
screen shows too; the person's own words always stay.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from visit.joining import labeled, set_apart
from visit.ledgers.sentences import bleeding_sentence, lump_sentences
from visit.model.plan import Plan, Story
from visit.plan.agenda import agenda
from visit.plan.question_list import FIRST, Asked, dropped_questions
from visit.sheet.model import Item, Section, SectionId
from visit.sheet.shorten import shortened
from visit.situation import Situation
from visit.telling.facts import Fact, Heading, facts, heading_of, urgent_first
from visit.telling.phone_script import Script, script_for
from visit.telling.unasked import written
from visit.words import Speech, words

TOLD_FIRST: tuple[Heading, ...] = ("have", "detail", "unsure")
TOLD_LAST: tuple[Heading, ...] = ("context", "have_not")


def sections_for(situation: Situation, today: date) -> tuple[Section, ...]:
    """Every section with something in it."""
    plan, say = situation.plan, situation.speech
    asked = agenda(situation)
    told = urgent_first(situation, facts(situation))
    script = script_for(situation, today)
    waiting = tuple(question for question in asked.parked if question.in_own_words)
    everything = (
        _questions((*asked.ask, *waiting)),
        *(_told(heading, told, say) for heading in TOLD_FIRST),
        _section("story", words("story_title"), (*_story(plan.story), *_unasked(situation))),
        _section("ledger", words("ledger_title"), _ledger(plan)),
        *(_told(heading, told, say) for heading in TOLD_LAST),
        _section("script", words("script_title"), _script(script)),
        _section("watch", words("result_watch"), _watch(situation)),
        _section(
            "heard",
            words("heard_title"),
            _heard((*asked.ask, *asked.parked, *dropped_questions(situation))),
        ),
    )
    filled = tuple(section for section in everything if section.items)
    return shortened(filled, {"questions": len(asked.parked) - len(waiting)})


def _section(name: SectionId, title: str, items: Iterable[Item]) -> Section:
    return Section(id=name, title=title, items=tuple(items))


def _questions(asked: tuple[Asked, ...]) -> Section:
    return Section(
        id="questions",
        title=words("result_questions"),
        lead=words("sheet_together"),
        items=tuple(_question(question) for question in asked),
    )


def _question(asked: Asked) -> Item:
    clinical = labeled(words("result_clinical"), asked.clinical) if asked.clinical else None
    stays = asked.in_own_words or asked.top is not None or asked.group == FIRST
    return Item(text=asked.text, note=clinical, stays=stays)


def _told(heading: Heading, told: tuple[Fact, ...], say: Speech) -> Section:
    items = (_line(fact) for fact in told if fact.heading == heading)
    return _section(heading, heading_of(heading, say), items)


def _line(fact: Fact) -> Item:
    """What is there also in a doctor's words; what is not there is long enough without."""
    if fact.heading not in ("have", "detail") or not fact.clinical:
        return Item(text=fact.text)
    clinical = labeled(words("result_clinical"), set_apart(fact.clinical))
    return Item(text=fact.text, note=clinical)


def _story(story: Story) -> Iterator[Item]:
    for name, text in story:
        if text:
            yield Item(text=labeled(words(f"story_{name}"), text), stays=True)


def _unasked(situation: Situation) -> Iterator[Item]:
    for told in written(situation):
        yield Item(text=f"{told.label}: {told.text}", stays=True)


def _ledger(plan: Plan) -> Iterator[Item]:
    for sentence in lump_sentences(plan.lump):
        yield Item(text=sentence, stays=True)
    if bled := bleeding_sentence(plan.bleeding):
        yield Item(text=bled, stays=True)


def _script(script: Script) -> Iterator[Item]:
    yield from (Item(text=part) for part in script if part)


def _watch(situation: Situation) -> Iterator[Item]:
    advice, say = situation.engine.advice(situation.guidance), situation.speech
    signs = dict.fromkeys(say(sign) for rule in advice for sign in rule.watch_for)
    yield from (Item(text=sign) for sign in signs)


def _heard(asked: Iterable[Asked]) -> Iterator[Item]:
    """What was noted, also beside a question that was taken off the list later."""
    for question in asked:
        said = {"heard_answer": question.heard.answer, "heard_next_step": question.heard.next_step}
        note = " ".join(labeled(words(name), text) for name, text in said.items() if text)
        if note:
            yield Item(text=question.text, note=note, stays=True)
