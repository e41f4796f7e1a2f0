"""How far back a question looks, and how long a sign has lasted, held to a second writing."""

import re
from collections.abc import Iterator, Mapping

from tests.guards.content import Content

WINDOW = re.compile(
    r"\b(?:\d+(?: to \d+)?|one|two|three|an?|few) (?:minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)

# As they were read in the sources of the rules. A slip from months to days asks people about too
# little, and they answer no.
READ: Mapping[str, tuple[str, ...]] = {
    "everyone.danger_signs": ("15 minutes",),
    "everyone.context": (
        "3 months",
        "6 weeks",
    ),
    "in_treatment.treatment": (
        "6 weeks",
        "6 weeks",
        "6 weeks",
    ),
    "in_treatment.operation": ("3 months",),
    "in_treatment.thermometer": ("24 hours",),
    "in_treatment.temperature": ("24 hours",),
    "in_treatment.infection": ("24 hours",),
    "in_treatment.bleeding": ("2 weeks",),
    "in_treatment.severe_effects": ("24 hours",),
    "in_treatment.side_effects": ("24 hours",),
    "digestive.vomited_blood": ("3 weeks",),
    "digestive.black_stool": ("3 weeks",),
    "digestive.bottom_blood": ("3 weeks",),
    "digestive.pain": ("3 weeks",),
    "digestive.indigestion": ("3 weeks",),
    "digestive.vomiting": ("24 hours",),
    "digestive.diarrhea": ("2 days",),
    "digestive.signs": (
        "3 weeks",
        "2 days",
    ),
    "digestive.swallowing": ("3 weeks",),
    "digestive.bowel_change": ("3 weeks",),
    "uterus_pelvis.heavy_now": (
        "an hour",
        "2 hours",
    ),
    "uterus_pelvis.periods": (
        "12 months",
        "12 months",
    ),
    "uterus_pelvis.outside_period": ("12 months",),
    "uterus_pelvis.period_change": (
        "12 months",
        "1 to 2 hours",
        "7 days",
    ),
    "uterus_pelvis.lasting": (
        "2 weeks",
        "12 months",
    ),
    "uterus_pelvis.most_days": ("a month",),
    "urinary.hardly_pee": ("12 hours",),
    "urinary.blood": ("12 months",),
    "urinary.pee_pain": ("4 weeks",),
    "urinary.pee_change": ("3 months",),
    "urinary.most_days": ("a month",),
    "urinary.infections": ("12 months",),
    "belly.pain": ("3 weeks",),
    "belly.back_pain": ("3 weeks",),
    "belly.bloating": ("3 weeks",),
    "belly.full_early": ("3 weeks",),
    "belly.signs": ("3 weeks",),
    "arms_legs.growth": ("a year",),
    "arms_legs.bone_pain": ("2 weeks",),
    "skin_lump.growth": ("a year",),
    "skin_lump.spot": ("4 weeks",),
    "blood_vessels.bleeding": ("2 weeks",),
    "blood_vessels.side_pain": ("2 weeks",),
    "chest_lungs.cough_blood": ("4 weeks",),
    "chest_lungs.breathless": ("4 weeks",),
    "chest_lungs.breathless_new": ("3 weeks",),
    "chest_lungs.chest_pain": ("4 weeks",),
    "chest_lungs.chest_pain_signs": ("3 weeks",),
    "chest_lungs.cough": ("4 weeks",),
    "chest_lungs.cough_weeks": ("3 weeks",),
    "head_neck.face_signs": ("4 weeks",),
    "head_neck.face_sudden": ("few hours",),
    "head_neck.mouth_sore_weeks": ("3 weeks",),
    "whole_body.weight_loss": ("12 months",),
    "whole_body.clot": ("12 months",),
}


def windows_are_those_that_were_read(content: Content) -> Iterator[str]:
    """A question looks back as far as it did when it was read with its sources."""
    for key, question in content.rulebook.questionnaire.questions.items():
        texts = (question.text, question.hint, *question.choices.values())
        told = tuple(found.lower() for text in texts if text for found in WINDOW.findall(text.you))
        if told != READ.get(key, ()):
            yield (
                f"{key} speaks of {', '.join(told) or 'no time'}; READ in tests/guards/windows.py "
                f"says {', '.join(READ.get(key, ())) or 'no time'}. Read the sources of its rules, "
                "then make them one"
            )
