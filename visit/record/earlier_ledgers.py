"""A record that holds two ledgers in fields of their own, in the shape of today.

Up to format 3 a plan had `lump` and `bleeding`. What was noted stands in `ledgers` now, by id.
"""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, TypeAdapter

from questionnaire import Frozen
from visit.model.ledger import Day, Name
from visit.model.plan import MOST_ENTRIES


class _Lump(Frozen):
    day: Day
    size_cm: float = Field(ge=0.1, le=50.0, allow_inf_nan=False)
    like: Name = ""
    firmness: Literal["soft", "firm", "hard", "unsure"] = "unsure"
    pain: Literal["none", "touch", "always", "unsure"] = "unsure"
    which: Name = ""

    def noted(self) -> dict[str, Any]:
        size = {"number": self.size_cm, "unit": "cm", "like": self.like}
        felt = {"firmness": self.firmness, "pain": self.pain}
        return {"size": size, **felt, **({"which": self.which} if self.which else {})}


class _Bleeding(Frozen):
    day: Day
    amount: Literal["spots", "some", "heavy", "unsure"]
    kind: Literal["womb", "bottom", "pee", "coughed", "vomited", "nose_mouth", "skin", "unsure"]

    def noted(self) -> dict[str, Any]:
        return {"amount": self.amount, "kind": self.kind}


_EARLIER: Mapping[str, TypeAdapter[list[Any]]] = {
    "lump": TypeAdapter(list[_Lump]),
    "bleeding": TypeAdapter(list[_Bleeding]),
}


def with_ledgers_by_id(data: Any) -> Any:
    """The same JSON data; what is no record stays as it is, to be refused.

    Raises `ValueError` for entries that were none then either.
    """
    if not isinstance(data, dict):
        return data
    record, before = _by_id(data), data.get("before_opening")
    return {**record, "before_opening": _by_id(before)} if isinstance(before, dict) else record


def _by_id(visit: dict[str, Any]) -> dict[str, Any]:
    plan = visit.get("plan")
    if not isinstance(plan, dict) or not _EARLIER.keys() & plan.keys():
        return visit
    today = plan.get("ledgers", {})
    if not isinstance(today, dict):
        return visit
    rest = {name: value for name, value in plan.items() if name not in _EARLIER}
    ledgers = {name: _entries(name, plan[name]) for name in _EARLIER if plan.get(name, []) != []}
    return {**visit, "plan": {**rest, "ledgers": {**ledgers, **today}}}


def _entries(name: str, written: Any) -> list[dict[str, Any]]:
    entries = _EARLIER[name].validate_python(written)
    if len(entries) > MOST_ENTRIES:
        raise ValueError("a ledger has more entries than it ever could")
    return [{"day": entry.day.isoformat(), "noted": entry.noted()} for entry in entries]
