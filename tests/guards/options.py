"""The words of an option say what its id says, and "none of these" says no more."""

import re
from collections.abc import Iterator, Mapping

from questionnaire import NONE, UNSURE, OneOf, SeveralOf
from tests.guards.content import Content

# What must stand in the words of each option where only one may be chosen: an option under the
# words of another turns an answer around.
GROWTH = {
    "smaller": r"^It is getting smaller",
    "same": r"stayed the same",
    "up_down": r"bigger, then smaller",
    "new": r"\bnew\b",
    "slow": r"slowly, over a year",
    "bigger": r"how fast is not known",
    "woke": r"quiet for a long time",
    "fast": r"weeks or months",
}
SCAN = {
    "no_scan": r"^No\b",
    "clear": r"no more tests",
    "waiting": r"not here yet",
    "unclear": r"not clear",
    "worrying": r"called worrying",
}
SIDE = {"left": r"[Ll]eft", "right": r"[Rr]ight", "both": r"[Bb]oth", "middle": r"[Mm]iddle"}
SAYS: Mapping[str, Mapping[str, str]] = {
    **{f"whole_body.side_{part}": SIDE for part in ("head", "breast", "trunk", "scrotum")},
    "everyone.who_for": {"me": r"^Me$", "someone_else": r"Someone"},
    "chest_lungs.cough_blood_when": {
        "checked": r"More than .* and a doctor has",
        "longer": r"More than .* no doctor has",
        "weeks": r"4 weeks, but not",
        "now": r"^Now, or",
    },
    "chest_lungs.breathless_last": {"longer": r"More than .* not since", "now": r"^Now, or"},
    "head_neck.face_last": {"longer": r"More than .* not since", "now": r"^Now, or"},
    "everyone.road": {
        "noticed": r"noticed",
        "told_nothing": r"nothing serious",
        "seen": r"Seen by a doctor",
        "waiting": r"^Waiting",
        "diagnosed": r"has not begun",
        "in_treatment": r"^In treatment",
        "follow_up": r"is over",
        "came_back": r"came back",
        "watched": r"is watched",
        "other_growth": r"uncertain kind",
        "other_cancer": r"^Another cancer",
        "no_change": r"^None of these",
    },
    "in_treatment.operation": {"no": r"^No$", "elsewhere": r"not on the belly", "belly": r", on"},
    "in_treatment.thermometer": {"not_taken": r"^No$", "taken": r"or higher", "low": r"below"},
    "in_treatment.team": {
        "reached": r"gave advice",
        "not_tried": r"Not tried",
        "no_answer": r"nobody",
    },
    "in_treatment.mild_effects": {"no": r"^No$", "known": r"knows", "new": r"\bnew\b"},
    "uterus_pelvis.periods": {
        "having": r"less than 12 months",
        "menopause": r"menopause",
        "womb_removed": r"taken out",
        "other": r"another reason",
    },
    "digestive.blood_when": {
        "longer": r"^More than 3 weeks",
        "weeks": r"^In the last 3 weeks",
        "now": r"^Now",
    },
    "whole_body.weight_amount": {"few_pounds": r"^Less than", "more": r"or more"},
    "whole_body.wait": {
        "under_two_weeks": r"^Less than 2 weeks",
        "over_two_weeks": r"^From 2 to 4 weeks",
        "over_four_weeks": r"^More than 4 weeks",
        "over_three_months": r"^More than 3 months",
    },
    "whole_body.began": {
        "days": r"few days",
        "weeks": r"few weeks",
        "months": r"months ago",
        "years": r"a year ago",
    },
    "whole_body.pace": {
        "better": r"better",
        "same": r"stays as it is",
        "comes_goes": r"comes and goes",
        "slowly": r"worse slowly",
        "quickly": r"worse quickly",
    },
    "arms_legs.nerve_pace": {
        "same": r"about the same",
        "slow": r"slowly",
        "weeks": r"weeks or less",
        "days": r"hours or days",
        "sudden": r"suddenly.* last 2 days",
    },
    "scrotum_penis.pain_went_when": {"longer": r"^More than", "recent": r"^In the last"},
    "lump.growth": GROWTH,
    "lump.scan": SCAN,
}
BY_AGE = "everyone.age"
# An id that also names what stands in the words of a sibling, and not in its own.
READS_OTHERWISE = {
    ("everyone.danger_signs", "bad_headache"),
    ("in_treatment.danger_signs", "face_swelling"),
    ("in_treatment.thermometer", "not_taken"),
    ("in_treatment.team", "reached"),
    ("lump.scan", "clear"),
    ("lump.growth", "fast"),
}
NONE_TEXTS = {"None of these", "None of these places"}
# What the calmest answer to a question about pain is; reviewed with the rules that read it.
NONE_TEXTS_OF = {
    "belly_signs.pain_kind": "None of these. It is mild, or it is gone now",
}


def words_fit_their_option(content: Content) -> Iterator[str]:
    """Each option says what its id names, and no sibling says it instead."""
    for key, question in content.rulebook.questionnaire.questions.items():
        if isinstance(question, OneOf):
            yield from _says(key, _texts(question))
        if isinstance(question, (OneOf, SeveralOf)):
            yield from _named_by_sibling(key, _texts(question))


def _texts(question: OneOf | SeveralOf) -> Mapping[str, str]:
    return {name: option.text.you for name, option in question.options.items()}


def _says(key: str, options: Mapping[str, str]) -> Iterator[str]:
    if key == BY_AGE:
        known = {name: name.removesuffix("_plus").replace("_", ".*") for name in options}
        known |= {"under_18": "^Under 18$", "60_plus": "60 or over"}
    else:
        known = dict(SAYS.get(key, {}))
    known[UNSURE] = r"not sure"
    for name, words in options.items():
        if name not in known:
            yield (
                f"{key} has an option '{name}'; write into SAYS in tests/guards/options.py what "
                "its words must hold"
            )
        elif not re.search(known[name], words):
            yield f"{key}: option '{name}' says \"{words}\"; its words must hold '{known[name]}'"


def _named_by_sibling(key: str, options: Mapping[str, str]) -> Iterator[str]:
    for name, words in options.items():
        if name in {UNSURE, NONE} or (key, name) in READS_OTHERWISE:
            continue
        for part in (part for part in name.split("_") if len(part) >= 3):
            stem = re.compile(rf"\b{part[:6]}", re.IGNORECASE)
            other = next((o for o, said in options.items() if o != name and stem.search(said)), "")
            if other and not stem.search(words):
                yield f"{key}: '{part}' of option '{name}' stands in the words of '{other}' instead"


def the_same_options_have_the_same_words(content: Content) -> Iterator[str]:
    """Two questions that offer the same options in one choice say them alike."""
    seen: dict[tuple[str, ...], tuple[str, Mapping[str, str]]] = {}
    for key, question in content.rulebook.questionnaire.questions.items():
        if isinstance(question, OneOf):
            own = _texts(question)
            first, words = seen.setdefault(tuple(sorted(own)), (key, own))
            for name in own:
                if words[name] != own[name]:
                    yield (
                        f"{key}: option '{name}' says \"{own[name]}\", and in {first} "
                        f'"{words[name]}"; say it alike'
                    )
            if list(words) != list(own):
                yield f"{key} offers its options in another order than {first}; order them alike"


def none_of_these_says_no_more(content: Content) -> Iterator[str]:
    """The answer that names no sign does not comfort, and not sure stays not sure."""
    for key, question in content.rulebook.questionnaire.questions.items():
        if isinstance(question, SeveralOf):
            if question.none_text.you not in NONE_TEXTS | {NONE_TEXTS_OF.get(key, "")}:
                yield (
                    f"{key}: none_text says \"{question.none_text.you}\"; write 'None of these', "
                    "or add the text to NONE_TEXTS_OF in tests/guards/options.py once it was read"
                )
            if "not sure" not in question.unsure_text.you:
                yield f"{key}: unsure_text must say that one is not sure"
