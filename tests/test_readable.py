"""A text is taken at a glance only when a whole look at it would let it pass too."""

from itertools import product

import pytest

from questionnaire.content import readable

# What plain texts are made of, and all that stands near it and means more than its letters.
PIECES = (
    *("", "a", "B", "7", " ", ",", ".", "-", "'", '"', "(", ")", "/", "%", "?", "\u2019", "\u2013"),
    *("--", "www", "www.", "WWW.x", "\n", "=", "+", "1. ", "- ", ":", ":smile:", "&amp;", "@"),
    *("://", "*", "_", "$", "`", "<", "{a}", "\u3164", "\u200b", "\u00a0", "\u00e9", "\u00b0"),
)


def test_what_is_plain_at_a_glance_is_readable_in_every_way() -> None:
    plain = [text for text in map("".join, product(PIECES, repeat=3)) if readable.is_plain(text)]

    assert plain
    for text in plain:
        readable.whole_look(text)


@pytest.mark.parametrize("text", ["Pain in the leg", "It's 2 cm (or more), for 1/2 a day."])
def test_a_usual_text_is_plain(text: str) -> None:
    assert readable.is_plain(text)
