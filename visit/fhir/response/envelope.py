"""The one response in a file that somebody else's program wrote, and which form it names.

Programs wrap it, name the form in their own way, or leave the name out. What would change the
meaning of the whole response (FHIR calls such elements modifiers) is refused, never passed over.
"""

import re
from typing import Any, Literal, NamedTuple

from visit.fhir.naming import FORM
from visit.model.unreadable import Unreadable

Form = Literal["this", "other_version", "other"]
# Smart Forms writes `in-progress`, LHC-Forms and this app `completed`.
STATUSES = ("completed", "in-progress", "amended")
MODIFIERS = ("modifierExtension", "implicitRules")
OWN_NAME = re.compile(rf"(?:https?://[^|#?]*/)?{re.escape('/'.join(FORM.split('/')[-2:]))}")


class Found(NamedTuple):
    """A response, and whether it names this form, another version of it, or another form."""

    response: dict[str, Any]
    form: Form


def response_in(resource: object, version: str) -> Found:
    """The response in a resource or a Bundle. `version` is that of the form today.

    Raises `Unreadable` for none, several, one that was taken back, and one with a modifier.
    """
    response = _unpacked(resource)
    if response.get("status") not in STATUSES:
        raise Unreadable("the answers in the file were stopped or taken back")
    if is_modified(response):
        raise Unreadable("the file holds something that would change what its answers mean")
    return Found(response, _form(response.get("questionnaire"), version))


def is_modified(element: dict[str, Any]) -> bool:
    """Whether the element says that it must not be read as it stands."""
    return any(element.get(name) for name in MODIFIERS)


def _unpacked(resource: object) -> dict[str, Any]:
    if not isinstance(resource, dict):
        raise Unreadable("the file holds no answers to a form")
    found = [resource]
    if resource.get("resourceType") == "Bundle":
        listed = resource.get("entry")
        entries = [
            entry
            for entry in (listed if isinstance(listed, list) else [])
            if isinstance(entry, dict) and isinstance(entry.get("resource"), dict)
        ]
        if any(map(is_modified, [resource, *entries])):
            raise Unreadable("the file holds something that would change what its answers mean")
        found = [entry["resource"] for entry in entries]
    responses = [one for one in found if one.get("resourceType") == "QuestionnaireResponse"]
    if len(responses) > 1:
        raise Unreadable("the file holds several responses", "several")
    if not responses:
        raise Unreadable("the file holds no answers to a form")
    return responses[0]


def _form(named: object, version: str) -> Form:
    name, _, named_version = named.partition("|") if isinstance(named, str) else ("", "", "")
    if not OWN_NAME.fullmatch(name):
        return "other"
    return "this" if named_version in ("", version) else "other_version"
