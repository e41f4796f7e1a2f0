"""Whatever leads, what is asked first is of it: nothing that may be asked of anything.

It holds for each sign that calls for a doctor within two weeks, today or now, in every case.
"""

from collections.abc import Iterator
from functools import cache

from tests.casebook import case_files
from tests.effort import DEEP, share_of
from tests.people import complete_person
from ui.content import engine
from visit import Journey
from visit.complaint.complaint import complaint
from visit.complaint.leading.what_leads import leading_sign
from visit.plan.agenda import agenda
from visit.plan.first_three.problems import first_three_of
from visit.situation import Situation

SOON = {"same_day", "two_weeks"}
# It speaks of what was told, and is a question of its own there.
OF_ITS_OWN = {"family_means"}
# What still has fewer than three questions of its own, and what is no sign to be asked about: a
# worry, a doubt about danger, a wait. The list may only get shorter.
TOO_FEW = frozenset(
    {
        "blood_vessels.chest_signs:unsure",
        "blood_vessels.cold_limb:unsure",
        "blood_vessels.still_limb:unsure",
        "everyone.danger_signs:unsure",
        "everyone.worried",
        "everyone.worried:unsure",
        "in_treatment.danger_signs:unsure",
        "scrotum_penis.danger_now:unsure",
        "uterus_pelvis.discharge:unsure",
        "uterus_pelvis.period_change:painful",
        "whole_body.changed_since",
        "whole_body.changed_since:unsure",
        "whole_body.lasting_pain",
        "whole_body.lasting_pain:unsure",
        "whole_body.night_sweats",
        "whole_body.sent_home_worse",
        "whole_body.sent_home_worse:unsure",
        "whole_body.treated_no_better:unsure",
        "whole_body.wait:unsure",
    }
)
# Of these not even two.
HARDLY_ANY = frozenset(
    {
        "blood_vessels.chest_signs:unsure",
        "everyone.danger_signs:unsure",
        "everyone.worried",
        "everyone.worried:unsure",
        "in_treatment.danger_signs:unsure",
        "scrotum_penis.danger_now:unsure",
    }
)


def test_nothing_that_may_be_asked_of_anything_is_asked_of_what_leads_soon() -> None:
    found = {lead for lead, fillers in _asked() if fillers}

    assert found <= TOO_FEW, f"ask something of {sorted(found - TOO_FEW)}"
    if DEEP:
        assert found >= TOO_FEW, f"strike off {sorted(TOO_FEW - found)}"


def test_of_three_questions_at_least_two_are_of_what_was_told() -> None:
    few = {lead for lead, fillers in _asked() if len(fillers) > 1}

    assert few <= HARDLY_ANY, f"ask more of {sorted(few - HARDLY_ANY)}"


@cache
def _asked() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each lead of a case, and what of its three questions may be asked of anything."""
    general = first_three_of(engine())
    fillers = {*general.of_anything, *general.at_the_end} - OF_ITS_OWN
    found: list[tuple[str, tuple[str, ...]]] = []
    for situation in _people():
        lead, level = leading_sign(complaint(situation)), situation.guidance.level
        if lead is not None and lead.decided and level is not None and level.id in SOON:
            name = f"{lead.key}:{lead.option}" if lead.option != "yes" else lead.key
            asked = (one.id for one in agenda(situation).ask[:3])
            found.append((name, tuple(one for one in asked if one in fillers)))
    return tuple(found)


def _people() -> Iterator[Situation]:
    for file in case_files():
        for case in share_of(file.cases):
            answers = complete_person(engine().rulebook.questionnaire, file.location, case.answers)
            yield Situation(engine(), Journey(answers=answers))
