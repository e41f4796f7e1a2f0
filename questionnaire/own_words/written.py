"""One phrase as it is written, and what is wrong with a list of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from questionnaire.conditions.parse import closest
from questionnaire.content.yaml_file import ContentFile, DataPath, Mistake
from questionnaire.own_words.lay_words.branching import ANY
from questionnaire.own_words.lay_words.marks import MARKS, NO
from questionnaire.own_words.lay_words.model import SLOT, Calm, Language, Saying
from questionnaire.own_words.wording.making import clashes
from questionnaire.own_words.wording.phrases import cuts, drops, parts, widens
from questionnaire.own_words.wording.reading import Wording


@dataclass(frozen=True, slots=True)
class Written:
    """One phrase with its file and place there, and the place or danger sign it stands under.

    `calmed_by` says when that sign is no danger now.
    """

    file: ContentFile
    path: DataPath
    name: str
    saying: Saying
    calmed_by: frozenset[Calm] = frozenset()

    def wrong(self, what: str, instead: str) -> Mistake:
        return self.file.mistake(self.path, what, instead)


def mistaken(
    written: Sequence[Written], offered: Sequence[str], wording: Wording
) -> Iterator[Mistake]:
    """Every phrase that cannot be found, stands twice, or leads to what cannot be chosen."""
    yield from _unknown(written, offered)
    first: dict[frozenset[str | tuple[str, ...]], Written] = {}
    for one in written:
        words = wording.words(one.saying.say)
        if MARKS.issuperset(words):
            wrong = f"'{one.saying.say}' has only words that are skipped"
            yield one.wrong(wrong, "write a word that means something here")
        elif cuts(wording, one.saying.say):
            wrong = f"of '{one.saying.say}' one word is left, as the others are skipped"
            yield one.wrong(wrong, "write that word alone, or add one that means something")
        elif parts(wording, one.saying.say):
            wrong = f"of '{one.saying.say}' one word is left, as the others only part or deny"
            yield one.wrong(wrong, "say it in other words, or write it under 'fixed'")
        elif drops(wording, one.saying.say):
            wrong = f"a part of '{one.saying.say}' stands under 'not_meant', so it is left out"
            yield one.wrong(wrong, "say it in other words")
        elif (same := first.setdefault(_read_as(words), one)) is not one:
            yield _twice(one, same)


def _read_as(words: Sequence[str]) -> frozenset[str | tuple[str, ...]]:
    """The words in any order, but with what stands right behind a "no": "no pee", "not come"."""
    denied = (tuple(words[at : at + 2]) for at, word in enumerate(words) if word == NO)
    return frozenset({*words, *denied})


def unclear(file: ContentFile, language: Language, wording: Wording) -> Iterator[Mistake]:
    """Every word for two things, and every one of several words of which one is left."""
    for phrase, one, other in clashes(language, wording):
        wrong = f"'{phrase}' under '{other}' is read like a word of '{one}'"
        yield file.mistake((), wrong, "keep it in one of them", phrase)
    yield from _unclear_kinds(file, language, wording)
    yield from _unknown_slots(file, language)
    denials = [phrase for _, phrases in language.denials for phrase in phrases]
    alike = (language.same, language.kinds)
    same = [phrase for words in alike for phrases in words.values() for phrase in phrases]
    for phrase in (*same, *language.slow, *denials):
        if cuts(wording, phrase):
            wrong = f"of '{phrase}' one word is left, as the others are skipped"
            instead = "drop it, or take a word of it out of 'skipped'"
            yield file.mistake((), wrong, instead, phrase)


def _unknown_slots(file: ContentFile, language: Language) -> Iterator[Mistake]:
    for name, phrases in language.fixed.items():
        for phrase in phrases:
            for slot in SLOT.findall(phrase):
                if slot not in language.slots and f"<{slot}>" != ANY:
                    wrong = f"'<{slot}>' in '{phrase}' is no slot"
                    instead = closest(slot, tuple(language.slots))
                    yield file.mistake(("fixed", name), wrong, instead, phrase)


def _unclear_kinds(file: ContentFile, language: Language, wording: Wording) -> Iterator[Mistake]:
    """Every word of a kind, and every kind, that is read as something else."""
    for kind, phrases in language.kinds.items():
        if (other := widens(wording, kind)) is not None and other not in MARKS:
            wrong = f"the kind '{kind}' is read as '{other}', so all of its words would be that"
            yield file.mistake(("kinds", kind), wrong, f"take '{kind}' out of the words of another")
        for phrase in phrases:
            words = wording.words(phrase)
            if words == wording.words(kind) or all(one in MARKS for one in words):
                wrong = f"'{phrase}' is read as no word, or as '{kind}' itself"
                yield file.mistake(("kinds", kind), wrong, "drop it", phrase)
            elif (other := widens(wording, phrase)) is not None:
                wrong = f"'{phrase}' is read as '{other}', so each word of that would be '{kind}'"
                instead = f"write '{other}' if that is meant, or take '{phrase}' out of its words"
                yield file.mistake(("kinds", kind), wrong, instead, phrase)
            elif drops(wording, phrase):
                wrong = f"a part of '{phrase}' stands under 'not_meant', so it is left out"
                yield file.mistake(("kinds", kind), wrong, "drop it", phrase)


def unsaid(written: Iterable[Written], offered: Iterable[str], folder: str) -> Iterator[Mistake]:
    """What can be chosen and has no phrase of its own: nobody could find it."""
    named = {one.name for one in written}
    for name in offered:
        if name not in named:
            yield Mistake(folder, 1, f"nothing says what people call '{name}'", "add its sayings")


def _unknown(written: Iterable[Written], offered: Sequence[str]) -> Iterator[Mistake]:
    for one in written:
        for name in (one.name, *one.saying.also):
            if name not in offered:
                wrong = f"'{name}' cannot be chosen"
                yield one.file.misnamed(one.path, wrong, closest(name, offered), name)


def _twice(one: Written, same: Written) -> Mistake:
    line = f"{same.file.name}:{same.file.line(same.path)}"
    wrong = f"'{one.saying.say}' is read like '{same.saying.say}' ({line})"
    if one.name == same.name:
        return one.wrong(wrong, "keep one of them")
    return one.wrong(wrong, f"keep that one, and give it 'also: {{{one.name}: <why>}}'")
