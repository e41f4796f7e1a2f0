"""Questions to ask go to the people whom they concern, with the rule that they belong to."""

import re
from collections.abc import Iterator
from functools import cache

import textstat

from questionnaire import Is, atoms
from rules import ProviderQuestion, Rule
from rules.release.complete_case import calmest
from tests.guards.content import Content
from visit.plan.advice import packs

ROAD = "everyone.road"

# A question from the file of another place, where the same question fits.
AT_HOME_ELSEWHERE = {
    ("head_neck.cough_stays", "chest_xray"),
    ("in_treatment.bowel_trouble", "belly_scan"),
    ("in_treatment.cough", "chest_ct"),
    ("in_treatment.swollen_limb", "blood_vessels_vein_scan"),
    ("in_treatment.red_limb", "skin_infection"),
    ("uterus_pelvis.heavy_bleeding", "body_blood_count"),
    ("uterus_pelvis.period_change", "body_blood_count"),
    ("belly.swollen_belly", "belly_scan"),
    ("belly.belly_veins", "belly_scan"),
    ("belly.belly_changes", "belly_scan"),
    ("lump.neck_lump", "neck_lump_referral"),
    ("lump.testicle_lump", "scrotum_ultrasound"),
    ("blood_vessels.chest_signs", "chest_clot"),
    ("blood_vessels.low_platelets", "body_blood_count"),
    ("blood_vessels.side_pain", "belly_scan"),
    ("whole_body.broken_bone", "arms_legs_bone_tests"),
    ("whole_body.glands", "neck_lump_referral"),
}
# A rule may name a question that is offered for another answer of the same place.
ALSO_FITS = {
    ("uterus_pelvis.fibroid_growing", "uterus_hidden_cancer"),
    # What presses on a vein from outside makes swelling and veins, with or without a clot.
    ("blood_vessels.leg_swelling", "blood_vessels_pressing"),
    ("blood_vessels.belly_veins", "blood_vessels_pressing"),
    ("blood_vessels.both_legs", "blood_vessels_pressing"),
}

ROADS = {
    "before": {"noticed", "told_nothing", "waiting"},
    "tests": {"waiting", "diagnosed", "in_treatment", "follow_up", "came_back", "watched"},
    "diagnosis": {"waiting", "diagnosed", "in_treatment", "follow_up", "came_back", "watched"},
    "treatment": {"diagnosed", "in_treatment", "follow_up", "came_back", "watched"},
    "during": {"diagnosed", "in_treatment", "follow_up", "came_back", "watched"},
    "follow_up": {"in_treatment", "follow_up", "came_back", "watched"},
    "caregiver": {"diagnosed", "in_treatment", "follow_up", "came_back", "watched"},
}
# What only some people know of themselves: who is asked about it has named it, or its surgery.
NAMED = {
    r"tamoxifen": {"everyone.history": "tamoxifen"},
    r"retinoblastoma": {"everyone.history": "retinoblastoma"},
    r"\bfibroid": {"everyone.history": "fibroids", "uterus_pelvis.fibroid_surgery": "yes"},
    r"morcellat": {"uterus_pelvis.fibroid_surgery": "yes"},
}


def questions_stay_in_their_place(content: Content) -> Iterator[str]:
    """A rule names questions of its own place, or of none."""
    for rule in content.rulebook.rules:
        for name in rule.ask_provider:
            home = content.home.get(name, rule.location)
            if home != rule.location and (rule.key, name) not in AT_HOME_ELSEWHERE:
                yield (
                    f"{rule.key} names the question {name} of {home}; name one of its own place, "
                    "or add the pair to AT_HOME_ELSEWHERE in tests/guards/offers.py"
                )


def questions_go_to_whom_they_concern(content: Content) -> Iterator[str]:
    """An offer reads answers that are no all-clear, of the right time and of who it is about."""
    for question in content.rulebook.provider_questions.values():
        if question.offer_when is None:
            continue
        read = [atom for atom in atoms(question.offer_when) if isinstance(atom, Is)]
        for atom in read:
            asked = content.rulebook.questionnaire.question(atom.question)
            calm = calmest(asked)
            calm_options = calm if isinstance(calm, frozenset) else {calm}
            if not asked.not_a_symptom and calm_options & set(atom.options):
                yield (
                    f"{question.id} is offered to those who have no sign in {atom.question}; offer "
                    "it on the answers that call for it, 'unsure' among them"
                )
            if not asked.not_a_symptom and "unsure" not in atom.options:
                yield f"{question.id} is not offered on 'unsure' in {atom.question}; add it"
            if atom.question == ROAD and set(atom.options) - ROADS[question.phase]:
                late = ", ".join(sorted(set(atom.options) - ROADS[question.phase]))
                yield f"{question.id} is a question for '{question.phase}' and is offered to {late}"
        yield from _unnamed(question, read)


def _unnamed(question: ProviderQuestion, read: list[Is]) -> Iterator[str]:
    for pattern, where in NAMED.items():
        if re.search(pattern, f"{question.everyday.you} {question.clinical.you}", re.IGNORECASE):
            chosen = {(atom.question, option) for atom in read for option in atom.options}
            if not chosen & set(where.items()):
                told = " or ".join(f"{key}: {option}" for key, option in where.items())
                yield f"{question.id} speaks of what only people with {told} have; offer it to them"


def questions_fit_the_rule_that_names_them(content: Content) -> Iterator[str]:
    """A question about one answer of a place is named by rules that read that answer."""
    for rule in content.rulebook.rules:
        for name in rule.ask_provider:
            question = content.rulebook.provider_questions[name]
            about = _about(question)
            if about and not about & rule.when.reads and (rule.key, name) not in ALSO_FITS:
                yield (
                    f"{rule.key} names {name}, which is about {', '.join(sorted(about))}, and does "
                    "not read that; name another question, or add the pair to ALSO_FITS in "
                    "tests/guards/offers.py"
                )
            if content.home.get(name) == rule.location:
                yield from _off_topic(content, rule, question)


def _about(question: ProviderQuestion) -> set[str]:
    """What was answered about one place, other than who the person is."""
    read = question.offer_when.reads if question.offer_when else set[str]()
    return {key for key in read if not key.startswith("everyone.")}


TOPICS = {
    r"\b(?:blood|bleed\w*|hematuria|hemoptysis|hematochezia|clots?|clotting|anticoag\w*|platelets?)\b",
    r"\b(?:cough\w*)\b",
    r"\b(?:mole|moles|nevus)\b",
    r"\b(?:voice|hoarse\w*)\b",
    r"\b(?:swallow\w*|dysphagia)\b",
    r"\b(?:fever\w*|temperature|febrile|infection\w*)\b",
}
# One question about several causes, of which the rule is about another.
OFF_TOPIC = {
    ("belly_signs.pain_from_50", "belly_scan"),
    ("arms_legs.bone_pain", "arms_legs_bone_tests"),
    ("arms_legs.broke_easily", "arms_legs_bone_tests"),
    ("skin.painful_bumps", "skin_lump_skin_doctor"),
    ("skin.dome_spot", "skin_lump_skin_doctor"),
    ("skin.sore_not_healing", "skin_lump_skin_doctor"),
    ("skin.pearly_spot", "skin_lump_skin_doctor"),
    ("chest_lungs.breathless_sudden", "chest_clot"),
    ("chest_lungs.breathless_urgent", "chest_clot"),
    ("head_neck.neck_lump", "neck_lump_referral"),
    ("digestive.bowel_change", "digestive_stool_test"),
    ("urinary.blood", "urinary_after_infection"),
    ("urinary.test_blood_and_burning", "urinary_after_infection"),
    ("chest_lungs.pain_breathing_in", "chest_clot"),
    ("chest_lungs.sharp_pain", "chest_clot"),
}


def _off_topic(content: Content, rule: Rule, question: ProviderQuestion) -> Iterator[str]:
    asked = f"{question.everyday.you} {question.clinical.you}"
    questions = content.rulebook.questionnaire.questions
    told = " ".join([rule.because.you, rule.say.you, *_read(rule, questions)])
    for topic in TOPICS:
        wanted = re.search(topic, asked, re.IGNORECASE)
        spoken = re.search(topic, told, re.IGNORECASE)
        if wanted and not spoken and (rule.key, question.id) not in OFF_TOPIC:
            yield (
                f"{rule.key} names {question.id}, which speaks of '{wanted[0]}', and neither its "
                "reason nor what it reads does; name another question"
            )


def _read(rule: Rule, questions: object) -> Iterator[str]:
    for key in rule.when.reads:
        question = questions[key]  # type: ignore[index]
        yield question.text.you
        yield from (text.you for text in question.choices.values())


# Asked before anyone cuts: late, they cannot be asked at all.
BEFORE_A_CUT = {
    "scrotum_penis_before_cut",
    "arms_legs_needle_path",
    "arms_legs_sample_first",
    "arms_legs_scan_first",
    "belly_sarcoma_team",
    "scan_for_lump",
    "specialist_before_cut",
    "uterus_age_and_surgery",
    "uterus_hidden_cancer",
    "uterus_how_growth_measured",
    "uterus_morcellator",
    "uterus_other_ways",
    "uterus_why_fibroid",
    "who_reads_sample",
    "why_biopsy",
}
# Questions for which it is early, and which fit all the same.
EARLY = {
    ("everyone.crisis", "who_helps_with_feelings"),
    ("uterus_pelvis.fibroid_surgery", "second_opinion"),
}
IN_TREATMENT = "in_treatment"


def questions_to_ask_first_are_those_about_samples(content: Content) -> Iterator[str]:
    """Exactly the questions that must come before a sample or a cut are asked first."""
    questions = content.rulebook.provider_questions
    marked = {name for name, question in questions.items() if question.specialist_first}
    for name in sorted(marked ^ BEFORE_A_CUT):
        yield (
            f"{name} stands in only one of 'specialist_first' and BEFORE_A_CUT of "
            "tests/guards/offers.py; make them one"
        )


def questions_come_at_their_time(content: Content) -> Iterator[str]:
    """A rule about signs names no question that comes only after a diagnosis."""
    for rule in content.rulebook.rules:
        for name in rule.ask_provider:
            phase = content.rulebook.provider_questions[name].phase
            late = rule.location != IN_TREATMENT and phase not in {"before", "tests"}
            if late and name not in content.home and (rule.key, name) not in EARLY:
                yield (
                    f"{rule.key} names {name}, a question for '{phase}', to people without a "
                    "diagnosis; name another, or add the pair to EARLY in tests/guards/offers.py"
                )


def packs_are_offered_to_those_they_are_named_for(_: Content) -> Iterator[str]:
    """A pack bears the name of the answer that calls for it."""
    for pack in packs():
        read = [atom for atom in atoms(pack.offer_when) if isinstance(atom, Is)]
        if pack.id not in {option for atom in read for option in atom.options}:
            yield f"visit/plan/advice.yaml: {pack.id} is offered on other answers than '{pack.id}'"


@cache
def grade(text: str) -> float:
    """The school grade of whoever can read it."""
    return float(textstat.flesch_kincaid_grade(text))


def clinical_words_are_the_harder_ones(content: Content) -> Iterator[str]:
    """The everyday wording is easier to read than the clinical one."""
    for question in content.rulebook.provider_questions.values():
        easy, hard = grade(question.everyday.you), grade(question.clinical.you)
        if easy >= hard:
            yield (
                f"{question.id}: 'everyday' (grade {easy:.0f}) is no easier than 'clinical' "
                f"(grade {hard:.0f}); perhaps they changed places"
            )
