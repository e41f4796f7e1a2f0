"""The folder of lay words to `OwnWords`, checked against the places and danger signs of today.

All mistakes of all files are collected before anything is refused.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from questionnaire.conditions.parse import closest
from questionnaire.content.build import build
from questionnaire.content.yaml_file import ContentError, ContentFile, Mistake, read_yaml
from questionnaire.likeness.framing import read_framing
from questionnaire.likeness.weights import WEIGHTS, read_weights
from questionnaire.model import Questionnaire, SeveralOf
from questionnaire.own_words.find import OwnWords
from questionnaire.own_words.lay_words.model import Language, PlaceCalled, SignsCalled
from questionnaire.own_words.matching import Pattern
from questionnaire.own_words.wording.making import wording_of
from questionnaire.own_words.wording.reading import Wording
from questionnaire.own_words.written import Written, mistaken, unclear, unsaid
from questionnaire.skip_logic import PLACES

ALSO_CALLED = Path(__file__).parents[1] / "also_called"
DANGER_SIGNS = "everyone.danger_signs"
WORDS_FILE, SIGNS_FILE = "words.yaml", "danger_signs.yaml"


def load_own_words(
    questionnaire: Questionnaire, folder: Path = ALSO_CALLED, weights: Path = WEIGHTS
) -> OwnWords:
    """All lay words in `folder`, with weights. Raises `ContentError` with every mistake found."""
    lists = load_lists(questionnaire, folder)
    return replace(lists, weights=read_weights(_offered(questionnaire, DANGER_SIGNS), weights))


def load_lists(questionnaire: Questionnaire, folder: Path = ALSO_CALLED) -> OwnWords:
    """The lists of lay words alone, from which weights are learned. Raises `ContentError`."""
    mistakes: list[Mistake] = []
    file, language = _language(folder / WORDS_FILE)
    written: dict[str, list[Written]] = {PLACES: [], DANGER_SIGNS: []}
    felt_at: Mapping[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            if path.name == SIGNS_FILE:
                signs = read_yaml(path)
                called = build(SignsCalled, signs)
                written[DANGER_SIGNS] += _signs(signs, called)
                felt_at = called.felt_at
                mistakes += _nowhere(signs, called, _named(questionnaire, PLACES))
            elif path.name != WORDS_FILE:
                written[PLACES] += _sayings(read_yaml(path))
        except ContentError as error:
            mistakes.extend(error.mistakes)
    wording = wording_of(language, (one.saying.say for all_ in written.values() for one in all_))
    whole = not mistakes
    mistakes += unclear(file, language, wording)
    for key, said in written.items():
        mistakes += mistaken(said, _named(questionnaire, key), wording)
        mistakes += unsaid(said, _offered(questionnaire, key), folder.name) if whole else ()
    if mistakes:
        raise ContentError(mistakes)
    undone_by = (word for phrase in language.denials.undone_by for word in wording.words(phrase))
    by_word = {key: _by_word(said, wording) for key, said in written.items()}
    places, signs_by_word = by_word[PLACES], by_word[DANGER_SIGNS]
    # Made anew, so that what only the checks read is not held and not kept.
    read = replace(wording)
    return OwnWords(read, frozenset(undone_by), places, signs_by_word, felt_at, read_framing())


def _language(path: Path) -> tuple[ContentFile, Language]:
    """What every other file is read with, so that nothing can be checked without it."""
    file = read_yaml(path)
    return file, build(Language, file)


def _nowhere(file: ContentFile, called: SignsCalled, places: Sequence[str]) -> Iterator[Mistake]:
    """Every place under `felt_at` that cannot be chosen, and every sign there that has no words."""
    for sign, felt in called.felt_at.items():
        if sign not in called.danger_signs:
            wrong, instead = f"'{sign}' has no sayings", closest(sign, called.danger_signs)
            yield file.mistake(("felt_at", sign), wrong, instead)
        for place in felt:
            if place not in places:
                wrong, instead = f"'{place}' cannot be chosen", closest(place, places)
                yield file.mistake(("felt_at", sign), wrong, instead, place)


def _signs(file: ContentFile, called: SignsCalled) -> Iterator[Written]:
    for sign, sayings in called.danger_signs.items():
        calmed = frozenset(name for name, signs in called.calmed_by.items() if sign in signs)
        for index, saying in enumerate(sayings):
            yield Written(file, ("danger_signs", sign, index), sign, saying, calmed)


def _sayings(file: ContentFile) -> Iterator[Written]:
    called = build(PlaceCalled, file)
    if Path(file.name).stem != called.place:
        wrong = f"place '{called.place}' is not the file's name"
        raise ContentError([file.mistake(("place",), wrong, "make them one")])
    for index, saying in enumerate(called.sayings):
        yield Written(file, ("sayings", index), called.place, saying)


def _offered(questionnaire: Questionnaire, key: str) -> tuple[str, ...]:
    """The options of a question that a person can tick, without "none" and "not sure"."""
    question = questionnaire.question(key)
    return tuple(question.options) if isinstance(question, SeveralOf) else ()


def _named(questionnaire: Questionnaire, key: str) -> tuple[str, ...]:
    """What own words can lead to: what is offered, and places that are asked about unchosen."""
    always = (one.id for one in questionnaire.locations if one.asked == "always")
    return (*_offered(questionnaire, key), *(always if key == PLACES else ()))


def _by_word(written: Iterable[Written], wording: Wording) -> dict[str, tuple[Pattern, ...]]:
    """All sayings by the first of their words."""
    found: dict[str, list[Pattern]] = {}
    for one in written:
        words = wording.words(one.saying.say)
        means = (one.name, *one.saying.also)
        calmed_by = one.calmed_by | {"slow"} if one.saying.not_if_slow else one.calmed_by
        not_if_no = frozenset(wording.words(one.saying.not_if_no or ""))
        pattern = Pattern(one.saying.say, words, means, calmed_by, not_if_no)
        found.setdefault(words[0], []).append(pattern)
    return {word: tuple(patterns) for word, patterns in found.items()}
