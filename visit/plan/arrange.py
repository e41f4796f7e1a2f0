"""What a person does with their questions: keep, edit, drop, reorder, add own, mark the top three.

Each function returns a new plan, or raises `EditRefused` with a plain message to show beside the
field.
"""

from collections.abc import Sequence
from typing import Any

from rules import Phase
from visit.model.plan import MOST_TOP, OwnQuestion, Plan, free_own_ids
from visit.plan.edit import EditRefused, changed
from visit.words import words


def drop(plan: Plan, name: str) -> Plan:
    """Take a question off the list; it can be brought back."""
    dropped = dict.fromkeys((*plan.dropped, name))
    top = tuple(kept for kept in plan.top if kept != name)
    return changed(plan, dropped=tuple(dropped), top=top)


def bring_back(plan: Plan, name: str) -> Plan:
    """Put a dropped question on the list again."""
    return changed(plan, dropped=tuple(kept for kept in plan.dropped if kept != name))


def add_own(plan: Plan, text: str, phase: Phase = "before") -> Plan:
    """Add a question in the person's own words."""
    own = {"id": next(free_own_ids(plan.own)), "phase": phase, "text": text}
    return changed(plan, own=(*plan.own, own))


def delete_own(plan: Plan, name: str) -> Plan:
    """Delete an own question with everything noted about it."""
    return changed(
        plan,
        own=tuple(question for question in plan.own if question.id != name),
        heard={key: heard for key, heard in plan.heard.items() if key != name},
        **{
            field: tuple(kept for kept in getattr(plan, field) if kept != name)
            for field in ("order", "dropped", "top")
        },
    )


def reword(plan: Plan, name: str, text: str) -> Plan:
    """Put a question into own words; an empty text brings a provider question's words back."""
    if any(question.id == name for question in plan.own):
        return changed(plan, own=tuple(_worded(question, name, text) for question in plan.own))
    worded = {key: kept for key, kept in plan.worded.items() if key != name}
    return changed(plan, worded={**worded, name: text} if text.strip() else worded)


def mark_top(plan: Plan, name: str) -> Plan:
    """Count a question among the three that matter most."""
    if name in plan.top:
        return plan
    if len(plan.top) == MOST_TOP:
        raise EditRefused(words("unfit_top", count=MOST_TOP))
    return changed(plan, top=(*plan.top, name))


def unmark_top(plan: Plan, name: str) -> Plan:
    """Count it among them no longer."""
    return changed(plan, top=tuple(kept for kept in plan.top if kept != name))


def move(plan: Plan, group: Sequence[str], name: str, by: int) -> Plan:
    """Move a question by so many places among `group`, the ids of its group as shown."""
    if name not in group:
        return plan
    order = [kept for kept in group if kept != name]
    order.insert(max(0, group.index(name) + by), name)
    elsewhere = [kept for kept in plan.order if kept not in group]
    return changed(plan, order=(*elsewhere, *order))


def move_top(plan: Plan, first: Sequence[str], name: str, by: int) -> Plan:
    """Move a question by so many places among the `first` ones, as shown.

    Who puts them in order says that they matter most, so they are marked from then on; of one more
    than there are places for, the last one is not.
    """
    if name not in first:
        return plan
    order = [kept for kept in first if kept != name]
    order.insert(max(0, first.index(name) + by), name)
    return changed(plan, top=tuple(order[:MOST_TOP]))


def _worded(question: OwnQuestion, name: str, text: str) -> Any:
    return {**dict(question), "text": text} if question.id == name else question
