"""What we ask: locations and their questions, answers, and which questions are needed.

This package reads no other. The names below are what other packages may use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from questionnaire.answers.typed_number import LONGEST_TYPED, UnclearNumber, digits, read_typed
from questionnaire.answers.values import (
    NONE,
    NOT_ASKED,
    UNSURE,
    Answer,
    Answers,
    CountedAnswers,
    NotAsked,
    to_json,
)
from questionnaire.conditions.compiled import Predicate, compiled
from questionnaire.conditions.condition import (
    AtLeast,
    Compare,
    Condition,
    Is,
    Not,
    Truth,
    atoms,
    open_reads,
)
from questionnaire.conditions.dump import dump
from questionnaire.conditions.parse import WrittenCondition, closest, parse_condition
from questionnaire.content.build import build
from questionnaire.content.frozen import Frozen, Identifier, QuestionKey
from questionnaire.content.kept import kept
from questionnaire.content.language import (
    ENGLISH,
    Category,
    Language,
    TimeUnit,
    in_its_language,
    speak,
    spoken,
)
from questionnaire.content.plural import Filling, Forms, Text, filled, form
from questionnaire.content.readable import (
    MarkedWords,
    SaidWords,
    Symbol,
    Words,
    fillable,
    filled_with,
    readable,
    texts_in,
)
from questionnaire.content.voices import Told, ToldWithNumbers
from questionnaire.content.yaml_file import ContentError, ContentFile, Mistake, read_yaml
from questionnaire.flow import (
    Needs,
    answered_path,
    applicable_rows,
    dropped,
)
from questionnaire.load import LOCATIONS, load, read_folder
from questionnaire.loading.consistency import repeated
from questionnaire.loading.resolve_names import UnknownName, resolve
from questionnaire.model import (
    Location,
    Number,
    OneOf,
    Option,
    OtherUnit,
    Question,
    Questionnaire,
    SeveralOf,
    ToldAmount,
    YesNo,
)
from questionnaire.model.mismatch import Mismatch
from questionnaire.model.rename_map import Renamed
from questionnaire.model.screen import Group, Screen
from questionnaire.raw_answer import AnswerError, read_answer, read_answers
from questionnaire.renaming.checking import misled, read_renamed
from questionnaire.renaming.migration import is_gone, migrated, migration_notes, successor
from questionnaire.skip_logic import (
    PLACES,
    WHO_FOR,
    Applicable,
    SkipLogic,
    all_chosen_when,
    chosen_when,
)

if TYPE_CHECKING:
    from questionnaire.own_words.find import LONGEST_TEXT, Found, OwnWords, Suggested, TooLong
    from questionnaire.own_words.load import load_own_words

# Finding places in own words is much code, and a process at rest needs none of it.
_OF_OWN_WORDS = {
    **dict.fromkeys(("LONGEST_TEXT", "Found", "OwnWords", "Suggested", "TooLong"), "find"),
    "load_own_words": "load",
}


def __getattr__(name: str) -> object:
    """What is imported when it is first asked for."""
    if name not in _OF_OWN_WORDS:
        raise AttributeError(name)
    return getattr(import_module(f"questionnaire.own_words.{_OF_OWN_WORDS[name]}"), name)


__all__ = [
    "ENGLISH",
    "LOCATIONS",
    "LONGEST_TEXT",
    "LONGEST_TYPED",
    "NONE",
    "NOT_ASKED",
    "PLACES",
    "UNSURE",
    "WHO_FOR",
    "Answer",
    "AnswerError",
    "Answers",
    "Applicable",
    "AtLeast",
    "Category",
    "Compare",
    "Condition",
    "ContentError",
    "ContentFile",
    "CountedAnswers",
    "Filling",
    "Forms",
    "Found",
    "Frozen",
    "Group",
    "Identifier",
    "Is",
    "Language",
    "Location",
    "MarkedWords",
    "Mismatch",
    "Mistake",
    "Needs",
    "Not",
    "NotAsked",
    "Number",
    "OneOf",
    "Option",
    "OtherUnit",
    "OwnWords",
    "Predicate",
    "Question",
    "QuestionKey",
    "Questionnaire",
    "Renamed",
    "SaidWords",
    "Screen",
    "SeveralOf",
    "SkipLogic",
    "Suggested",
    "Symbol",
    "Text",
    "TimeUnit",
    "Told",
    "ToldAmount",
    "ToldWithNumbers",
    "TooLong",
    "Truth",
    "UnclearNumber",
    "UnknownName",
    "Words",
    "WrittenCondition",
    "YesNo",
    "all_chosen_when",
    "answered_path",
    "applicable_rows",
    "atoms",
    "build",
    "chosen_when",
    "closest",
    "compiled",
    "digits",
    "dropped",
    "dump",
    "fillable",
    "filled",
    "filled_with",
    "form",
    "in_its_language",
    "is_gone",
    "kept",
    "load",
    "load_own_words",
    "migrated",
    "migration_notes",
    "misled",
    "open_reads",
    "parse_condition",
    "read_answer",
    "read_answers",
    "read_folder",
    "read_renamed",
    "read_typed",
    "read_yaml",
    "readable",
    "repeated",
    "resolve",
    "speak",
    "spoken",
    "successor",
    "texts_in",
    "to_json",
]
