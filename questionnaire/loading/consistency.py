"""What questions say, held against each other: slips that no single question shows."""

from collections.abc import Iterable, Iterator

from questionnaire.content.yaml_file import ContentFile, Mistake
from questionnaire.model import Location, Number

Pairs = Iterable[tuple[ContentFile, Location]]


def repeated(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Name, fault and remedy of each text, given by name, that stands a second time."""
    first: dict[str, str] = {}
    for name, text in texts:
        same = first.setdefault(" ".join(text.split()).casefold().rstrip(".?!"), name)
        if same != name:
            yield name, f"'{text}' is what '{same}' says", "say what makes this one different"


def repeated_questions(pairs: Pairs) -> Iterator[Mistake]:
    """Two questions of a location that a person cannot tell apart."""
    for file, location in pairs:
        places = {question.id: place for place, question in enumerate(location.questions)}
        texts = ((question.id, question.text.you) for question in location.questions)
        for name, wrong, instead in repeated(texts):
            yield file.mistake(("questions", places[name], "text"), wrong, instead)


def objects_of_two_sizes(pairs: Pairs) -> Iterator[Mistake]:
    """An object that is as big as one number in one question, and as another in the next."""
    sizes: dict[tuple[str, str], tuple[float, str]] = {}
    for file, location in pairs:
        for place, question in enumerate(location.questions):
            if isinstance(question, Number):
                for name, size in question.objects.items():
                    known, where = sizes.setdefault((name, question.unit), (size, question.key))
                    if size != known:
                        yield file.mistake(
                            ("questions", place, "objects", name),
                            f"'{name}' is {size:g} {question.unit} here and {known:g} in {where}",
                            "give it one size everywhere",
                        )
