"""A record that holds what was marked on one page as its `draft`, in the shape of today.

Up to version 1.0 a page had one question. What is marked now stands in `unsent`, by question.
"""

from typing import Any

from questionnaire import WHO_FOR


def with_marks_by_question(data: Any) -> Any:
    """The same JSON data; what is no record stays as it is, to be refused."""
    if not isinstance(data, dict):
        return data
    record, before = _marked(data), data.get("before_opening")
    return {**record, "before_opening": _marked(before)} if isinstance(before, dict) else record


def _marked(visit: dict[str, Any]) -> dict[str, Any]:
    """One visit; beside an earlier mark of the same question the one on screen counts."""
    rest = {name: value for name, value in visit.items() if name != "draft"}
    draft, unsent = visit.get("draft"), visit.get("unsent", {})
    if draft is None or not isinstance(unsent, dict):
        return rest
    asking = visit.get("asking")
    at_start = visit.get("page", "start") == "start" or not isinstance(asking, str)
    return {**rest, "unsent": {**unsent, WHO_FOR if at_start else asking: draft}}
