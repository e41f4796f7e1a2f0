"""Location, question, option: the shape of a location file."""

from questionnaire.model.all_locations import Questionnaire
from questionnaire.model.choices import OneOf, Option, OptionGroup, SeveralOf, YesNo
from questionnaire.model.location import Location, Question
from questionnaire.model.number import DECIMALS, Number, OtherUnit, ToldAmount

__all__ = [
    "DECIMALS",
    "Location",
    "Number",
    "OneOf",
    "Option",
    "OptionGroup",
    "OtherUnit",
    "Question",
    "Questionnaire",
    "SeveralOf",
    "ToldAmount",
    "YesNo",
]
