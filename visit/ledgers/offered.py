"""Which ledgers fit what a person told: those with entries, and those about what they have."""

from functools import cache

from questionnaire import Condition, resolve
from rules import Engine
from visit.checking import EVERYWHERE
from visit.ledgers.content import supports
from visit.ledgers.ledger import Ledger
from visit.situation import Situation


def offered(situation: Situation) -> tuple[Ledger, ...]:
    """The ledgers to show open, in their order; the others stay within reach."""
    counted = situation.guidance.sight.counted
    when = _conditions(situation.engine)
    return tuple(
        ledger
        for ledger in supports().ledgers
        if ledger.id in situation.plan.ledgers
        or ledger.offered_when is None
        or when[ledger.id].truth(counted) is True
    )


@cache
def _conditions(engine: Engine) -> dict[str, Condition]:
    known = engine.rulebook.questionnaire.questions
    return {
        ledger.id: resolve(ledger.offered_when, EVERYWHERE, known)
        for ledger in supports().ledgers
        if ledger.offered_when is not None
    }
