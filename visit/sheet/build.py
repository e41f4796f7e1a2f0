"""The sheet to take along, put together in the same words for every way to read it.

`today` is always given, so that the same answers give the same sheet on the same day.
"""

from datetime import date

from questionnaire import Told
from rules import Engine, Guidance, Source
from visit.body.where import where
from visit.complaint.complaint import complaint
from visit.complaint.contents import DANGER_SIGNS, contents
from visit.dates import deadline, long_date, short_date
from visit.sheet.card import card_for
from visit.sheet.doctor.in_story import has_nothing_new
from visit.sheet.doctor_side import doctor_side
from visit.sheet.person_side import person_side
from visit.sheet.portal import asked, portal_text
from visit.sheet.shape.model import Cited, Emergency, Item, Row, Section, Sheet, Urgency
from visit.situation import Situation
from visit.words import Speech, words

__all__ = ["Cited", "Emergency", "Item", "Row", "Section", "Sheet", "Urgency", "sheet_for"]

MOST_SOURCES = 8


def sheet_for(situation: Situation, today: date) -> Sheet:
    """The sheet for these answers and this plan, counted from `today`."""
    engine, guidance, say = situation.engine, situation.guidance, situation.speech
    edition, about = engine.rulebook.edition, complaint(situation)
    title, whom = words("sheet_title"), words(f"sheet_about_{situation.answered_by}")
    still_open = _open(guidance)
    top = f"{title} {long_date(today)} {whom} {still_open or ''}"
    doctor = doctor_side(situation, about, today, top)
    opening = words("portal_opening", title=title, day=short_date(today), who=whom)
    return Sheet(
        title=title,
        day=today,
        date_text=long_date(today),
        about=whom,
        urgency=_urgency(guidance, say, today),
        open=still_open,
        doctor=doctor,
        where=None if has_nothing_new(situation, about) else where(situation),
        person_title=words(f"sheet_person_{say.whom}"),
        person=person_side(situation, today),
        card=card_for(situation, about, today),
        portal=portal_text(doctor, f"{opening} {asked(situation, today)}".strip()),
        portal_title=words("portal_title"),
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


def _by_when(guidance: Guidance, say: Speech, today: date) -> str:
    """The timing of the level, with its last day as a date."""
    if guidance.level is None:
        return words("sheet_not_known")
    timing = say(guidance.level.timing)
    if not guidance.level.by_when.value:
        return timing
    last = long_date(deadline(guidance.level.by_when, today))
    return words("result_by", timing=timing, day=last)


def _urgency(guidance: Guidance, say: Speech, today: date) -> Urgency | None:
    level = guidance.level
    if level is None:
        return None
    rows = {
        "result_when": _by_when(guidance, say, today),
        "result_who": say(level.who),
        "result_where": say(level.where),
        "result_first": say(level.first_action),
    }
    return Urgency(
        id=level.id,
        name=say(level.name),
        timing=say(level.timing),
        deadline=deadline(level.by_when, today),
        by_when=rows["result_when"],
        action=say(guidance.fired[0].say),
        rows=tuple(Row(label=words(name), text=text) for name, text in rows.items()),
    )


def _open(guidance: Guidance) -> str | None:
    if guidance.level is None:
        return words("sheet_not_known")
    return words("sheet_open") if guidance.highest_possible != guidance.level else None


def _emergency(engine: Engine, say: Speech) -> Emergency:
    """The danger signs in few lines; one that no line stands for, in its own words."""
    question = engine.rulebook.questionnaire.question(DANGER_SIGNS)
    lines = [
        line for line in contents().emergency if not set(line.covers).isdisjoint(question.danger)
    ]
    covered = {sign for line in lines for sign in line.covers}
    own: list[Told] = [question.choices[sign] for sign in question.danger if sign not in covered]
    return Emergency(
        title=say.own("result_sooner"),
        number=say.country.emergency,
        signs=(*(line.text for line in lines), *(say(sign) for sign in own)),
    )


def _sources(engine: Engine, guidance: Guidance) -> tuple[Cited, ...]:
    names = dict.fromkeys(name for rule in guidance.fired for name in rule.sources)
    return tuple(_cited(engine.rulebook.sources[name]) for name in list(names)[:MOST_SOURCES])


def _cited(source: Source) -> Cited:
    note = words("result_source_line", checked=short_date(source.checked), seen=source.seen)
    return Cited(name=source.name, url=source.url, note=note)
