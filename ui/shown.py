"""What pages say and draw of their own, and the pages that stand when the app does not."""

import re
from collections.abc import Iterator
from pathlib import Path

from questionnaire import Mistake, closest
from rules import Rulebook, countries
from ui import words as texts
from ui.content import library
from ui.serving.static.emergency import emergency_page
from ui.serving.static.opening import opening
from ui.serving.static.questions_page import questions_page
from ui.serving.static.topic_page import topic_page
from ui.serving.static.welcome import welcome_page
from visit import words as texts_of_visit
from visit.shown import named_texts

PROJECT = Path(__file__).parents[1]
PAGES = "ui/serving/pages"
_NAMED = re.compile(r"(?:\bwords|\bown)\(\s*\"([a-z0-9_]+)\"")


def check(rulebook: Rulebook) -> Iterator[Mistake]:
    """Whatever does not fit. Raises `ContentError` for a file that cannot be used."""
    mistakes = list(named_texts(texts.FILE))
    yield from mistakes
    if not mistakes:
        yield from _missing_texts()
        yield from _pages(rulebook)


def _missing_texts() -> Iterator[Mistake]:
    """Texts that a page asks for by name and that are not there."""
    known = {*texts.names(), *texts_of_visit.names()}
    for folder in ("ui", "visit"):
        for file in sorted((PROJECT / folder).rglob("*.py")):
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                for name in _NAMED.findall(line):
                    if name not in known:
                        place = file.relative_to(PROJECT).as_posix()
                        wrong = f"there is no text '{name}' in ui/words.yaml or visit/words.yaml"
                        yield Mistake(place, number, wrong, closest(name, known))


def _pages(rulebook: Rulebook) -> Iterator[Mistake]:
    """A page with a place that nothing fills."""
    number = countries()[0].emergency
    for name, page in {
        "emergency.html": lambda: emergency_page(say=texts.words),
        "opening.html": lambda: opening(number),
        "questions.html": lambda: questions_page(rulebook, countries()),
        "topic.html": lambda: topic_page(library(), library().pages[0], number),
        "welcome.html": lambda: welcome_page(number, ()),
    }.items():
        try:
            page()
        except (KeyError, ValueError, OSError) as error:
            wrong = f"the page cannot be filled: {error}"
            yield Mistake(f"{PAGES}/{name}", 1, wrong, "write only places that the page is given")
