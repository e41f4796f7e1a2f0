"""Where a statement comes from, and the catalogue of such places."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from questionnaire import Frozen, Identifier, Words, filled
from rules.words import rule_words

_ADDRESS = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?([/?#][^\s<>\[\]]*)?")


def _with_a_host(address: str) -> str:
    if not _ADDRESS.fullmatch(address):
        raise ValueError(f"'{address}' is no address of a page; write https://host.org/page")
    return address


WebAddress = Annotated[str, AfterValidator(_with_a_host)]


class Source(Frozen):
    """Where a statement comes from. `seen` says in what form the text was read."""

    title: Words
    publisher: Words
    url: WebAddress
    region: Words
    seen: Words
    checked: date

    @property
    def name(self) -> str:
        """Publisher and title, said once where they are the same."""
        if self.title == self.publisher:
            return self.title
        places = {"publisher": self.publisher, "title": self.title}
        return filled(rule_words().source, places)


class Sources(Frozen):
    """One file of the source catalogue."""

    sources: Mapping[Identifier, Source]
