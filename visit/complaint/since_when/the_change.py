"""What "the change" is: one question asks since when it is there, and one how it goes on.

Who told of two changes has one answer to each. So the page that asks names what stands first, and
the record keeps what was named.
"""

from rules import Engine
from visit.complaint.complaint import Complaint, complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.model.journey import Journey
from visit.situation import Situation
from visit.telling.facts import BEGAN, PACE

OVERALL = (BEGAN, PACE)


def the_change(situation: Situation) -> Sign | None:
    """What to name to the person; None where nothing is told of, and where it cannot wait."""
    if situation.in_an_emergency:
        return None
    first = complaint(situation).first
    vague = first is None or not first.symptom or first.named(contents().vague) is not None
    return None if vague else first


def with_the_change(engine: Engine, before: Journey, after: Journey) -> Journey:
    """A record after any step; where since when was answered in it, with what the page named."""
    asking = before.asking is not None and _asks(engine, before.asking)
    same = all(before.answers.get(key) == after.answers.get(key) for key in OVERALL)
    if same or not asking or after.news.opened:
        return after
    named = the_change(Situation(engine, before))
    return after.model_copy(update={"the_change": named and named.key})


def asked_of_first(about: Complaint) -> bool:
    """Whether since when and how it goes on were asked of what is named first now."""
    first, situation = about.first, about.situation
    asked = first is not None and situation.journey.the_change == first.key
    return asked and not situation.in_an_emergency


def _asks(engine: Engine, key: str) -> bool:
    """Whether the screen of that question asks since when."""
    screen = engine.rulebook.questionnaire.screen_of[key]
    return not set(OVERALL).isdisjoint(screen.keys)
