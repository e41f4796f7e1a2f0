"""What stands at the top and the bottom of the doctor's side: who, why, how soon, what to ask."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce

from questionnaire import UNSURE
from visit.complaint.as_one import as_a_reason, as_one
from visit.complaint.complaint import NOTHING_FOUND, SORTING, WORRIED, Complaint
from visit.complaint.contents import StoryPart, contents, sentence
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import ticked
from visit.dates import deadline, short_date
from visit.joining import set_apart
from visit.phone.road import ABOUT_A_CHANGE, NOTHING_YET, WITH_A_CANCER
from visit.phone.sentences.sign import first_told
from visit.plan.agenda import agenda
from visit.sheet.doctor.belonging import dates_first
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.facts import AGE, CONTEXT_NOW, NOT_ON_THE_ROAD, PREGNANT, ROAD
from visit.words import BLANK, words

# A doubt of these parts of the story has no line among what is not sure.
_NO_DOUBT_OF_ITS_OWN: tuple[StoryPart, ...] = ("since", "last", "course", "size", "side")
MOST_QUESTIONS, MOST_FIRST, MOST_FACTS, MOST_REASONS = 3, 2, 2, 3
# So many reasons stay where the page is full: the others are told above as what is there.
REASONS_THAT_STAY = 2
GROWTH = "lump.growth"
# A lump may be a spot of the skin as well.
SKIN = ("skin",)
SAYS_NOTHING = frozenset({ROAD, AGE, CONTEXT_NOW, PREGNANT, "everyone.uterus"})
# An age and a womb stand elsewhere on the sheet.
SAYS_NOTHING_OF_WHY = (AGE, "everyone.uterus", "everyone.womb_removed", "uterus_pelvis.periods")
IN_TREATMENT, TREATED = "in_treatment", f"{CONTEXT_NOW}:cancer_treatment"
CANCERS = tuple(f"{ROAD}:{option}" for option in sorted(WITH_A_CANCER))


def who(situation: Situation) -> Iterator[Item]:
    """One line; the line above says who answered."""
    answer = str(situation.answers.get(AGE))
    age = situation.engine.rulebook.questionnaire.question(AGE).choices.get(answer)
    known = age is not None and answer != UNSURE
    told = words("background_years", age=age.you) if age and known else words("sheet_age_blank")
    yield Item(text=words("sheet_who_blanks", age=told), keeps=True)


def why(situation: Situation, about: Complaint) -> Iterator[Item]:
    """One sentence with one thing in it; own words stand in the story."""
    yield Item(text=reason(situation, about), keeps=True)


def reason(situation: Situation, about: Complaint) -> str:
    """The one thing to say first, as a sentence, with what decided though it is not sure.

    What is sure stands in front, where a rule asked for it too and nobody calls for help.
    """
    told = told_first(about)
    if not told:
        return (
            words(f"script_nothing_{situation.speech.whom}")
            if _nothing_new(situation, about)
            else BLANK
        )
    first, *others = (_sentence(situation, sign) for sign in told[:MOST_FIRST])
    known = _is_known(told[0]) or (told[0] == about.point and not _is_a_change(about))
    if not others and known and _nothing_new(situation, about):
        others = [words(f"script_nothing_{situation.speech.whom}")]
    more = others[:1] + [_sentence(situation, sign) for sign in _cancer_besides(told, about)]
    return reduce(lambda why, said: words("sheet_why_more", why=why, more=said), more, first)


def _cancer_besides(told: list[Sign], about: Complaint) -> list[Sign]:
    """A leiomyosarcoma that is known, which stands with the background as well."""
    return [sign for sign in about.among((ROAD,)) if _is_known(sign) and sign not in told]


def told_first(about: Complaint) -> list[Sign]:
    """What the reason for the visit names."""
    first, doubt = named_first(about), list(about.doubts[:1])
    point = [about.point] if about.point and about.point != first else []
    if first is None or (doubt and not about.main):
        return [*point, *doubt]
    if about.leads_over_doubt:
        return [*point, first, *(about.telling_doubts[:1] or _with_it(first, about))]
    return [*point, *doubt, first, *_with_it(first, about)]


def _with_it(first: Sign, about: Complaint) -> list[Sign]:
    """What made the first thing so urgent and only says more of it; a cancer beside a worry."""
    if first.key == WORRIED:
        return [sign for sign in about.among((ROAD,)) if _is_known(sign)]
    more = [s for s in about.among(contents().in_one_breath) if s.state == "present" and s != first]
    if first.place == IN_TREATMENT:  # Its lists are of the whole body.
        more = [sign for sign in more if sign.key == first.key]
    places = {first.place, *(SKIN if first.named(contents().places_of_a_lump) is not None else ())}
    return [s for s in more if s in about.deciding and s.place in places][: MOST_FIRST - 1]


def _is_a_change(about: Complaint) -> bool:
    """Whether a change is told of that nothing names: it is no "nothing new"."""
    return any(sign.option in (*ABOUT_A_CHANGE, NOTHING_YET) for sign in about.among((ROAD,)))


def _is_known(sign: Sign) -> bool:
    return sign.key == ROAD and sign.option in WITH_LEIOMYOSARCOMA


def named_first(about: Complaint) -> Sign | None:
    """Where someone is on the road says more than a worry that names nothing."""
    main = about.main
    if main and (main.named(contents().vague) is None or _is_a_worry_that_decided(main)):
        return main
    road = next((sign for sign in about.among((ROAD,)) if sign.option != NOT_ON_THE_ROAD), None)
    if about.main is None and road and road.full_name in NOTHING_FOUND:
        return next((sign for sign in about.reasons if _says_why(sign)), road)
    return road or about.main


def _is_a_worry_that_decided(sign: Sign) -> bool:
    return sign.key == WORRIED and sign.decided


def _says_why(sign: Sign) -> bool:
    """A past fact that decided how soon; an age or medicines say nothing of a visit."""
    return sign.state == "present" and sign.key not in SAYS_NOTHING


def _nothing_new(situation: Situation, about: Complaint) -> bool:
    """Whether all was asked, and nothing was told, nor what was noticed at a place."""
    there = [sign for sign in about.everything if sign.state != "absent"]
    told = any(sign.symptom or sign.key == SORTING for sign in there)
    return situation.settled and bool(about.among((ROAD,))) and not told


def _sentence(situation: Situation, sign: Sign) -> str:
    """As people say it; with its side, or as the one of several things, where that was told.

    Where someone is on the road reads badly behind "I have".
    """
    whole = sentence(sign.full_name) if sign.key == ROAD else None
    if whole:
        return situation.speech(whole)
    if sign.exact and sign.state == "present":
        return words(f"script_have_{situation.speech.whom}", signs=sign.stated)
    if boxes := ticked(situation, sign):
        return words(f"script_does_{situation.speech.whom}", does=boxes)
    return first_told(situation, sign)


def soon(situation: Situation, about: Complaint, today: date) -> Iterator[Item]:
    """How soon, and what decided it."""
    level = situation.guidance.level
    if level is None:
        yield Item(text=words("sheet_not_known"), keeps=True)
        return
    day = short_date(deadline(level.by_when, today))
    named = [s for s in _of_what(_certain(about.reasons), about) if not dates_first(s, about)]
    groups = as_one(_grave_first(named, about), about)[:MOST_REASONS]
    told = [text for group in groups for text in _reasons(group, situation)]
    made = [_reason(sign) for sign in made_urgent(situation, about)]
    least = len(told[:REASONS_THAT_STAY]) + len(made)
    because = set_apart(
        dict.fromkeys([*told[:REASONS_THAT_STAY], *made, *told[REASONS_THAT_STAY:]])
    )
    text = situation.speech.own(
        f"sheet_soon_{level.id}", day=day, today=short_date(today), reasons=because
    )
    yield Item(text=text, stay=least)


def _of_what(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """The reasons; in front of them what is named first, where something sure decided beside it.

    A reader looks for the complaint there, also where a rule is more urgent about something else.
    """
    first = about.main
    sure = any(sign.state == "present" and sign.symptom for sign in about.deciding)
    if first is None or not first.symptom or about.point:
        return reasons
    if not (sure or about.leads_over_doubt):
        named = [sign for sign in told_first(about) if sign in reasons]
        return list(dict.fromkeys([*named, *reasons]))
    return list(dict.fromkeys([first, *reasons]))


def _certain(reasons: Iterable[Sign]) -> list[Sign]:
    """What is there, where something is: what is not sure stands under its own heading.

    How a lump that is there goes on is the course of the story, also where nobody knows it. Blood
    that may be there decides as much as what is sure.
    """
    reasons = list(reasons)
    story = (contents().story[part] for part in _NO_DOUBT_OF_ITS_OWN)
    elsewhere = tuple(name for names in story for name in names if name != GROWTH)
    sure = any(sign.state == "present" for sign in reasons)
    grave = contents().doubt_leads
    return [
        sign
        for sign in reasons
        if not sure or sign.state == "present" or sign.named((*elsewhere, *grave)) is not None
    ]


def _grave_first(reasons: list[Sign], about: Complaint) -> list[Sign]:
    """Blood that may be there, and decided, before that what is there got worse or no better."""
    doubts = (sign for sign in reasons if sign.state == "unsure" and sign != about.main)
    grave = [sign for sign in doubts if sign.named(contents().doubt_leads) is not None][:1]
    rest = [sign for sign in reasons if sign not in grave]
    worse = contents().only_worse
    at = next((at for at, sign in enumerate(rest) if at and sign.named(worse) is not None), None)
    return reasons if at is None else [*rest[:at], *grave, *rest[at:]]


def made_urgent(situation: Situation, about: Complaint) -> list[Sign]:
    """What is no sign and made the signs so urgent: a cancer, a treatment, a medicine.

    A cancer that is known is told beside every sign: whoever reads it weighs the sign by it.
    """
    signs = [sign for sign in about.deciding if sign.symptom]
    if not signs:
        return []
    told = (*SAYS_NOTHING_OF_WHY, *contents().story["done"], *contents().only_worse)
    told = (*told, *contents().vague)
    facts = [sign for sign in about.deciding if not sign.symptom and sign.named(told) is None]
    fired = situation.guidance.fired
    facts += [s for s in about.among(CANCERS) if s in facts or not situation.in_an_emergency]
    if any(fired[sign.urgency[1]].location == IN_TREATMENT for sign in signs):
        facts += () if about.among(CANCERS) else about.among((TREATED,))
    facts += _weighs_with(signs, about)
    there = [sign for sign in dict.fromkeys(facts) if sign.state == "present"]
    return [sign for sign in there if sign not in about.reasons][:MOST_FACTS]


def _weighs_with(signs: list[Sign], about: Complaint) -> Iterator[Sign]:
    """What makes these signs weigh more, whichever rule decided: a fever, a treatment."""
    for one in contents().weighs_with:
        if any(sign.named(one.of) is not None for sign in signs):
            yield from (sign for sign in about.among(one.also) if sign not in signs)


def _reasons(group: list[Sign], situation: Situation) -> Iterator[str]:
    """One reason for what tells of one lump; else one for each."""
    sure = [sign for sign in group if sign.state == "present"]
    one_lump = len(sure) > 1 and all(s.named(contents().one_thing[0]) is not None for s in sure)
    if one_lump:
        yield as_a_reason(sure, situation)
    yield from (_reason(sign) for sign in group if not (one_lump and sign in sure))


def _reason(sign: Sign) -> str:
    """In a doctor's words: the person's own stand above."""
    if sign.state == "unsure":
        return words("sheet_unsure_reason", sign=sign.clinical)
    return sign.clinical


def questions(situation: Situation) -> Iterator[Item]:
    """In an emergency only what the person wrote: the rest waits."""
    for asked in agenda(situation).ask[:MOST_QUESTIONS]:
        if situation.in_an_emergency and not asked.in_own_words:
            continue
        yield Item(text=asked.text, own=asked.in_own_words, keeps=True)
