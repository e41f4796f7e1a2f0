"""The ledgers and the answers that they support, checked against the questions they name.

Days decide which answer is proposed, so days that were exchanged would propose a calmer one.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from questionnaire import (
    ContentError,
    ContentFile,
    Mistake,
    Number,
    OneOf,
    Question,
    YesNo,
    build,
    closest,
    read_yaml,
)
from rules import Rulebook
from visit.checking import unknown_sources
from visit.ledgers.content import FILE, LedgerContent
from visit.ledgers.declared.unfit_ledger import unfit


def load(rulebook: Rulebook, path: Path = FILE) -> LedgerContent:
    """The mapping, its names checked. Raises `ContentError` with every mistake found."""
    file = read_yaml(path)
    known = build(LedgerContent, file)
    mistakes = [*_unsupported(file, known, rulebook), *_slow_before_fast(file, known, rulebook)]
    for place, ledger in enumerate(known.ledgers):
        mistakes += unfit(file, ("ledgers", place), ledger, rulebook)
    for field in ("growth", "size"):
        for place, entry in enumerate(getattr(known, field)):
            mistakes += unknown_sources(file, (field, place, "sources"), entry.sources, rulebook)
    if mistakes:
        raise ContentError(mistakes)
    return known


def _unsupported(file: ContentFile, known: LedgerContent, rulebook: Rulebook) -> Iterator[Mistake]:
    """Questions and answers that are not there, or are of another kind."""
    questions = rulebook.questionnaire.questions
    for place, growth in enumerate(known.growth):
        question = questions.get(growth.question)
        if question is None:
            yield _no_question(file, ("growth", place, "question"), growth.question, questions)
        elif not isinstance(question, (YesNo, OneOf)) or growth.answer not in question.choices:
            wrong = f"no option '{growth.answer}' in {question.key}"
            path = ("growth", place, "answer")
            yield file.misnamed(path, wrong, closest(growth.answer, question.choices))
    for place, size in enumerate(known.size):
        asked = questions.get(size.question)
        if asked is None:
            yield _no_question(file, ("size", place, "question"), size.question, questions)
        elif not isinstance(asked, Number) or asked.unit != "cm":
            wrong = f"{asked.key} does not ask for a number of cm"
            yield file.mistake(("size", place, "question"), wrong, "name a question that does")


def _slow_before_fast(
    file: ContentFile, known: LedgerContent, rulebook: Rulebook
) -> Iterator[Mistake]:
    """The same growth in fewer days is the more urgent answer, so it comes later in `rising`."""
    for place, (fast, slow) in enumerate(pairwise(known.growth), 1):
        question = rulebook.questionnaire.questions.get(fast.question)
        if fast.question != slow.question or not isinstance(question, OneOf):
            continue
        rising = list(question.options)
        if not {fast.answer, slow.answer} <= set(rising):
            continue
        if fast.days.most >= slow.days.least:
            wrong = "these days overlap those of the entry above"
            yield file.mistake(("growth", place, "days"), wrong, "fewer days come first")
        if not question.rising or rising.index(fast.answer) <= rising.index(slow.answer):
            wrong = (
                f"'{fast.answer}' takes fewer days than '{slow.answer}' and stands before it in"
                f" {question.key}"
            )
            instead = "exchange the days, or put the options in rising order"
            yield file.mistake(("growth", place, "answer"), wrong, instead)


def _no_question(
    file: ContentFile, path: tuple[str | int, ...], name: str, questions: Mapping[str, Question]
) -> Mistake:
    return file.misnamed(path, f"'{name}' is not a question", closest(name, questions))
