"""What else is there, on the phone: several in one sentence, what weighs before what does not."""

import pytest

from rules import Engine
from tests.test_call_by_weight import ASKED_LATE, call, person
from visit.phone.sentences.room import Sentence, within

PLACES, ROAD = "everyone.places", "everyone.road"
SORE_NECK = {PLACES: ["head_neck"], "head_neck.neck_lump": "yes", "head_neck.hoarse": "yes"}
HOT_SKIN = {PLACES: ["skin"], "skin.hot_skin": "yes", "skin.lump": "yes", "lump.place": ["limb"]}


def test_signs_of_few_words_stand_in_one_sentence(engine: Engine) -> None:
    said = {"head_neck.swallowing": "yes", "head_neck.ear_pain": "yes"}
    told = call(person(engine, {**SORE_NECK, **said}))

    assert "I also have trouble swallowing, a hoarse voice and ear pain." in told


def test_one_alone_has_its_own_sentence(engine: Engine) -> None:
    assert "My voice is hoarse or changed, and does not clear." in call(person(engine, SORE_NECK))


def test_indigestion_leaves_before_weight_loss(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "digestive.swallowing": "yes", "whole_body.weight_loss": "yes"}
    told = call(person(engine, {**said, "belly_signs.indigestion": "yes"}))

    assert "lost less than 10 pounds" in told
    assert "indigestion" not in told.partition("lost less than 10 pounds")[0]


def test_what_a_lump_is_like_is_said_behind_the_lump(engine: Engine) -> None:
    told = call(person(engine, {**HOT_SKIN, "lump.feel": ["hard"]}))

    assert "hot" in told.partition("It is hard.")[0]
    assert "lump" in told.partition("It is hard.")[0]


def test_a_growing_lump_is_not_lost_behind_moles(engine: Engine) -> None:
    said = {PLACES: ["skin", "lump"], "lump.place": ["breast"], "lump.growth": "fast"}
    moles = {"skin.mole_color": "yes", "skin.mole_other": "yes", "skin.lump": "yes"}
    told = call(person(engine, {**said, **moles}))

    assert "breast" in told
    assert "a mole that has changed" not in told


def test_a_cancer_and_its_medicine_are_one_sentence_that_is_never_cut(engine: Engine) -> None:
    said = {ROAD: "in_treatment", "in_treatment.treatment": ["medicine", "line"]}
    chills = {"in_treatment.infection": ["shaking", "very_unwell", "line"]}
    told = call(person(engine, {**said, **chills}))

    assert "I get cancer medicine for leiomyosarcoma, last on ……." in told
    assert "within 6 weeks" not in told


def test_a_cancer_whose_treatment_is_over_is_never_cut(engine: Engine) -> None:
    said = {ROAD: "follow_up", "in_treatment.treated_lump": "yes", "in_treatment.new_pain": "yes"}
    said |= {"whole_body.weight_loss": "yes", "whole_body.night_sweats": "yes"}
    told = call(person(engine, {**said, "whole_body.began": "weeks"}))

    assert "I was treated for leiomyosarcoma, a cancer." in told


def test_a_stroke_has_the_hour_when_all_was_well(engine: Engine) -> None:
    told = call(person(engine, {"everyone.danger_signs": ["stroke_signs"]}))

    assert "I was last well at ……." in told
    assert "It began at" not in told


def test_an_emergency_of_now_did_not_begin_years_ago(engine: Engine) -> None:
    said = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly_signs.pain_kind": ["vomiting"]}
    told = call(person(engine, {**said, **ASKED_LATE, "whole_body.began": "years"}))

    assert "a year ago" not in told


def test_an_emergency_of_days_may_get_worse_quickly(engine: Engine) -> None:
    said = {PLACES: ["digestive"], "digestive.black_stool": "yes", "digestive.blood_when": "now"}
    said |= {"digestive.blood_with": ["weak", "faint"], "whole_body.began": "days", **ASKED_LATE}

    assert "quickly" in call(person(engine, {**said, "whole_body.pace": "quickly"}))


def test_who_waits_for_a_scan_says_so(engine: Engine) -> None:
    said = {PLACES: ["lump"], "lump.place": ["limb"], "lump.scan": "waiting", ROAD: "waiting"}

    assert "for the result of a scan." in call(person(engine, said))


def test_blood_coughed_up_lately_did_not_begin_with_the_cough(engine: Engine) -> None:
    said = {PLACES: ["chest_lungs"], "chest_lungs.coughed_blood": "yes"}
    said |= {"chest_lungs.cough_blood_when": "weeks", "chest_lungs.any_cough": "yes"}

    assert "It began some months ago" not in call(
        person(engine, {**said, **ASKED_LATE, "whole_body.began": "months"})
    )


@pytest.mark.parametrize(
    ("most", "said"), [(2, "one"), (3, "one and two"), (9, "one and two more")]
)
def test_a_longer_sentence_takes_the_place_of_the_shorter(most: int, said: str) -> None:
    texts = ("one", "one and two", "one and two more")
    longer = (*texts[1:], "")
    lines = [Sentence("a", text, at + 1, longer[at]) for at, text in enumerate(texts)]

    assert [one.text for one in within(most, lines)] == [said]


@pytest.mark.parametrize(
    ("sign", "found"), [("digestive.bottom_blood", 0), ("chest_lungs.palpitations", 1)]
)
def test_that_it_gets_better_is_said_only_where_the_visit_can_wait(
    engine: Engine, sign: str, found: int
) -> None:
    answers = {PLACES: [sign.partition(".")[0]], sign: "yes", **ASKED_LATE}
    late = {"whole_body.began": "weeks", "whole_body.pace": "better"}

    assert call(person(engine, {**answers, **late})).count("better") == found


def test_a_possible_pregnancy_is_said_with_the_pain(engine: Engine) -> None:
    said = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.pregnant": "unsure"}
    told = call(person(engine, {**said, "uterus_pelvis.acute_pain": ["severe"]}))

    assert told.index("I could be pregnant") < told.index("years old")
