"""Static pages from templates, each one answer with its styles inside."""

from functools import cache
from pathlib import Path
from string import Template

from questionnaire import Language, kept, spoken

PAGES = Path(__file__).parent / "pages"


@cache
def text_of(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def read_all() -> None:
    """Read every part of a page, so that one drawn later is of the files that were sealed."""
    for file in PAGES.iterdir():
        text_of(file.name)


def filled(name: str, **places: str) -> str:
    """The page of that name with its places filled; whoever calls has escaped them."""
    return with_places(text_of(name), style=text_of("style.css"), **places)


def framed(name: str, *, title: str, head: str = "", style: str = "", **places: str) -> str:
    """The page of that name under the strip with the number to call, its places filled.

    `head` is markup for the head of the page, `style` what it adds to the common style.
    """
    return with_places(
        text_of("frame.html"),
        title=title,
        head=head,
        style=text_of("style.css") + style,
        main=with_places(text_of(name), **places),
        **places,
    )


@kept
def direction(language: Language) -> str:
    """Which way its lines run. Kept, as asking takes 3 MiB of what is known of all languages."""
    return language.direction


def with_places(template: str, **places: str) -> str:
    """Raises KeyError when a place has no text."""
    language = spoken()
    return Template(template).substitute(
        {"language": language.tag, "direction": direction(language), **places}
    )
