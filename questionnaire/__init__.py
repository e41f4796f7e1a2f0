"""What we ask: locations and their questions, answers, and which question comes next.

This package reads no other. The names below are what other packages may use.
"""

from questionnaire.answers import (
    NONE,
    NOT_ASKED,
    UNSURE,
    Answer,
    Answers,
    NotAsked,
    Seen,
    to_json,
)
from questionnaire.asking import PLACES, WHO_FOR, Asking, Sight, chosen_when
from questionnaire.building import build
from questionnaire.compiled import Test, compiled
from questionnaire.condition import (
    Compare,
    Condition,
    Is,
    Not,
    SoMany,
    Truth,
    atoms,
    open_reads,
)
from questionnaire.consistency import repeated
from questionnaire.content_file import ContentError, ContentFile, Mistake, read_yaml
from questionnaire.flow import Needs, Progress, answered_path, dropped, next_question, progress
from questionnaire.frozen import Frozen, Identifier, QuestionKey
from questionnaire.load import LOCATIONS, load, read_folder
from questionnaire.migration import is_gone, migrated, migration_notes, successor
from questionnaire.model import (
    Location,
    Number,
    OneOf,
    Option,
    OtherUnit,
    Question,
    Questionnaire,
    SeveralOf,
    YesNo,
)
from questionnaire.naming import Misread, resolve
from questionnaire.plural import Filling, Forms, Text, category, filled, form
from questionnaire.readable import (
    MarkedWords,
    SaidWords,
    Words,
    fillable,
    filled_with,
    readable,
    texts_in,
)
from questionnaire.reading import AnswerError, read_answer, read_answers
from questionnaire.renamed import Renamed
from questionnaire.renamed_checking import misled, read_renamed
from questionnaire.spoken import spoken
from questionnaire.typed_number import LONGEST_TYPED, UnclearNumber, digits, read_typed
from questionnaire.voices import Told, ToldWithNumbers
from questionnaire.written import WrittenCondition, closest, parse_condition

__all__ = [
    "LOCATIONS",
    "LONGEST_TYPED",
    "NONE",
    "NOT_ASKED",
    "PLACES",
    "UNSURE",
    "WHO_FOR",
    "Answer",
    "AnswerError",
    "Answers",
    "Asking",
    "Compare",
    "Condition",
    "ContentError",
    "ContentFile",
    "Filling",
    "Forms",
    "Frozen",
    "Identifier",
    "Is",
    "Location",
    "MarkedWords",
    "Misread",
    "Mistake",
    "Needs",
    "Not",
    "NotAsked",
    "Number",
    "OneOf",
    "Option",
    "OtherUnit",
    "Progress",
    "Question",
    "QuestionKey",
    "Questionnaire",
    "Renamed",
    "SaidWords",
    "Seen",
    "SeveralOf",
    "Sight",
    "SoMany",
    "Test",
    "Text",
    "Told",
    "ToldWithNumbers",
    "Truth",
    "UnclearNumber",
    "Words",
    "WrittenCondition",
    "YesNo",
    "answered_path",
    "atoms",
    "build",
    "category",
    "chosen_when",
    "closest",
    "compiled",
    "digits",
    "dropped",
    "fillable",
    "filled",
    "filled_with",
    "form",
    "is_gone",
    "load",
    "migrated",
    "migration_notes",
    "misled",
    "next_question",
    "open_reads",
    "parse_condition",
    "progress",
    "read_answer",
    "read_answers",
    "read_folder",
    "read_renamed",
    "read_typed",
    "read_yaml",
    "readable",
    "repeated",
    "resolve",
    "spoken",
    "successor",
    "texts_in",
    "to_json",
]
