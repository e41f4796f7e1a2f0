"""A file that a person opens: a record saved here, or answers that another program wrote as FHIR.

Both are read as something a stranger wrote. A file that is neither raises `Unreadable`.
"""

import json
from typing import Any

from rules import Engine
from visit import walk
from visit.fhir import read_response
from visit.journey import Journey, as_said
from visit.resume import LONGEST, Resumed, Unreadable, read


def opened(text: str, engine: Engine) -> Resumed:
    """The journey in a file, and which answers in it no longer fit. Raises `Unreadable`."""
    resource = _response_in(text)
    if resource is None:
        return read(text, engine.rulebook)
    found = read_response(resource, engine.rulebook)
    said = {key: as_said(answer) for key, answer in found.answers.items()}
    journey = walk.go_on(engine, Journey(said=said))
    return Resumed(journey, rules_changed=False, ask_again=found.unread)


def _response_in(text: str) -> Any:
    """The FHIR resource in a text; None for a record, or for no JSON at all."""
    if len(text) > LONGEST:
        raise Unreadable("the file is too long")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and "resourceType" in data else None
