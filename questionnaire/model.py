"""Location, question, option: the shape of a location file.

A question has a place in the list and, if needed, `ask_when`; nothing else routes. Every symptom
question can be answered "not sure"; one that is not a symptom says why it is not.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)

from questionnaire.answers.units import check_range, check_unit
from questionnaire.answers.values import NONE, UNSURE
from questionnaire.conditions.parse import WrittenCondition, closest
from questionnaire.content.frozen import Frozen, Identifier
from questionnaire.content.plural import Forms
from questionnaire.content.quoting import quoted
from questionnaire.content.readable import Symbol, Words, filled_with
from questionnaire.content.shared_options import shared_options
from questionnaire.content.voices import Told
from questionnaire.fitting.mismatch import Mismatch
from questionnaire.rename_map import Renamed
from questionnaire.screen import Group, Screen

SymptomCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d[0-9A-Z](\.\w{1,4})?$")]


def _without_underscore(written: object) -> object:
    # Python reads 5_0 as 50; whoever wrote it may have meant 5.0.
    if isinstance(written, str) and "_" in written:
        raise ValueError("a number is written with digits and a point; take out '_'")
    return written


Finite = Annotated[float, BeforeValidator(_without_underscore), Field(allow_inf_nan=False)]
Amount = Annotated[str, filled_with("amount")]
DECIMALS = 2


class _Question(Frozen):
    """What every question has.

    A question that holds a danger sign is asked of all who gave an uneasy answer before it;
    `not_asked_for` says whose answers do not call for it. `find_out` is a safe way to find out for
    whoever is not sure; a danger sign has none, since finding out would delay help.
    """

    location: Identifier
    id: Identifier
    text: Told
    hint: Told | None = None
    find_out: Told | None = None
    why: Told | None = None
    explain: Mapping[Words, Told] = Field(default_factory=dict)
    ask_when: WrittenCondition | None = None
    not_asked_for: WrittenCondition | None = None
    ends_when: Identifier | None = None
    always: Words | None = None
    not_a_symptom: Words | None = None
    danger: tuple[Identifier, ...] = ()
    icd_10_cm: SymptomCode | None = None

    @cached_property
    def key(self) -> str:
        """The name other files use: `location.question`."""
        return f"{self.location}.{self.id}"

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        """Option id to its words, in the order offered."""
        raise NotImplementedError

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for option in (*self.danger, *([self.ends_when] if self.ends_when else [])):
            if option not in self.choices:
                raise ValueError(f"'{option}' is not an option; {closest(option, self.choices)}")
        if UNSURE not in self.choices and not self.not_a_symptom:
            raise ValueError("a symptom question offers 'unsure'; add it, or say not_a_symptom")
        if len({words.you.casefold() for words in self.choices.values()}) < len(self.choices):
            raise ValueError("two options have the same words; say what makes each different")
        if self.find_out is not None and (self.danger or UNSURE not in self.choices):
            raise ValueError("'find_out' fits no danger sign, and needs 'unsure'; drop it")
        if self.not_asked_for is not None and (self.ask_when is None or not self.danger):
            raise ValueError("'not_asked_for' needs 'ask_when' and 'danger'; add them, or drop it")
        return self


class YesNo(_Question):
    """Yes, no, or not sure. `worse` names the answer that is more urgent.

    `stated` and `clinical` say that more urgent answer.
    """

    kind: Literal["yes_no"] = "yes_no"
    worse: Literal["yes", "no"] = "yes"
    stated: Told | None = None
    clinical: Words | None = None

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        options = shared_options()
        return {"yes": options.yes, "no": options.no, UNSURE: options.not_sure}


class Option(Frozen):
    """One of the answers to choose from; written as its text alone where no more is to say.

    `stated` is what a person says who has it, as words that go after "I have" or "no" and in a
    list of what is not sure. `clinical` is its short form for a doctor. `opens` names locations
    that are asked as if they had been chosen.
    """

    text: Told
    stated: Told | None = None
    clinical: Words | None = None
    opens: tuple[Identifier, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, raw: object) -> object:
        plain = isinstance(raw, (str, Told)) or (isinstance(raw, dict) and "you" in raw)
        return {"text": raw} if plain else raw


class OneOf(_Question):
    """One choice. `rising` says that options stand in rising order of urgency.

    `topic` is what is asked, in a list of what is not sure.
    """

    kind: Literal["one"]
    options: Mapping[Identifier, Option] = Field(min_length=2)
    topic: Told | None = None
    rising: bool = False

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        return {name: option.text for name, option in self.options.items()}


class OptionGroup(Frozen):
    """Options of a long tick list that stand under one heading."""

    heading: Told
    options: tuple[Identifier, ...] = Field(min_length=1)


class SeveralOf(_Question):
    """Several choices, "none of these" alone, and "not sure" beside any of them.

    `topic` is what is asked, in a list of what is not sure. `option_groups` part a long list under
    headings, each option once; an answer does not know of them.
    """

    kind: Literal["several"]
    options: Mapping[Identifier, Option] = Field(min_length=1)
    option_groups: tuple[OptionGroup, ...] = ()
    topic: Told | None = None
    none_text: Told = Field(default_factory=lambda: shared_options().none_of_these)
    unsure_text: Told = Field(default_factory=lambda: shared_options().not_sure_of_some)

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        offered = {name: option.text for name, option in self.options.items()}
        return {**offered, UNSURE: self.unsure_text, NONE: self.none_text}

    @model_validator(mode="after")
    def _each_option_under_one_heading(self) -> Self:
        placed = [name for group in self.option_groups for name in group.options]
        for name in placed:
            if name not in self.options:
                raise ValueError(f"'{name}' is not an option; {closest(name, self.options)}")
            if placed.count(name) > 1:
                raise ValueError(f"'{name}' stands under a heading twice; keep one")
        for name in self.options if placed else ():
            if name not in placed:
                raise ValueError(f"'{name}' stands under no heading; add it to an option group")
        return self


class ToldAmount(Told):
    """A text in two voices with a number at `{amount}`."""

    you: Amount
    them: Amount


class OtherUnit(Frozen):
    """A second unit to answer in: `number * factor + offset` is in the question's unit.

    `unit_forms` are needed where the unit is a word that changes with the number.
    """

    unit: Symbol
    unit_forms: Forms | None = None
    factor: Annotated[Finite, Field(gt=0)]
    offset: Finite = 0.0

    def in_own(self, number: float) -> float:
        """The number in the question's unit, as an answer is kept: a border is hit exactly."""
        return round(number * self.factor + self.offset, DECIMALS)

    def from_own(self, number: float) -> float:
        """A number of the question's unit in this one, not rounded."""
        return (number - self.offset) / self.factor


class Number(_Question):
    """A number with unit and range, or not sure. `rising` says that more is more urgent.

    `step` is how finely people measure: whole numbers, or parts, of which two decimals are kept.
    `stated` and `clinical` hold the number at `{amount}`; `topic` is what is asked.
    """

    kind: Literal["number"]
    stated: ToldAmount | None = None
    clinical: Amount | None = None
    topic: Told | None = None
    unit: Symbol
    unit_forms: Forms | None = None
    least: Finite
    most: Finite
    step: Annotated[Finite, Field(gt=0)] = 1.0
    other_unit: OtherUnit | None = None
    objects: Mapping[Words, Finite] = Field(default_factory=dict)
    rising: bool = True

    @cached_property
    def choices(self) -> Mapping[str, Told]:
        return {UNSURE: shared_options().not_sure}

    @property
    def decimals(self) -> int:
        """How many digits after the point an answer may have."""
        return DECIMALS if self.step % 1 else 0

    @model_validator(mode="after")
    def _in_range(self) -> Self:
        if self.least >= self.most or self.step > self.most - self.least:
            raise ValueError("'least' must be below 'most', and 'step' fit between; correct them")
        for name, size in self.objects.items():
            if not self.least <= size <= self.most:
                raise ValueError(
                    f"'{name}: {size:g}' is not between {self.least:g} and {self.most:g}"
                    f" {self.unit}; correct its size, or 'least' and 'most'"
                )
        check_range(self.unit, self.least, self.most)
        if self.other_unit:
            check_unit(self.unit, self.other_unit)
        return self


def _kind(raw: object) -> object:
    """What a question is taken for; something that is no question at all is refused as one."""
    if isinstance(raw, dict):
        return raw.get("kind", "yes_no")
    return getattr(raw, "kind", "yes_no")


Question = Annotated[
    Annotated[YesNo, Tag("yes_no")]
    | Annotated[OneOf, Tag("one")]
    | Annotated[SeveralOf, Tag("several")]
    | Annotated[Number, Tag("number")],
    Discriminator(_kind),
]


class Location(Frozen):
    """One place in the body, with its questions in asking order.

    `asked: always` means whenever `applies_when` holds; `chosen` also needs the person to have
    chosen it in `everyone.places`, or an answer that opens it. Locations are asked in rising
    `order`. `screens` say which questions share a page; without them each has its own.
    """

    id: Identifier
    name: Told
    plain: Told
    order: int
    asked: Literal["always", "chosen"] = "chosen"
    applies_when: WrittenCondition | None = None
    questions: tuple[Question, ...] = Field(min_length=1)
    screens: tuple[Screen, ...] = ()

    @cached_property
    def pages(self) -> tuple[Screen, ...]:
        """The screens in asking order: those written, or one for each question."""
        return self.screens or tuple(
            Screen(
                location=self.id,
                id=question.id,
                heading=question.text,
                groups=(Group(questions=(question.id,)),),
            )
            for question in self.questions
        )

    @model_validator(mode="before")
    @classmethod
    def _place_parts(cls, raw: object) -> object:
        if not isinstance(raw, dict):
            return raw
        placed = {
            name: [
                {**part, "location": raw.get("id")} if isinstance(part, dict) else part
                for part in raw[name]
            ]
            for name in ("questions", "screens")
            if isinstance(raw.get(name), list)
        }
        return {**raw, **placed}


class Questionnaire(Frozen):
    """All locations in asking order. `everyone` comes first.

    `renamed` are ids that changed, `mismatches` answers that do not fit together.
    """

    locations: tuple[Location, ...]
    renamed: Renamed = Renamed()
    mismatches: tuple[Mismatch, ...] = ()

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question by key, in asking order."""
        return {q.key: q for location in self.locations for q in location.questions}

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """Every screen, in asking order."""
        return tuple(screen for location in self.locations for screen in location.pages)

    @cached_property
    def screen_of(self) -> Mapping[str, Screen]:
        """The screen of each question, by the question's key."""
        return {key: screen for screen in self.screens for key in screen.keys}

    def question(self, key: str) -> Question:
        """The question with that key. Raises `KeyError` that names the nearest one."""
        if key not in self.questions:
            raise KeyError(f"{quoted(key)} is not a question; {closest(key, self.questions)}")
        return self.questions[key]

    def location(self, name: str) -> Location:
        """The location with that id. Raises `KeyError` that names the nearest one."""
        for location in self.locations:
            if location.id == name:
                return location
        known = [location.id for location in self.locations]
        raise KeyError(f"{quoted(name)} is not a location; {closest(name, known)}")
