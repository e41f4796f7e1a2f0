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
from visit.tell import DANGER_SIGNS


def opened(text: str, engine: Engine) -> Resumed:
    """The journey in a file, and which answers in it no longer fit. Raises `Unreadable`."""
    resource = _response_in(text)
    if resource is None:
        return read(text, engine.rulebook)
    found = read_response(resource, engine.rulebook)
    said = {key: as_said(answer) for key, answer in found.answers.items()}
    journey = walk.go_on(engine, Journey(said=said))
    return Resumed(journey, rules_changed=False, ask_again=found.unread)


def anew(engine: Engine, journey: Journey) -> Journey:
    """A journey from a file, with the danger signs to be asked again.

    They were about "right now" when the file was saved. Old ones must neither alarm today nor
    stand for the ones of today, nor may one that was only marked.
    """
    said = {key: kept for key, kept in journey.said.items() if key != DANGER_SIGNS}
    fresh = journey.model_copy(update={"said": said, "warned": (), "unsent": {}})
    return walk.go_on(engine, fresh)


def _response_in(text: str) -> Any:
    """The FHIR resource in a text; None for a record, or for no JSON at all."""
    if len(text) > LONGEST:
        raise Unreadable("the file is too long")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and "resourceType" in data else None
