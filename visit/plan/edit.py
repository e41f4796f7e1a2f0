"""A changed plan, checked as if a stranger had written it, or why it does not fit."""

from typing import Any

from pydantic import ValidationError

from visit.model.plan import Plan
from visit.words import words


class EditRefused(ValueError):
    """The plan cannot hold this. The message is plain and never repeats what was written."""


def changed(plan: Plan, **changes: Any) -> Plan:
    try:
        return Plan.model_validate({**dict(plan), **changes})
    except ValidationError as wrong:
        raise EditRefused(plain_problem(wrong)) from None


def plain_problem(wrong: ValidationError) -> str:
    """The first problem in plain words, without the value."""
    error = wrong.errors(include_input=False, include_url=False)[0]
    limits = error.get("ctx", {})
    match error["type"]:
        case "string_too_long":
            return words("unfit_long", count=limits["max_length"])
        case "string_too_short" | "too_short":
            return words("unfit_empty")
        case "too_long":
            return words("unfit_many", most=limits["max_length"])
        case "greater_than_equal" | "less_than_equal" | "finite_number":
            return words("unfit_number")
        case _:
            return words("unfit_other")
