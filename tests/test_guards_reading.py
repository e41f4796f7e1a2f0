"""What people read stays at US grade 6, in short sentences, with every hard word explained."""

from collections.abc import Mapping

import pytest

from questionnaire import Question, Questionnaire, Told, atoms
from rules import Country, ProviderQuestion, Rule, Rulebook, countries
from tests.language.hard_words import explained_in, hard_words, unexplained
from tests.language.reading import (
    GRADE,
    LONGEST,
    LONGEST_URGENT,
    LONGEST_URGENT_ACTION,
    grade,
    too_long,
    words_in,
)
from tests.language.rendered import page_lines
from ui.serving.static.emergency import emergency_page
from ui.serving.static.welcome import welcome_page
from visit.words import Speech

PLACES = [
    "everyone",
    "in_treatment",
    "belly_signs",
    "digestive",
    "uterus_pelvis",
    "urinary",
    "scrotum_penis",
    "belly",
    "arms_legs",
    "skin",
    "lump",
    "blood_vessels",
    "chest_lungs",
    "head_neck",
    "whole_body",
]
TOLD = {"diagnosis", "treatment", "during", "follow_up", "caregiver"}
Explained = Mapping[str, set[str]]
READERS = [
    pytest.param(Speech(country, someone_else), id=f"{country.id}-{who}")
    for country in countries()
    for who, someone_else in (("me", False), ("someone_else", True))
]
VOICES = READERS[:2]
"""The first country, for the person and for someone else."""


def question_told(question: Question) -> list[Told]:
    """Everything that a question shows; options it offers by itself are left out."""
    offered = [option.text for option in getattr(question, "options", {}).values()]
    texts = (
        question.text,
        question.hint,
        question.find_out,
        question.why,
        *question.explain.values(),
    )
    return [text for text in (*texts, *offered) if text]


def question_texts(question: Question) -> list[str]:
    """The same, in both voices."""
    return [voice for told in question_told(question) for voice in told.voices]


def rule_told(rule: Rule) -> list[Told]:
    return [rule.say, rule.because, *rule.watch_for]


def rule_texts(rule: Rule) -> list[str]:
    return [voice for told in rule_told(rule) for voice in told.voices]


def emergencies(rulebook: Rulebook) -> list[Rule]:
    return [rule for rule in rulebook.rules if rule.level == rulebook.levels[0].id]


def first(country: Country) -> Speech:
    return Speech(country, someone_else=False)


def explained_by(question: Question) -> set[str]:
    return set().union(*(explained_in(text, question.explain) for text in question_texts(question)))


@pytest.fixture(scope="module")
def explained_at(questionnaire: Questionnaire) -> dict[str, set[str]]:
    """What the questions of a place have told, and those asked of everyone, by place."""
    told = {
        place.id: set[str]().union(*map(explained_by, place.questions))
        for place in questionnaire.locations
    }
    return {place: words | told["everyone"] for place, words in told.items()}


def test_every_place_is_measured(questionnaire: Questionnaire) -> None:
    assert {place.id for place in questionnaire.locations} == set(PLACES)


@pytest.mark.parametrize("say", VOICES)
@pytest.mark.parametrize("place", PLACES)
def test_the_questions_of_a_place_read_at_grade_6_or_below(
    questionnaire: Questionnaire, place: str, say: Speech
) -> None:
    questions = questionnaire.location(place).questions

    measured = grade(say(text) for question in questions for text in question_told(question))

    assert measured <= GRADE, f"{place} reads at grade {measured}: shorter words and sentences"


@pytest.mark.parametrize("say", VOICES)
@pytest.mark.parametrize("place", PLACES)
def test_the_guidance_of_a_place_reads_at_grade_6_or_below(
    rulebook: Rulebook, place: str, say: Speech
) -> None:
    rules = [rule for rule in rulebook.rules if rule.location == place]

    measured = grade(say(text) for rule in rules for text in rule_told(rule))

    assert measured <= GRADE, f"{place} reads at grade {measured}: shorter words and sentences"


@pytest.mark.parametrize("say", VOICES)
def test_each_rule_alone_reads_at_grade_6_or_below(rulebook: Rulebook, say: Speech) -> None:
    measured = {rule.key: grade(say(text) for text in rule_told(rule)) for rule in rulebook.rules}

    hard = [f"{key} reads at grade {grade:.1f}" for key, grade in measured.items() if grade > GRADE]
    assert not hard, "Use shorter words and sentences:\n" + "\n".join(hard)


def test_questions_to_the_provider_read_at_grade_6_or_below(rulebook: Rulebook) -> None:
    phases = {asked.phase for asked in rulebook.provider_questions.values()}

    for phase in sorted(phases):
        asked = [one for one in rulebook.provider_questions.values() if one.phase == phase]
        assert grade(one.everyday.you for one in asked) <= GRADE, f"questions of the phase {phase}"


def test_levels_and_static_pages_read_at_grade_6_or_below(rulebook: Rulebook) -> None:
    say = first(countries()[0])
    levels = [
        say(text)
        for level in rulebook.levels
        for text in (level.name, level.who, level.where, level.timing, level.first_action)
    ]

    assert grade(levels) <= GRADE, "rules/levels.yaml"
    assert grade(page_lines(emergency_page())) <= GRADE, "ui/serving/static/fallback_words.py"
    assert grade(page_lines(welcome_page("911", []))) <= GRADE, (
        "ui/serving/static/pages/welcome.html"
    )


def test_no_sentence_has_more_than_20_words(rulebook: Rulebook) -> None:
    read = [
        (question.key, text)
        for question in rulebook.questionnaire.questions.values()
        for text in question_texts(question)
    ]
    read += [(rule.key, text) for rule in rulebook.rules for text in rule_texts(rule)]
    read += [(one.id, one.everyday.you) for one in rulebook.provider_questions.values()]
    read += [(level.id, level.first_action.you) for level in rulebook.levels]

    long = [f"{key}, {found}" for key, text in read for found in too_long(text, LONGEST)]
    assert not long, "Split these sentences:\n" + "\n".join(long)


@pytest.mark.parametrize("say", READERS)
def test_no_emergency_sentence_has_more_than_12_words(rulebook: Rulebook, say: Speech) -> None:
    long = [
        f"{rule.key}, {found}"
        for rule in emergencies(rulebook)
        for text in rule_told(rule)
        for found in too_long(say(text), LONGEST_URGENT)
    ]

    assert not long, "Split these sentences:\n" + "\n".join(long)


@pytest.mark.parametrize("say", READERS)
def test_an_emergency_action_has_at_most_25_words(rulebook: Rulebook, say: Speech) -> None:
    long = [rule.key for rule in emergencies(rulebook) if words_in(say(rule.say)) > 25]

    assert LONGEST_URGENT_ACTION == 25
    assert not long, f"Say what to do in 25 words or fewer: {long}"


def test_an_emergency_action_begins_with_calling_or_going(rulebook: Rulebook) -> None:
    late = [
        rule.key
        for rule in emergencies(rulebook)
        if not rule.say.you.startswith(("Call", "Go ", "Return "))
        or not rule.say.them.startswith(("Call", "Take them "))
    ]

    assert not late, f"Begin with 'Call {{emergency}} now.' or 'Go to ...': {late}"


def test_each_question_asks_one_thing(questionnaire: Questionnaire) -> None:
    wrong = [
        f"{question.key}: {question.text}"
        for question in questionnaire.questions.values()
        if any(asked.count("?") != 1 or not asked.endswith("?") for asked in question.text.voices)
    ]

    assert not wrong, "End each question with its one question mark:\n" + "\n".join(wrong)


def test_hard_words_in_questions_are_explained_in_place(questionnaire: Questionnaire) -> None:
    found = [
        f"{question.key}: {hard}"
        for question in questionnaire.questions.values()
        for text in question_texts(question)
        for hard in unexplained(text, explained_by(question))
    ]

    assert not found, "Add them to the question's 'explain':\n" + "\n".join(found)


def test_hard_words_in_guidance_were_explained_before(
    rulebook: Rulebook, explained_at: Explained
) -> None:
    found = [
        f"{rule.key}: {hard}"
        for rule in rulebook.rules
        for known in [explained_at[rule.location].union(*map(explained_in, rule_texts(rule)))]
        for text in rule_texts(rule)
        for hard in unexplained(text, known)
    ]

    assert not found, "Put the meaning in brackets:\n" + "\n".join(found)


def test_hard_words_in_questions_to_the_provider_were_explained_before(
    rulebook: Rulebook, explained_at: Explained
) -> None:
    found = [
        f"{asked.id}: {hard}"
        for asked in rulebook.provider_questions.values()
        for hard in unexplained(asked.everyday.you, known_before(rulebook, asked, explained_at))
    ]

    assert not found, "Put the meaning in brackets:\n" + "\n".join(found)


def known_before(rulebook: Rulebook, asked: ProviderQuestion, explained_at: Explained) -> set[str]:
    """What was explained on every way to this question."""
    told = {word for word, hard in hard_words().items() if hard.told and asked.phase in TOLD}
    ways = [{rule.location} for rule in rulebook.rules if asked.id in rule.ask_provider]
    if asked.offer_when:
        ways.append({atom.question.split(".")[0] for atom in atoms(asked.offer_when)})
    return told | set.intersection(
        *(set[str]().union(*(explained_at[place] for place in way)) for way in ways)
    )


@pytest.mark.parametrize(
    "text",
    [
        "Do you have a womb (uterus)?",
        "The skin around the opening (the vulva)",
        "Tamoxifen, a breast cancer medicine",
        "A tool called a power morcellator",
        "Sepsis is a body-wide reaction to infection.",
        "An ultrasound (a scan with sound waves) is the next step.",
    ],
)
def test_a_hard_word_explained_in_place_is_let_pass(text: str) -> None:
    assert not list(unexplained(text))


@pytest.mark.parametrize(
    "text", ["Do you have a uterus?", "Pelvic pain (since when)", "A biopsy was planned."]
)
def test_a_hard_word_without_its_meaning_is_found(text: str) -> None:
    assert list(unexplained(text))


def test_a_finding_says_the_plain_word() -> None:
    assert list(unexplained("Trouble when you urinate")) == [
        "'urinate' in \"Trouble when you urinate\": say 'pee', or explain it"
    ]


def test_a_hard_word_explained_beside_the_question_is_let_pass() -> None:
    assert not list(unexplained("Blood in the stool", explained_in("", ["stool"])))


def test_the_measure_tells_plain_text_from_hard_text() -> None:
    plain = ["A lump that grows needs a faster check."]
    hard = ["Progressive enlargement necessitates expeditious radiological evaluation."]

    assert grade(plain) <= GRADE < grade(hard)


def test_a_long_sentence_is_found_with_its_count() -> None:
    assert too_long("Call now. Go to the door and open it.", 5) == [
        "7 words: Go to the door and open it."
    ]
