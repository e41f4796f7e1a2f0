"""What is told as calm names no danger; what is told nearly so, and is so now, still does."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from questionnaire import (
    Frozen,
    Identifier,
    OwnWords,
    Questionnaire,
    build,
    load_own_words,
    read_yaml,
)


class _File(Frozen):
    """Sentences that name no danger, and those that name one of some signs."""

    calm: tuple[str, ...]
    now: Mapping[str, tuple[Identifier, ...]]


SAID = build(_File, read_yaml(Path(__file__).parent / "calm_or_now.yaml"))


@pytest.fixture(scope="module")
def own_words(questionnaire: Questionnaire) -> OwnWords:
    return load_own_words(questionnaire)


def signs(own_words: OwnWords, text: str) -> set[str]:
    return {sign.name for sign in own_words.find(text).danger_signs}


@pytest.mark.parametrize("text", SAID.calm)
def test_what_is_asked_of_another_past_little_or_a_way_to_speak_names_no_danger(
    own_words: OwnWords, text: str
):
    assert signs(own_words, text) == set()


@pytest.mark.parametrize(("text", "danger"), SAID.now.items())
def test_what_looks_like_it_and_is_so_now_names_the_danger(
    own_words: OwnWords, text: str, danger: tuple[str, ...]
):
    assert signs(own_words, text) & set(danger)
