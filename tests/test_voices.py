"""Each text that speaks to a person stands in the content in both voices, in right English."""

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ValidationError

from questionnaire import Told
from rules import Rulebook
from visit.plan.advice import packs

# Grammar that is never right, whatever the sentence.
WRONG = {
    r"(?<!are )(?<![Hh]ave )(?<!could )(?<!or )\bthey(?=[.,;:?!)]|$)": "'they' where English says "
    "'them'",
    r"\b(?:to|for|with|of|from|on|by|at|let|make|help|drive|fits?|fills?) they\b": "'they' "
    "where English says 'them'",
    r"\bthem (?:have|has|are|were|feel|can|cannot|could|do|did|had|named|said)\b": "'them' where "
    "English says 'they'",
    r"(?:^|[.] )(?:Do not \w+|\w+) themselves\b": "an order to the reader about 'themselves'",
    r"(?:^|[.] )(?:Sit|Lie|Rest|Keep still|Do not drive|Do not eat)\b": "an order to the reader "
    "that the other person carries out",
}
# Where "you" is the reader: who answers, looks, calls, knows or is told; or one of the two.
READER = re.compile(
    r"[Yy]ou (?:named|said|or they|are not sure|are alone|are told|do not know|feel that)\b"
    r"|you (?:answered|notice|can reach|choose|hear|wait|get questions|see\b)|You get questions"
    r"|if you can[.,]|if you cannot get them there|cannot tell you what is going on"
    r"|worries you or them|Have you, have they|take it now if you"
    r"|you or they|and nor do you|^You, and|If you were asked before|until you are told",
)


def told_in(model: object) -> Iterator[Told]:
    """Every text in two voices inside a model, however deep."""
    if isinstance(model, Told):
        yield model
    elif isinstance(model, BaseModel):
        for name in type(model).model_fields:
            yield from told_in(getattr(model, name))
    elif isinstance(model, dict):
        for part in model.values():
            yield from told_in(part)
    elif isinstance(model, tuple):
        for part in model:
            yield from told_in(part)


@pytest.fixture(scope="module")
def told(rulebook: Rulebook) -> dict[Told, str]:
    """Every text in two voices of the shipped content, with where it stands."""
    parts: dict[str, object] = {
        f"question {key}": q for key, q in rulebook.questionnaire.questions.items()
    }
    parts |= {f"location {place.id}": place.name for place in rulebook.questionnaire.locations}
    parts |= {f"rule {rule.key}": rule for rule in rulebook.rules}
    parts |= {level.id: level for level in rulebook.levels}
    parts |= {f"asked {key}": one for key, one in rulebook.provider_questions.items()}
    parts |= {pack.id: pack for pack in packs()}
    return {text: key for key, part in parts.items() for text in told_in(part)}


def test_every_kind_of_text_is_read(told: dict[Told, str], rulebook: Rulebook) -> None:
    assert {q.text for q in rulebook.questionnaire.questions.values()} <= told.keys()
    assert {sign for rule in rulebook.rules for sign in rule.watch_for} <= told.keys()
    assert {text for text in told if text.you != text.them}


def test_no_text_about_someone_speaks_to_them(told: dict[Told, str]) -> None:
    left = [
        f"{key}: {text.them!r}; write {{you: ..., them: ...}}"
        for text, key in told.items()
        if re.search(r"\byou(?:r|rs|rself|'\w+)?\b", READER.sub("", text.them), re.IGNORECASE)
    ]

    assert not left, "\n".join(left)


def test_no_text_about_someone_speaks_as_if_the_reader_had_it(told: dict[Told, str]) -> None:
    """A caregiver asks for them, and not "how much do I need to drink"."""
    left = [
        f"{key}: {text.them!r}; write {{you: ..., them: ...}}"
        for text, key in told.items()
        if key.startswith("asked ") and re.search(r"\b(?:I|[Mm]e|[Mm]y)\b", text.them)
    ]

    assert not left, "\n".join(left)


def test_no_text_about_someone_is_wrong_english(told: dict[Told, str]) -> None:
    wrong = [
        f"{key}: {text.them!r} has {fault}"
        for text, key in told.items()
        for pattern, fault in WRONG.items()
        if re.search(pattern, text.them)
    ]

    assert not wrong, "\n".join(wrong)


def test_a_body_is_helped_and_not_ordered(rulebook: Rulebook) -> None:
    """Each emergency action in which the person sits, lies or rests tells the helper so."""
    asked = [
        rule
        for rule in rulebook.rules
        if re.search(r"(?:^|[.] )(?:Sit|Lie|Rest|Move as little)\b", rule.say.you)
    ]

    assert asked
    assert all("Have them " in rule.say.them for rule in asked)


def test_both_voices_name_the_same_numbers(told: dict[Told, str]) -> None:
    figure = re.compile(r"\{\w+\}|\d+(?:\.\d+)?")

    other = [
        f"{key}: {text}"
        for text, key in told.items()
        if figure.findall(text.you) != figure.findall(text.them)
    ]
    assert not other, "\n".join(other)


def test_no_option_speaks_of_my_body_or_my_treatment(rulebook: Rulebook) -> None:
    own = [
        f"{question.key}: {text} is wrong when someone else answers; leave out 'I' and 'my'"
        for question in rulebook.questionnaire.questions.values()
        for text in question.choices.values()
        if re.search(r"\b(I|my)\b", text.them, re.IGNORECASE)
        and not text.them.startswith("I am not sure")
        and question.key != "everyone.who_for"
    ]

    assert not own, "\n".join(own)


def test_a_text_that_fits_both_is_written_once() -> None:
    once = Told.both("Call now.")

    assert (once.you, once.them, once.voices) == ("Call now.", "Call now.", ("Call now.",))


def test_two_voices_that_say_the_same_are_refused() -> None:
    with pytest.raises(ValidationError, match="write it once"):
        Told.model_validate({"you": "Call now.", "them": "Call now."})


def test_a_text_without_its_second_voice_is_refused() -> None:
    with pytest.raises(ValidationError, match="them"):
        Told.model_validate({"you": "Lie down."})


def test_a_text_whose_voice_was_not_chosen_shows_neither():
    told = Told(you="Rest your leg.", them="Have them rest the leg.")

    with pytest.raises(TypeError, match="said in one of them"):
        str(told)
