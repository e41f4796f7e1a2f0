"""What stands at the top and the bottom of the doctor's side: who, why, how soon, what to ask."""

import re
from collections.abc import Iterator
from functools import reduce

from questionnaire import UNSURE
from visit.complaint.besides.second import second, second_problem
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, sentence
from visit.complaint.leading.doubts import deciding_doubts, leads_over_doubt, telling_doubts
from visit.complaint.leading.reasons import NOTHING_FOUND, reasons_to_name
from visit.complaint.leading.what_leads import point_of_visit
from visit.complaint.place_of_pain import place_of_pain
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import with_parts
from visit.phone.sentences.sign import first_told, in_short
from visit.phone.so_far.on_the_road import ABOUT_A_CHANGE, NOTHING_YET
from visit.plan.agenda import agenda
from visit.sheet.shape.model import Item
from visit.situation import Situation
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.facts import AGE, CONTEXT_NOW, NOT_ON_THE_ROAD, PREGNANT, ROAD, SORTING, WORRIED
from visit.words import BLANK, words

MOST_QUESTIONS, MOST_FIRST, MOST_BESIDE = 3, 2, 2
# A lump may be a spot of the skin as well.
SKIN = ("skin",)
# What an age says of a risk goes on behind it.
OLDEST = "60_plus"
SAYS_NOTHING = frozenset({ROAD, AGE, CONTEXT_NOW, PREGNANT, "everyone.uterus"})
IN_TREATMENT = "in_treatment"
END_OF_QUESTION, _EXPLAINED = "? ", re.compile(r" \([^()]*\)")


def who(situation: Situation) -> Iterator[Item]:
    """One line; the line above says who answered."""
    answer = str(situation.answers.get(AGE))
    age = situation.engine.rulebook.questionnaire.question(AGE).choices.get(answer)
    known = age is not None and answer != UNSURE
    name = "sheet_age_over" if answer == OLDEST else "background_years"
    told = words(name, age=age.you) if age and known else words("sheet_age_blank")
    yield Item(text=words("sheet_who_blanks", age=told), keeps=True)


def why(situation: Situation, about: Complaint) -> Iterator[Item]:
    """One sentence with one thing in it; own words stand in the story."""
    cancer = _cancer_besides(told_first(about), about)
    briefly = reason(situation, about, with_cancer=False) if cancer else None
    yield Item(text=reason(situation, about), keeps=True, short=briefly)


def reason(situation: Situation, about: Complaint, *, with_cancer: bool = True) -> str:
    """The one thing to say first, as a sentence, with what decided though it is not sure.

    What is sure stands in front, where a rule asked for it too and nobody calls for help. A cancer
    beside it stands with the background as well.
    """
    told = told_first(about)
    if not told:
        return (
            words(f"script_nothing_{situation.speech.whom}")
            if _nothing_new(situation, about)
            else BLANK
        )
    first, *others = [_sentence(situation, told[0]), *_second(situation, told[1:], about)]
    known = _is_known(told[0]) or (told[0] == point_of_visit(about) and not _is_a_change(about))
    if not others and known and _nothing_new(situation, about):
        others = [words(f"script_nothing_{situation.speech.whom}")]
    others = others or [*filter(None, [place_of_pain(about)])]
    cancer = _cancer_besides(told, about) if with_cancer else []
    more = others[:MOST_BESIDE] + [_sentence(situation, sign) for sign in cancer]
    return reduce(lambda why, said: words("sheet_why_more", why=why, more=said), more, first)


def _cancer_besides(told: list[Sign], about: Complaint) -> list[Sign]:
    """A leiomyosarcoma that is known, which stands with the background as well."""
    return [sign for sign in about.among((ROAD,)) if _is_known(sign) and sign not in told]


def _second(situation: Situation, others: list[Sign], about: Complaint) -> Iterator[str]:
    """What is named second, in a sentence of its own; a second problem stands behind that."""
    problem, named = second_problem(about), second(about)
    beside = [sign for sign in others if sign != problem]
    if beside and any(sign not in named for sign in beside):
        yield from (_sentence(situation, sign) for sign in beside)
    elif beside:
        yield _also(situation, beside)
    if problem in others:
        yield _also(situation, [problem])


def _also(situation: Situation, others: list[Sign]) -> str:
    """What goes on of the first thing, or is there too, as one sentence."""
    goes_on = others[0].named(contents().says_more) is not None
    whole = sentence(others[0].full_name, others[0].key) if goes_on else None
    says = situation.speech(whole) if whole else others[0].says
    whom, does = situation.speech.whom, [in_short(situation, sign) for sign in others]
    if says:
        return says
    if len(does) == 1:
        return words(f"sheet_why_also_{whom}", does=does[0])
    return words(f"sheet_why_both_{whom}", first=does[0], next=does[1])


def told_first(about: Complaint) -> list[Sign]:
    """What the reason for the visit names: the first thing, and with it one or two more."""
    first, doubt = named_first(about), list(deciding_doubts(about)[:1])
    point = [fact for fact in (point_of_visit(about),) if fact and fact != first]
    if first is None or (doubt and not about.main):
        return [*point, *doubt][:MOST_FIRST]
    if leads_over_doubt(about):
        named = [*point, first, *_doubt_or_second(about)]
    else:
        named = [*point, *doubt, first]
    return named[:MOST_FIRST] if len(named) > 1 else [first, *_more(first, about)]


def _doubt_or_second(about: Complaint) -> list[Sign]:
    """What decided in doubt; where it is no blood, what is sure and named second instead."""
    doubts = telling_doubts(about)[:1]
    if any(sign.named(contents().doubt_leads) is None for sign in doubts):
        return list(second(about)[:1]) or doubts
    return doubts


def _more(first: Sign, about: Complaint) -> list[Sign]:
    """What is told with it: what made it so urgent, or what is named second."""
    named = list(second(about)) if first == about.main else []
    with_it, problem = _with_it(first, about), second_problem(about)
    return [*with_it, *(sign for sign in named if sign == problem)] if with_it else named


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
        return next((sign for sign in reasons_to_name(about) if _says_why(sign)), road)
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
    if parts := with_parts(situation, sign):
        return words(f"script_does_{situation.speech.whom}", does=parts)
    return first_told(situation, sign)


def questions(situation: Situation) -> Iterator[Item]:
    """In an emergency only what the person wrote: the rest waits."""
    for asked in agenda(situation).ask[:MOST_QUESTIONS]:
        if situation.in_an_emergency and not asked.in_own_words:
            continue
        short = None if asked.in_own_words else _briefly(asked.text)
        yield Item(text=asked.text, own=asked.in_own_words, keeps=True, short=short)


def _briefly(asked: str) -> str:
    """The first of two questions, without what explains a word to a person and not to a doctor."""
    first, end, _ = asked.partition(END_OF_QUESTION)
    return _EXPLAINED.sub("", f"{first}{end}".rstrip())
