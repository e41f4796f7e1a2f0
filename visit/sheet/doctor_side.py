"""The doctor's side: one page to read in half a minute, the reason and the story first.

At most `MOST_WORDS` words, blanks not counted. The person's own words are never left out; where
they are many, ours make room.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from visit.body.where import where
from visit.complaint.complaint import Complaint
from visit.complaint.contents import StoryPart, contents
from visit.complaint.pertinent_negatives import denial
from visit.complaint.signs import Sign
from visit.complaint.told_otherwise import voices
from visit.dates import deadline, short_date
from visit.joining import set_apart
from visit.plan.agenda import agenda
from visit.sheet.model import Item, Section, SectionId
from visit.sheet.word_limit import own_words_of, within, words_in
from visit.situation import Situation
from visit.telling.facts import AGE, CONTEXT_NOW, DANGER_SIGNS, PREGNANT, ROAD, as_line
from visit.telling.unasked import quote, quoted
from visit.words import BLANK, words

MOST_WORDS = 250
# For so many own words at most does the rest become shorter.
MOST_ROOM = 110
MOST_PRESENT, MOST_ABSENT, MOST_UNSURE, MOST_QUESTIONS = 5, 6, 3, 3
MOST_DENIED = 8
MOST_VOICES = 3
TOLD: tuple[StoryPart, ...] = ("where", "since", "course", "severity", "done")
# What makes room first, and how many lines stay for now.
MAKES_ROOM: tuple[tuple[SectionId, int], ...] = (
    ("voices", 2),
    ("absent", 4),
    ("denied", 1),
    ("present", 4),
    ("unsure", 2),
    ("absent", 2),
    ("denied", 0),
    ("absent", 1),
    ("story", 3),
    ("background", 1),
    ("voices", 1),
    ("present", 2),
    ("unsure", 1),
    ("voices", 0),
)
IN_TREATMENT = "in_treatment"
CONTEXT_OPTIONS = ("operation", "cancer_treatment", "blood_thinners", "weak_immunity")
SMOKING = ("whole_body.background", "chest_lungs.smoked")


def doctor_side(
    situation: Situation, about: Complaint, today: date, top: str
) -> tuple[Section, ...]:
    """Every section with something in it, in reading order; `top` is what stands above them."""
    story = list(_story(situation, about))
    made: tuple[tuple[SectionId, Iterable[Item]], ...] = (
        ("who", _who(situation)),
        ("why", _why(situation, about)),
        ("story", story),
        ("present", _present(about)),
        ("voices", _voices(situation)),
        ("absent", _absent(about)),
        ("denied", _denied(about, urgent=situation.in_an_emergency)),
        ("unsure", _unsure(about)),
        ("background", _background(situation, about)),
        ("soon", _soon(situation, about, today)),
        ("questions", _questions(situation)),
    )
    whom = situation.speech.whom
    sections = tuple(
        Section(id=name, title=words(f"sheet_{name}_{whom}"), items=tuple(items))
        for name, items in made
    )
    filled = tuple(part for part in sections if part.items)
    room = MOST_WORDS - words_in(top) - min(own_words_of(filled), MOST_ROOM)
    return within(room, filled, MAKES_ROOM)


def _who(situation: Situation) -> Iterator[Item]:
    yield Item(text=words("sheet_who_blanks"), keeps=True)
    age = situation.engine.rulebook.questionnaire.question(AGE).choices.get(
        str(situation.answers.get(AGE))
    )
    told = words("background_years", age=age.you) if age else words("sheet_age_blank")
    whom = words(f"sheet_answers_{situation.answered_by}")
    yield Item(text=words("sheet_who", age=told, whom=whom), keeps=True)


def _why(situation: Situation, about: Complaint) -> Iterator[Item]:
    """One sentence with one thing in it; own words stand in the story."""
    yield Item(text=reason(situation, about), keeps=True)


def reason(situation: Situation, about: Complaint) -> str:
    """The one thing to say first, as a sentence."""
    whom = situation.speech.whom
    if about.main:
        return words(f"script_have_{whom}", signs=about.main.stated)
    if about.unsure:
        return words(f"script_unsure_{whom}", signs=about.unsure[0].stated)
    road = about.among((ROAD,))
    return words(f"script_have_{whom}", signs=road[0].stated) if road else BLANK


def _story(situation: Situation, about: Complaint) -> Iterator[Item]:
    """Own words first; then where, since when, how it changes, how bad, what was done."""
    yield from (Item(text=line, own=True) for line in quoted(situation))
    said = {
        part: set_apart(
            dict.fromkeys(s.clinical for s in about.among(names) if _in_story(s, about))
        )
        for part, names in contents().story.items()
    }
    place = where(situation)
    said["where"] = said["where"] or (set_apart(place.spots) if place else "")
    for part in TOLD:
        text = words(
            f"sheet_story_{part}",
            said=said[part] or BLANK,
            side=said["side"] or BLANK,
            sudden=said["sudden"] or BLANK,
        )
        # A side that loses a part in making room would say another side.
        yield Item(text=text, keeps=part == "since" or (part == "where" and bool(said["side"])))


def _in_story(sign: Sign, about: Complaint) -> bool:
    return sign.state == "present" and (sign is not about.main or sign.clinical != sign.stated)


def _present(about: Complaint) -> Iterator[Item]:
    """One fact a line; what no line is left for stands in one, in a doctor's words.

    What the story tells is not told again. To share a word with it is not to be told.
    """
    names = tuple(name for part in contents().story.values() for name in part)
    in_story = {sign.clinical for sign in about.among(names) if _in_story(sign, about)}
    there = [sign for sign in about.present if sign.clinical not in in_story]
    for sign in there[:MOST_PRESENT]:
        yield Item(text=as_line(sign.stated), keeps=sign.decided)
    if rest := there[MOST_PRESENT:]:
        said = set_apart(dict.fromkeys(sign.clinical for sign in rest))
        yield Item(text=words("sheet_also", signs=said), keeps=any(s.decided for s in rest))


def _voices(situation: Situation) -> Iterator[Item]:
    """What two people told otherwise. All of it stands on the back, in the words of the screens."""
    for one in voices(situation)[:MOST_VOICES]:
        yield Item(text=one.for_a_doctor(situation.speech.whom))


def _absent(about: Complaint) -> Iterator[Item]:
    for sign in about.absent[:MOST_ABSENT]:
        yield Item(text=as_line(denial(sign) or sign.clinical))


def _denied(about: Complaint, *, urgent: bool) -> Iterator[Item]:
    """Nothing in an emergency: that no danger sign was ticked would soften it."""
    if urgent:
        return
    if _no_danger(about):
        yield Item(text=words("told_no_danger_short"), keeps=True)
    rest = [sign.clinical for sign in (*about.absent[MOST_ABSENT:], *about.denied)]
    if rest:
        yield Item(text=as_line(set_apart(list(dict.fromkeys(rest))[:MOST_DENIED])))


def _no_danger(about: Complaint) -> bool:
    asked = [sign for sign in about.everything if sign.key == DANGER_SIGNS]
    return bool(asked) and all(sign.state == "absent" for sign in asked)


def _unsure(about: Complaint) -> Iterator[Item]:
    for sign in about.unsure[:MOST_UNSURE]:
        yield Item(text=as_line(sign.stated), keeps=sign.decided)


def _background(situation: Situation, about: Complaint) -> Iterator[Item]:
    found = about.among(contents().background)
    said = [sign.clinical for sign in found if sign.state == "present"]
    said += [
        words("told_not_sure", stated=sign.stated).lower()
        for sign in found
        if sign.state == "unsure"
    ]
    said += _not_at_risk(found)
    if said:
        yield Item(text=as_line(set_apart(dict.fromkeys(said))), keeps=True)
    for by, plan in situation.plans.items():
        if own := plan.story.medicines:
            yield Item(text=quote(words("story_medicines"), own, by), own=True)
    yield Item(text=" ".join(_blanks(situation)))


def _not_at_risk(found: tuple[Sign, ...]) -> Iterator[str]:
    """That nothing makes care more urgent; of a person in treatment only what nothing else says."""
    denied = {s.option for s in found if s.key == CONTEXT_NOW and s.state == "absent"}
    treated = any(sign.place == IN_TREATMENT for sign in found)
    if len(denied) == len(CONTEXT_OPTIONS) and not treated:
        yield words("sheet_no_context")
    elif denied.issuperset(CONTEXT_OPTIONS[-2:]):
        yield words("sheet_no_thinners")


def _blanks(situation: Situation) -> Iterator[str]:
    """What the app does not ask, to be filled in by hand; only what can fit this person."""
    asked = {question.key for question in situation.path}
    if not any(plan.story.medicines for plan in situation.plans.values()):
        yield words("sheet_blank_medicines")
    yield words("sheet_blank_allergies")
    yield words("sheet_blank_illness")
    if PREGNANT in asked:
        yield words("sheet_blank_period")
    if asked.isdisjoint(SMOKING):
        yield words("sheet_blank_smoking")


def _soon(situation: Situation, about: Complaint, today: date) -> Iterator[Item]:
    level = situation.guidance.level
    if level is None:
        yield Item(text=words("sheet_not_known"), keeps=True)
        return
    day = short_date(deadline(level.by_when, today))
    because = set_apart(dict.fromkeys(map(_reason, about.reasons)))
    text = situation.speech.own(
        f"sheet_soon_{level.id}", day=day, today=short_date(today), reasons=because
    )
    yield Item(text=text, keeps=True)


def _reason(sign: Sign) -> str:
    if sign.state == "unsure":
        return words("told_not_sure", stated=sign.stated).lower()
    return sign.clinical


def _questions(situation: Situation) -> Iterator[Item]:
    """In an emergency only what the person wrote: the rest waits."""
    for asked in agenda(situation).ask[:MOST_QUESTIONS]:
        if situation.in_an_emergency and not asked.in_own_words:
            continue
        yield Item(text=asked.text, own=asked.in_own_words, keeps=True)
