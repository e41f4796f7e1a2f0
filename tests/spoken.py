"""People of a test by a few answers, and what they say on the phone."""

from typing import Any

from questionnaire import WHO_FOR
from rules import Engine
from tests.people import complete_person
from tests.visits import TODAY
from visit import Journey
from visit.phone.phone_script import script_for
from visit.situation import Situation


def situation(engine: Engine, location: str, who: str = "me", **said: Any) -> Situation:
    wanted = {key.replace("__", "."): value for key, value in said.items()}
    answers = complete_person(engine.rulebook.questionnaire, location, wanted)
    return Situation(engine, Journey(answers={**answers, WHO_FOR: who}))


def spoken(one: Situation) -> str:
    return script_for(one, TODAY).text
