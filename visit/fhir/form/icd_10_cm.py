"""ICD-10-CM codes of symptoms with their official words. They label a symptom, never a cause."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from questionnaire import Frozen, Symbol, build, kept, read_yaml
from visit.fhir.naming import ICD_10_CM

FILE = Path(__file__).parent / "icd_10_cm.yaml"


class SymptomCodes(Frozen):
    """Code to official words, as of one release."""

    release: date
    codes: Mapping[Symbol, Symbol]


@kept
def symptom_codes() -> SymptomCodes:
    """All codes. Raises `ContentError` when the table cannot be used."""
    return build(SymptomCodes, read_yaml(FILE))


def described(code: str) -> dict[str, str]:
    """The code as a coding. Raises `KeyError` for one that is not in the table."""
    return {"system": ICD_10_CM, "code": code, "display": symptom_codes().codes[code]}
