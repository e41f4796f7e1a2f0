"""Growth in the ledger feeds the questions that ask about it, as a proposal and never by itself.

`ledgers.yaml` says which answers entries support. A proposal never leads to slower care than the
present answer does.
"""

from collections.abc import Iterator
from typing import NamedTuple

from questionnaire import NOT_ASKED, UNSURE, Answer, Number, Question, YesNo
from visit.flow.changing import reopen
from visit.flow.marks import keep_marks
from visit.ledgers.amounts import in_own_unit
from visit.ledgers.content import GrowthAnswer, LedgerContent, SizeAnswer
from visit.ledgers.noted import each, measure_of
from visit.ledgers.sentences import sentences
from visit.model.journey import Journey
from visit.model.ledger import Entry
from visit.situation import Situation


class Proposal(NamedTuple):
    """An answer that the ledger supports, the present one, and the sentence that shows why."""

    key: str
    proposed: Answer
    present: Answer
    why: str
    sources: tuple[str, ...]


def proposals(situation: Situation, known: LedgerContent) -> tuple[Proposal, ...]:
    """Other answers that the ledger supports to questions already answered; one a question."""
    found: dict[str, Proposal] = {}
    for proposal in _supported(situation, known):
        if proposal.key not in found and _is_news(situation, proposal):
            found[proposal.key] = proposal
    return tuple(found.values())


def look_again(journey: Journey, proposal: Proposal) -> Journey:
    """Open its screen with the proposed answer marked; the person decides whether to send it."""
    return keep_marks(reopen(journey, proposal.key), {proposal.key: proposal.proposed})


def _supported(situation: Situation, known: LedgerContent) -> Iterator[Proposal]:
    ledger, number = known.growing
    for series in each(ledger, situation.plan.ledgers.get(ledger.id, ())).values():
        sizes = [in_own_unit(number, measure_of(ledger, entry)) for entry in series]
        [why] = sentences(ledger, series[sizes.index(min(sizes)) :])
        days = _days_of_growth(series, sizes)
        for answer in known.growth:
            if any(answer.days.least <= day <= answer.days.most for day in days):
                yield from _to(situation, answer, answer.answer, why)
        for size in known.size:
            yield from _to(situation, size, sizes[-1], why)


def _to(
    situation: Situation, answer: GrowthAnswer | SizeAnswer, proposed: Answer, why: str
) -> Iterator[Proposal]:
    present = situation.guidance.sight.counted.get(answer.question, NOT_ASKED)
    if present is not NOT_ASKED:
        yield Proposal(answer.question, proposed, present, why, answer.sources)


def _days_of_growth(series: tuple[Entry, ...], sizes: list[float]) -> list[int]:
    """Days from each smaller entry to the newest one."""
    last = series[-1].day
    pairs = zip(series, sizes, strict=True)
    return [(last - entry.day).days for entry, size in pairs if size < sizes[-1]]


def _is_news(situation: Situation, proposal: Proposal) -> bool:
    engine = situation.engine
    question = engine.rulebook.questionnaire.question(proposal.key)
    if not _rises(question, proposal):
        return False
    rank, before = engine.rulebook.rank, situation.guidance.level
    after = engine.decide({**situation.answers, proposal.key: proposal.proposed}).level
    return after is not None and (before is None or rank[after.id] >= rank[before.id])


def _rises(question: Question, proposal: Proposal) -> bool:
    """Whether the proposed answer stands above the present one, or replaces "not sure"."""
    proposed, present = proposal.proposed, proposal.present
    if isinstance(question, Number):
        in_range = isinstance(proposed, float) and question.least <= proposed <= question.most
        return in_range and (present == UNSURE or _larger(proposed, present))
    if present == UNSURE or isinstance(question, YesNo):
        return proposed != present
    options = list(question.choices)
    return options.index(str(proposed)) > options.index(str(present))


def _larger(proposed: Answer, present: Answer) -> bool:
    return isinstance(proposed, float) and isinstance(present, float) and proposed > present
