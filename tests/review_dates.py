"""When each clinical statement was checked against its sources, and when that lapses.

Emergency content is read again within 12 months, all other within 24. The guard fails 60 days
before, so that nobody has to hurry.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from education import Contact, Fact, Library
from rules import Rulebook, Source
from visit.ledgers.content import GrowthAnswer, SizeAnswer, supports
from visit.plan.advice import packs

EMERGENCY = timedelta(days=365)
OTHER = timedelta(days=730)
NOTICE = timedelta(days=60)


class Statement(NamedTuple):
    """One statement, with the file and the name to find it by.

    `checked` says what was checked when: the statement itself, and each source it cites.
    """

    file: str
    name: str
    checked: Mapping[str, date]
    emergency: bool = False

    @property
    def lapses(self) -> Mapping[str, date]:
        """The last day on which each of these still holds."""
        lasts = EMERGENCY if self.emergency else OTHER
        return {what: day + lasts for what, day in self.checked.items()}


def statements(rulebook: Rulebook, library: Library) -> Iterator[Statement]:
    """Every rule, provider question, Learn page statement and advice on the visit."""
    sources = {**rulebook.sources, **library.sources}
    for rule in rulebook.rules:
        dates = {rule.id: rule.checked, **_dates(sources, rule.sources)}
        emergency = rule.level == rulebook.levels[0].id
        file = f"rules/guidance/{rule.location}.yaml"
        yield Statement(file, rule.id, dates, emergency=emergency)
    for question in rulebook.provider_questions.values():
        dates = _dates(sources, question.sources)
        yield Statement("rules/provider_questions.yaml", question.id, dates)
    yield from _learn(library, sources)
    yield from _visit(sources)


def lapsing(known: Iterable[Statement], today: date) -> list[str]:
    """What has to be read again by now, with the day by which and what to write."""
    return sorted(
        f"{one.file}: {one.name} rests on '{what}', which lapses on {last}. Read the source again, "
        f"correct the text if it changed, and write the new date under 'checked'."
        for one in known
        for what, last in one.lapses.items()
        if today > last - NOTICE
    )


def _learn(library: Library, sources: Mapping[str, Source]) -> Iterator[Statement]:
    for page in library.pages:
        file = f"education/pages/{page.id}.yaml"
        for section in page.sections:
            parts: tuple[Fact | Contact, ...] = (*section.facts, *section.contacts)
            for part in parts:
                dates = {part.id: part.checked, **_dates(sources, part.sources)}
                yield Statement(file, part.id, dates)
    for item in library.figure_sets.values():
        dates = {item.id: item.checked, **_dates(sources, item.sources)}
        yield Statement("education/figures.yaml", item.id, dates)


def _visit(sources: Mapping[str, Source]) -> Iterator[Statement]:
    for pack in packs():
        yield Statement("visit/plan/advice.yaml", pack.id, _dates(sources, pack.sources))
    known = supports()
    for ledger in known.ledgers:
        if ledger.sources:
            dates = _dates(sources, ledger.sources)
            yield Statement("visit/ledgers/ledgers.yaml", ledger.id, dates)
    supported: tuple[GrowthAnswer | SizeAnswer, ...] = (*known.growth, *known.size)
    for support in supported:
        yield Statement(
            "visit/ledgers/ledgers.yaml", support.question, _dates(sources, support.sources)
        )


def _dates(sources: Mapping[str, Source], cited: Iterable[str]) -> dict[str, date]:
    return {name: sources[name].checked for name in cited}
