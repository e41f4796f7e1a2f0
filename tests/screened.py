"""The small content with its questions on screens, and copies of it with a mistake put in."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from rules import Engine, Rulebook
from tests.proven import changed_copy, rulebook_of

LOCATIONS = "questionnaire/locations"
EVERYONE = """screens:
  - {id: who, heading: Who it is for, questions: [who_for]}
  - {id: danger, heading: Danger signs, questions: [danger_signs]}
  - {id: places, heading: Where it is, questions: [places]}
  - {id: about, heading: {you: About you, them: About them}, for_the_crew: yes, questions: [age]}
"""
ANKLE = """screens:
  - id: signs
    heading: The ankle
    groups:
      - {heading: Pain and lumps, questions: [pain, lump]}
      - {heading: How you feel, questions: [feelings]}
  - id: more
    heading: More about the ankle
    questions: [spreading, size, growth]
"""
HAND = """screens:
  - {id: signs, heading: The hand, questions: [weak, numb]}
"""


def screened_copy(
    folder: Path, *, everyone: str = EVERYONE, ankle: str = ANKLE, hand: str = HAND
) -> Path:
    """A copy of the small content with these screens."""
    start = "questions:\n  - id: "
    return changed_copy(
        folder,
        *(
            (f"{LOCATIONS}/{name}.yaml", f"{start}{first}", f"{screens}{start}{first}")
            for name, first, screens in (
                ("everyone", "who_for", everyone),
                ("ankle", "pain", ankle),
                ("hand", "numb", hand),
            )
        ),
    )


@cache
def screened() -> Rulebook:
    with TemporaryDirectory() as folder:
        return rulebook_of(screened_copy(Path(folder) / "screened"))


@cache
def screened_engine() -> Engine:
    return Engine(screened())
