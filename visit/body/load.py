"""The drawing of the body from its file, held against the places that can be chosen today."""

from collections.abc import Iterator
from pathlib import Path

from questionnaire import (
    PLACES,
    ContentError,
    ContentFile,
    Mistake,
    Questionnaire,
    SeveralOf,
    build,
    closest,
    kept,
    read_yaml,
)
from visit.body.drawing import Body

FILE = Path(__file__).with_name("body.yaml")


@kept
def drawn_body() -> Body:
    """The drawing as its file has it. Raises `ContentError`."""
    return build(Body, read_yaml(FILE))


def load_body(questionnaire: Questionnaire, path: Path = FILE) -> Body:
    """The drawing. Raises `ContentError` with every place that is wrong or cannot be reached."""
    file = read_yaml(path)
    body = build(Body, file)
    question = questionnaire.question(PLACES)
    offered = tuple(question.options) if isinstance(question, SeveralOf) else ()
    if mistakes := [*_unknown(file, body, offered), *_unreachable(file, body, offered)]:
        raise ContentError(mistakes)
    return body


def _unknown(file: ContentFile, body: Body, offered: tuple[str, ...]) -> Iterator[Mistake]:
    for at, figure in enumerate(body.figures):
        for number, region in enumerate(figure.regions):
            for place in region.places:
                if place not in offered:
                    where = ("figures", at, "regions", number, "places")
                    wrong = f"'{place}' cannot be chosen"
                    yield file.misnamed(where, wrong, closest(place, offered), place)
    for place in body.anywhere:
        if place not in offered:
            wrong = f"'{place}' cannot be chosen"
            yield file.misnamed(("anywhere",), wrong, closest(place, offered), place)


def _unreachable(file: ContentFile, body: Body, offered: tuple[str, ...]) -> Iterator[Mistake]:
    spots = {place for one in body.figures for region in one.regions for place in region.places}
    for place in offered:
        if place not in spots and place not in body.anywhere:
            wrong = f"no region chooses '{place}'"
            yield file.mistake(("figures",), wrong, "add it to one, or say why under 'anywhere'")
    for place in body.anywhere:
        if place in spots:
            wrong = f"'{place}' stands here and in a region"
            yield file.mistake(("anywhere", place), wrong, "keep one of them")
