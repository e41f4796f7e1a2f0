"""Which ledgers fit what a person told, and where a ledger leads to in the questions."""

from functools import cache

from questionnaire import NOT_ASKED, Condition, resolve
from rules import Engine
from visit.checking import EVERYWHERE
from visit.flow.changing import reopen
from visit.ledgers.content import supports
from visit.ledgers.declared.ledger import Ledger
from visit.model.journey import Journey
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


def looked_up(situation: Situation, ledger: Ledger) -> Journey:
    """The journey at the first question of the ledger that was asked, if one was."""
    counted = situation.guidance.sight.counted
    names = ledger.look_up.questions if ledger.look_up else ()
    asked = [name for name in names if counted.get(name, NOT_ASKED) is not NOT_ASKED]
    return reopen(situation.journey, asked[0]) if asked else situation.journey


@cache
def _conditions(engine: Engine) -> dict[str, Condition]:
    known = engine.rulebook.questionnaire.questions
    return {
        ledger.id: resolve(ledger.offered_when, EVERYWHERE, known)
        for ledger in supports().ledgers
        if ledger.offered_when is not None
    }
