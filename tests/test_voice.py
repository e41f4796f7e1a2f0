"""Words to "you" become words about "them"; what is the reader's stays with the reader."""

import re
from collections.abc import Iterator

import pytest

from questionnaire import about_someone
from rules import Rulebook

# Grammar that is never right, whatever the sentence.
WRONG = {
    r"(?<!are )(?<![Hh]ave )(?<!could )\bthey(?=[.,;:?!)]|$)": "'they' where English says 'them'",
    r"\b(?:to|for|with|of|from|in|on|by|at|let|make|help|drive|fits?|fills?) they\b": "'they' "
    "where English says 'them'",
    r"\bthem (?:have|has|are|were|feel|can|cannot|could|do|did|had|named|said)\b": "'them' where "
    "English says 'they'",
    r"(?:^|[.] )(?:Do not \w+|\w+) themselves\b": "an order to the reader about 'themselves'",
    r"\bthey (?:named|said|answered|are not sure)\b": "the reader named, said or was not sure",
    r"(?:^|[.] )(?:Sit|Lie|Rest)\b": "an order to the reader that the other person carries out",
}


@pytest.mark.parametrize(
    ("to_you", "about_them"),
    [
        ("Do you have pain in your leg?", "Do they have pain in their leg?"),
        ("Does the pain wake you at night?", "Does the pain wake them at night?"),
        ("Are you pregnant, or could you be?", "Are they pregnant, or could they be?"),
        ("Were you told you have fibroids?", "Were they told they have fibroids?"),
        ("Do any of these fit you now?", "Do any of these fit them now?"),
        ("Which of these fits you best today?", "Which of these fits them best today?"),
        ("A small meal that fills you up.", "A small meal that fills them up."),
        ("Have someone drive you there.", "Have someone drive them there."),
        ("Much more than is usual for you?", "Much more than is usual for them?"),
        ("In you or a close relative", "In them or a close relative"),
        ("Ask someone with you to look.", "Ask someone with them to look."),
        ("You're tired.", "They're tired."),
    ],
)
def test_a_caregiver_reads_about_someone(to_you: str, about_them: str) -> None:
    assert about_someone(to_you) == about_them


@pytest.mark.parametrize(
    "text",
    [
        "You named no danger sign.",
        "You said that it began at once.",
        "Call now and say what you answered here.",
        "You are not sure about a danger sign.",
        "Call even if you are not sure.",
        "This cannot tell you what is going on inside.",
        "Measure with a ruler if you can, or choose the nearest object.",
        "Stay on the line until you are told to hang up.",
        "You get questions only for the places you choose.",
        "Press on a wound you can reach.",
    ],
)
def test_what_the_reader_says_and_does_stays_with_the_reader(text: str) -> None:
    assert about_someone(text) == text


@pytest.mark.parametrize(
    ("to_you", "about_them"),
    [
        ("Sit upright while you wait.", "Have them sit upright while you wait."),
        ("Lie on your side if you feel faint.", "Have them lie on their side if they feel faint."),
        ("Move as little as you can.", "Have them move as little as they can."),
        ("Do not eat or drink on the way.", "They should not eat or drink on the way."),
        ("Do not drive yourself.", "Do not let them drive."),
        ("Do not stay alone.", "Do not leave them alone."),
        ("Stay with someone you trust.", "Stay with them."),
        (
            "Move away from anything you could use to hurt yourself.",
            "Move them away from anything they could use to hurt themselves.",
        ),
    ],
)
def test_what_a_body_does_becomes_help_with_it(to_you: str, about_them: str) -> None:
    assert about_someone(to_you) == about_them


def test_the_worry_of_a_caregiver_counts_as_well() -> None:
    asked = about_someone("Is there a change in your body that worries you now?")

    assert asked == "Is there a change in their body that worries you or them now?"


def shipped(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Every text that a caregiver reads in the other voice, with the key it stands under."""
    for key, question in rulebook.questionnaire.questions.items():
        texts = (question.text, question.hint, question.why, *question.explain.values())
        yield from ((key, text) for text in (*texts, *question.choices.values()) if text)
    for rule in rulebook.rules:
        yield from ((rule.key, text) for text in (rule.say, rule.because, *rule.watch_for))
    for level in rulebook.levels:
        texts = (level.name, level.who, level.where, level.timing, level.first_action)
        yield from ((level.id, text) for text in texts)
    for asked in rulebook.provider_questions.values():
        yield asked.id, asked.everyday


def test_no_shipped_text_turns_into_wrong_english(rulebook: Rulebook) -> None:
    wrong = [
        f"{key}: {about_someone(text)!r} has {fault}. Reword it, or teach questionnaire/voice.py."
        for key, text in shipped(rulebook)
        for pattern, fault in WRONG.items()
        if re.search(pattern, about_someone(text))
    ]

    assert not wrong, "\n".join(wrong)


def test_no_shipped_question_still_asks_the_reader(rulebook: Rulebook) -> None:
    left = [
        f"{question.key}: {asked}"
        for question in rulebook.questionnaire.questions.values()
        if re.search(r"\byour?\b", asked := about_someone(question.text))
        and "worries you or them" not in asked
    ]

    assert not left, "\n".join(left)


def test_no_shipped_option_speaks_of_my_body_or_my_treatment(rulebook: Rulebook) -> None:
    own = [
        f"{question.key}: {text!r} is wrong when someone else answers; leave out 'I' and 'my'"
        for question in rulebook.questionnaire.questions.values()
        for option, text in question.choices.items()
        if re.search(r"\b(I|my)\b", text, re.IGNORECASE)
        and not text.startswith("I am not sure")
        and question.key != "everyone.who_for"
    ]

    assert not own, "\n".join(own)
