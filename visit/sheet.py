"""The sheet to take along: a short page or two in the same words as the screen.

Plain frozen data without any layout; every way to take it along (print, PDF, plain text) reads
this one model. `today` is always given, so that the same answers give the same sheet.
"""

from datetime import date
from typing import Literal

from questionnaire import Frozen
from rules import Engine, Guidance, LevelId, Source
from rules.suggest import suggest
from visit.dates import deadline, long_date
from visit.journey import Journey
from visit.plan import Plan
from visit.words import Speech, speech_for, words

SectionId = Literal["questions", "watch", "told", "story", "ledger", "script", "heard"]
DANGER_SIGNS = "everyone.danger_signs"
MOST_QUESTIONS = 10
MOST_WATCH = 6
MOST_SOURCES = 12


class Item(Frozen):
    """One line of a section, with a small line below it where there is more to say."""

    text: str
    note: str | None = None


class Section(Frozen):
    """A heading, a line of introduction where it helps, and the lines below."""

    id: SectionId
    title: str
    items: tuple[Item, ...]
    lead: str | None = None


class Row(Frozen):
    """A label with its text."""

    label: str
    text: str


class Urgency(Frozen):
    """How soon to seek care. `deadline` is the last day; `by_when` says it in words.

    `rows` are by when, who, where and what to do first, as on the screen.
    """

    id: LevelId
    name: str
    timing: str
    deadline: date
    by_when: str
    action: str
    rows: tuple[Row, ...]


class Emergency(Frozen):
    """The signs that call for help at once; `title` names the country's number."""

    title: str
    number: str
    signs: tuple[str, ...]


class Cited(Frozen):
    """A source, with the date it was checked and how it was read."""

    title: str
    publisher: str
    url: str
    note: str


class Sheet(Frozen):
    """Everything on the sheet, in reading order; the last five texts belong at its foot.

    `urgency` is None while it is not known yet; `open` then says so. `open` is also set while
    more answers can make it more urgent.
    """

    lang: str = "en"
    title: str
    day: date
    date_text: str
    about: str
    level_title: str
    urgency: Urgency | None
    open: str | None
    sections: tuple[Section, ...]
    emergency: Emergency
    sources_title: str
    sources: tuple[Cited, ...]
    cannot: str
    education: str
    not_reviewed: str
    not_a_record: str
    edition: str
    version: str
    digest: str


def sheet_for(engine: Engine, journey: Journey, plan: Plan, today: date) -> Sheet:
    """The sheet for these answers and this plan, counted from `today`."""
    guidance, say = engine.decide(journey.answers), speech_for(journey)
    edition = engine.rulebook.edition
    return Sheet(
        title=words("sheet_title"),
        day=today,
        date_text=long_date(today),
        about=words("sheet_about_someone" if say.someone_else else "sheet_about_me"),
        level_title=words("sheet_level"),
        urgency=_urgency(guidance, say, today),
        open=_open(guidance),
        sections=_sections(engine, guidance, plan, say),
        emergency=_emergency(engine, say),
        sources_title=words("result_sources"),
        sources=_sources(engine, guidance),
        cannot=words("result_cannot"),
        education=words("education"),
        not_reviewed=words("not_reviewed"),
        not_a_record=words("sheet_not_record"),
        edition=words("result_edition", version=edition.version, digest=edition.digest),
        version=edition.version,
        digest=edition.digest,
    )


def _urgency(guidance: Guidance, say: Speech, today: date) -> Urgency | None:
    level = guidance.level
    if level is None:
        return None
    last, timing = deadline(level.by_when, today), say(level.timing)
    by_when = f"{timing}: by {long_date(last)}" if level.by_when.value else timing
    rows = {
        "result_when": by_when,
        "result_who": say(level.who),
        "result_where": say(level.where),
        "result_first": say(level.first_action),
    }
    return Urgency(
        id=level.id,
        name=say(level.name),
        timing=timing,
        deadline=last,
        by_when=by_when,
        action=say(guidance.fired[0].say),
        rows=tuple(Row(label=words(name), text=text) for name, text in rows.items()),
    )


def _open(guidance: Guidance) -> str | None:
    if guidance.level is None:
        return words("sheet_not_known")
    return words("sheet_open") if guidance.highest_possible != guidance.level else None


def _sections(engine: Engine, guidance: Guidance, plan: Plan, say: Speech) -> tuple[Section, ...]:
    sections = (_questions(engine, guidance, plan, say), _watch(guidance, say))
    return tuple(section for section in sections if section.items)


def _questions(engine: Engine, guidance: Guidance, plan: Plan, say: Speech) -> Section:
    items = tuple(
        Item(text=say(asked.everyday), note=f"{words('result_clinical')}: {asked.clinical}")
        for asked, _ in suggest(engine.rulebook, guidance)
        if asked.id not in plan.dropped
    )
    return Section(id="questions", title=words("result_questions"), items=items[:MOST_QUESTIONS])


def _watch(guidance: Guidance, say: Speech) -> Section:
    signs = dict.fromkeys(say(sign) for rule in guidance.fired for sign in rule.watch_for)
    items = tuple(Item(text=sign) for sign in signs)
    return Section(id="watch", title=words("result_watch"), items=items[:MOST_WATCH])


def _emergency(engine: Engine, say: Speech) -> Emergency:
    question = engine.rulebook.questionnaire.question(DANGER_SIGNS)
    return Emergency(
        title=say.own("result_sooner"),
        number=say.country.emergency,
        signs=tuple(say(question.choices[option]) for option in question.danger),
    )


def _sources(engine: Engine, guidance: Guidance) -> tuple[Cited, ...]:
    names = dict.fromkeys(name for rule in guidance.fired for name in rule.sources)
    return tuple(_cited(engine.rulebook.sources[name]) for name in list(names)[:MOST_SOURCES])


def _cited(source: Source) -> Cited:
    note = words("result_source_line", checked=source.checked, seen=source.seen)
    return Cited(title=source.title, publisher=source.publisher, url=source.url, note=note)
