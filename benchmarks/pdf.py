"""How long a person waits for the PDF of their visit: the first of a process, and later ones."""

from datetime import date
from time import perf_counter

from benchmarks.engines import people
from benchmarks.report import Bar, Section, table
from benchmarks.spread import Spread
from questionnaire import Answers
from rules import Engine, load
from visit import Journey
from visit.model.plan import Plan, Story
from visit.sheet.build import sheet_for
from visit.sheet.pdf import pdf_of
from visit.situation import Situation

MOST_MILLISECONDS = 100
TODAY = date(2026, 11, 20)
PLAN = Plan(
    story=Story(
        change="A lump on the left thigh. It was small in spring and is as big as an egg now.",
        since="Since about April",
        worry="That it keeps growing while I wait.",
    )
)


def compare(count: int = 40) -> Section:
    """From the answers of so many different people to the bytes of their PDFs."""
    engine = Engine(load())
    answers = people.sessions(engine.rulebook.questionnaire, count + 1)
    first, *later = [_seconds(engine, one) * 1000 for one in answers]
    spread = Spread.of(later)
    row = (f"{first:.0f}", f"{spread.p50:.0f}", f"{spread.p95:.0f}", f"{max(later):.0f}")
    line = f"Sheets of {count} different people, from answers to bytes, in milliseconds."
    header = ("", "first of the process", "later, p50", "later, p95", "later, slowest")
    return Section(
        "PDF of the visit",
        (line, "", *table(header, [("PDF", *row)])),
        (Bar("ms for a later PDF, p95", spread.p95, "at most", MOST_MILLISECONDS),),
    )


def _seconds(engine: Engine, answers: Answers) -> float:
    said = dict(answers)
    journey = Journey(answers=said, plan=PLAN)
    start = perf_counter()
    pdf_of(sheet_for(Situation(engine, journey), TODAY), "us-letter")
    return perf_counter() - start
