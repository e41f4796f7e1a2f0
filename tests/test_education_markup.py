"""A Learn text reaches a screen as plain words with bold ones, and as nothing else."""

import pytest

from education import Piece, html, pieces, plain

TEXT = "Call **right away** if it hurts."


def test_bold_words_are_a_piece_of_their_own() -> None:
    assert pieces(TEXT) == (
        Piece("Call ", bold=False),
        Piece("right away", bold=True),
        Piece(" if it hurts.", bold=False),
    )


def test_plain_words_lose_only_the_markup() -> None:
    assert plain(TEXT) == "Call right away if it hurts."


def test_html_holds_no_tag_but_strong() -> None:
    assert html(TEXT) == "Call <strong>right away</strong> if it hurts."


@pytest.mark.parametrize("text", ["<script>", "a & b", "**<b>**", '"quoted"'])
def test_html_escapes_everything_else(text: str) -> None:
    written = html(text).replace("<strong>", "").replace("</strong>", "")

    assert not set('<>"') & set(written)
    assert "& " not in written
