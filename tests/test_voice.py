"""Words to "you" become words about "them"; nothing else changes."""

import pytest

from questionnaire import Questionnaire, about_someone


@pytest.mark.parametrize(
    ("to_you", "about_them"),
    [
        ("Do you have pain in your leg?", "Do they have pain in their leg?"),
        ("Does the pain wake you at night?", "Does the pain wake them at night?"),
        ("Are you pregnant, or could you be?", "Are they pregnant, or could they be?"),
        ("Were you told you have fibroids?", "Were they told they have fibroids?"),
        ("Ask someone with you to look.", "Ask someone with them to look."),
        ("You're not sure.", "They're not sure."),
        ("Move away from anything you could use.", "Move away from anything they could use."),
    ],
)
def test_a_caregiver_reads_about_someone(to_you: str, about_them: str) -> None:
    assert about_someone(to_you) == about_them


def test_no_shipped_question_still_says_you_to_a_caregiver(questionnaire: Questionnaire) -> None:
    left = [
        question.key
        for question in questionnaire.questions.values()
        for text in (question.text, *question.choices.values())
        if {"you", "your"} & set(about_someone(text).lower().replace("?", " ").split())
    ]
    assert not left


def test_no_shipped_question_makes_a_wrong_pronoun(questionnaire: Questionnaire) -> None:
    wrong = ("them have", "them are", "them feel", "to they", "for they", "with they", "of they")
    left = [
        f"{question.key}: {about_someone(text)}"
        for question in questionnaire.questions.values()
        for text in (question.text, question.hint or "", *question.choices.values())
        if any(words in about_someone(text).lower() for words in wrong)
    ]
    assert not left
