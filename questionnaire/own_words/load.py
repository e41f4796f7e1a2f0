"""The folder of lay words to `OwnWords`, checked against the places and danger signs of today.

All mistakes of all files are collected before anything is refused.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from questionnaire.conditions.parse import closest
from questionnaire.content.build import build
from questionnaire.content.yaml_file import ContentError, ContentFile, DataPath, Mistake, read_yaml
from questionnaire.model import Questionnaire, SeveralOf
from questionnaire.own_words import model
from questionnaire.own_words.find import OwnWords, Saying
from questionnaire.own_words.model import Language, PlaceCalled, SignsCalled
from questionnaire.own_words.wording import Wording, cut_short, wording_of
from questionnaire.skip_logic import PLACES

ALSO_CALLED = Path(__file__).parents[1] / "also_called"
DANGER_SIGNS = "everyone.danger_signs"
WORDS_FILE, SIGNS_FILE = "words.yaml", "danger_signs.yaml"


@dataclass(frozen=True)
class _Written:
    """One phrase as it is written, with its file and place there, and what it means."""

    file: ContentFile
    path: DataPath
    name: str
    saying: model.Saying

    def wrong(self, what: str, instead: str) -> Mistake:
        return self.file.mistake(self.path, what, instead)


def load_own_words(questionnaire: Questionnaire, folder: Path = ALSO_CALLED) -> OwnWords:
    """All lay words in `folder`. Raises `ContentError` with every mistake found."""
    mistakes: list[Mistake] = []
    language: Language | None = None
    places: list[_Written] = []
    signs: list[_Written] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            file = read_yaml(path)
            if path.name == WORDS_FILE:
                language = build(Language, file)
                mistakes += _cut_short(file, language)
            elif path.name == SIGNS_FILE:
                signs += _signs(file)
            else:
                places += _sayings(file)
        except ContentError as error:
            mistakes.extend(error.mistakes)
    if language is None and not mistakes:
        mistakes.append(Mistake(f"{folder.name}/{WORDS_FILE}", 1, "it is missing", "bring it back"))
    if language is None:
        raise ContentError(mistakes)
    wording = wording_of(language, (one.saying.say for one in (*places, *signs)))
    for written, key in ((places, PLACES), (signs, DANGER_SIGNS)):
        mistakes += _mistaken(written, _offered(questionnaire, key), wording, folder)
    if mistakes:
        raise ContentError(mistakes)
    return OwnWords(
        wording,
        frozenset(word for phrase in language.denials.undone_by for word in wording.words(phrase)),
        _by_word(places, wording),
        _by_word(signs, wording),
    )


def _cut_short(file: ContentFile, language: Language) -> Iterator[Mistake]:
    for phrase in cut_short(language):
        wrong = f"of '{phrase}' one word is left, as the others are skipped"
        instead = "drop it, or take a word of it out of 'skipped'"
        yield file.mistake((), wrong, instead, phrase)


def _signs(file: ContentFile) -> Iterator[_Written]:
    for sign, sayings in build(SignsCalled, file).danger_signs.items():
        for index, saying in enumerate(sayings):
            yield _Written(file, ("danger_signs", sign, index), sign, saying)


def _sayings(file: ContentFile) -> Iterator[_Written]:
    called = build(PlaceCalled, file)
    if Path(file.name).stem != called.place:
        wrong = f"place '{called.place}' is not the file's name"
        raise ContentError([file.mistake(("place",), wrong, "make them one")])
    for index, saying in enumerate(called.sayings):
        yield _Written(file, ("sayings", index), called.place, saying)


def _offered(questionnaire: Questionnaire, key: str) -> tuple[str, ...]:
    question = questionnaire.question(key)
    return tuple(question.options) if isinstance(question, SeveralOf) else ()


def _mistaken(
    written: list[_Written], offered: tuple[str, ...], wording: Wording, folder: Path
) -> Iterator[Mistake]:
    yield from _unknown(written, offered)
    yield from _unsaid(written, offered, folder)
    first: dict[frozenset[str], _Written] = {}
    for one in written:
        words = frozenset(wording.words(one.saying.say))
        if not words:
            wrong = f"'{one.saying.say}' has only words that are skipped"
            yield one.wrong(wrong, "write a word that means something here")
        elif (same := first.setdefault(words, one)) is not one:
            yield _twice(one, same)


def _twice(one: _Written, same: _Written) -> Mistake:
    line = f"{same.file.name}:{same.file.line(same.path)}"
    wrong = f"'{one.saying.say}' is read like '{same.saying.say}' ({line})"
    if one.name == same.name:
        return one.wrong(wrong, "keep one of them")
    return one.wrong(wrong, f"keep that one, and give it 'also: {{{one.name}: <why>}}'")


def _unknown(written: list[_Written], offered: tuple[str, ...]) -> Iterator[Mistake]:
    for one in written:
        for name in (one.name, *one.saying.also):
            if name not in offered:
                wrong = f"'{name}' cannot be chosen"
                yield one.file.misnamed(one.path, wrong, closest(name, offered), name)


def _unsaid(written: Iterable[_Written], offered: Iterable[str], folder: Path) -> Iterator[Mistake]:
    """What can be chosen and has no words of its own: people could not find it."""
    named = {one.name for one in written}
    for name in offered:
        if name not in named:
            wrong = f"nothing says what people call '{name}'"
            yield Mistake(folder.name, 1, wrong, "add its sayings")


def _by_word(written: Iterable[_Written], wording: Wording) -> dict[str, tuple[Saying, ...]]:
    """All sayings by the first of their words."""
    found: dict[str, list[Saying]] = {}
    for one in written:
        words = wording.words(one.saying.say)
        means = (one.name, *one.saying.also)
        found.setdefault(words[0], []).append(Saying(one.saying.say, words, means))
    return {word: tuple(sayings) for word, sayings in found.items()}
