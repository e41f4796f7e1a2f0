"""Judges copies of the content in which an author slipped: `python -m tests.slips` in such a copy.

The copy is a whole project, so every path in the code leads into it. Each slip is judged by a
process of its own, forked before any content is loaded, and nothing is left of it afterward.
"""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import _lru_cache_wrapper, partial
from pathlib import Path
from typing import Any, NamedTuple

import education
from questionnaire import ContentError, Frozen
from questionnaire.command import SELDOM
from rules import Rulebook, countries, load
from rules.release import seal
from rules.release.casebook import case_files
from rules.release.whole_content import check_all
from rules.workbench.mutation.judging import judges
from rules.workbench.mutation.mutate import without_wrong, wrong_lines
from tests import read_once, test_cases, test_guards_phrases, test_guards_sources, test_urgency_rows
from tests.guards import GUARDS
from tests.guards.content import Content, content
from tests.guards.offers import grade

EVERYONE = "everyone"
OURS = ("questionnaire", "rules", "education", "visit", "ui", "tests.casebook")
HERE = Path(__file__).parents[1]


class Edit(Frozen):
    """In `file`, from the first `at` on, the first `old` becomes `new`."""

    file: str
    at: str
    old: str
    new: str


class Slip(Frozen):
    """What an author does, who must find it, and what must be told."""

    name: str
    edits: tuple[Edit, ...]
    found_by: str
    says: str


class CannotMake(ValueError):
    """The content no longer has what a slip would change."""


class Found(NamedTuple):
    """Who found something, and what it was."""

    by: str
    says: str


Judge = Callable[[], Iterable[Found]]


def judged(slip: Slip) -> list[Found]:
    """What the first judge that finds anything tells; empty when nobody does."""
    before = {edit.file: _bytes(HERE / edit.file) for edit in slip.edits}
    try:
        for edit in slip.edits:
            _make(edit)
        return _in_a_child(lambda: _told(slip))
    except CannotMake as error:
        return [Found("nobody", str(error))]
    finally:
        for name, data in before.items():
            (HERE / name).unlink() if data is None else (HERE / name).write_bytes(data)


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _make(edit: Edit) -> None:
    file = HERE / edit.file
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    start = text.find(edit.at)
    head, tail = text[:start], text[start:]
    if start < 0 or edit.old not in tail:
        raise CannotMake(f"{edit.file} has no '{edit.old}' from '{edit.at}' on")
    file.write_text(head + tail.replace(edit.old, edit.new, 1), encoding="utf-8")


def _told(slip: Slip) -> list[Found]:
    """What the judge tells that must find it; else the first that finds anything, quick ones first.

    `load` comes before all of them: nothing can be judged that cannot be loaded.
    """
    unread = [Found("load", str(mistake)) for mistake in seal.misnamed()]
    try:
        rulebook = load()
    except ContentError as error:
        return unread + [Found("load", str(mistake)) for mistake in error.mistakes]
    judges = _judges(rulebook, {edit.file for edit in slip.edits})
    in_order = sorted(judges, key=lambda name: name != slip.found_by)
    return unread or next((told for name in in_order if (told := list(judges[name]()))), [])


def _judges(rulebook: Rulebook, changed: set[str]) -> dict[str, Judge]:
    """Who may find something, by name, those first that take the least."""
    whole = content(rulebook)
    return {
        **{name: partial(_guard, name, whole) for name in GUARDS},
        "load": partial(_whole, rulebook),
        "cases": partial(_cases, rulebook, {Path(name).stem for name in changed}),
        **_tests(rulebook, changed),
    }


def _forget() -> None:
    """Let go of what was loaded already, as a program that starts has nothing loaded."""
    for cached in gc.get_objects():
        if isinstance(cached, _lru_cache_wrapper) and str(cached.__module__).startswith(OURS):
            cached.cache_clear()


def _whole(rulebook: Rulebook) -> Iterator[Found]:
    try:
        check_all(rulebook)
    except ContentError as error:
        yield from (Found("load", str(mistake)) for mistake in error.mistakes)


def _guard(name: str, whole: Content) -> Iterator[Found]:
    yield from (Found(name, line) for line in GUARDS[name](whole))


def _tests(rulebook: Rulebook, changed: set[str]) -> dict[str, Judge]:
    """Tests of other files that need nothing but the content."""
    tests: list[tuple[Callable[..., None], tuple[Any, ...]]] = [
        *(
            (test_guards_phrases.test_the_numbers_of_a_country_fit_every_sentence, (one, rulebook))
            for one in countries()
        ),
        *(
            (test_guards_phrases.test_no_file_says_what_must_not_be_said, (name,))
            for name in sorted(changed & test_guards_phrases.WRITTEN)
        ),
        (test_guards_sources.test_nothing_was_checked_in_the_future, (rulebook, education.load())),
        (test_guards_sources.test_nothing_lapses_within_60_days, (rulebook, education.load())),
        (test_guards_sources.test_every_option_serves_a_rule_with_a_source, (rulebook,)),
        (test_urgency_rows.test_a_rule_is_never_slower_than_the_rows_it_honors, (rulebook,)),
        (test_cases.test_every_rule_has_a_case_that_fires_it_and_a_near_miss, (rulebook,)),
    ]
    given = dict[str, list[Callable[[], None]]]()
    for test, arguments in tests:
        given.setdefault(test.__name__, []).append(partial(test, *arguments))
    return {name: partial(_failed, name, runs) for name, runs in given.items()}


def _failed(name: str, runs: Iterable[Callable[[], None]]) -> Iterator[Found]:
    for run in runs:
        try:
            run()
        except AssertionError as error:
            yield Found(name, str(error))


def _cases(rulebook: Rulebook, changed: set[str]) -> Iterator[Found]:
    """The cases of the places that were changed; all, where nobody's place was."""
    files = case_files()
    own = [file for file in files if file.location in changed - {EVERYONE}] or files
    wrong = without_wrong(rulebook, judges(rulebook, own))
    yield from (Found("cases", line) for line in wrong_lines(wrong))


def _in_a_child(judge: Callable[[], list[Found]]) -> list[Found]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            told = judge()
        except Exception as error:  # noqa: BLE001 - whatever it is, the content was not let pass
            told = [Found(type(error).__name__, str(error))]
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            json.dump(told, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        told = json.load(pipe)
    os.waitpid(child, 0)
    return [Found(*one) for one in told]


def _warm() -> None:
    """Read once what does not change: each judge inherits it. A file that changed is read anew."""
    for module in read_once.that_read():
        vars(module)["read_yaml"] = read_once.read
    for question in load().provider_questions.values():
        grade(question.everyday.you), grade(question.clinical.you)
    case_files()
    education.load()
    _forget()
    # Each judge would look through all of it again, and copy what it looks at.
    gc.freeze()


def main() -> None:
    """Judge the slips on standard input; tell what was found, by name of the slip."""
    gc.set_threshold(*SELDOM)
    _warm()
    slips = [Slip.model_validate(one) for one in json.load(sys.stdin)]
    found: Mapping[str, list[Found]] = {slip.name: judged(slip) for slip in slips}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
