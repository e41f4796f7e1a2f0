"""What a person writes down: their story, the visit ahead, what they heard there.

Each function returns a new plan, or raises `EditRefused` with a plain message to show beside the
field.
"""

from datetime import date

from visit.model.plan import Heard, Plan, VisitKind
from visit.model.reminder import Reminder, reminder_for
from visit.plan.appointment import must_lie_ahead
from visit.plan.edit import changed


def write_story(plan: Plan, **texts: str) -> Plan:
    """Write own words: `change`, `since`, `different`, `worry` or `medicines`."""
    return changed(plan, story={**dict(plan.story), **texts})


def write_unasked(plan: Plan, place: str, text: str) -> Plan:
    """Write what no question of a location asked, in own words; an empty text takes it away."""
    others = {key: kept for key, kept in plan.unasked.items() if key != place}
    return changed(plan, unasked={**others, place: text} if text.strip() else others)


def hear(plan: Plan, name: str, **texts: str) -> Plan:
    """Write down `answer` or `next_step` beside a question, after the visit."""
    heard = {**dict(plan.heard.get(name, Heard())), **texts}
    others = {key: kept for key, kept in plan.heard.items() if key != name}
    empty = not any(text.strip() for text in heard.values())
    return changed(plan, heard=others if empty else {**others, name: heard})


def choose_visit(plan: Plan, kind: VisitKind | None, minutes: int) -> Plan:
    """Say what kind of visit it is, and how long."""
    return changed(plan, kind=kind, minutes=minutes)


def remind(plan: Plan, day: date, today: date, fresh: str) -> tuple[Plan, Reminder]:
    """The reminder to hand out for `day`, and the plan that keeps it.

    `fresh` is a random id for a new one.
    """
    must_lie_ahead(day, today)
    reminder = reminder_for(day, today, plan.reminder, fresh)
    return changed(plan, reminder=reminder), reminder
