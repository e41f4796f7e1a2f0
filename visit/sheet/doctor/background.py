"""The background in one line, own words beside it, and blanks for what the app does not ask."""

from collections.abc import Iterable, Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.says_it_too import says_it_too
from visit.complaint.signs import Sign
from visit.joining import set_apart
from visit.model.views import By
from visit.sheet.doctor.first import told_first
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.background import OPERATION, WITH_A_CANCER
from visit.telling.facts import CONTEXT_NOW, PREGNANT, ROAD, as_line
from visit.telling.unasked import quote
from visit.words import words

IN_TREATMENT = "in_treatment"
CONTEXT_OPTIONS = ("operation", "cancer_treatment", "blood_thinners", "weak_immunity")
BESIDE_THINNERS = ("operation", "cancer_treatment", "weak_immunity")
SMOKING = ("whole_body.background", "chest_lungs.smoked")
SMOKES = ("whole_body.background:smoking", "chest_lungs.smoked")
PAST_PERIODS = ("uterus_pelvis.periods:menopause",)
OPERATED, TREATED = f"{CONTEXT_NOW}:operation", f"{CONTEXT_NOW}:cancer_treatment"
OTHER_CANCER, HISTORY = "other_cancer", "everyone.history"
LEFT_TO_PAPER = ("whole_body.weight_falling", "skin.mole_other")
TAMOXIFEN = f"{HISTORY}:tamoxifen"


def background(situation: Situation, about: Complaint) -> Iterator[Item]:
    """What makes care more urgent, or that nothing does."""
    known = [sign for sign in about.among((ROAD,)) if sign.option in WITH_A_CANCER]
    there = (*known, *about.among(contents().background))
    above = [sign for sign in told_first(about) if sign.full_name not in contents().which]
    above = [*above, *_risks(about), *_other_ways(about), *_told_by_road(about, known)]
    found = [sign for sign in there if sign not in above and not said_again(sign, about)]
    found = [sign for at, sign in enumerate(found) if not is_another_way(sign, found[:at])]
    operated = any(s.state == "present" for s in found if s.full_name == OPERATED)
    said = [
        _named(sign)
        for sign in found
        if sign.state == "present" and not (operated and sign.full_name == f"{OPERATION}:no")
    ]
    said += [_in_doubt(sign) for sign in found if sign.state == "unsure"]
    said += risks_denied(about)
    said += _not_at_risk(situation, about)
    if said:
        yield Item(text=as_line(set_apart(dict.fromkeys(said))), keeps=True)
    for by, own in medicines(situation).items():
        yield Item(text=quote(words("story_medicines"), own, by), own=True)
    yield Item(text=" ".join(_blanks(situation, about)))
    if cancer := " ".join(_blanks_of_a_cancer(about)):
        yield Item(text=cancer)


def _told_by_road(about: Complaint, known: Iterable[Sign]) -> tuple[Sign, ...]:
    """Another cancer of the past, where it is the one that they come for."""
    other = any(sign.option == OTHER_CANCER for sign in known)
    return about.among((f"{HISTORY}:{OTHER_CANCER}",)) if other else ()


def risks_beside(about: Complaint) -> Iterator[str]:
    """What makes this complaint more dangerous, which a doctor wants to read beside it."""
    for sign in _risks(about):
        yield _in_doubt(sign) if sign.state == "unsure" else _named(sign)


def _risks(about: Complaint) -> list[Sign]:
    """What changes what is done about what is named first; not sure is told as well."""
    first, found = about.first, contents()
    if first is None:
        return []
    asked_on_paper = (*found.crew_needs, *found.card_needs, *found.doctor_needs)
    needs = [one.also for one in asked_on_paper if first.named(one.of) is not None]
    asked = [r for r in found.risks_asked if first.named(r.of) is not None]
    ways = [name for one in asked for name in _ways(tuple(one.denied), about, once=one.one)]
    names = (*(name for some in needs for name in some), *ways)
    there = [sign for sign in about.among(names) if sign.state != "absent"]
    there = [sign for sign in there if not (sign.symptom or said_again(sign, about))]
    return [sign for at, sign in enumerate(there) if not is_another_way(sign, there[:at])]


def is_another_way(sign: Sign, told: list[Sign]) -> bool:
    """Whether it asks for the same as one that is told, such as smoking."""
    ways = [tuple(one.denied) for one in contents().risks_asked if one.one]
    return any(sign.shares(one, ways) for one in told)


def _other_ways(about: Complaint) -> list[Sign]:
    """The other ways in which a risk was asked for that is told."""
    told = _risks(about)
    lists = [tuple(one.denied) for one in contents().risks_asked if one.one]
    return [
        s
        for names in lists
        if any(r.named(names) is not None for r in told)
        for s in about.among(names)
    ]


def _ways(names: tuple[str, ...], about: Complaint, *, once: bool) -> tuple[str, ...]:
    """The names; of ways to ask for one thing, the first that is not denied."""
    told = [name for name in names if any(s.state != "absent" for s in about.among((name,)))]
    return tuple(told[:1]) if once else names


def _in_doubt(sign: Sign) -> str:
    """What is not sure, never as a fact: in words of its own where it has some."""
    whole = worded(contents().on_card, sign.full_name)
    return whole or words("sheet_unsure_reason", sign=sign.clinical)


def _named(sign: Sign) -> str:
    """For a doctor, with a blank for what is asked of it at once."""
    return worded(contents().which, sign.full_name) or sign.clinical


def risks_denied(about: Complaint) -> Iterator[str]:
    """What a doctor asks besides of a person with this complaint, and was denied."""
    first = about.first
    for asked in contents().risks_asked:
        if first is None or first.named(asked.of) is None:
            continue
        found = about.among(tuple(asked.denied))
        if asked.one and any(sign.state != "absent" for sign in found):
            continue
        denied = [s for s in found if s.state == "absent" and not _is_pointless(s, about)]
        for sign in denied[:1] if asked.one else denied:
            yield worded(asked.denied, sign.full_name, sign.key) or sign.clinical


def _is_pointless(denied: Sign, about: Complaint) -> bool:
    """Whether nobody asks for it of this person, or beside what began long ago."""
    beside = about.among(contents().pointless_beside.get(denied.full_name, ()))
    return any(sign.state == "present" for sign in beside)


def said_again(sign: Sign, about: Complaint) -> bool:
    """Whether another one says it as well; what decided how soon goes only for what did so too.

    On paper there is room for what the phone leaves to the visit.
    """
    if sign.named(LEFT_TO_PAPER) is not None:
        return False
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
        medicine = any(s.full_name == TAMOXIFEN and s.state != "absent" for s in found)
        yield words("sheet_no_context_but_medicine" if medicine else "sheet_no_context")
    elif denied.issuperset(BESIDE_THINNERS) and not treated:
        yield words("sheet_no_context_but_thinners")
    elif denied.issuperset(CONTEXT_OPTIONS[-2:]) and not treated:
        yield words("sheet_no_thinners")
    elif "blood_thinners" in denied:
        yield words("sheet_no_blood_thinners_reported")


def medicines(situation: Situation) -> dict[By | None, str]:
    """Medicines in own words, by who wrote them."""
    plans = situation.plans.items()
    return {by: plan.story.medicines for by, plan in plans if plan.story.medicines}


def _blanks(situation: Situation, about: Complaint) -> Iterator[str]:
    """What the app does not ask, to be filled in by hand; only what can fit this person."""
    asked = {question.key for question in situation.path}
    if not medicines(situation):
        yield words("sheet_blank_medicines")
    yield words("sheet_blank_allergies")
    yield words("sheet_blank_illness")
    if about.there(PAST_PERIODS):
        yield words("sheet_blank_periods_stopped")
    elif PREGNANT in asked:
        yield words("sheet_blank_period")
    if asked.isdisjoint(SMOKING) and _smoking_matters(about):
        yield words("sheet_blank_smoking")


def _smoking_matters(about: Complaint) -> bool:
    """Whether a doctor asks for it of what is named first, or nothing is named."""
    asked = (one.of for one in contents().card_needs if not {*SMOKES}.isdisjoint(one.also))
    first = about.first
    return first is None or any(first.named(of) is not None for of in asked)


def _blanks_of_a_cancer(about: Complaint) -> Iterator[str]:
    """What the app does not ask of a cancer that is known."""
    road = next((sign for sign in about.among((ROAD,)) if sign.option in WITH_A_CANCER), None)
    treated = any(
        sign.full_name == TREATED and sign.state == "present" for sign in about.everything
    )
    if road is None and not treated:
        return
    named = about.there((f"{HISTORY}:{OTHER_CANCER}",))  # It has a blank for which.
    if (road is None and not named) or (road and road.option == OTHER_CANCER):
        yield words("sheet_blank_which_cancer")
    yield words("sheet_blank_first_place")
    yield words("sheet_blank_treated_with")
    yield words("sheet_blank_last_scan")
    yield words("sheet_blank_team")
