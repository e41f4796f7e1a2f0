"""The shape of the lists of lay words: what people call a place or a sign, and how they say no.

Each file of `also_called/` is one of these models. Words are data; the code only counts them.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from questionnaire.content.frozen import Frozen, Identifier
from questionnaire.content.readable import Words

_TYPED = re.compile("[a-z '-]*")


def _as_typed(text: str) -> str:
    if not _TYPED.fullmatch(text):
        raise ValueError(
            f"'{text}' is more than small letters; write it as people type it, in small letters,"
            " with spaces, ' and - alone"
        )
    return text


SLOT = re.compile("<([a-z]+)>")
"""In fixed words the name of a slot: any of its words may stand there."""


def _as_typed_with_numbers(text: str) -> str:
    _as_typed(re.sub("[0/]", "", SLOT.sub("", text)))
    return text


_Words = StringConstraints(strip_whitespace=True, min_length=1)

Phrase = Annotated[str, _Words, AfterValidator(_as_typed)]
"""One or more words as people type them, without capitals, digits and signs."""

Fixed = Annotated[str, _Words, AfterValidator(_as_typed_with_numbers)]
"""Words that stand together as they are spelled: `0000` is any year, `000` and `00` any number
of so many digits, `0` any number of one or two, and `<name>` any words of that slot."""


Calm = Literal[
    "long_ago",
    "steady",
    "over",
    "well",
    "mild",
    "effort",
    "ordinary",
    "ordinary_even_now",
    "others",
    "asked",
    "animal",
    "compared",
    "warned",
    "listed",
    "none_of_it",
    "somebody",
    "past",
    "since_then",
    "me",
    "now_too",
    "here_too",
]
"""Why a danger sign need not be asked about, though its words are there.

`ordinary_even_now` is what `ordinary` still calms on the day a sign comes. The last eleven only
change another: `animal` is `others`, however new it is, `compared` and `warned` are `asked`, and so
is what stands before `none_of_it`, back to where it is `listed`. `somebody` and `past` in one
thought are `others`, `since_then` is as long ago as what was told before it, `me` ends a thought,
`now_too` says that what was so for long, or long ago, or little, is so now or worse, and `here_too`
that what was asked about, or told of another, is so here.
"""


class Saying(Frozen):
    """A phrase that people use; written as its text alone where it means one place only.

    `also` names further places or danger signs that it means, each with the reason. With
    `not_if_slow` it means nothing where the sentence says that it came slowly or long ago, and
    nothing where the text denies the word of `not_if_no`.
    """

    say: Phrase
    also: Mapping[Identifier, Words] = Field(default_factory=dict)
    not_if_slow: bool = False
    not_if_no: Phrase | None = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, raw: object) -> object:
        return {"say": raw} if isinstance(raw, str) else raw


Sayings = Annotated[tuple[Saying, ...], Field(min_length=1)]


class PlaceCalled(Frozen):
    """What people call one place, and what they say when the change is there."""

    place: Identifier
    sayings: Sayings


class SignsCalled(Frozen):
    """What people say who have one of the danger signs, for each of its options.

    `calmed_by` names, for each way to say that it is no danger now, the signs that it calms.
    `felt_at` names the places where a sign is felt; they are suggested with it.
    """

    danger_signs: Mapping[Identifier, Sayings]
    felt_at: Mapping[Identifier, tuple[Identifier, ...]]
    calmed_by: Mapping[Calm, tuple[Identifier, ...]]


class Denials(Frozen):
    """How people say that something is not there, and where such a "no" ends.

    `no` denies what follows; `cannot` only has a meaning inside a saying ("cannot pee"). `ends`
    stop a denial, and so do `turns`, which also begin a new thought ("last year, but now").
    `lists` carry it over commas ("no blood, pain or fever"). `undone_by` are words after it that
    undo it ("never had such pain"); `not_meant` are fixed words that deny nothing.
    """

    no: tuple[Phrase, ...] = Field(min_length=1)
    cannot: tuple[Phrase, ...] = Field(min_length=1)
    ends: tuple[Phrase, ...] = Field(min_length=1)
    turns: tuple[Phrase, ...] = Field(min_length=1)
    lists: tuple[Phrase, ...] = Field(min_length=1)
    undone_by: tuple[Phrase, ...] = Field(min_length=1)
    not_meant: tuple[Phrase, ...] = Field(min_length=1)


class Language(Frozen):
    """The words of a language: `same` are words for one thing, under the word that sayings use.

    `stems` names the rules of Snowball that take endings off ("coughing" and "coughed" are one).
    `kinds` are wider: each word there is what it is and that kind as well ("agony" is a pain and is
    severe). `fixed` words are no more than they say together: those of `nothing` are left out
    ("dying of boredom"), those of `Calm` say why what stands beside them is calm, and any others
    are read as the word that they stand under. `numbers` are words for one number,
    `slots` words for one place of them: `my <kin> had` is as many fixed words as there are kin.
    `skipped` words carry no meaning here. `spelled_right` are words that only look like a slip of
    one that is known ("months" is no "mouths"). `slow` words say that a change came slowly or long
    ago.
    """

    stems: Literal["english"]
    same: Mapping[Phrase, tuple[Phrase, ...]]
    kinds: Mapping[Phrase, tuple[Phrase, ...]]
    numbers: tuple[Phrase, ...]
    slots: Mapping[Identifier, tuple[Fixed, ...]]
    fixed: Mapping[Phrase | Calm, tuple[Fixed, ...]]
    skipped: tuple[Phrase, ...]
    spelled_right: tuple[Phrase, ...]
    slow: tuple[Phrase, ...]
    denials: Denials

    @model_validator(mode="after")
    def _skips_nothing_it_names(self) -> Self:
        named = {word for name, others in self.same.items() for word in (name, *others)}
        if twice := named & set(self.skipped):
            raise ValueError(f"'{min(twice)}' has a meaning and is skipped; keep one of them")
        return self
