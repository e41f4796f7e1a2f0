"""What the visit shows, loaded and held against the rule book.

Packs, what the ledgers support, the texts of pages, sheet and PDF, and the words of the form that
other health programs read.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from questionnaire import ContentFile, Mistake, Number, closest, read_yaml
from rules import Rulebook
from visit import pack, pdf, supports
from visit import words as texts
from visit.fhir.about import about
from visit.fhir.icd_10_cm import symptom_codes

PDF_WORDS = Path(pdf.__file__).parent / "words.yaml"
Place = tuple[str | int, ...]


def check(rulebook: Rulebook) -> Iterator[Mistake]:
    """Whatever does not fit. Raises `ContentError` for a file that cannot be used."""
    about()
    yield from _packs(rulebook)
    yield from _ledgers(rulebook)
    yield from _codes(rulebook)
    for file in (texts.FILE, PDF_WORDS):
        yield from named_texts(file)


def named_texts(file: Path) -> Iterator[Mistake]:
    """Whatever in a file of texts by name is no name with a text."""
    content = read_yaml(file)
    if not isinstance(content.data, dict):
        yield content.mistake((), "this is no list of texts by name", "write 'name: text'")
        return
    for name, text in content.data.items():
        if not _says(text):
            yield content.mistake((name,), f"'{name}' says nothing", "write its text behind it")


def _says(text: object) -> bool:
    """Whether there is something to read, in every form where a text has several."""
    if isinstance(text, dict):
        return bool(text) and all(_says(form) for form in text.values())
    return isinstance(text, str) and bool(text.strip())


def _packs(rulebook: Rulebook) -> Iterator[Mistake]:
    content = read_yaml(pack.FILE)
    for index, one in enumerate(pack.packs()):
        place: Place = ("packs", index, "sources")
        yield from _unknown(content, place, one.sources, rulebook.sources, "source")


def _ledgers(rulebook: Rulebook) -> Iterator[Mistake]:
    known, content = supports.supports(), read_yaml(supports.FILE)
    named: list[tuple[Place, tuple[str, ...]]] = [
        (("lump",), known.lump.sources),
        (("bleeding",), known.bleeding.sources),
        *((("growth", index), growth.sources) for index, growth in enumerate(known.growth)),
        *((("size", index), size.sources) for index, size in enumerate(known.size)),
    ]
    for place, sources in named:
        yield from _unknown(content, (*place, "sources"), sources, rulebook.sources, "source")
    questions = rulebook.questionnaire.questions
    for index, growth in enumerate(known.growth):
        place = ("growth", index)
        yield from _unknown(
            content, (*place, "question"), (growth.question,), questions, "question"
        )
        if growth.question in questions:
            options = questions[growth.question].choices
            yield from _unknown(content, (*place, "answer"), (growth.answer,), options, "option")
    sizes = [key for key, question in questions.items() if isinstance(question, Number)]
    for index, size in enumerate(known.size):
        place = ("size", index, "question")
        yield from _unknown(content, place, (size.question,), sizes, "question about a number")


def _codes(rulebook: Rulebook) -> Iterator[Mistake]:
    known = symptom_codes().codes
    for key, question in rulebook.questionnaire.questions.items():
        code = question.icd_10_cm
        if code is not None and code not in known:
            yield Mistake(
                f"questionnaire/locations/{question.location}.yaml",
                1,
                f"'{code}' of {key} is not a code in visit/fhir/icd_10_cm.yaml",
                "check it against the release there and add it, or correct it",
            )


def _unknown(
    content: ContentFile, place: Place, names: Iterable[str], known: Iterable[str], kind: str
) -> Iterator[Mistake]:
    for name in names:
        if name not in known:
            yield content.mistake(place, f"'{name}' is not a {kind}", closest(name, known), name)
