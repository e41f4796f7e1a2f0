"""Words without their endings. Each text has a stemmer of its own; no word of it is kept."""

from collections.abc import Callable
from functools import cache, cached_property
from typing import Protocol


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the name is the library's


class Stems:
    """Takes endings off words of one text."""

    def __init__(self, language: str) -> None:
        self._language = language

    @cached_property
    def _stemmer(self) -> _Stemmer:
        """Made when a word comes that the content has not: most texts need none."""
        # Imported here: a server that nobody writes to needs none of its 39 languages.
        import snowballstemmer  # noqa: PLC0415

        made: _Stemmer = snowballstemmer.stemmer(self._language)
        return made

    def of(self, word: str) -> str:
        """The word without its ending."""
        return self._stemmer.stemWord(word)


@cache
def content_stems(language: str) -> Callable[[str], str]:
    """Takes endings off words of the content, each once. No word of a text comes here."""
    return cache(Stems(language).of)
