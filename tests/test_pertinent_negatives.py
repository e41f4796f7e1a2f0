"""The negatives on a sheet are those that matter for its complaint, as the rules ask for them."""

from typing import Any

import pytest

from questionnaire import PLACES
from rules import Engine
from rules.release.complete_case import NeverAsked
from tests.cases_of_sheets import sheets
from tests.people import complete_person
from tests.sheet_reading import all_denied, part_for
from tests.visits import TODAY
from visit import Journey
from visit.complaint.complaint import Complaint, complaint
from visit.complaint.contents import contents
from visit.complaint.denials.pertinent_negatives import negatives
from visit.sheet.build import sheet_for
from visit.sheet.doctor.signs.absent import in_denial
from visit.sheet.doctor_side import MOST_WORDS
from visit.sheet.plain_text import form_text
from visit.sheet.shape.model import Sheet
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation

BOTH = {"everyone.worried": "yes"}


def about(engine: Engine, location: str, said: dict[str, Any]) -> Complaint:
    answers = complete_person(engine.rulebook.questionnaire, location, said)
    return complaint(Situation(engine, Journey(answers=dict(answers))))


def named(complaint: Complaint) -> list[str]:
    return [f"{sign.key}:{sign.option}" for sign in negatives(complaint).absent[:6]]


@pytest.mark.parametrize(
    ("location", "said", "matters"),
    [
        ("lump", {"place": ["limb"], "growth": "fast", "size": 3}, "lump.feel:deep"),
        ("lump", {"place": ["limb"], "growth": "fast", "size": 3}, "lump.feel:hard"),
        ("chest_lungs", {"any_cough": "yes"}, "chest_lungs.short_breath:yes"),
        ("digestive", {"black_stool": "yes"}, "digestive.blood_with:faint"),
        ("belly_signs", {"everyone.places": ["digestive"], "pain": "yes"},
         "belly_signs.blocked:yes"),
        ("uterus_pelvis", {"outside_period": "yes", "everyone.uterus": "yes"},
         "uterus_pelvis.heavy_now:yes"),
        ("scrotum_penis", {"testicle": "yes"}, "scrotum_penis.new_pain:yes"),
        ("belly", {"back_pain": "yes"}, "belly.back_kind:nerves"),
    ],
    ids=["lump, deep", "lump, hard", "cough", "black stool", "belly", "womb", "testicle", "back"],
)  # fmt: skip
def test_what_would_have_raised_the_level_is_named(
    engine: Engine, location: str, said: dict[str, Any], matters: str
) -> None:
    assert matters in named(about(engine, location, said))


def test_what_is_told_under_another_question_is_not_denied(engine: Engine) -> None:
    told = {"pain": "yes", "digestive.black_stool": "yes", "everyone.places": ["digestive"]}
    denied = [
        f"{sign.key}:{sign.option}" for sign in negatives(about(engine, "belly_signs", told)).absent
    ]

    assert "belly_signs.pain_kind:bleeding" not in denied
    assert "belly_signs.pain_kind:severe" in denied or "everyone.danger_signs:belly_pain" in denied


@pytest.mark.parametrize("told", [{"fever_there": "yes"}, {"danger_now": ["dark_skin"]}])
def test_no_pain_of_the_scrotum_is_denied_beside_what_comes_with_it(
    engine: Engine, told: dict[str, Any]
) -> None:
    denied = {
        f"{sign.key}:{sign.option}"
        for sign in negatives(about(engine, "scrotum_penis", told)).absent
    }

    assert not denied & {
        "everyone.danger_signs:testicle_pain",
        "scrotum_penis.danger_now:testicle_pain",
        "scrotum_penis.new_pain:None",
        "scrotum_penis.new_pain:no",
        "scrotum_penis.new_pain:yes",
    }
    assert denied


def test_more_than_streaks_is_not_denied_beside_a_lot_of_blood(engine: Engine) -> None:
    told = {"vomited_blood": "yes", "blood_when": "now", "blood_with": ["heavy"]}
    denied = {
        f"{sign.key}:{sign.option}" for sign in negatives(about(engine, "digestive", told)).absent
    }

    assert "digestive.blood_with:more" not in denied


def test_a_sign_is_denied_once_however_many_questions_ask_for_it(engine: Engine) -> None:
    told = {"pain": "yes", "pain_kind": "bleeding", "everyone.places": ["digestive"]}
    stated = [sign.stated for sign in negatives(about(engine, "belly_signs", told)).absent]

    assert sum(text.startswith("a belly that is hard like a board") for text in stated) == 1


@pytest.mark.parametrize(
    ("location", "said", "off"),
    [
        ("lump", {"place": ["limb"], "size": 3}, "everyone.danger_signs"),
        ("lump", {"place": ["limb"], "size": 3}, "lump.place"),
        ("chest_lungs", {"any_cough": "yes"}, "everyone.danger_signs:testicle_pain"),
        ("scrotum_penis", {"testicle": "yes"}, "everyone.danger_signs:chest_pain"),
    ],
)
def test_what_has_nothing_to_do_with_it_is_not_named(
    engine: Engine, location: str, said: dict[str, Any], off: str
) -> None:
    assert [name for name in named(about(engine, location, said)) if name.startswith(off)] == []


def test_not_sure_is_never_denied(engine: Engine) -> None:
    found = about(engine, "lump", {"place": ["limb"], "feel": ["unsure"], "size": 3})

    assert [s.option for s in all_denied(found) if s.key == "lump.feel"] == []


def test_a_fever_that_was_measured_is_not_denied_in_other_words(engine: Engine) -> None:
    found = about(
        engine,
        "in_treatment",
        {
            "temperature": 38.5,
            "thermometer": "taken",
            "treatment": ["medicine"],
            "everyone.road": "in_treatment",
            "everyone.context": ["cancer_treatment"],
        },
    )

    assert "whole_body.fever" not in [sign.key for sign in all_denied(found)]


def test_what_followed_on_a_question_takes_its_place(engine: Engine) -> None:
    """A cough of three weeks says that there is a cough; pain in the back says its own."""
    cough = about(engine, "chest_lungs", {"any_cough": "yes", "cough_weeks": "yes"})
    back = about(engine, "belly", {"back_pain": "yes", "back_kind": ["nerves"]})

    assert [sign.key for sign in (cough.main, *cough.present) if sign] == [
        "chest_lungs.cough_weeks"
    ]
    assert "belly.back_pain" in [sign.key for sign in back.present]


def test_when_it_last_came_dates_a_sign_and_is_none(engine: Engine) -> None:
    """Vomited blood, "with black stool or blood in vomit within 2 days", would say it twice."""
    found = about(engine, "digestive", {"vomited_blood": "yes", "blood_when": "now"})

    assert found.main is not None
    assert found.main.place == "digestive"
    assert "digestive.blood_when" not in [sign.key for sign in found.present]
    assert "digestive.blood_when" in [sign.key for sign in found.among(contents().story["last"])]


def test_what_is_closer_in_the_words_of_a_doctor_takes_its_place_too(engine: Engine) -> None:
    found = about(engine, "head_neck", {"eye_bulge": "yes", "eye_bulge_signs": ["days"]})

    assert [sign.key for sign in (found.main, *found.present) if sign] == [
        "head_neck.eye_bulge_signs"
    ]


def test_general_signs_come_first_among_the_rest(engine: Engine) -> None:
    found = about(engine, "lump", {"place": ["limb"], "size": 3})

    assert [sign.key for sign in negatives(found).denied[:3]] == [
        "whole_body.weight_loss",
        "whole_body.fever",
        "whole_body.night_sweats",
    ]


def test_a_danger_sign_in_other_words_is_not_denied_in_an_emergency(engine: Engine) -> None:
    """Very short breath told as one answer, and "no sudden short breath" beside it, would clash."""
    found = about(
        engine, "chest_lungs", {"palpitations": "yes", "palpitations_with": ["hard_breathing"]}
    )

    assert found.main is not None
    assert "everyone.danger_signs:hard_breathing" not in named(found)


def test_one_thing_is_named_and_it_is_the_most_urgent(engine: Engine) -> None:
    """How a lump grows is told behind the lump, for a doctor asks first where it is."""
    found = about(engine, "lump", {"place": ["limb"], "growth": "fast", "size": 6, **BOTH})

    assert found.main is not None
    assert (found.main.key, found.main.option) == ("lump.place", "limb")
    assert "lump.growth" in [sign.key for sign in found.present]
    assert "lump.size" in [sign.key for sign in found.present]
    assert "everyone.worried" not in [sign.key for sign in found.present]


def test_a_worry_alone_is_still_told(engine: Engine) -> None:
    found = about(engine, "everyone", {"worried": "yes"})

    assert found.main is not None
    assert found.main.key == "everyone.worried"


def test_who_feels_faint_is_not_told_to_have_no_fainting(engine: Engine) -> None:
    told = {"vomited_blood": "yes", "blood_when": "now", "blood_with": ["faint"]}

    assert "everyone.danger_signs:fainted" not in named(about(engine, "digestive", told))


def test_what_only_dates_a_sign_is_not_named_before_it(engine: Engine) -> None:
    told = {"numb_face": "yes", "face_sudden": "yes", "face_last": "now"}
    found = about(engine, "head_neck", told)

    assert found.main is not None
    assert found.main.key == "head_neck.numb_face"


@pytest.mark.parametrize(
    ("location", "said", "beside", "not_beside"),
    [
        ("head_neck", {"hoarse": "yes"}, "head_neck.swallowing", "head_neck.double_vision"),
        ("head_neck", {"weak_face": "yes"}, "head_neck.numb_face", "head_neck.hoarse"),
        ("skin", {"mole_size": "yes"}, "skin.mole_shape", "skin.painful_bumps"),
        ("uterus_pelvis", {"everyone.uterus": "yes", "vulva_skin": "yes"},
         "uterus_pelvis.vulva_lump", "uterus_pelvis.belly_fluid"),
    ],
    ids=["throat", "face", "mole", "vulva"],
)  # fmt: skip
def test_what_a_doctor_asks_beside_it_is_named_and_the_rest_of_its_place_is_not(
    engine: Engine, location: str, said: dict[str, Any], beside: str, not_beside: str
) -> None:
    denied = [sign.key for sign in negatives(about(engine, location, said)).absent]

    assert beside in denied
    assert not_beside not in denied


def test_what_is_not_sure_and_most_urgent_has_its_own_negatives(engine: Engine) -> None:
    """A cough beside it may not crowd out what a doctor asks about the back."""
    said = {
        "everyone.road": "in_treatment",
        "everyone.context": ["cancer_treatment"],
        "spine": ["unsure"],
        "cough": "yes",
        "team": "no_answer",
    }

    assert "everyone.danger_signs:saddle_numbness" in named(about(engine, "in_treatment", said))


def test_a_sudden_sign_does_not_hide_every_other_sudden_one(engine: Engine) -> None:
    found = about(
        engine, "head_neck", {"weak_face": "yes", "face_sudden": "yes", "face_last": "now"}
    )

    assert "everyone.danger_signs:stroke_speech" in named(found)


def test_what_only_says_more_of_an_unsure_sign_is_not_sure_either(engine: Engine) -> None:
    found = about(engine, "arms_legs", {"weak": "unsure", "nerve_pace": "same"})

    states = {sign.key: sign.state for sign in found.everything}
    assert states["arms_legs.nerve_pace"] == "unsure"
    sure = about(engine, "arms_legs", {"weak": "yes", "nerve_pace": "same"})
    assert {s.key: s.state for s in sure.everything}["arms_legs.nerve_pace"] == "present"


def test_how_it_went_on_is_not_named_before_the_change(engine: Engine) -> None:
    said = {
        "everyone.places": ["lump"],
        "lump.place": ["trunk"],
        "everyone.road": "told_nothing",
        "changed_since": "yes",
    }
    found = about(engine, "whole_body", said)

    assert found.main is not None
    assert found.main.key == "lump.place"


def of_person(engine: Engine, said: dict[str, Any]) -> Complaint:
    """The complaint of someone with these answers, by full key."""
    return about(engine, "everyone", said)


def ways(engine: Engine) -> list[tuple[str, dict[str, str], set[str]]]:
    """Each way to tell a sign, and the answers by which another way tells it and asks for more."""
    found = []
    for same in engine.rulebook.same_signs:
        for way in same.told_by:
            told = dict(way.answers)
            others = [dict(other.answers) for other in same.told_by if other is not way]
            more = [other for other in others if not told.items() <= other.items()]
            names = {f"{key}:{option}" for other in more for key, option in other.items()}
            found.append((same.sign, told, names))
    return found


def test_what_was_told_in_one_place_is_never_denied_in_another(engine: Engine) -> None:
    """A lump in the belly beside "no lump in the womb", where one question asked for both."""
    places = set(engine.rulebook.questionnaire.question("everyone.places").choices)
    wrong, tried = [], 0
    for sign, told, names in ways(engine):
        asked = {name.partition(".")[0] for name in (*told, *names)}
        chosen = [place for place in places if any(one.startswith(place) for one in asked)]
        said = {"everyone.uterus": "yes", "everyone.places": chosen or ["none"], **told}
        said |= {"everyone.road": "in_treatment"} if "in_treatment" in asked else {}
        try:
            found = of_person(engine, said)
        except NeverAsked:
            continue
        tried += 1
        denied = {f"{one.key}:{one.option}" for one in all_denied(found)}
        wrong += [
            f"{sign}: {told} beside no {name}"
            for name in names & denied
            if name.partition(":")[0] not in told
        ]

    assert tried > 40
    assert wrong == []


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ({"everyone.road": "in_treatment", "everyone.places": ["arms_legs"],
          "arms_legs.foot_drop": "yes"}, "in_treatment.spine:weak_foot"),
        ({"everyone.places": ["digestive"], "belly_signs.pain": "yes",
          "belly_signs.pain_kind": ["blocked"]}, "belly_signs.blocked:yes"),
        ({"everyone.places": ["digestive"], "belly_signs.pain": "yes",
          "belly_signs.pain_kind": ["swollen"]}, "belly_signs.bigger:yes"),
        ({"everyone.danger_signs": ["crisis"]}, "everyone.danger_signs:life_danger"),
    ],
    ids=["foot", "blocked", "swollen", "distress"],
)  # fmt: skip
def test_what_is_there_in_other_words_is_not_denied(
    engine: Engine, said: dict[str, Any], denied: str
) -> None:
    found = of_person(engine, said)

    assert denied not in {f"{one.key}:{one.option}" for one in all_denied(found)}


def test_what_can_wait_has_what_a_doctor_asks_in_front_of_danger_signs(engine: Engine) -> None:
    """Bleeding between periods for a year is asked about in other words than bleeding of today."""
    calm = {"outside_period": "yes", "everyone.uterus": "yes", "everyone.age": "40_44"}
    found = about(engine, "uterus_pelvis", calm)

    assert [name for name in named(found)[:5] if name.startswith("everyone.danger_signs")] == []
    assert named(found)[0] == "uterus_pelvis.heavy_now:yes"
    assert "uterus_pelvis.bleeding_again:yes" in named(found)


def test_what_bleeds_has_how_it_bleeds_and_what_comes_with_it_in_front(engine: Engine) -> None:
    found = about(engine, "digestive", {"bottom_blood": "yes", "everyone.road": "in_treatment"})

    assert named(found)[:3] == [
        "digestive.black_stool:yes",
        "digestive.bowel_change:yes",
        "digestive.blood_with:mixed",
    ]
    assert "digestive.blood_with:heavy" in named(found)


def test_beside_pain_of_a_testicle_nobody_asks_for_the_penis(engine: Engine) -> None:
    found = about(engine, "scrotum_penis", {"danger_now": ["testicle_pain"]})
    denied = [f"{one.key}:{one.option}" for one in negatives(found).absent]

    assert "scrotum_penis.danger_now:dark_skin" in denied
    assert not {"scrotum_penis.danger_now:erection", "scrotum_penis.penis_change:yes"} & {*denied}


def test_a_doubt_does_not_crowd_out_what_is_asked_of_what_is_there(engine: Engine) -> None:
    said = {"place": ["groin"], "feel": ["hard"], "whole_body.slow_headache": "unsure"}
    first = named(about(engine, "lump", said))[:3]

    assert all(name.startswith("lump.") for name in first)


def test_in_an_emergency_only_what_is_near_it_is_denied(engine: Engine) -> None:
    said = {
        "everyone.danger_signs": ["chest_pain", "unsure"],
        "everyone.places": ["skin"],
        "skin.dome": "yes",
    }
    found = of_person(engine, said)

    assert [one.key for one in negatives(found).absent if one.place == "skin"] == []


def test_a_danger_sign_that_is_there_leaves_its_place_to_the_next(engine: Engine) -> None:
    beats = {
        "everyone.places": ["belly"],
        "pulsing": "yes",
        "lump": "yes",
        "belly.back_pain": "yes",
    }

    assert "everyone.danger_signs:fainted" in named(about(engine, "belly_signs", beats))


# Where they stand --------------------------------------------------------------------------------


def sheet_of(engine: Engine, said: dict[str, Any]) -> Sheet:
    answers = complete_person(engine.rulebook.questionnaire, "everyone", said)
    return sheet_for(Situation(engine, Journey(answers=dict(answers))), TODAY)


MOST_TELLING = (
    "whole_body.weight_loss",
    "whole_body.fever",
    "whole_body.night_sweats",
)
# So many words the longest denial has.
A_DENIAL = 12


def test_what_everyone_is_asked_and_denied_stands_somewhere() -> None:
    """Near a rule, but with no line left for it, it is denied among what everyone is asked."""
    gone, tried = [], 0
    for taken in sheets():
        if taken.sheet.in_an_emergency:
            continue
        lines = [s for s in taken.sheet.doctor if s.id in ("absent", "denied")]
        text = " ".join(item.text for section in lines for item in section.items).casefold()
        full = words_in(form_text(taken.sheet, "doctor").replace("- ", "")) > MOST_WORDS - A_DENIAL
        found = complaint(taken.situation)
        for sign in all_denied(found):
            if sign.named(MOST_TELLING) is None:
                continue
            tried += 1
            words = [in_denial(sign, found), sign.clinical, sign.stated]
            # "With the cough: a high fever" has denied it in other words.
            words += ["fever"] if sign.key == "whole_body.fever" else []
            if not full and not any(word and word.casefold() in text for word in words):
                gone.append(f"{taken.person}: {sign.key}")

    assert tried > 500
    assert gone == []


EMERGENCIES = {
    "scrotum": (
        {"everyone.danger_signs": ["testicle_pain"], "everyone.uterus": "no",
         "everyone.places": ["scrotum_penis"]},
        "fever",
    ),
    "breath": (
        {"everyone.danger_signs": ["hard_breathing"], "everyone.places": ["blood_vessels"]},
        "one leg more swollen",
    ),
    "spine in treatment": (
        {"everyone.road": "in_treatment", "in_treatment.spine": ["weak_legs"]},
        "numb between the legs",
    ),
    "testicle": (
        {"everyone.uterus": "no", "everyone.places": ["scrotum_penis"],
         "scrotum_penis.danger_now": ["testicle_pain"]},
        "fever",
    ),
    "spine": (
        {"everyone.danger_signs": ["legs_weak"], "everyone.places": ["belly"]},
        "numb between the legs",
    ),
    "face": (
        {"everyone.places": ["head_neck"], "head_neck.numb_face": "yes",
         "head_neck.face_sudden": "yes", "head_neck.face_last": "now"},
        "weak or drooping face",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "first"), EMERGENCIES.values(), ids=EMERGENCIES)
def test_what_fits_an_emergency_best_is_denied_first_on_its_card(
    engine: Engine, said: dict[str, Any], first: str
) -> None:
    made = sheet_of(engine, said)
    [denied] = [row.text for row in made.card.rows if row.label == "Not"]

    assert made.in_an_emergency
    assert first in denied.split(" · ")[0]


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ({"everyone.places": ["digestive"], "belly_signs.constipation": "yes"},
         {"anemia", "bloating", "growing belly"}),
        ({"everyone.places": ["uterus_pelvis"], "everyone.uterus": "yes",
          "everyone.pregnant": "yes", "uterus_pelvis.outside_period": "yes",
          "uterus_pelvis.missed_period": "yes"},
         {"anemia", "vulva", "discharge"}),
        ({"everyone.places": ["blood_vessels"], "blood_vessels.leg_swollen": "yes",
          "blood_vessels.swelling_signs": ["painful"]}, {"clot in a vein", "cool or pale"}),
        ({"everyone.places": ["none"], "whole_body.tiredness": "yes"}, {"headache"}),
        ({"everyone.places": ["digestive"], "digestive.vomited": "yes"}, {"bowel habit"}),
    ],
    ids=["hard stools", "pregnant and bleeding", "swollen leg", "tired", "stomach upset"],
)  # fmt: skip
def test_what_is_not_asked_first_beside_the_complaint_fills_no_line(
    engine: Engine, said: dict[str, Any], denied: set[str]
) -> None:
    text = part_for(engine, said, "denied") + part_for(engine, said, "absent")

    assert text
    assert {name for name in denied if name in text.lower()} == set()


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ({"everyone.danger_signs": ["vomiting_blood"]}, {"Cold, pale", "Fainting"}),
        ({"everyone.danger_signs": ["heavy_bleeding"]}, {"Cold, pale", "Fainting"}),
        ({"everyone.places": ["belly"], "belly.groin": "yes", "belly.groin_kind": ["stuck"],
          "belly_signs.pain": "yes", "belly_signs.pain_kind": ["strong"]},
         {"Very bad or sudden belly pain"}),
    ],
    ids=["blood vomited", "heavy bleeding", "hernia"],
)  # fmt: skip
def test_an_empty_box_in_an_emergency_denies_nothing_that_may_well_be(
    engine: Engine, said: dict[str, Any], never: set[str]
) -> None:
    found = Situation(engine, Journey(answers=complete_person(
        engine.rulebook.questionnaire, "everyone", said)))  # fmt: skip
    text = part_for(engine, said, "absent")

    assert found.in_an_emergency
    assert {words for words in never if words in text} == set()


def test_pain_of_a_place_that_is_there_is_not_in_doubt_as_well(engine: Engine) -> None:
    said = {
        "everyone.places": ["urinary"],
        "urinary.pee_pain": "yes",
        "urinary.unwell": ["fever", "side"],
        "urinary.side_pain": "unsure",
    }

    assert "side" in part_for(engine, said, "why")
    assert "side" not in part_for(engine, said, "unsure")


def test_that_nothing_was_taken_out_is_told_only_of_who_had_something(engine: Engine) -> None:
    lump = {"everyone.places": ["lump"], "lump.place": ["limb"], "lump.size": 3.0}
    radiated = {**lump, "everyone.history": ["radiation"]}

    assert "operated or irradiated" not in part_for(engine, lump, "absent")
    assert "operated or irradiated" in part_for(engine, radiated, "absent")


def test_beside_vomiting_that_does_not_stop_no_pain_with_vomiting_is_denied(
    engine: Engine,
) -> None:
    said = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly_signs.blocked": "unsure"}
    said["belly_signs.pain_kind"] = ["strong", "vomiting"]

    absent = part_for(engine, said, "absent")

    assert "Pain through to the back" in absent
    assert "with vomiting" not in absent
    assert "more than mild" not in absent
