"""Where on the way a danger sign interrupts: after the last of the answers that make it one."""

from collections.abc import Sequence

from rules import Guidance, Rule, evidence

BEFORE_ALL = -1


def interrupts_after(rule: Rule, guidance: Guidance, way: Sequence[str]) -> int:
    """The place in `way` of the last answer behind a fired rule; BEFORE_ALL where none is on it."""
    behind = set(evidence(rule.when, guidance.sight.counted))
    return max((at for at, key in enumerate(way) if key in behind), default=BEFORE_ALL)
