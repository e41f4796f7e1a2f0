"""What decided how soon is named on the card, on the doctor's side and on the phone.

To say a thing once is worth much; to lose it for that is never worth it.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from questionnaire import UNSURE
from rules import Engine
from rules.evidence import true_atoms
from tests.cases_of_sheets import Taken, sheets
from tests.people import complete_person
from tests.sheet_reading import all_denied
from tests.visits import TODAY
from visit import Journey
from visit.complaint.as_one import in_few_words
from visit.complaint.complaint import Complaint, complaint
from visit.complaint.contents import contents, sentence, worded
from visit.complaint.signs import Sign, answers_behind, reasons_of
from visit.complaint.signs.parts import line_with_parts, with_parts
from visit.complaint.signs.parts import on_the_phone as with_its_parts
from visit.model.plan import Plan
from visit.phone.phone_script import script_for
from visit.plan import write_down
from visit.sheet.build import sheet_for
from visit.sheet.plain_text import form_text
from visit.sheet.shape.model import Form
from visit.situation import Situation
from visit.telling.spoken import on_the_phone

# Everyone has them, and a sheet says them in its own way.
SAID_OTHERWISE = ("everyone.age", "everyone.uterus")
WHO = ("me", "someone_else")
# A size is told as a number alone where it is one of the things told of a lump.
AMOUNT = re.compile(r"\d[\d.]* cm \(about [^)]*\)")

# On the phone a wait is told with a blank for what it is for.
WAITED = {
    "whole_body.wait:over_four_weeks": (
        "have waited more than 4 weeks",
        "more than 4 weeks so far",
    ),
    "whole_body.wait:over_three_months": (
        "have waited more than 3 months",
        "more than 3 months so far",
    ),
}


@pytest.fixture(params=WHO, scope="module")
def everyone(request: pytest.FixtureRequest) -> tuple[Taken, ...]:
    return sheets(request.param)


def deciding(situation: Situation, about: Complaint) -> list[Sign]:
    """What is there behind a rule of the level, and what was answered before it was asked for."""
    level = situation.guidance.level
    if level is None or level.id == "watch":
        return []
    fired = [rule for rule in situation.guidance.fired if rule.level == level.id]
    names = {name for rule in fired for name in reasons_of(rule, situation)}
    names |= {before for key, _ in tuple(names) for before in gates(situation, key)}
    left_out = (*contents().vague, *SAID_OTHERWISE)
    return [
        sign
        for sign in about.everything
        if (sign.key, sign.option) in names and sign.state == "present" and not sign.named(left_out)
    ]


def gates(situation: Situation, key: str) -> Iterator[tuple[str, str | None]]:
    """The signs on which a question followed."""
    questionnaire = situation.engine.rulebook.questionnaire
    gate = questionnaire.question(key).ask_when
    if gate is not None:
        seen = situation.guidance.sight.counted
        for name, option in answers_behind(true_atoms(gate, seen), seen):
            if questionnaire.question(name).not_a_symptom is None:
                yield name, option


def lost(text: str, one: Taken) -> list[str]:
    """What decided and neither stands in a text itself nor in what says all of it."""
    there = [sign for sign in one.about.everything if sign.state == "present"]
    return [
        f"{one.person}: {sign.stated}"
        for sign in deciding(one.situation, one.about)
        if sign not in one.about.joined
        and not any(
            stands(said, text)
            or in_few_words(said, one.situation) in text
            or in_boxes(one.situation, said, text)
            for said in (sign, *closer(sign, there))
        )
    ]


# On the card one line says the other: bleeding "after menopause", the growth
# that the laboratory found, and a symptom that is there says little more with its days.
ON_A_CARD = {
    "uterus_pelvis.periods:menopause": ("uterus_pelvis.outside_period",),
    "everyone.fibroid_cancer:yes": ("everyone.road:other_growth",),
    "uterus_pelvis.most_days:yes": ("uterus_pelvis",),
}


def says_it_on_a_card(one: Taken, text: str) -> bool:
    [sign, *_] = [sign for sign in one.about.everything if text.endswith(f": {sign.stated}")]
    named = one.about.among(ON_A_CARD.get(sign.full_name, ()))
    return any(other.state != "absent" and other != sign for other in named)


def in_boxes(situation: Situation, sign: Sign, text: str) -> bool:
    """With a box for each thing that it names, or on the phone with those that are known."""
    ways = (with_parts, line_with_parts, with_its_parts)
    told = (way(situation, sign) for way in ways)
    return any(one.casefold() in text.casefold() for one in told if one)


def stands(sign: Sign, text: str) -> bool:
    """In its clause, or in the whole sentence that says the same behind what was named first."""
    whole = on_the_phone().of_it.get(sign.full_name) or sentence(sign.full_name, sign.key)
    in_time = contents().in_its_time.get(sign.key)
    behind_a_heading = worded(contents().in_story, sign.full_name, sign.key)
    on_card = worded(contents().on_card, sign.full_name, sign.key)
    told = whole.voices if whole else ()
    does = sign.does or sign.stated
    said = (sign.stated, sign.clinical, does, does.replace("a lump", "a new lump"), *told)
    of_it = worded(contents().of_it_on_card, sign.full_name, sign.key)
    said += tuple(text for text in (behind_a_heading, on_card, of_it, sign.on_card) if text)
    said += tuple(AMOUNT.findall(sign.clinical))
    # A wait and how long it is are told as one.
    said += ("waiting",) if sign.full_name == "everyone.road:waiting" else ()
    said += WAITED.get(sign.full_name, ())
    said += (in_time.does, in_time.clinical) if in_time else ()
    in_a_list = worded(on_the_phone().also_have, sign.full_name, sign.key)
    said += (in_a_list,) if in_a_list else ()
    aloud = on_the_phone().in_time.get(sign.key)
    said += tuple(text for text in (sign.says, aloud) if text)
    return any(words.casefold() in text.casefold() for words in said)


def closer(sign: Sign, there: list[Sign]) -> Iterator[Sign]:
    """What says all of it, and what says all of that."""
    names = contents().closer
    for name in (sign.key, sign.full_name):
        for follow_up in there:
            if name in names and follow_up.named(names[name]) is not None:
                yield follow_up
                yield from closer(follow_up, there)


@pytest.mark.parametrize("form", ["doctor", "card"])
def test_all_that_decided_stands_on_what_is_handed_over(
    everyone: tuple[Taken, ...], form: Form
) -> None:
    told = ((one, text) for one in everyone for text in lost(form_text(one.sheet, form), one))

    assert [text for one, text in told if form != "card" or not says_it_on_a_card(one, text)] == []


def test_what_is_said_on_the_phone_names_something_that_decided(
    everyone: tuple[Taken, ...],
) -> None:
    """When something came is no sign by itself."""
    silent = []
    for one in everyone:
        decided = [sign for sign in deciding(one.situation, one.about) if sign.symptom]
        dated = (*one.about.began, *one.about.last_there)
        named = {sign.stated for sign in decided} - {sign.stated for sign in dated}
        if named and all(f"{one.person}: {text}" in lost(one.script.text, one) for text in named):
            silent.append(one.person)

    assert silent == []


def taken(engine: Engine, location: str, said: dict[str, Any], plan: Plan | None = None) -> Taken:
    answers = complete_person(engine.rulebook.questionnaire, location, said)
    situation = Situation(engine, Journey(answers=answers, plan=plan or Plan()))
    about = complaint(situation)
    return Taken(
        location,
        situation,
        sheet_for(situation, TODAY),
        about,
        script_for(situation, TODAY),
        None,
    )


def test_black_stool_is_named_beside_a_faint(engine: Engine) -> None:
    one = taken(
        engine, "digestive", {"black_stool": "yes", "blood_when": "now", "blood_with": ["faint"]}
    )

    assert one.sheet.in_an_emergency
    assert "I have had black or dark red stools. It began at ……. I feel faint" in one.script.text
    assert "NOW: I have had black or dark red stools" in form_text(one.sheet, "card")
    assert "I have had black or dark red stools. I feel: faint /" in form_text(one.sheet, "doctor")


def test_a_sign_is_not_taken_for_told_because_the_story_has_its_word(engine: Engine) -> None:
    """When it came, "black stool or vomited blood, within 2 days", does not say which it was."""
    said = {"vomited_blood": "yes", "black_stool": "yes", "blood_when": "now"}
    text = form_text(taken(engine, "digestive", said).sheet, "doctor")

    assert "I have vomited: blood / something like coffee grounds (which ……)." in text
    assert "- Black, sticky or dark red stools" in text


LAST_THERE = {
    "digestive": ({"black_stool": "yes"}, "blood_when", "GI bleeding", "last blood"),
    "chest_lungs": ({"coughed_blood": "yes"}, "cough_blood_when", "hemoptysis", "coughed up blood"),
    "head_neck": (
        {"numb_face": "yes", "face_sudden": "yes"},
        "face_last",
        "sudden-onset deficit",
        "came suddenly",
    ),
}


@pytest.mark.parametrize("place", LAST_THERE)
def test_when_it_was_last_there_is_never_told_as_when_it_began(engine: Engine, place: str) -> None:
    """Someone may have bled for months, and last yesterday."""
    said, asked, clinical, on_card = LAST_THERE[place]
    for option in engine.rulebook.questionnaire.question(f"{place}.{asked}").choices:
        if option == UNSURE:
            continue
        one = taken(engine, place, {**said, asked: option})
        sheet, card = form_text(one.sheet, "doctor"), form_text(one.sheet, "card")
        [began] = [row.text for row in one.sheet.card.rows if row.large]

        assert "Since:" not in sheet.replace("Since: ……", "")
        main = one.about.main
        assert "Last: " in sheet or (main and main.key == f"{place}.{asked}")
        assert "Since: ……" in sheet or "since ……" in sheet or "last seen well ……" in sheet
        assert clinical not in began
        assert on_card in card
        assert "It began" in one.script.text


@pytest.mark.parametrize("place", [["limb"], ["unsure"]], ids=["place known", "place not sure"])
def test_a_lump_is_named_whether_its_place_is_sure_or_not(engine: Engine, place: list[str]) -> None:
    said = {"lump": "yes", "lump.place": place, "lump.growth": "fast", "lump.size": 3}
    one = taken(engine, "arms_legs", said)

    named = (
        "lump in an arm or leg" if place == ["limb"] else "lump of an arm, leg or the trunk wall"
    )
    for form in ("doctor", "card"):
        text = form_text(one.sheet, form)
        assert named in text or re.search("a lump (?:on the body|in an arm)", text.casefold())


def test_one_of_two_ways_to_bleed_is_not_told_as_both(engine: Engine) -> None:
    one = taken(engine, "digestive", {"black_stool": "yes", "blood_when": "now"})
    text = form_text(one.sheet, "doctor") + form_text(one.sheet, "card")

    assert "last blood within 2 days" in text
    assert "hematemesis within" not in text


def test_what_is_not_sure_and_decided_is_said_on_the_phone(engine: Engine) -> None:
    black = {"digestive.black_stool": "unsure", "digestive.blood_when": "now"}
    said = {"pain": "yes", "everyone.places": ["digestive"], **black}
    one = taken(engine, "belly_signs", said)

    assert "I may have had black or dark red stools, but I am not sure." in one.script.text


def test_a_clot_that_is_told_elsewhere_is_not_denied(engine: Engine) -> None:
    said = {"chest_signs": ["chest_pain"], "clot_known": "yes", "leg_swollen": "yes"}
    about = taken(engine, "blood_vessels", said).about

    assert "whole_body.clot" not in {sign.key for sign in all_denied(about)}


def test_what_own_words_speak_of_is_not_denied(engine: Engine) -> None:
    def denied(plan: Plan) -> set[str]:
        about = taken(engine, "blood_vessels", {"leg_swollen": "yes"}, plan).about
        return {sign.key for sign in all_denied(about)}

    told = write_down.write_story(Plan(), change="I had a blood clot in this leg years ago.")
    assert "whole_body.clot" in denied(Plan())
    assert "whole_body.clot" not in denied(told)


def test_what_a_test_found_is_not_called_not_assessed(engine: Engine) -> None:
    found = taken(engine, "urinary", {"blood_test": "yes", "everyone.road": "noticed"})
    seen = taken(engine, "urinary", {"pee_pain": "yes", "everyone.road": "noticed"})

    assert "not yet assessed" not in form_text(found.sheet, "doctor")
    assert "has not been checked" not in found.script.text
    assert "not yet assessed for this" in form_text(seen.sheet, "doctor")


def test_an_answer_of_not_sudden_is_told_and_not_asked_again(engine: Engine) -> None:
    numb = {"numb_face": "yes", "face_sudden": "no", "face_new": "yes"}
    text = form_text(taken(engine, "head_neck", numb).sheet, "doctor")

    assert "Onset: not sudden" in text
    assert "sudden or slow ……" not in text


def test_what_says_that_it_came_suddenly_leaves_no_blank_for_it(engine: Engine) -> None:
    one = taken(engine, "skin", {"hot_skin": "yes", "hot_skin_signs": ["none"]})

    assert "suddenly" in form_text(one.sheet, "doctor")
    assert "sudden or slow ……" not in form_text(one.sheet, "doctor")
