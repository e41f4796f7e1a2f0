"""`python -m rules seal`: a change is meant, once all content fits, is proved and fits its cases.

Words are judged by no proof. So whoever seals is shown every text that is not as it was sealed
last, old and new, and the digests of the texts are written anew together with the seal.
"""

from collections.abc import Callable, Iterator

from questionnaire import ContentError
from rules.model import Rulebook
from rules.release import seal
from rules.release.casebook import case_files
from rules.release.proof_record import is_proved
from rules.release.whole_content import load_all
from rules.workbench.compare.editions import NoContent, last_sealed, shipped
from rules.workbench.compare.texts import changed_texts, text_changes
from rules.workbench.mutation.judging import judges
from rules.workbench.mutation.mutate import without_wrong, wrong_lines
from rules.workbench.mutation.texts import FILE, changed, pin_lines, pinned
from rules.workbench.proof import prove

Say = Callable[[str], None]


def seal_content(say: Say, complain: Say) -> int:
    """Seal what can be shown to people. 1, and no seal, when something speaks against it.

    Raises `ContentError`.
    """
    unread = seal.misnamed()
    if unread:
        raise ContentError(unread)
    rulebook = load_all()
    against = list(faults(rulebook))
    for fault in against:
        complain(fault)
    if against:
        return 1
    for line in changed_since_sealed(rulebook):
        say(line)
    say(f"Sealed {seal.seal()} files as version {rulebook.edition.version}.")
    FILE.write_text("".join(f"{line}\n" for line in pin_lines(rulebook)), encoding="utf-8")
    return 0


def faults(rulebook: Rulebook) -> Iterator[str]:
    """What speaks against showing this to people: a property that fails, a case that is wrong."""
    # A change of words or pages leaves what was proved as it is.
    for one in () if is_proved(rulebook.edition) else prove.prove(rulebook):
        if one.result.findings:
            yield from prove.lines(rulebook, one)
    yield from wrong_lines(without_wrong(rulebook, judges(rulebook, case_files())))


def changed_since_sealed(rulebook: Rulebook) -> Iterator[str]:
    """Every text that is not as it was sealed last, old and new; its key where that is unknown."""
    try:
        old, new = shipped(last_sealed()), shipped(str(seal.PROJECT))
        texts = [
            *text_changes(old.rulebook, new.rulebook),
            *changed_texts(old.others, new.others),
        ]
    except (NoContent, ContentError):
        texts = _changed_keys(rulebook)
    if texts:
        yield f"{len(texts)} texts are not as they were sealed last. Read each one again:"
        yield from (f"  {text}" for text in texts)


def _changed_keys(rulebook: Rulebook) -> list[str]:
    try:
        return changed(rulebook, pinned())
    except ContentError:
        return ["all: the digests of the texts cannot be read"]
