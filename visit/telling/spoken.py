"""What an answer is called on the phone: a verb in its first form, as content (`spoken.yaml`).

"have fainted" goes behind "I", "they", "I also" and "I may". What the file does not name goes
behind "have" as it is stated.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from questionnaire import (
    Answer,
    Frozen,
    Mistake,
    Number,
    Question,
    Told,
    ToldAmount,
    Words,
    build,
    filled,
    kept,
    read_yaml,
)
from rules import Rulebook
from visit.telling.answer_names import misnamed
from visit.telling.answer_text import number_text
from visit.words import Speech, words

FILE = Path(__file__).with_name("spoken.yaml")
Name = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+)?(:[a-z0-9_]+)?$")]


class NotSoBoth(Frozen):
    """Two things that are denied in one sentence, as `denied` names them."""

    of: tuple[Words, Words]
    says: Told


class Spoken(Frozen):
    """`does` by answer, whole sentences `of_it`, and which answers each side belongs to.

    `says` is a whole sentence in the place of "I `does`"; `in_time` is what someone does without
    the weeks of its question, where it is told since when. `new_lump` has one
    at each place. `since_and_pace` tells both as one. `of_no_place` is what comes with any change;
    what is of `one_region` may be one change.
    `with_medicine` tells a known cancer together with a medicine of the last weeks.
    `instead` names for an answer what says it as well, `aloud_too` what does so on the phone alone
    where it is told exactly; what `goes_on_aloud` is said there of the first thing. `denied` goes
    behind "have had no", `not_so` has for one of them what goes behind "I" or "they",
    `not_so_both` for two of them the whole sentence.
    Of what is `eased` it is not said that it is still there; what is there `right_now` did not
    begin long ago; of `last_well`, the hour is told when all was well. What `says_side` names its
    side itself; what is `in_a_list` goes with others behind "it is", what someone may `also_have`
    with others behind "also, I have".
    `which` leaves a blank behind what names nothing exact, `where` behind what has a place that
    was not told.
    What is `silent_in_doubt` is not said where it is not sure.
    What else is not sure has a sentence in `topics` where it is a choice of several or reads
    badly behind "may", and in `it_may` where it says more of the thing that was named before.
    `pain_in` says where a pain is; of a `spot` the side alone does not.
    """

    does: Mapping[Name, ToldAmount]
    says: Mapping[Name, Told]
    in_time: Mapping[Name, Words]
    new_lump: Mapping[Name, Words]
    since_and_pace: Mapping[Name, Mapping[Name, Words]]
    of_no_place: tuple[Name, ...]
    one_region: tuple[tuple[Name, ...], ...]
    of_it: Mapping[Name, Told]
    with_medicine: Mapping[Name, Told]
    sides: Mapping[Name, tuple[Name, ...]]
    instead: Mapping[Name, tuple[Name, ...]]
    goes_on_aloud: Mapping[Name, tuple[Name, ...]]
    aloud_too: Mapping[Name, tuple[Name, ...]]
    denied: Mapping[Name, Words]
    not_so: Mapping[Words, Told]
    not_so_both: tuple[NotSoBoth, ...]
    eased: tuple[Name, ...]
    right_now: tuple[Name, ...]
    last_well: tuple[Name, ...]
    says_side: tuple[Name, ...]
    in_a_list: Mapping[Name, Words]
    also_have: Mapping[Name, Words]
    which: Mapping[Name, Told]
    where: Mapping[Name, Told]
    silent_in_doubt: tuple[Name, ...]
    topics: Mapping[Name, Told]
    it_may: Mapping[Name, Told]
    pain_in: Mapping[Name, Words]
    spot: tuple[Name, ...]


@kept
def on_the_phone() -> Spoken:
    """The file as it is written. Raises `ContentError` when it cannot be used."""
    return build(Spoken, read_yaml(FILE))


def does(question: Question, answer: Answer, option: str | None, stated: str, say: Speech) -> str:
    """What someone does or has who gave this answer."""
    found, key = on_the_phone().does, question.key
    told = found.get(f"{key}:{option}") or found.get(key)
    if told is None:
        return words("script_has", stated=stated)
    if isinstance(question, Number) and isinstance(answer, float):
        return filled(say(told), {"amount": number_text(question, answer)})
    return say(told)


def says(say: Speech, key: str, option: str | None) -> str:
    """The whole sentence for what is there, or nothing."""
    found = on_the_phone().says
    told = found.get(f"{key}:{option}") or found.get(key)
    return say(told) if told else ""


def check(rulebook: Rulebook, path: Path = FILE) -> Iterator[Mistake]:
    """Names that nothing has. Raises `ContentError`."""
    file = read_yaml(path)
    read = build(Spoken, file)
    lists = (
        *read.sides.values(),
        *read.instead.values(),
        *read.aloud_too.values(),
        *read.goes_on_aloud.values(),
        read.eased,
        read.right_now,
    )
    lists += (read.last_well, read.says_side, tuple(read.in_a_list), tuple(read.also_have))
    lists += (read.spot, read.silent_in_doubt, read.of_no_place)
    lists += (*read.one_region, tuple(read.new_lump))
    names = (*read.does, *read.of_it, *read.sides, *read.instead)
    names += (
        *read.denied,
        *read.aloud_too,
        *read.goes_on_aloud,
        *read.says,
        *read.in_time,
        *read.since_and_pace,
    )
    names += tuple(name for told in read.since_and_pace.values() for name in told)
    names += (
        *read.which,
        *read.with_medicine,
        *read.where,
        *read.topics,
        *read.it_may,
        *read.pain_in,
    )
    named = dict.fromkeys((*names, *(name for names in lists for name in names)))
    asked = rulebook.questionnaire
    yield from misnamed(file, named, asked.questions, [place.id for place in asked.locations])
