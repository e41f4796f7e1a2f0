"""What to say on the phone: whole sentences, the most urgent first, for level, road and voice."""

import re

import pytest

from questionnaire import Answer
from rules import Engine
from tests.cases_of_sheets import sheets
from tests.ledger_entries import lump, lumps
from tests.people import complete_person
from tests.visits import ENGINE, TODAY, at_a_sink, someone_else
from visit import Journey
from visit.model.plan import Plan
from visit.phone.phone_script import MOST_WORDS, Script, message_for, script_for
from visit.plan import write_down
from visit.situation import Situation
from visit.telling.spoken import on_the_phone


def script(journey: Journey, engine: Engine = ENGINE) -> Script:
    return script_for(Situation(engine, journey), TODAY)


def person(engine: Engine, location: str, **said: object) -> Journey:
    wanted = {key.replace("__", "."): value for key, value in said.items()}
    return Journey(answers=complete_person(engine.rulebook.questionnaire, location, wanted))


def test_it_is_made_of_whole_statements() -> None:
    made = script(at_a_sink(pain="yes", spreading="no", size=9.0))

    assert made.situation == (
        "My name is ……, born ……. I have a lump of 9 cm (about 3.5 inches). It began about …… ago. "
        "Also, I have pain now."
    )
    assert made.background == ""
    assert made.request == "I would like an appointment by December 4, 2026. My number is ……."


def test_own_words_come_first_and_are_never_cut() -> None:
    change = "A lump on my arm gets bigger and " * 8
    plan = write_down.write_story(
        Plan(), change=change, since="in May", worry="It wakes me.", medicines="aspirin"
    )

    made = script(at_a_sink(plan))

    assert f". {change.strip()}" in made.situation
    assert made.situation.index(change.strip()) < made.situation.index("I have")
    assert "It began: in May." in made.background
    assert "Medicines: aspirin." in made.background
    assert made.concern == "The worry: It wakes me."
    assert made.words_spoken > MOST_WORDS


def test_being_told_that_it_is_nothing_is_said(engine: Engine) -> None:
    same = {"growth": "same", "whole_body__pace": "same"}
    told = person(engine, "lump", place=["limb"], size=3, everyone__road="told_nothing", **same)
    noticed = person(engine, "lump", place=["limb"], size=3, everyone__road="noticed")

    said = "I was told it is nothing serious, without a scan, but I still have it."
    assert said in script(told, engine).text
    assert "nothing serious" not in script(noticed, engine).text


def test_what_got_worse_since_then_is_said(engine: Engine) -> None:
    told = person(
        engine, "lump", place=["limb"], size=3,
        everyone__road="told_nothing", whole_body__changed_since="yes",
    )  # fmt: skip

    assert "nothing serious, without a scan, but it is worse since." in script(told, engine).text


def test_being_only_here_to_learn_is_no_complaint(engine: Engine) -> None:
    made = script(person(engine, "everyone", road="no_change"), engine)

    assert made.situation == (
        "My name is ……, born ……. I have noticed no new change. I call with a question."
    )


def test_what_makes_care_urgent_is_said_as_people_say_it(engine: Engine) -> None:
    made = script(
        person(engine, "urinary", blood="yes", everyone__context=["blood_thinners"]), engine
    )

    assert "I take a blood thinner, called ……." in made.background


def test_growth_in_the_ledger_is_part_of_the_concern() -> None:
    entries = [lump(TODAY.replace(day=day), day) for day in (1, 15)]

    made = script(at_a_sink(Plan(ledgers=lumps(*entries))))

    assert made.concern == "The lump grew from 1 to 15 cm in 2 weeks."


def test_a_caregiver_speaks_for_someone() -> None:
    made = script(someone_else(at_a_sink(pain="yes", spreading="no")))

    assert made.situation == (
        "I am calling for ……, born ……. They have pain now. It began about …… ago."
    )
    assert made.background == ""
    assert "They would like an appointment by" in made.request


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({"pain": "yes", "spreading": "yes"}, "Please send help now."),
        ({"feelings": frozenset({"hot", "sick"})}, "I need medical advice today."),
        ({"size": 9.0}, "I would like an appointment by December 4, 2026."),
        ({"pain": "yes", "spreading": "no"}, "I would like an appointment by December 11, 2026."),
        ({}, "I will check it again by December 18, 2026."),
    ],
    ids=["emergency", "same day", "two weeks", "routine", "watch"],
)
def test_the_request_follows_level_and_deadline(answers: dict[str, Answer], asked: str) -> None:
    assert asked in script(at_a_sink(**answers)).request


def test_an_open_level_is_a_question_and_not_a_promise() -> None:
    made = script(Journey(answers={"everyone.who_for": "me"}))

    assert made.request == "Who should look at this, and how soon?"


def test_someone_who_is_only_unsure_says_so() -> None:
    made = script(Journey(answers={"everyone.danger_signs": ("unsure",)}))

    assert made.situation.endswith(
        "born ……. There may be a sign of an emergency, but I am not sure. The sign is ……."
    )


def test_an_emergency_asks_for_help_and_names_where_and_since_when() -> None:
    made = script(at_a_sink(pain="yes", spreading="yes"))

    assert made.text.startswith("I need an ambulance. My address is …….")
    assert "It began at ……." in made.situation
    assert made.concern == ""


def test_a_machine_is_told_who_calls_and_where_to_call_back() -> None:
    made = message_for(Situation(ENGINE, at_a_sink(size=9.0)), TODAY)

    assert made is not None
    assert made.situation.startswith("This is a message from ……, born …….")
    assert made.request.endswith("Please call me back at …… about a visit by December 4, 2026.")
    assert "I have a lump of 9 cm" in made.situation


def test_an_emergency_never_waits_for_a_machine() -> None:
    assert message_for(Situation(ENGINE, at_a_sink(pain="yes", spreading="yes")), TODAY) is None


def test_a_caregiver_tells_a_machine_about_whom_it_is() -> None:
    made = message_for(Situation(ENGINE, someone_else(at_a_sink(size=9.0))), TODAY)

    assert made is not None
    assert made.situation.startswith("This is a message about ……, born …….")
    assert "I am calling" not in made.text


def test_signs_of_one_lump_do_not_sound_like_two(engine: Engine) -> None:
    made = script(person(engine, "lump", place=["limb"], growth="fast", size=8), engine)

    assert "I have a lump in an arm or a leg." in made.text
    assert "It has grown over weeks or months." in made.text
    assert "I also have a lump" not in made.text


def test_lumps_in_two_places_are_not_said_to_be_one(engine: Engine) -> None:
    made = script(person(engine, "lump", place=["limb", "scalp"], growth="fast", size=8), engine)

    assert "It is " not in made.text


def test_a_wait_alone_is_told_with_where_they_are_on_the_road(engine: Engine) -> None:
    made = script(person(engine, "everyone", road="waiting"), engine)

    assert "I have waited less than 2 weeks for ……." in made.text
    assert "a wait of" not in made.text


def test_a_lump_that_is_told_by_its_place_and_by_its_growth_is_one_lump(engine: Engine) -> None:
    said = {"arms_legs__lump": "yes", "lump__growth": "fast", "lump__size": 6}

    made = script(person(engine, "arms_legs", **said), engine)

    assert made.text.count("a lump") == 1
    assert "I have a lump on the body." in made.text
    assert "It has grown over weeks or months." in made.text


def test_lumps_of_two_places_stay_two(engine: Engine) -> None:
    said = {"arms_legs__lump": "yes", "skin__lump": "yes", "lump__growth": "fast"}

    made = script(
        person(engine, "arms_legs", everyone__places=["arms_legs", "skin"], **said), engine
    )

    assert made.text.count("a lump") > 1


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_every_emergency_says_how_old_the_person_is(who: str) -> None:
    """A dispatcher asks for it at once."""
    urgent = [taken for taken in sheets(who) if taken.sheet.in_an_emergency]
    ages = re.compile(r"(?:I am|They are) …… years old\.")

    assert urgent
    assert [one.person for one in urgent if not ages.search(one.script.text)] == []


def test_no_time_of_a_question_clashes_with_when_it_began(engine: Engine) -> None:
    said = {"indigestion": "yes", "nausea": "yes", "everyone__places": ["digestive"]}
    said |= {"whole_body__began": "months", "everyone__road": "seen", "everyone__worried": "yes"}
    made = script(person(engine, "belly_signs", **said), engine)

    assert "I have had indigestion. It began some months ago and " in made.text
    assert "in the last 3 weeks" not in made.text


def test_what_goes_on_of_one_thing_is_said_of_it(engine: Engine) -> None:
    said = {"eye_bulge": "yes", "nose_blocked": "yes", "nose_one_side": "yes"}
    made = script(person(engine, "head_neck", **said), engine)

    assert made.text.count("I have a nose") == 0
    assert "It is always on the same side of the nose." in made.text


def test_a_port_is_said_beside_a_temperature(engine: Engine) -> None:
    said: dict[str, object] = {"treatment": ["medicine", "line"]}
    said["everyone__context"] = ["cancer_treatment"]
    said |= {"thermometer": "taken", "temperature": 38.6, "infection": ["chills"]}
    said["everyone__road"] = "in_treatment"
    made = script(person(engine, "in_treatment", **said), engine)

    assert "I have a port or line." in made.text
    assert "cancer medicine for leiomyosarcoma, last on ……" in made.text


def test_someone_who_only_learns_names_an_inherited_condition(engine: Engine) -> None:
    said = {"road": "no_change", "worried": "no", "history": ["inherited"]}
    made = script(person(engine, "everyone", **said), engine)

    assert "I have an inherited condition that can cause tumors." in made.text


def test_a_limb_that_is_told_leaves_no_blank_for_the_place(engine: Engine) -> None:
    said = {"weak": "yes", "nerve_pace": "weeks", "weak_both": "unsure"}
    made = script(person(engine, "arms_legs", **said, whole_body__side_limb=["right_leg"]), engine)

    assert "right leg" in made.text
    assert "It is the ……." not in made.text


def test_what_came_slowly_began_before_it_was_an_emergency(engine: Engine) -> None:
    said = {"chest_signs": ["breathless"], "both_swollen": "yes", "everyone__road": "seen"}
    slow = {"whole_body__began": "months", "everyone__worried": "yes"}
    made = script(person(engine, "blood_vessels", **said, **slow), engine)

    assert "it came on slowly. It began some months ago. It got bad at ……." in made.text


def test_since_when_and_how_it_goes_on_is_one_sentence(engine: Engine) -> None:
    said = {"pee_pain": "yes", "whole_body__began": "weeks", "whole_body__pace": "slowly"}
    made = script(person(engine, "urinary", everyone__road="seen", **said), engine)

    assert "It began a few weeks ago and slowly gets worse." in made.text
    assert made.text.count("It began") == 1


def test_a_wait_is_said_with_how_long_it_is(engine: Engine) -> None:
    said = {"everyone__road": "waiting", "whole_body__wait": "over_two_weeks"}
    made = script(person(engine, "urinary", pee_pain="yes", **said), engine)

    assert "I have waited 2 to 4 weeks for ……." in made.text
    assert "The wait has been" not in made.text


def test_what_is_told_of_the_first_thing_is_said_before_another_thing(engine: Engine) -> None:
    said = {"place": ["limb"], "growth": "fast", "size": 6, "feel": ["hard", "pain"]}
    both = ["lump", "skin"]
    made = script(
        person(engine, "lump", everyone__places=both, skin__not_healing="yes", **said), engine
    )

    assert made.text.index("It is 6 cm wide, hard and sore.") < made.text.index("Also, ")


def test_an_operation_alone_is_no_treatment_that_goes_on(engine: Engine) -> None:
    said: dict[str, object] = {"everyone__road": "in_treatment", "treatment": ["none"]}
    made = script(
        person(engine, "in_treatment", operation="elsewhere", wound=["red"], **said), engine
    )

    assert "I have leiomyosarcoma, a cancer, with no chemo or radiation" in made.text
    assert "I get treatment" not in made.text


# What is not there, as people speak; what weighs most ---------------------------------------------


def test_what_is_not_there_is_said_as_people_speak(engine: Engine) -> None:
    cough = {"chest_lungs__any_cough": "yes", "chest_lungs__cough_weeks": "yes"}
    made = script(person(engine, "chest_lungs", **cough), engine).text

    assert "I have no chest pain, and I am not more short of breath." in made
    assert "no new short breath" not in made


def test_each_spoken_denial_is_one_of_what_is_denied() -> None:
    spoken = on_the_phone()

    assert set(spoken.not_so) <= set(spoken.denied.values())


def test_what_has_many_causes_is_said_behind_the_rest(engine: Engine) -> None:
    said = {"fibroid_growing": "yes", "period_change": ["heavy"], "periods": "having"}
    made = script(
        person(engine, "uterus_pelvis", everyone__uterus="yes", everyone__age="40_44",
               everyone__history=["fibroids"], whole_body__tiredness="yes", **said),
        engine,
    ).text  # fmt: skip

    assert "I also have heavy or long periods and" in made
    assert "tired" not in made or made.index("periods") < made.index("tired")


def test_a_port_is_said_beside_a_swollen_arm(engine: Engine) -> None:
    said = {"treatment": ["medicine", "line"], "limb": "yes", "limb_signs": ["red_hot"]}
    made = script(person(engine, "in_treatment", everyone__road="in_treatment", **said), engine)

    assert "I have a port or line." in made.text


def test_that_someone_smokes_is_said_beside_blood_in_the_pee(engine: Engine) -> None:
    said = {"urinary__blood": "yes", "urinary__pee_often": "yes",
            "whole_body__background": ["smoking"]}  # fmt: skip

    assert "I smoke, or used to smoke." in script(person(engine, "urinary", **said), engine).text


def test_a_bump_of_the_lump_is_no_second_one(engine: Engine) -> None:
    said = {"everyone__places": ["lump", "skin"], "lump__place": ["trunk"], "skin__dome": "yes"}
    made = script(person(engine, "lump", **said), engine).text

    assert "Also, I have a raised" not in made
