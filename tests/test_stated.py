"""Every answer carries what a person says who gave it, and each clause can be said as it stands."""

import re
from collections.abc import Iterator

import pytest

from questionnaire import UNSURE, Number, OneOf, Questionnaire, SeveralOf, Told, YesNo
from tests.language.reading import GRADE, LONGEST, grade, words_in

# Questions about who answers and where to ask; no sheet and no script tells their answers.
NOT_TOLD = {"everyone.who_for", "everyone.places"}
ASKS = re.compile(r"\?|\b(?:you|your|yours|i|my|me|mine)\b", re.IGNORECASE)
A_SENTENCE = re.compile(r"^(?:it|they|there|i|is|are|has|have|do|does|yes|cannot)\b|[.!]$")


def clauses(questionnaire: Questionnaire) -> Iterator[tuple[str, Told | None, str | None]]:
    """Place, clause and clinical form of everything that can be answered."""
    for question in questionnaire.questions.values():
        if question.key in NOT_TOLD:
            continue
        if isinstance(question, (YesNo, Number)):
            yield question.key, question.stated, question.clinical
        else:
            for name, option in question.options.items():
                if name != UNSURE:
                    yield f"{question.key}, {name}", option.stated, option.clinical


def topics(questionnaire: Questionnaire) -> Iterator[tuple[str, Told | None]]:
    for question in questionnaire.questions.values():
        if isinstance(question, (OneOf, SeveralOf, Number)) and UNSURE in question.choices:
            yield question.key, question.topic


def said(questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    """Every clause and topic in both voices."""
    for place, clause, _ in clauses(questionnaire):
        yield from ((place, voice) for voice in (clause.voices if clause else ()))
    for place, topic in topics(questionnaire):
        yield from ((place, voice) for voice in (topic.voices if topic else ()))


def test_every_answer_says_what_a_person_has(questionnaire: Questionnaire) -> None:
    silent = [place for place, clause, _ in clauses(questionnaire) if clause is None]

    assert not silent, f"Write 'stated': {silent}"


def test_every_answer_has_its_short_form_for_a_doctor(questionnaire: Questionnaire) -> None:
    silent = [place for place, _, clinical in clauses(questionnaire) if clinical is None]

    assert not silent, f"Write 'clinical': {silent}"


def test_everything_that_can_be_unsure_has_a_name(questionnaire: Questionnaire) -> None:
    silent = [place for place, topic in topics(questionnaire) if topic is None]

    assert not silent, f"Write 'topic': {silent}"


def test_a_clause_fits_whoever_says_it(questionnaire: Questionnaire) -> None:
    wrong = [f"{place}: {text}" for place, text in said(questionnaire) if ASKS.search(text)]

    assert not wrong, "Leave out who has it:\n" + "\n".join(wrong)


def test_a_clause_is_a_thing_and_no_sentence(questionnaire: Questionnaire) -> None:
    """It goes after "I have", after "no", and into a list."""
    wrong = [
        f"{place}: {text}"
        for place, text in said(questionnaire)
        if A_SENTENCE.search(text) or text[0].isupper()
    ]

    assert not wrong, "Write what someone has, such as 'a lump that grows':\n" + "\n".join(wrong)


def test_clauses_of_a_place_read_at_grade_6_or_below(questionnaire: Questionnaire) -> None:
    hard = {}
    for location in questionnaire.locations:
        own = [text for place, text in said(questionnaire) if place.startswith(f"{location.id}.")]
        measured = grade(f"I have {text}" for text in own)
        if measured > GRADE:
            hard[location.id] = measured

    assert not hard


def test_a_clause_is_short_enough_to_be_said(questionnaire: Questionnaire) -> None:
    long = [f"{place}: {text}" for place, text in said(questionnaire) if words_in(text) > LONGEST]

    assert not long


@pytest.mark.parametrize("form", ["stated", "clinical"])
def test_no_two_answers_to_a_question_say_the_same(questionnaire: Questionnaire, form: str) -> None:
    for question in questionnaire.questions.values():
        if isinstance(question, (OneOf, SeveralOf)):
            forms = [getattr(one, form) for one in question.options.values()]
            written = [one for one in forms if one is not None]
            assert len(set(written)) == len(written), question.key


def test_numbers_of_an_answer_stand_in_its_clause(questionnaire: Questionnaire) -> None:
    """Days, degrees and counts that decide are told as they were asked."""
    figure = re.compile(r"(?<!type )\b\d+(?:\.\d+)?")

    wrong = [
        f"{place}: {asked} -> {clause}"
        for place, asked, clause in asked_and_said(questionnaire)
        if not set(figure.findall(asked)) <= set(figure.findall(clause))
    ]
    assert not wrong, "\n".join(wrong)


def asked_and_said(questionnaire: Questionnaire) -> Iterator[tuple[str, str, str]]:
    """Place, the words that were answered, and the clause."""
    for question in questionnaire.questions.values():
        if isinstance(question, YesNo) and question.stated:
            yield question.key, question.text.you, question.stated.you
        if isinstance(question, (OneOf, SeveralOf)):
            for name, option in question.options.items():
                if option.stated:
                    yield f"{question.key}, {name}", option.text.you, option.stated.you
