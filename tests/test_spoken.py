"""What is said on the phone of each answer: a verb that goes behind "I", "they" and "may"."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from questionnaire import (
    NONE,
    UNSURE,
    WHO_FOR,
    Answer,
    Number,
    OneOf,
    Questionnaire,
    SeveralOf,
    YesNo,
)
from rules import Engine, load
from rules.counting.joined import joined
from tests.language.reading import GRADE, grade, words_in
from tests.people import complete_person
from tests.spoken import situation, spoken
from tests.visits import TODAY
from visit import Journey
from visit.complaint.complaint import complaint
from visit.model.plan import Plan
from visit.model.views import By, Views
from visit.phone.phone_script import MOST_WORDS, message_for, script_for
from visit.plan import write_down
from visit.result.first_look import first_look
from visit.sheet.build import sheet_for
from visit.shown import check
from visit.situation import Situation
from visit.telling.spoken import FILE, does, on_the_phone
from visit.telling.spoken import check as names_are_known
from visit.telling.statements import stated

# The same behind "I" and behind "they". Behind "may" it must be no past.
NOW = {
    *("have", "feel", "make", "take", "get", "pass", "pee", "need", "leak", "lose", "walk", "eat"),
    *("smoke", "vomit", "bleed", "breathe", "bruise", "see", "worry", "could", "still", "suddenly"),
    *("often", "keep"),
}
OFTEN = re.compile(r"again and again|\boften\b")
PAST = {"had", "got", "coughed", "last", "traveled"}
LONGEST = 20


def phrases() -> Iterator[tuple[str, str]]:
    yield from ((name, text) for name, told in on_the_phone().does.items() for text in told.voices)


def test_a_phrase_begins_with_a_verb_that_fits_every_speaker(questionnaire: Questionnaire) -> None:
    wrong = []
    for name, text in phrases():
        asked = questionnaire.question(name.partition(":")[0])
        verbs = NOW if isinstance(asked, YesNo) else NOW | PAST
        if text.split()[0].rstrip(",") not in verbs:
            wrong.append(f"{name}: {text}")

    assert wrong == []


def test_a_phrase_is_no_sentence_and_short_enough_to_be_said() -> None:
    wrong = [name for name, text in phrases() if text[-1] in ".?!" or words_in(text) > LONGEST]

    assert wrong == []


def test_the_numbers_of_an_answer_stand_in_its_phrase(questionnaire: Questionnaire) -> None:
    """Days, degrees and counts that decide are said as they are written in the content."""
    figure = re.compile(r"\d+(?:\.\d+)?")
    wrong = []
    for name, text in phrases():
        key, _, option = name.partition(":")
        asked = questionnaire.question(key)
        written = asked.options[option] if isinstance(asked, (OneOf, SeveralOf)) else asked
        assert written.stated is not None
        if OFTEN.search(text) and "or again and again" in asked.text.you:
            continue  # Neither the weeks nor "again and again" alone need be true of it.
        stated = written.stated.you
        one_unit = re.sub(r" \(.*?\)", "", stated)
        if set(figure.findall(text)) not in (
            set(figure.findall(stated)),
            set(figure.findall(one_unit)),
        ):
            wrong.append(f"{name}: {text}")

    assert wrong == []


def test_phrases_read_at_grade_6_or_below() -> None:
    assert grade(f"I {text}." for _, text in phrases()) <= GRADE


def test_a_name_that_nothing_has_is_refused(engine: Engine, tmp_path: Path) -> None:
    wrong = tmp_path / "spoken.yaml"
    text = FILE.read_text(encoding="utf-8").replace("digestive.vomited_blood:", "digestive.vomit:")
    wrong.write_text(text, encoding="utf-8")

    assert list(names_are_known(engine.rulebook, wrong))
    assert not list(names_are_known(engine.rulebook))
    assert not list(check(engine.rulebook))


@pytest.mark.parametrize(
    ("who", "says"), [("me", "I have fainted."), ("someone_else", "They have fainted.")]
)
def test_a_danger_sign_is_said_as_what_happened(engine: Engine, who: str, says: str) -> None:
    assert says in spoken(situation(engine, "everyone", who, danger_signs=["fainted"]))


def test_of_a_list_of_changes_the_one_that_was_ticked_is_said(engine: Engine) -> None:
    made = spoken(situation(engine, "urinary", pee_trouble="yes", pee_kind=["leak"]))

    assert "I leak pee." in made
    assert "weak stream" not in made


def test_what_is_not_sure_is_said_as_not_sure(engine: Engine) -> None:
    made = spoken(situation(engine, "blood_vessels", arm_swollen="unsure"))

    assert "I may have a swollen arm, but I am not sure." in made
    assert "I have a swollen arm" not in made


def test_what_alone_decided_and_is_not_sure_is_said_at_once(engine: Engine) -> None:
    one = situation(engine, "lump", place=["limb"], size=2, whole_body__jaundice="unsure")
    made = spoken(one)

    assert one.guidance.level is not None
    assert one.guidance.level.id == "same_day"
    assert made.index("I may have yellow skin or eyes") < made.index("No one has checked")


def test_nobody_is_told_what_a_person_does_not_have(engine: Engine) -> None:
    made = spoken(situation(engine, "lump", place=["limb"], size=6))

    assert " not have " not in made


def test_the_side_is_said_of_the_thing_that_it_belongs_to(engine: Engine) -> None:
    side: dict[str, Any] = {"whole_body__side_limb": ["left_leg"]}
    numb = spoken(situation(engine, "arms_legs", numb="yes", **side))
    weight = spoken(situation(engine, "arms_legs", whole_body__weight_loss="yes", **side))

    assert "The left leg feels numb or tingles." in numb
    assert "left leg" not in weight


def test_a_lump_whose_side_is_told_is_not_placed_twice(engine: Engine) -> None:
    side: dict[str, Any] = {"whole_body__side_limb": ["left_leg"]}
    made = spoken(situation(engine, "lump", place=["limb"], size=3, scan="worrying", **side))

    assert "I have a lump in the left leg." in made
    assert "It is in" not in made


def test_what_decided_among_what_was_done_is_said_before_the_road(engine: Engine) -> None:
    made = spoken(situation(engine, "lump", place=["limb"], size=3, scan="worrying"))

    assert made.index("called worrying") < made.index("I would like an appointment")


def test_a_change_that_got_worse_is_named_before_that_it_got_worse(engine: Engine) -> None:
    said = {"everyone__road": "told_nothing", "whole_body__changed_since": "yes"}
    made = spoken(situation(engine, "head_neck", hoarse="yes", **said))

    assert "My voice is hoarse or changed, and does not clear." in made
    assert "nothing serious, but it is worse since." in made
    assert "I have a change" not in made


def test_a_visit_in_the_last_days_after_which_it_got_worse_is_said_with_its_days(
    engine: Engine,
) -> None:
    said = {"everyone__road": "seen", "whole_body__sent_home_worse": "yes"}
    made = spoken(situation(engine, "head_neck", hoarse="yes", **said))

    assert "It has got worse since a clinic or emergency visit in the last 7 days." in made


@pytest.mark.parametrize("road", ["diagnosed", "in_treatment", "follow_up", "came_back", "watched"])
def test_a_known_leiomyosarcoma_is_said_in_every_script(engine: Engine, road: str) -> None:
    for signs in ({"danger_signs": ["fainted"]}, {"worried": "yes"}):
        assert "leiomyosarcoma, a cancer" in spoken(
            situation(engine, "everyone", road=road, **signs)
        )


def test_treatment_is_said_once(engine: Engine) -> None:
    made = spoken(
        situation(
            engine, "everyone", road="in_treatment", context=["cancer_treatment"], worried="yes"
        )
    )

    assert "I get treatment for leiomyosarcoma, a cancer." in made
    assert "cancer treatment" not in made


def test_a_script_and_a_message_end_with_what_is_asked_and_where_to_call(engine: Engine) -> None:
    one = situation(engine, "blood_vessels", arm_swollen="yes")
    message = message_for(one, TODAY)

    assert message is not None
    assert script_for(one, TODAY).text.endswith("I need medical advice today. My number is …….")
    assert message.text.endswith("Please call me back today, at …….")


ONE_PHRASE = re.compile(
    r",? now or|, or again and again|\barm or leg\b"
    r"|\bor (?:more|less|higher|over|longer|months|days)\b"
)
# A dispatcher asks for each part of a danger sign, so it is named whole.
NAMED_WHOLE = {
    "chest_lungs.chest_pain_signs:heavy_today",
    "chest_lungs.chest_pain_signs:sick_today",
    "scrotum_penis.danger_now:dark_skin",
    "uterus_pelvis.with_heavy:faint",
    "digestive.blood_with:faint",
    "digestive.blood_with:cold",
    "in_treatment.side_effects:less_food",
    "belly.back_kind:nerves",
    "in_treatment.wound:cold_fingers",
    "in_treatment.danger_signs:chest_or_breath",
    "in_treatment.danger_signs:throat_swelling",
    "belly_signs.pain_kind:spreads",
    "blood_vessels.chest_signs:chest_pain",
    "chest_lungs.breathless_with:blue_or_confused",
    "chest_lungs.breathless_with:heartbeat",
    "chest_lungs.palpitations:yes",
    "chest_lungs.palpitations",
    "everyone.sorting:blood_cough",
    "everyone.sorting:chest",
}
# Where one half of an "or" was cut, what was left could be false of whoever has the other half.
BOTH_HALVES = {
    "everyone.danger_signs:hard_breathing": ("sudden short breath", "very hard", "blue or gray"),
    "everyone.danger_signs:stroke_sight": ("lost sight", "trouble seeing"),
    "everyone.danger_signs:infection_signs": ("an infection", "feel very ill"),
    "everyone.danger_signs:chemo_chills": ("weeks of chemo", "line or port"),
    "everyone.sorting:blood_cough": ("cough", "coughed up blood", "short breath"),
    "everyone.sorting:chest": ("pain or tightness", "pounding heart"),
    "everyone.sorting:eating": ("eating", "feel sick"),
    "in_treatment.danger_signs:chest_or_breath": ("new", "gets worse"),
    "in_treatment.danger_signs:throat_swelling": ("swelling of the mouth or throat", "swallowing"),
    "in_treatment.danger_signs:face_swelling": ("face", "neck", "upper body"),
    "in_treatment.cough": ("new", "changed"),
    "in_treatment.checked_lump": ("changes", "hurts"),
    "belly_signs.pain_kind:spreads": ("chest", "neck", "shoulder"),
    "belly_signs.pain_kind:strong": ("move", "get comfortable"),
    "belly.groin": ("bulge", "hernia"),
    "blood_vessels.chest_signs:chest_pain": ("chest or upper back", "sharp pain when breathing in"),
    "chest_lungs.breathless_with:blue_or_confused": ("blue or gray", "lips or skin", "confusion"),
    "chest_lungs.breathless_with:heartbeat": ("racing", "pounding", "uneven"),
    "chest_lungs.any_cough": ("new", "changed"),
    "head_neck.double_vision": ("see double", "for a time"),
}
A_LIST = re.compile(r", (?!with |like |or |that |over )(?:\w+ ){0,2}\w+,? or ")


def told_as_one(engine: Engine) -> Iterator[tuple[str, str]]:
    """What is said of each thing that someone can have, by its name."""
    say = Situation(engine, Journey(answers={WHO_FOR: "me"})).speech
    for key, asked in engine.rulebook.questionnaire.questions.items():
        if asked.not_a_symptom is not None or isinstance(asked, Number):
            continue
        options = [asked.worse] if isinstance(asked, YesNo) else list(asked.options)
        for option in options:
            answer = frozenset({option}) if isinstance(asked, SeveralOf) else option
            if option != UNSURE and (clauses := stated(asked, answer, say)):
                yield f"{key}:{option}", does(asked, answer, option, clauses[0], say)


def test_no_list_of_things_is_read_out_as_if_all_were_there(engine: Engine) -> None:
    """A label with several alternatives is said by one plain word, or by two at most."""
    whole = ((name, text) for name, told in on_the_phone().of_it.items() for text in told.voices)
    wrong = [
        f"{name}: {text}"
        for name, text in (*told_as_one(engine), *whole, *phrases())
        if not (name in NAMED_WHOLE or name.startswith("everyone.danger_signs:"))
        and ((short := ONE_PHRASE.sub("", text)).count(" or ") > 1 or A_LIST.search(short))
    ]

    assert wrong == []


@pytest.mark.parametrize(("name", "halves"), BOTH_HALVES.items())
def test_each_half_of_what_was_asked_is_said(
    engine: Engine, name: str, halves: tuple[str, ...]
) -> None:
    said = {one.partition(":")[0]: text for one, text in told_as_one(engine) if ":yes" in one}
    said |= dict(told_as_one(engine)) | dict(phrases())

    assert [half for half in halves if half not in said[name]] == []


def test_what_comes_again_and_again_is_not_said_to_have_lasted(
    questionnaire: Questionnaire,
) -> None:
    """What came again and again need not have lasted for 2 weeks."""
    cut = [
        name
        for name, text in phrases()
        if isinstance(asked := questionnaire.question(name.partition(":")[0]), YesNo)
        and "or again and again" in asked.text.you
        and not OFTEN.search(text)
    ]

    assert cut == []


def test_every_open_choice_has_its_sentence_for_what_cannot_be_told(
    questionnaire: Questionnaire,
) -> None:
    """A topic behind "I am not sure about" names all choices at once, or what nobody says."""
    open_choices = {
        key
        for key, asked in questionnaire.questions.items()
        if not isinstance(asked, YesNo) and asked.not_a_symptom is None
    }

    assert open_choices - set(on_the_phone().topics) == set()


def test_what_cannot_be_told_of_the_thing_is_said_in_a_sentence(engine: Engine) -> None:
    made = spoken(situation(engine, "lump", place=["limb"], growth=UNSURE, size=2))

    assert "I cannot tell whether the lump grows." in made
    assert "not sure about" not in made


def test_what_is_not_sure_of_the_first_thing_does_not_name_it_again(engine: Engine) -> None:
    sore = {"mouth_sore": "yes", "mouth_sore_weeks": UNSURE}
    busy: dict[str, Any] = {"everyone__road": "diagnosed", "everyone__context": ["weak_immunity"]}
    made = spoken(situation(engine, "head_neck", **sore, **busy))

    assert "It may have been there for more than 3 weeks." in made


def test_what_is_known_of_the_person_and_decided_is_said(engine: Engine) -> None:
    smoker = {"everyone__age": "60_plus", "smoked": "yes", "whole_body__tiredness": "yes"}
    made = spoken(situation(engine, "chest_lungs", **smoker))

    assert "I have smoked." in made


def test_that_periods_had_stopped_is_said_once_where_it_decided(engine: Engine) -> None:
    said = {"everyone__uterus": "yes", "everyone__age": "50_54", "periods": "menopause"}
    made = spoken(situation(engine, "uterus_pelvis", outside_period="yes", **said))

    assert "I have had vaginal bleeding after menopause." in made
    assert "no periods" not in made


def test_of_one_mole_that_is_not_sure_it_is_said_that_it_may(engine: Engine) -> None:
    made = spoken(situation(engine, "skin", mole_size=UNSURE, mole_color=UNSURE))

    assert made.count("a mole") == 1
    assert "It may have an uneven or changing color." in made


def test_what_is_not_sure_of_the_person_and_decided_is_said(engine: Engine) -> None:
    clot = situation(engine, "blood_vessels", chest_signs=["cough_blood"], clot_known=UNSURE)

    assert "I may have had a blood clot before, but I am not sure." in spoken(clot)


def test_an_ambulance_is_told_that_the_care_team_cannot_be_reached(engine: Engine) -> None:
    said: dict[str, Any] = {
        "everyone__road": "in_treatment",
        "treatment": ["medicine"],
        "team": "no_answer",
    }
    one = situation(engine, "in_treatment", cough="yes", **said)

    assert one.in_an_emergency
    assert "I got no answer from the care team." in spoken(one)


def test_what_was_done_and_decided_is_said_whatever_it_was(engine: Engine) -> None:
    made = spoken(situation(engine, "urinary", treated="yes", unwell=["cold"]))

    assert "I have had treatment for a pee infection" in made


def test_the_age_is_told_where_no_day_of_birth_is(engine: Engine) -> None:
    calm = spoken(situation(engine, "blood_vessels", arm_swollen="yes", everyone__age="30_39"))
    urgent = spoken(situation(engine, "everyone", danger_signs=["fainted"], age="30_39"))

    assert "years old" not in calm
    assert "I am …… years old." in urgent


def test_nobody_says_that_there_is_nothing_new_who_was_not_asked(engine: Engine) -> None:
    child = Situation(engine, Journey(answers={WHO_FOR: "me", "everyone.age": "under_18"}))
    noticed = situation(engine, "everyone", road="noticed")

    assert "no new change" not in spoken(child)
    assert "It is about ……." in spoken(child)
    assert "I have a change that has not been checked yet." in spoken(noticed)


def test_the_first_sentence_of_the_result_is_said_as_on_the_phone(engine: Engine) -> None:
    for said in ({"danger_signs": ["fainted"]}, {"danger_signs": ["no_control"]}):
        one = situation(engine, "everyone", "someone_else", **said)
        first = first_look(one, complaint(one), TODAY)

        assert first is not None
        assert first.sentence is not None
        assert first.sentence in spoken(one)
        assert "report" not in first.sentence


def test_a_side_is_told_only_of_what_has_one(engine: Engine) -> None:
    made = spoken(situation(engine, "head_neck", hoarse="yes", whole_body__side_head="left"))

    assert "It is on the left." not in made


# Two people --------------------------------------------------------------------------------------

NUMB: Mapping[str, Answer] = {"arms_legs.numb": "yes"}
NOT_NUMB: Mapping[str, Answer] = {"arms_legs.numb": "no"}
MINE, THEIRS = "It tingles", "He drops things"


def two(first: Mapping[str, Answer], second: Mapping[str, Answer]) -> Situation:
    engine = Engine(load())
    same = {**complete_person(engine.rulebook.questionnaire, "arms_legs", {"numb": "yes"})}
    one, other = ({**same, WHO_FOR: "me", **said} for said in (first, second))
    by: By = "patient"
    plans = [write_down.write_story(Plan(), change=text) for text in (MINE, THEIRS)]
    views = Views(first_by=by, first=one, second=other, plan=plans[1])
    journey = Journey(answers=joined(engine, one, other), plan=plans[0], views=views)
    return Situation(engine, journey)


def test_the_words_of_both_are_said_by_who_said_them() -> None:
    made = script_for(two(NUMB, NUMB), TODAY)

    assert f"{MINE}. " in made.situation
    assert f"My caregiver says: {THEIRS}." in made.situation
    assert made.words_spoken <= MOST_WORDS


def test_what_only_the_other_saw_is_not_said_as_mine() -> None:
    made = spoken(two(NOT_NUMB, NUMB))

    assert "My caregiver says that I have numbness" in made
    assert ". I have numbness" not in made
    assert "I say no." in made


# The card and the portal -------------------------------------------------------------------------


def row(one: Situation, label: str) -> str:
    rows = sheet_for(one, TODAY).card.rows
    return "".join(row.text for row in rows if row.label == label)


def test_blood_thinners_are_no_symptom_on_a_card(engine: Engine) -> None:
    one = situation(engine, "everyone", danger_signs=["fainted"], context=[NONE])

    assert "no blood thinners" in row(one, "Background")
    assert "blood thinner" not in row(one, "Not")


def test_a_card_does_not_deny_blood_thinners_beside_medicines_in_own_words(engine: Engine) -> None:
    asked = situation(engine, "everyone", danger_signs=["fainted"], context=[NONE])
    plan = write_down.write_story(Plan(), medicines="warfarin")
    one = Situation(engine, asked.journey.model_copy(update={"plan": plan}))

    assert "“warfarin”" in row(one, "Background")
    assert "no blood thinners" not in row(one, "Background")


def test_a_card_says_the_side_the_course_and_by_when(engine: Engine) -> None:
    side: dict[str, Any] = {"whole_body__side_limb": ["left_leg"]}
    side["everyone__road"] = "told_nothing"
    one = situation(engine, "arms_legs", numb="yes", **side)

    assert "left leg" in row(one, "MAIN REASON")
    assert row(one, "Place") == ""
    assert "called nothing serious" in row(one, "So far")
    assert row(one, "Advised").startswith("visit by ")


def test_a_card_has_a_blank_for_the_cancer_team_of_whom_one_treats(engine: Engine) -> None:
    treated = situation(engine, "everyone", danger_signs=["fainted"], road="in_treatment")
    other = situation(engine, "everyone", danger_signs=["fainted"], road="noticed")

    assert row(treated, "Cancer team") == "…… · last scan ……"
    assert row(other, "Cancer team") == ""


def test_an_age_that_is_not_sure_is_a_blank(engine: Engine) -> None:
    one = situation(engine, "everyone", danger_signs=["fainted"], age=UNSURE)

    assert "not sure" not in row(one, "Who")


def test_a_portal_is_told_the_age_and_what_is_asked(engine: Engine) -> None:
    calm = sheet_for(situation(engine, "blood_vessels", arm_swollen="yes"), TODAY).portal
    urgent = sheet_for(situation(engine, "everyone", danger_signs=["fainted"]), TODAY).portal

    assert re.search(r"Age \d\d to \d\d\. Please see me or call me back today", calm)
    assert "This cannot wait for an answer. Call 911 now." in urgent


def test_every_choice_that_can_be_said_is_one_of_the_questionnaire(
    questionnaire: Questionnaire,
) -> None:
    """A phrase for a whole list would say all of it at once."""
    lists = [
        name
        for name in on_the_phone().does
        if isinstance(questionnaire.questions.get(name), (SeveralOf, OneOf))
    ]

    assert lists == []


def test_a_pace_that_was_chosen_is_said_though_the_weakness_is_not_sure(engine: Engine) -> None:
    answers = {"nerve_pace": "weeks", "everyone__road": "diagnosed"}
    made = spoken(situation(engine, "arms_legs", who="me", weak=UNSURE, **answers))

    assert "I cannot tell how fast" not in made
    assert "It got worse over 4 weeks or less." in made
