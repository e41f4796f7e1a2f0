"""Commands for whoever changes the rules: what a change does, and whether the cases would see it.

`say` prints one line. The commands load a SAT solver, so the command line imports this file only
for them.
"""

from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path

from questionnaire import closest
from questionnaire.command import complain
from questionnaire.content.quoting import quoted
from rules.load import load
from rules.model import Rulebook
from rules.release.casebook import case_files, case_paths
from rules.release.kept_content import keep
from rules.workbench.compare.diff import difference
from rules.workbench.compare.diff import lines as difference_lines
from rules.workbench.compare.editions import NoContent, shipped
from rules.workbench.mutation.mutate import add_proposed, mutate
from rules.workbench.mutation.mutate import lines as mutation_lines
from rules.workbench.mutation.texts import changed, pin_lines, pinned, text_changes, unnoticed
from rules.workbench.sealing import seal_content

Say = Callable[[str], None]
BAD_INPUT = 2


def run(asked: Namespace, say: Say) -> int:
    """Run `diff`, `mutate`, `seal` or `pin`; the exit code. Raises `ContentError`."""
    match asked.command:
        case "diff":
            return _diff(asked.old, asked.new, say)
        case "mutate":
            return _mutate(load(), asked, say)
        case "seal":
            return _seal(say)
        case _:
            _say_all(pin_lines(load()), say)
            return 0


def _seal(say: Say) -> int:
    """Seal, and keep what was sealed, so that the next start is quick."""
    refused = seal_content(say, complain)
    if not refused:
        keep()
    return refused


def _diff(old: str, new: str, say: Say) -> int:
    """1 when something is lowered and the new changelog does not name it, or cannot."""
    try:
        found = difference(shipped(old), shipped(new))
    except NoContent as error:
        complain(error)
        return BAD_INPUT
    _say_all(difference_lines(found), say)
    return int(not found.holds)


def _mutate(rulebook: Rulebook, asked: Namespace, say: Say) -> int:
    """1 when a small wrong change of a rule, a question's condition or a text goes unnoticed."""
    if not case_paths(asked.cases):
        complain(f"{asked.cases} holds no case files; name a folder with *.yaml of cases")
        return BAD_INPUT
    known = [location.id for location in rulebook.questionnaire.locations]
    for name in set(asked.location) - set(known):
        complain(f"{quoted(name)} is not a location; {closest(name, known)}")
        return BAD_INPUT
    outcome = mutate(rulebook, case_files(asked.cases), tuple(asked.location))
    _say_all(mutation_lines(outcome), say)
    missed = _texts(rulebook, asked.texts, say)
    if asked.propose:
        for path in add_proposed(outcome, asked.cases):
            say(f"Read the new cases in {path}, and say in 'reviewed' why each is right.")
    return int(missed or not outcome.holds)


def _texts(rulebook: Rulebook, file: Path, say: Say) -> bool:
    """Whether a change of a text went unnoticed, or would."""
    changes = list(text_changes(rulebook))
    read = pinned(file)
    unread = changed(rulebook, read)
    _say_all((f"CHANGED  {key}: not the text that was last read" for key in unread), say)
    if unread:
        say("Read these texts again, then: make seal")
    missed = unnoticed(rulebook, read)
    say(f"{len(changes):,} changes of texts: {len(changes) - len(missed):,} caught by digests")
    _say_all((f"MISSED  {change}" for change in missed), say)
    return bool(missed or unread)


def _say_all(lines: Iterable[str], say: Say) -> None:
    for line in lines:
        say(line)
