"""The background in one line, own words beside it, and blanks for what the app does not ask."""

from collections.abc import Iterator

from visit.complaint.beside import says_it_too
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.signs import Sign
from visit.complaint.so_far import WITH_A_CANCER
from visit.joining import set_apart
from visit.model.views import By
from visit.sheet.doctor.first import told_first
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.background import OPERATION
from visit.telling.facts import CONTEXT_NOW, PREGNANT, ROAD, as_line
from visit.telling.unasked import quote
from visit.words import words

IN_TREATMENT = "in_treatment"
CONTEXT_OPTIONS = ("operation", "cancer_treatment", "blood_thinners", "weak_immunity")
SMOKING = ("whole_body.background", "chest_lungs.smoked")
OPERATED = f"{CONTEXT_NOW}:operation"


def background(situation: Situation, about: Complaint) -> Iterator[Item]:
    """What makes care more urgent, or that nothing does."""
    known = [sign for sign in about.among((ROAD,)) if sign.option in WITH_A_CANCER]
    there = (*known, *about.among(contents().background))
    above = told_first(about)
    found = tuple(sign for sign in there if sign not in above and not said_again(sign, about))
    operated = any(s.state == "present" for s in found if s.full_name == OPERATED)
    said = [
        sign.clinical
        for sign in found
        if sign.state == "present" and not (operated and sign.full_name == f"{OPERATION}:no")
    ]
    said += [
        words("sheet_unsure_reason", sign=sign.clinical) for sign in found if sign.state == "unsure"
    ]
    said += _not_at_risk(situation, about)
    if said:
        yield Item(text=as_line(set_apart(dict.fromkeys(said))), keeps=True)
    for by, own in medicines(situation).items():
        yield Item(text=quote(words("story_medicines"), own, by), own=True)
    yield Item(text=" ".join(_blanks(situation)))


def said_again(sign: Sign, about: Complaint) -> bool:
    """Whether another one says it as well; what decided how soon goes only for what did so too."""
    there = says_it_too(sign, about)
    if sign in about.deciding:
        there = [other for other in there if other in about.deciding]
    return bool(there)


def _not_at_risk(situation: Situation, about: Complaint) -> Iterator[str]:
    """That nothing makes care more urgent; of a person in treatment only what nothing else says.

    Cancer medicine weakens immunity, whatever is ticked. Medicines in own words may thin the blood
    or weaken immunity.
    """
    found = about.among(contents().background)
    denied = {s.option for s in found if s.key == CONTEXT_NOW and s.state == "absent"}
    treated = any(sign.place == IN_TREATMENT for sign in found)
    if medicines(situation):
        if denied.issuperset(CONTEXT_OPTIONS[:2]) and not treated:
            yield words("sheet_no_operation")
    elif len(denied) == len(CONTEXT_OPTIONS) and not treated:
        yield words("sheet_no_context")
    elif denied.issuperset(CONTEXT_OPTIONS[-2:]) and not treated:
        yield words("sheet_no_thinners")
    elif "blood_thinners" in denied:
        yield words("sheet_no_blood_thinners")


def medicines(situation: Situation) -> dict[By | None, str]:
    """Medicines in own words, by who wrote them."""
    plans = situation.plans.items()
    return {by: plan.story.medicines for by, plan in plans if plan.story.medicines}


def _blanks(situation: Situation) -> Iterator[str]:
    """What the app does not ask, to be filled in by hand; only what can fit this person."""
    asked = {question.key for question in situation.path}
    if not medicines(situation):
        yield words("sheet_blank_medicines")
    yield words("sheet_blank_allergies")
    yield words("sheet_blank_illness")
    if PREGNANT in asked:
        yield words("sheet_blank_period")
    if asked.isdisjoint(SMOKING):
        yield words("sheet_blank_smoking")
