"""`options: locations` filled in: every location that a person can choose, by its plain name."""

from typing import Any

from questionnaire.content.yaml_file import ContentFile
from questionnaire.skip_logic import PLACES


def fill_places(files: list[ContentFile]) -> None:
    """`options: locations` in a question stands for every location a person can choose."""
    chosen = sorted(
        (
            (int(file.data["order"]), file.data["id"], file.data["plain"])
            for file in files
            if isinstance(file.data, dict)
            and str(file.data.get("order", "")).isdigit()
            and {"id", "plain"} <= file.data.keys()
            and _can_be_chosen(file.data)
        ),
    )
    for question in _raw_questions(files):
        if question.get("options") == "locations":
            question["options"] = {name: plain for _, name, plain in chosen}


def _can_be_chosen(location: dict[str, Any]) -> bool:
    """Whether choosing a location opens it; some are opened by answers as well."""
    opened_by = location.get("applies_when")
    return location.get("asked", "chosen") == "chosen" or _names_choice(opened_by, location["id"])


def _names_choice(condition: object, name: str) -> bool:
    """Whether a condition as it is written reads that the location was chosen."""
    if isinstance(condition, list):
        return any(_names_choice(part, name) for part in condition)
    if not isinstance(condition, dict):
        return False
    chosen = condition.get(PLACES, [])
    named = name in chosen if isinstance(chosen, list) else chosen == name
    return named or any(_names_choice(part, name) for part in condition.values())


def _raw_questions(files: list[ContentFile]) -> list[dict[str, Any]]:
    return [
        question
        for file in files
        if isinstance(file.data, dict)
        for question in file.data.get("questions") or []
        if isinstance(question, dict)
    ]
