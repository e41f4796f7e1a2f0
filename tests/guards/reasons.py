"""What a rule says fits what makes it fire: its reason, and the signs to watch for."""

import re
from collections.abc import Iterator, Sequence

from questionnaire import Compare, Is, Number, YesNo, atoms
from rules import Rule
from tests.guards.content import Content

LARGER = r"\b(?:large|larger|big|bigger|wide|wider|more|over|high|higher|grew|grows?|growing)\b"
SMALLER = r"\b(?:small|smaller|narrower|less|under|below|low|lower|shrinks?|shrinking|shrank)\b"
# Left and right turn a reason around.
OPPOSITES = (
    (r"\b(?:grows?|growing|grew|grown|bigger)\b", r"\b(?:shrinks?|shrinking|shrank|smaller)\b"),
    (r"\bhard\b(?! to)", r"\bsoft\b"),
    (r"\b(?:sudden|suddenly)\b", r"\b(?:slow|slowly|gradual|gradually)\b"),
    (r"\bworse\b", r"\bbetter\b"),
    (r"\b(?:painful|pain|hurts?)\b", r"\b(?:painless|does not hurt|without pain)\b"),
    (r"\bdeep\b", r"\b(?:shallow|on the surface)\b"),
    (r"\b(?:more|heavy|heavier)\b", r"\b(?:less|light|lighter)\b"),
)
NOTHING_NAMED = re.compile(r"\b(?:named|found) (?:no|none)\b", re.IGNORECASE)
NOT_SURE = re.compile(r"\bnot sure\b", re.IGNORECASE)


def reasons_fit_their_condition(content: Content) -> Iterator[str]:
    """A reason does not say the opposite of what was answered."""
    lowest = content.rulebook.levels[-1].id
    for rule in content.rulebook.rules:
        read = list(atoms(rule.when))
        if NOTHING_NAMED.search(rule.because.you) and rule.level != lowest:
            yield f"{rule.key}: the reason says that nothing was named; say what was"
        if NOT_SURE.search(rule.because.you) and not any(_reads_unsure(atom) for atom in read):
            yield f"{rule.key}: the reason says 'not sure', and the rule does not read 'unsure'"
        yield from _turned_around(content, rule, read)


def _reads_unsure(atom: object) -> bool:
    return isinstance(atom, Is) and "unsure" in atom.options


def _turned_around(content: Content, rule: Rule, read: Sequence[object]) -> Iterator[str]:
    answered = " ".join(_answered(content, read))
    for one, other in OPPOSITES:
        for said, wanted in ((one, other), (other, one)):
            found = re.search(said, rule.because.you, re.IGNORECASE)
            if (
                found
                and not re.search(wanted, rule.because.you, re.IGNORECASE)
                and re.search(wanted, answered, re.IGNORECASE)
                and not re.search(said, answered, re.IGNORECASE)
            ):
                yield (
                    f"{rule.key}: the reason says '{found[0]}', the answers that it reads say the "
                    "opposite; say what was answered"
                )
    for atom in read:
        if isinstance(atom, Compare):
            up = atom.comparison in {"at_least", "above"}
            wrong = re.search(SMALLER if up else LARGER, rule.because.you, re.IGNORECASE)
            right = re.search(LARGER if up else SMALLER, rule.because.you, re.IGNORECASE)
            if wrong and not right:
                yield f"{rule.key}: the reason says '{wrong[0]}', and the rule reads the opposite"


def _answered(content: Content, read: Sequence[object]) -> Iterator[str]:
    """The words of what makes the rule fire."""
    for atom in read:
        if isinstance(atom, Is):
            question = content.rulebook.questionnaire.question(atom.question)
            if isinstance(question, YesNo):
                if question.worse in atom.options:
                    yield question.text.you
            elif not isinstance(question, Number):
                yield from (question.choices[option].you for option in atom.options)


_WORD = re.compile(r"[a-z]{4,}")
STEM = 5
# These reasons say what a sign can mean, in words that no question uses.
IN_OTHER_WORDS = {"everyone.crisis", "urinary.hardly_pee"}
_ANYTHING = """
    this that with have from your need needs there they them when what some more about should doctor
    call named sure which these those does like even been checked check because could come comes
    very after before into than then also their
"""
SAID_OF_ANYTHING = frozenset(word[:STEM] for word in _ANYTHING.split())


def reasons_speak_of_their_answers(content: Content) -> Iterator[str]:
    """A reason shares a word with what its rule reads; that of a neighbor shares none."""
    for rule in content.rulebook.rules:
        read = [rule.id.replace("_", " "), *_asked(content, rule)]
        if not _stems(rule.because.you) & _stems(" ".join(read)) and rule.key not in IN_OTHER_WORDS:
            yield (
                f'{rule.key}: no word of its reason "{rule.because.you}" stands in what it reads; '
                "say what was answered, or add it to IN_OTHER_WORDS in tests/guards/reasons.py"
            )


def _asked(content: Content, rule: Rule) -> Iterator[str]:
    """The words of every question that the rule reads, but for who the person is."""
    for key in rule.when.reads:
        if rule.location == "everyone" or not key.startswith("everyone."):
            question = content.rulebook.questionnaire.question(key)
            yield key.replace("_", " ").replace(".", " ")
            told = (question.text, question.hint, question.why, *question.choices.values())
            yield from (text.you for text in told if text)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in _WORD.findall(text.lower())} - SAID_OF_ANYTHING


ORGAN = re.compile(
    r"\b(neck|throat|mouth|tongue|face|eye|head|nose|ear|lung|chest|breast|arm|leg|hand|foot|womb|"
    r"vagina|vulva|period|bladder|pee|urine|kidney|testicle|belly|stomach|bowel|stool|poop|bottom|"
    r"back|skin|mole|vein|heart|groin|armpit|shoulder|jaw|lump|pelvis|swallow|cough|voice)s?\b",
    re.IGNORECASE,
)
# Signs of another part of the body that belong to this reason.
ALSO_WATCHED = {
    # A weak or numb leg can come from the spine, which also holds bladder and bowel.
    "arms_legs.nerve_fast": {"bladder", "bowel"},
    "arms_legs.weak_limb": {"bladder", "bowel"},
    "arms_legs.numb_after_cancer": {"bladder", "bowel"},
    # The bumps can belong to a family condition with fibroids and kidney cancer.
    "skin.painful_bumps": {"kidney"},
    "in_treatment.spine_signs": {"bladder"},
    "in_treatment.bruising": {"head"},
    "urinary.blocked": {"leg"},
    "urinary.blood_and_womb": {"vagina"},
    "scrotum_penis.other_changes": {"pee", "leg"},
    "scrotum_penis.scrotum_veins": {"pee"},
    "belly_signs.lump": {"skin", "eye"},
    "digestive.black_stool": {"belly"},
    "digestive.blood_today": {"belly"},
    "digestive.bottom_blood": {"belly"},
    "digestive.diarrhea": {"belly"},
    "digestive.signs": {"belly"},
    "digestive.vomited_blood": {"belly"},
    "digestive.vomiting_weeks": {"belly"},
    "belly.belly_changes": {"skin", "eye"},
    "skin.pearly_spot": {"nose", "eye", "mouth"},
    "blood_vessels.bleeding_on_thinner": {"head"},
    "blood_vessels.side_pain": {"eye"},
    "chest_lungs.coughed_blood": {"heart"},
    "head_neck.face_sudden_unsure": {"arm", "leg"},
    "head_neck.hoarse_from_45": {"swallow"},
    "head_neck.face_signs": {"arm", "leg"},
    "head_neck.weak_face": {"arm", "leg"},
    "head_neck.face_new": {"arm", "leg"},
    "whole_body.sudden_headache": {"arm"},
    "whole_body.jaundice": {"pee", "poop"},
    "whole_body.clot": {"arm"},
    "whole_body.weight_loss": {"belly"},
    "whole_body.tiredness": {"cough"},
    "whole_body.anemia": {"stool", "period"},
    "whole_body.slow_headache": {"arm"},
    "whole_body.clot_on_thinners": {"arm"},
}


def signs_to_watch_are_of_this_place(content: Content) -> Iterator[str]:
    """A rule has people watch the part of the body that its place asks about."""
    for place in content.rulebook.questionnaire.locations:
        if place.id == "everyone":
            continue
        asked = " ".join(
            told.you
            for question in place.questions
            for told in (question.text, question.hint, *question.choices.values())
            if told
        )
        own = _organs(f"{place.name.you} {place.plain.you} {asked}")
        for rule in content.rulebook.rules:
            if rule.location != place.id:
                continue
            for sign in rule.watch_for:
                foreign = _organs(sign.you) - own - ALSO_WATCHED.get(rule.key, set())
                if foreign:
                    yield (
                        f"{rule.key} has people watch for '{sign.you}', and nothing in {place.id} "
                        f"asks about the {', '.join(sorted(foreign))}; correct it, or add the part "
                        "to ALSO_WATCHED in tests/guards/reasons.py"
                    )


def _organs(text: str) -> set[str]:
    return {found.lower() for found in ORGAN.findall(text)}
