"""The questions and rules as they ship: what can be reported, in which order, and how much."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from pydantic import Field

from questionnaire import (
    PLACES,
    Frozen,
    Identifier,
    QuestionKey,
    Questionnaire,
    Words,
    atoms,
    build,
    read_yaml,
)
from rules import Rulebook
from rules.release.complete_case import complete_person
from tests.asking_order import follow_ups, out_of_order
from tests.casebook import CASES, case_files
from visit.fhir.form.icd_10_cm import symptom_codes

TESTS = Path(__file__).parent
MOST_SCREENS = 6
MOST_SCREENS_WITHOUT_SIGNS = 3
CONTEXT = ("everyone.pregnant", "everyone.context", "everyone.age", "everyone.road")
ICD_10_CM = re.compile(r"[A-Z]\d{2}(\.\d{1,4})?")
CANCER = r"(?:cancer|sarcoma|leiomyosarcoma|LMS|tumou?r|malignan\w+)"
AS_CAUSE = re.compile(
    rf"\b(?:be|mean|come from|point to|suggest|cause[ds]? by|due to|signs? of|from) (?:an? |the )?"
    rf"(?:\w+ )?{CANCER}\b|\b{CANCER} (?:can|may|could|might|often) (?:cause|bring|lead)",
    re.IGNORECASE,
)


class Asked(Frozen):
    """Where a symptom is reported."""

    question: QuestionKey
    option: Identifier | None = None


class Symptom(Frozen):
    """A symptom that one of the two documents names."""

    says: Words
    seed: Identifier
    statement: Words
    asked: tuple[Asked, ...] = Field(min_length=1)
    corrected: Words | None = None


class Symptoms(Frozen):
    symptoms: tuple[Symptom, ...]


SYMPTOMS = build(Symptoms, read_yaml(TESTS / "seed_symptoms.yaml")).symptoms
STATEMENTS = read_yaml(TESTS / "seed_statements.yaml").data["seeds"]


@pytest.mark.parametrize("symptom", SYMPTOMS, ids=lambda symptom: symptom.says)
def test_every_symptom_of_the_seeds_can_be_reported(
    symptom: Symptom, questionnaire: Questionnaire, rulebook: Rulebook
) -> None:
    read = {atom.question for rule in rulebook.rules for atom in atoms(rule.when)}

    for asked in symptom.asked:
        question = questionnaire.question(asked.question)
        assert asked.option is None or asked.option in question.choices, (
            f"{asked.question} has no option '{asked.option}'; name one that reports it"
        )
        assert asked.question in read, f"no rule reads {asked.question}"


def test_no_symptom_of_the_seeds_is_skipped() -> None:
    listed = {(symptom.seed, symptom.statement) for symptom in SYMPTOMS}

    named = {
        (seed, number)
        for seed in STATEMENTS
        for number, row in STATEMENTS[seed]["statements"].items()
        if re.match(
            r"(General|Digestive|Uterine) signs?:|A list of signs|Get care soon", row["says"]
        )
    }
    assert not named - listed, f"Add {sorted(named - listed)} to tests/seed_symptoms.yaml"


def test_danger_signs_come_before_every_other_symptom(questionnaire: Questionnaire) -> None:
    symptoms = [key for key, q in questionnaire.questions.items() if not q.not_a_symptom]

    assert symptoms[0] == "everyone.danger_signs"
    assert questionnaire.question("everyone.danger_signs").ask_when is None


def test_context_that_changes_danger_is_asked_before_any_place(
    questionnaire: Questionnaire,
) -> None:
    order = list(questionnaire.questions)

    late = [key for key in CONTEXT if order.index(key) > order.index(PLACES)]
    assert not late, f"Move {late} up in questionnaire/locations/everyone.yaml"


def test_questions_that_can_call_for_faster_care_come_first(rulebook: Rulebook) -> None:
    late = [
        f"questionnaire/locations/{place.id}.yaml: move '{later.id}' before '{earlier.id}', "
        f"because it can reach {level}"
        for place in rulebook.questionnaire.locations
        for earlier, later, level in out_of_order(rulebook, place)
    ]

    assert not late, "\n".join(late)


def test_a_follow_up_stands_right_behind_its_question(questionnaire: Questionnaire) -> None:
    astray = [
        f"questionnaire/locations/{place.id}.yaml: move '{one.question.id}' behind "
        f"{' or '.join(sorted(one.parents))}, whose answer opens it"
        for place in questionnaire.locations
        for one in follow_ups(place)
        if one.behind not in one.parents
    ]

    assert not astray, "\n".join(astray)


def test_a_place_that_is_turned_around_is_noticed(rulebook: Rulebook) -> None:
    place = rulebook.questionnaire.location("urinary")
    turned = place.model_copy(update={"questions": place.questions[::-1]})

    assert list(out_of_order(rulebook, turned))
    assert any(one.behind not in one.parents for one in follow_ups(turned))


@pytest.mark.parametrize("place", sorted(p.stem for p in CASES.glob("*.yaml")))
def test_most_people_get_few_screens_of_a_place(place: str, questionnaire: Questionnaire) -> None:
    counts = [
        len(screens_of(questionnaire, place, complete_person(questionnaire, place, case.answers)))
        for file in case_files()
        if file.location == place
        for case in file.cases
    ]

    many = [count for count in counts if count > MOST_SCREENS]
    assert len(many) * 2 < len(counts), f"{len(many)} of {len(counts)} people get more: {many}"


def test_a_person_without_signs_gets_few_screens_of_each_place(
    questionnaire: Questionnaire,
) -> None:
    for place in questionnaire.question(PLACES).choices:
        if place in {location.id for location in questionnaire.locations}:
            said = {"everyone.uterus": "yes"} if place == "uterus_pelvis" else {}
            own = screens_of(questionnaire, place, complete_person(questionnaire, place, said))
            assert 1 <= len(own) <= MOST_SCREENS_WITHOUT_SIGNS, f"{place}: {sorted(own)}"


def screens_of(questionnaire: Questionnaire, place: str, asked: Iterable[str]) -> set[str]:
    """The screens of one place that a person sees before the result."""
    shown = (questionnaire.screen_of[key] for key in asked)
    return {one.key for one in shown if one.location == place and not one.after_result}


def test_every_place_can_call_for_emergency_help(rulebook: Rulebook) -> None:
    first = rulebook.levels[0].id

    able = {rule.location for rule in rulebook.rules if rule.level == first}
    lacking = {place.id for place in rulebook.questionnaire.locations} - able
    assert not lacking, f"Write the emergency rules of {sorted(lacking)} in rules/guidance/"


def test_every_place_says_when_to_call_for_emergency_help(rulebook: Rulebook) -> None:
    silent = [
        f"rules/guidance/{place.id}.yaml"
        for place in rulebook.questionnaire.locations
        if not any(
            "{emergency}" in sign.you and "{emergency}" in sign.them
            for rule in rulebook.rules
            if rule.location == place.id
            for sign in rule.watch_for
        )
    ]

    assert not silent, f"Name a sign to call {{emergency}} for under 'watch_for' in {silent}"


@pytest.mark.parametrize("kind", ["places", "questions", "rules"])
def test_every_id_stands_once(kind: str, rulebook: Rulebook) -> None:
    places = rulebook.questionnaire.locations
    names = {
        "places": [place.id for place in places],
        "questions": [question.key for place in places for question in place.questions],
        "rules": [rule.key for rule in rulebook.rules],
    }[kind]

    twice = [name for name, times in Counter(names).items() if times > 1]
    assert not twice, f"Rename one of each: {twice}"


def test_ids_are_words_that_can_be_read(rulebook: Rulebook) -> None:
    names = {q.id for q in rulebook.questionnaire.questions.values()}
    names |= {rule.id for rule in rulebook.rules} | set(rulebook.provider_questions)

    coded = sorted(name for name in names if re.fullmatch(r"[a-z]{0,2}_?\d+|q_.*|r_.*", name))
    assert not coded, f"Say what it is about instead of numbering it: {coded}"


def test_symptom_codes_have_the_shape_of_icd_10_cm_and_are_known(
    questionnaire: Questionnaire,
) -> None:
    known = symptom_codes().codes

    for key, question in questionnaire.questions.items():
        code = question.icd_10_cm
        if code is not None:
            assert ICD_10_CM.fullmatch(code), f"{key}: '{code}' is no code of ICD-10-CM"
            assert code in known, f"{key}: add {code} to icd_10_cm.yaml, or correct it"


def test_no_code_names_a_cancer(questionnaire: Questionnaire) -> None:
    codes = {question.icd_10_cm or "" for question in questionnaire.questions.values()}

    assert not [code for code in codes if code.startswith(("C", "D0", "D3", "D4"))]


def test_no_reason_names_cancer_as_the_cause(rulebook: Rulebook) -> None:
    named = [
        f"{rule.key}: {text}"
        for rule in rulebook.rules
        for told in (rule.say, rule.because, *rule.watch_for)
        for text in told.voices
        if AS_CAUSE.search(text)
    ]

    assert not named, "Say what was answered and that it has many causes:\n" + "\n".join(named)


@pytest.mark.parametrize(
    "reason",
    ["This can be a sign of cancer.", "A sarcoma can cause this.", "It may come from a tumor."],
)
def test_a_reason_that_names_cancer_as_the_cause_is_found(reason: str) -> None:
    assert AS_CAUSE.search(reason)
