"""Which kept answers may count: all but those whose question surely does not apply.

An answer whose question is not decided yet stays: the question before it may be asked again and
answered the same way.
"""

from collections.abc import Mapping

from questionnaire import NOT_ASKED, Answer
from rules.engine import Engine


def may_count(engine: Engine, said: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers without those that stopped applying; such a question is asked again."""
    seen = engine.applicable(said).counted
    return {key: value for key, value in said.items() if seen.get(key) is not NOT_ASKED}
