"""A ledger as plain sentences for the clinician, and each of its entries in few words.

Numbers and days only: no sentence says what a change means.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from questionnaire import UNSURE, Filling, filled
from visit.dates import short_date, span
from visit.joining import ended, labeled, listed, set_apart
from visit.ledgers.amounts import in_own_unit, said
from visit.ledgers.content import LedgerContent, supports
from visit.ledgers.declared.ledger import Ledger
from visit.ledgers.declared.ledger_field import ChoiceField, NumberField
from visit.ledgers.declared.told_over_time import Change, Days
from visit.ledgers.noted import each, measure_in, name_of
from visit.model.ledger import Entry, Measure
from visit.model.plan import Plan
from visit.words import words


def told(plan: Plan) -> Iterator[str]:
    """Every sentence of every ledger, in the order of the ledgers."""
    for ledger in supports().ledgers:
        yield from sentences(ledger, plan.ledgers.get(ledger.id, ()))


def sentences(ledger: Ledger, entries: Iterable[Entry]) -> tuple[str, ...]:
    """One sentence for each thing noted, or one for all days."""
    noted = tuple(entries)
    if ledger.days is not None:
        return (_days(ledger, ledger.days, noted),) if noted else ()
    return tuple(_change(ledger, one) for one in each(ledger, noted).values())


def entry_text(ledger: Ledger, entry: Entry) -> str:
    """An entry in few words; "not sure" is left out where a number says something."""
    return labeled(short_date(entry.day), listed(_noted(ledger, entry)))


def growth_spoken(plan: Plan, known: LedgerContent | None = None) -> str | None:
    """The first growth among the lumps, in few words to say on the phone."""
    ledger, number = (known or supports()).growing
    for series in each(ledger, plan.ledgers.get(ledger.id, ())).values():
        before, now = (in_own_unit(number, measure_in(number, e)) for e in (series[0], series[-1]))
        if ledger.change and ledger.change.spoken and now > before:
            name = name_of(ledger, series[-1]) or ledger.change.name
            lasted = span(series[0].day, series[-1].day)
            places: dict[str, Filling] = {"before": before, "now": now, "span": lasted}
            return filled(ledger.change.spoken, {**places, "name": name})
    return None


def _noted(ledger: Ledger, entry: Entry) -> Iterator[str]:
    for field in ledger.fields:
        noted = entry.noted.get(field.id, "")
        if isinstance(field, NumberField) and isinstance(noted, Measure):
            yield said(field, noted)
        elif isinstance(field, ChoiceField):
            if ledger.number is None or noted not in ("", UNSURE):
                yield field.options[str(noted) or UNSURE].text
        elif noted:
            yield str(noted)


def _change(ledger: Ledger, series: Sequence[Entry]) -> str:
    """How the number went from the first to the last entry, and what else was noted then."""
    change, number = ledger.change, ledger.number
    if change is None or number is None:
        raise LookupError(f"'{ledger.id}' tells no change")
    first, last = series[0], series[-1]
    given, one_day = name_of(ledger, last), first.day == last.day
    places = {
        "name": filled(change.named, {"name": given}) if given else change.name,
        "before": said(number, measure_in(number, first)),
        "first": short_date(first.day),
        "now": said(number, measure_in(number, last)),
        "last": short_date(last.day),
        "span": span(first.day, last.day),
    }
    values = [in_own_unit(number, measure_in(number, entry)) for entry in (first, last)]
    parts = [filled(_way(change, values, one_day=one_day), places)]
    parts += _highest(number, change, series, values[-1:] if one_day else values)
    parts += (_then_now(field, series) for field in ledger.choices)
    return ended(set_apart(part for part in parts if part))


def _way(change: Change, values: Sequence[float], *, one_day: bool) -> str:
    if one_day:
        return change.once
    if values[0] == values[-1]:
        return change.same
    return change.rose if values[-1] > values[0] else change.fell


def _highest(
    number: NumberField, change: Change, series: Sequence[Entry], told: Sequence[float]
) -> Iterator[str]:
    """The highest, where it is higher than what is told already."""
    top = max(series, key=lambda entry: in_own_unit(number, measure_in(number, entry)))
    highest = measure_in(number, top)
    if change.highest and in_own_unit(number, highest) > max(told):
        places = {"highest": said(number, highest), "day": short_date(top.day)}
        yield filled(change.highest, places)


def _then_now(field: ChoiceField, series: Sequence[Entry]) -> str:
    """How something was first and is now, of the states that are known and can be told."""
    chosen = [field.options.get(str(entry.noted.get(field.id, UNSURE))) for entry in series]
    known = [option for option in chosen if option and option.then and option.now]
    if not known:
        return ""
    then, now = str(known[0].then), str(known[-1].now)
    return now if known[0] == known[-1] else words("then_now", then=then, now=now)


def _days(ledger: Ledger, days: Days, entries: tuple[Entry, ...]) -> str:
    """On how many days between which days, and how often each option was noted."""
    first, last = short_date(entries[0].day), short_date(entries[-1].day)
    count = len({entry.day for entry in entries})
    between: dict[str, Filling] = {"count": count, "first": first, "last": last}
    when = filled(days.once, {"day": first}) if count == 1 else filled(days.several, between)
    return ended(labeled(when, set_apart(_counted(field, entries) for field in ledger.choices)))


def _counted(field: ChoiceField, entries: Iterable[Entry]) -> str:
    """How often each was noted, the most frequent first."""
    seen = Counter(str(entry.noted.get(field.id, UNSURE)) for entry in entries)
    return listed(
        filled(field.options[one].counted or field.options[one].text, {"days": count})
        for one, count in seen.most_common()
    )
