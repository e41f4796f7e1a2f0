"""The three questions to ask first: of what leads, of another problem, and of the road."""

from typing import Any

import pytest

from questionnaire import PLACES, ContentError
from rules import Engine
from tests.sheet_reading import part_for as part
from tests.sheet_reading import person
from visit.plan.agenda import agenda
from visit.plan.first_three import problems

PEE = {PLACES: ["urinary"], "urinary.blood": "yes"}
BOTTOM = {PLACES: ["digestive"], "digestive.bottom_blood": "yes"}
LIMB = {PLACES: ["lump"], "lump.place": ["limb"]}
BREAST = {PLACES: ["lump"], "lump.place": ["breast"]}
PAST_PERIODS = {
    "everyone.age": "55_59",
    "everyone.uterus": "yes",
    "uterus_pelvis.periods": "menopause",
    "uterus_pelvis.outside_period": "yes",
}
MENOPAUSE = {PLACES: ["uterus_pelvis"], **PAST_PERIODS}
COUGHS = {"everyone.road": "follow_up", "in_treatment.cough": "yes"}
TREATED = {"everyone.road": "in_treatment", "in_treatment.treatment": ["medicine"]}
GENERAL = {"what_causes", "what_tests", "results_when", "when_come_back", "plan_if_clear"}


def three(engine: Engine, said: dict[str, Any]) -> list[str]:
    return [one.id for one in agenda(person(engine, said)).ask[:3]]


# Of what leads ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({**PEE, "everyone.context": ["blood_thinners"]}, "thinner_bleeding"),
        ({**PEE, "urinary.unwell": ["fever", "side"]}, "urinary_antibiotic"),
        ({**BOTTOM, "everyone.worried": "yes",
          "whole_body.background": ["family_cancer"]}, "digestive_family"),
        (MENOPAUSE, "uterus_lining_sample"),
        ({**MENOPAUSE, "everyone.history": ["tamoxifen"]}, "uterus_tamoxifen_sample"),
        ({PLACES: ["skin"], "skin.mole_shape": "yes"}, "skin_microscope"),
        ({PLACES: ["belly"], "belly.groin": "yes"}, "belly_groin_repair"),
        ({PLACES: ["belly"], "belly.groin": "yes"}, "belly_groin_stuck"),
        ({PLACES: ["chest_lungs"], "chest_lungs.any_cough": "yes"}, "medicine_cause"),
        ({**TREATED, "in_treatment.side_effects": ["mouth"]}, "treatment_count_drip"),
        ({**TREATED, "in_treatment.side_effects": ["mouth"]}, "fever_temperature"),
        ({PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"},
         "blood_vessels_until_scan"),
    ],
    ids=["thinner", "fever", "family", "menopause", "tamoxifen", "mole", "hernia", "stuck",
         "cough", "blood count", "temperature", "leg"],
)  # fmt: skip
def test_what_a_doctor_can_answer_of_this_sign_is_asked(
    engine: Engine, said: dict[str, Any], asked: str
) -> None:
    assert asked in three(engine, said)


def test_blood_in_the_pee_that_burns_is_asked_about_after_the_infection(engine: Engine) -> None:
    burns = {**PEE, "urinary.pee_pain": "yes"}

    assert "urinary_after_infection" in three(engine, burns)
    assert "urinary_after_infection" not in three(engine, PEE)


def test_a_question_whose_condition_was_denied_is_never_asked(engine: Engine) -> None:
    family, hormones = "digestive_family", "blood_vessels_hormones"
    leg = {PLACES: ["blood_vessels"], "blood_vessels.leg_swollen": "yes"}
    offered = [one.id for one in agenda(person(engine, BOTTOM)).ask]

    assert family not in offered
    assert hormones not in [one.id for one in agenda(person(engine, leg)).ask]
    pill = {**leg, "everyone.uterus": "yes", "everyone.age": "30_39"}
    assert hormones in three(engine, {**pill, "whole_body.background_womb": ["hormones"]})


# Of another problem -------------------------------------------------------------------------------


def test_bleeding_after_menopause_is_asked_about_beside_a_breast_lump(engine: Engine) -> None:
    said = {**PAST_PERIODS, PLACES: ["uterus_pelvis", "lump"], "lump.place": ["breast"]}

    asked = three(engine, said)

    assert "lump_breast_clinic" in asked
    assert {"uterus_how_soon_seen", "uterus_lining_sample"} & set(asked)


def test_blood_count_and_iron_come_before_any_cut_where_periods_are_heavy(engine: Engine) -> None:
    said = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.age": "45_49"}
    said |= {"uterus_pelvis.periods": "having", "uterus_pelvis.belly_lump": "yes"}
    said |= {"uterus_pelvis.period_change": ["heavy", "clots"]}
    asked = [one.id for one in agenda(person(engine, said)).ask]

    assert "uterus_iron" in asked[:2]
    assert asked.index("uterus_iron") < asked.index("specialist_before_cut")


@pytest.mark.parametrize("said", [{**LIMB, "lump.feel": ["deep"]}, BREAST, MENOPAUSE, COUGHS])
def test_no_two_of_the_three_ask_for_the_same_scan(engine: Engine, said: dict[str, Any]) -> None:
    asked = three(engine, said)

    for names in problems.first_three_of(engine).same:
        assert len(set(names) & set(asked)) <= 1


# What fits the person -----------------------------------------------------------------------------


LOOSE = {PLACES: ["digestive"], "digestive.diarrhea": "yes", "everyone.worried": "yes"}
YOUNG = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "everyone.age": "18_29"}
YOUNG |= {"uterus_pelvis.periods": "having", "uterus_pelvis.most_days": "yes"}
YOUNG |= {"uterus_pelvis.bloating": "yes", "uterus_pelvis.pain": "yes"}


@pytest.mark.parametrize("began", ["weeks", "months", "years"])
def test_loose_stools_that_last_ask_for_their_cause_before_germs(
    engine: Engine, began: str
) -> None:
    lasting = three(engine, {**LOOSE, "whole_body.began": began})

    assert lasting[0] == "digestive_lasting"
    assert "digestive_germs" not in lasting
    assert three(engine, {**LOOSE, "whole_body.began": "days"})[0] == "digestive_germs"


def test_low_iron_asks_for_its_cause_and_not_whether_it_is_low(engine: Engine) -> None:
    low = {"whole_body.anemia": "yes", "everyone.uterus": "yes", "everyone.age": "45_49"}
    heavy = {PLACES: ["uterus_pelvis"], "uterus_pelvis.periods": "having", **low}
    heavy |= {"uterus_pelvis.period_change": ["heavy"]}

    assert "iron_cause" in three(engine, {**LOOSE, "whole_body.began": "months", **low})
    assert "iron_cause" in three(engine, heavy)
    assert "uterus_iron" not in three(engine, heavy)
    assert "uterus_iron" in three(engine, {**heavy, "whole_body.anemia": "no"})


def test_a_medicine_is_no_cause_of_lost_weight_or_blood(engine: Engine) -> None:
    cough = {PLACES: ["chest_lungs"], "chest_lungs.any_cough": "yes"}

    assert "medicine_cause" in three(engine, cough)
    assert "medicine_cause" not in three(engine, {**cough, "whole_body.weight_loss": "yes"})


def test_a_medicine_is_asked_of_what_leads_alone(engine: Engine) -> None:
    lump = {PLACES: ["scrotum_penis", "chest_lungs"], "everyone.uterus": "no"}
    lump |= {"scrotum_penis.scrotum_lump": "yes", "chest_lungs.any_cough": "yes"}
    cough = {PLACES: ["chest_lungs"], "chest_lungs.any_cough": "yes"}

    assert "medicine_cause" not in three(engine, lump)
    assert "medicine_cause" in three(engine, cough)


def test_blood_asks_for_the_look_inside_before_celiac_disease(engine: Engine) -> None:
    loose = {PLACES: ["digestive"], "digestive.diarrhea": "yes", "everyone.worried": "yes"}
    loose |= {"whole_body.began": "months", "whole_body.pace": "slowly"}

    assert "digestive_celiac" in three(engine, loose)
    asked = three(engine, {**loose, "digestive.bottom_blood": "yes"})
    assert "digestive_bowel_look" in asked
    assert "digestive_celiac" not in asked


def test_a_pregnancy_test_comes_first_where_there_may_be_a_pregnancy(engine: Engine) -> None:
    may_be = {**YOUNG, "everyone.pregnant": "unsure"}

    assert three(engine, may_be)[0] in {"pregnancy_first", "uterus_pregnancy_check"}
    assert "pregnancy_first" not in three(engine, {**YOUNG, "everyone.pregnant": "no"})


def test_no_marker_in_the_blood_is_asked_for_in_the_young(engine: Engine) -> None:
    offered = [one.id for one in agenda(person(engine, YOUNG)).ask]

    assert "uterus_blood_marker" not in offered
    assert "uterus_blood_marker" in three(engine, {**YOUNG, "everyone.age": "55_59"})


def test_back_pain_with_a_weak_leg_is_asked_about_as_one(engine: Engine) -> None:
    weak = {PLACES: ["arms_legs", "belly"], "arms_legs.weak": "yes"}
    both = {**weak, "belly.back_pain": "yes"}

    assert "arms_legs_back_nerve" in three(engine, both)
    assert "arms_legs_back_nerve" not in three(engine, weak)


NUMB = {PLACES: ["arms_legs"], "arms_legs.numb": "yes", "everyone.age": "60_plus"}
SIDES = "whole_body.side_limb"


def test_a_splint_is_asked_for_at_the_arm_and_the_blood_flow_of_both_legs(engine: Engine) -> None:
    arm = three(engine, {**NUMB, SIDES: ["right_arm"]})
    legs = three(engine, {**NUMB, SIDES: ["left_leg", "right_leg"]})
    leg = three(engine, {**NUMB, SIDES: ["left_leg"]})

    assert "arms_legs_splint" in arm
    assert "arms_legs_blood_flow" not in arm
    assert "arms_legs_blood_flow" in legs
    assert "arms_legs_splint" not in [*legs, *leg]
    assert "arms_legs_nerve_pressed" in leg


def test_celiac_disease_is_asked_about_where_loose_stools_last_in_the_young(engine: Engine) -> None:
    lasting = {**LOOSE, "whole_body.began": "months"}

    assert "digestive_celiac" in three(engine, {**lasting, "everyone.age": "18_29"})
    assert "digestive_celiac" not in three(engine, {**LOOSE, "whole_body.began": "days"})


def test_a_medicine_is_asked_about_where_a_man_has_a_breast_lump(engine: Engine) -> None:
    assert "lump_breast_medicine" in three(engine, {**BREAST, "everyone.uterus": "no"})
    assert "lump_breast_medicine" not in three(engine, {**BREAST, "everyone.uterus": "yes"})


def test_whether_tamoxifen_goes_on_is_asked_of_whoever_is_treated_and_bleeds(
    engine: Engine,
) -> None:
    goes_on, had = "uterus_tamoxifen_goes_on", {**MENOPAUSE, "everyone.history": ["tamoxifen"]}

    assert goes_on in three(engine, {**had, "everyone.context": ["cancer_treatment"]})
    assert goes_on not in three(engine, had)
    assert goes_on not in three(engine, MENOPAUSE)


def test_bumps_in_the_skin_ask_whether_they_run_in_families(engine: Engine) -> None:
    assert three(engine, {PLACES: ["skin"], "skin.painful_bumps": "yes"})[0] == "skin_bumps_family"


def test_a_lump_that_grows_is_never_only_watched(engine: Engine) -> None:
    small = {**LIMB, "lump.size": 1.0, "lump.growth": "same"}

    assert "lump_watch" in three(engine, small)
    growing = person(engine, {**small, "lump.growth": "slow"})
    assert "lump_watch" not in [one.id for one in agenda(growing).ask]


def test_only_one_of_the_three_asks_when_to_go_in(engine: Engine) -> None:
    nets = next(names for names in problems.first_three_of(engine).same if "lump_watch" in names)
    belly = {PLACES: ["belly"], "belly_signs.pain": "yes", "belly.back_pain": "yes"}

    assert len(set(three(engine, belly)) & set(nets)) <= 1


def test_cancer_in_the_family_is_asked_about_beside_a_breast_lump(engine: Engine) -> None:
    family = {**BREAST, "everyone.worried": "yes", "whole_body.background": ["family_cancer"]}

    assert "family_means" in three(engine, family)
    assert "family_means" not in three(engine, BREAST)


def test_no_question_names_a_number_of_weeks(engine: Engine) -> None:
    """Whoever is advised to go today must not ask for a look within weeks."""
    asked = engine.rulebook.provider_questions.values()
    late = [one.id for one in asked if "weeks" in f"{one.everyday.you} {one.clinical.you}"]

    assert late == []


# Before a cut -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        {PLACES: ["belly"], "belly.groin": "yes", "belly.groin_kind": ["growing"]},
        {**LIMB, "lump.size": 1.0, "lump.growth": "same", "lump.feel": ["hard"]},
    ],
    ids=["soft bulge", "small and unchanged"],
)
def test_no_sarcoma_team_stands_first_for_a_bulge_or_a_small_bump(
    engine: Engine, said: dict[str, Any]
) -> None:
    asked = part(engine, said, "questions")

    assert "sarcoma" not in asked
    assert "needle" not in asked
    assert "cut" not in asked


@pytest.mark.parametrize(
    "told",
    [
        {"lump.feel": ["deep"]},
        {"lump.size": 6.0},
        {"lump.growth": "slow"},
        {"lump.scan": "unclear"},
        {"lump.site": ["removed"], "lump.feel": ["hard"]},
    ],
    ids=["deep", "large", "growing", "unclear scan", "back again"],
)
def test_before_a_cut_it_is_asked_who_plans_it(engine: Engine, told: dict[str, Any]) -> None:
    said = {**LIMB, "lump.size": 1.0, "lump.growth": "same", **told}

    assert "cut" in part(engine, said, "questions")


# Of the road --------------------------------------------------------------------------------------


def test_the_third_question_is_of_the_road(engine: Engine) -> None:
    waits = {**LIMB, "everyone.road": "waiting", "lump.feel": ["deep"]}
    worse = {**waits, "whole_body.changed_since": "yes"}
    long = {**waits, "whole_body.wait": "over_three_months"}
    called_nothing = {**LIMB, "everyone.road": "told_nothing", "lump.growth": "fast"}
    called_nothing |= {"whole_body.changed_since": "yes"}

    assert three(engine, waits)[2] == "general_waiting_which"
    assert three(engine, worse)[2] == "general_earlier_date"
    assert three(engine, long)[2] == "general_lost_result"
    assert three(engine, COUGHS)[2] == "treatment_planned_scan"
    assert three(engine, called_nothing)[2] == "general_why_nothing"


def test_what_may_be_asked_of_anything_only_fills_what_is_missing(engine: Engine) -> None:
    groin = {PLACES: ["belly"], "belly.groin": "yes"}
    fluid = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.discharge": "yes"}

    assert GENERAL.isdisjoint(three(engine, groin))
    assert three(engine, fluid)[:2] == ["uterus_neck", "uterus_swab"]
    assert three(engine, fluid)[2] == "when_come_back"


def test_a_name_that_nothing_has_is_refused(engine: Engine, tmp_path: Any) -> None:
    file = tmp_path / "first_three.yaml"
    written = problems.FILE.read_text("utf-8")
    written = written.replace("urinary_look_inside", "urinary_lok_inside")
    file.write_text(written.replace("of: [belly.scan_mass]", "of: [belly.scan_mas]"), "utf-8")

    with pytest.raises(ContentError) as refused:
        problems.load(engine.rulebook, file)

    assert "urinary_look_inside" in str(refused.value)
    assert "belly.scan_mass" in str(refused.value)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({PLACES: ["urinary"], "urinary.blood": "yes"}, "Is a test of the pee needed now?"),
        ({PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.vagina_lump": "yes"},
         "Can the lump be looked at and felt at this visit?"),
        ({PLACES: ["head_neck"], "head_neck.hoarse": "yes", "head_neck.nose_blocked": "yes"},
         "Should a specialist look inside the nose"),
        ({PLACES: ["head_neck"], "head_neck.neck_lump": "yes", "whole_body.fever": "yes"},
         "Would a blood count help?"),
        ({PLACES: ["blood_vessels"], "blood_vessels.arm_swollen": "yes",
          "everyone.history": ["radiation"]}, "(lymphedema)"),
    ],
    ids=["pee", "vagina", "nose", "glands", "arm"],
)  # fmt: skip
def test_each_complaint_has_questions_of_its_own(
    engine: Engine, said: dict[str, Any], asked: str
) -> None:
    assert asked in part(engine, said, "questions")


def test_one_specialist_of_the_throat_is_asked_for(engine: Engine) -> None:
    said = {PLACES: ["head_neck"], "head_neck.hoarse": "yes"}

    assert "Does this change call" not in part(engine, said, "questions")


# Two complaints -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "of_the_second"),
    [
        ({PLACES: ["urinary", "lump"], "urinary.pee_pain": "yes",
          "urinary.unwell": ["fever", "side"], "lump.place": ["breast"]}, "lump_breast_clinic"),
        ({**PEE, "everyone.uterus": "no", "everyone.age": "60_plus",
          "urinary.pee_trouble": "yes"}, "urinary_prostate_check"),
        ({PLACES: ["belly"], "belly_signs.bloating": "yes",
          "belly_signs.constipation": "yes"}, "belly_soft_stool"),
        ({PLACES: ["lump", "belly"], "lump.place": ["limb"], "lump.growth": "bigger",
          "belly_signs.indigestion": "yes"}, "belly_stomach_medicine"),
        ({PLACES: ["belly"], "whole_body.jaundice": "yes", "belly.swollen": "yes"}, "belly_fluid"),
    ],
    ids=["breast", "prostate", "stools", "stomach", "fluid"],
)  # fmt: skip
def test_at_least_one_of_the_three_is_of_the_second_complaint(
    engine: Engine, said: dict[str, Any], of_the_second: str
) -> None:
    assert of_the_second in three(engine, said)


def test_a_cough_of_some_days_takes_no_place_beside_another_complaint(engine: Engine) -> None:
    scrotum = {PLACES: ["scrotum_penis", "chest_lungs"], "scrotum_penis.scrotum_lump": "yes"}
    coughs = {**scrotum, "chest_lungs.any_cough": "yes"}

    assert not {"chest_cough_cause", "chest_xray"} & {*three(engine, coughs)}
    assert "chest_xray" in three(engine, {**coughs, "chest_lungs.cough_weeks": "yes"})


def test_painful_periods_ask_for_their_cause_and_heavy_ones_for_the_iron(engine: Engine) -> None:
    pain = {PLACES: ["uterus_pelvis"], "everyone.uterus": "yes", "uterus_pelvis.pain": "yes"}
    painful = {**pain, "uterus_pelvis.period_change": ["painful", "weak"]}
    heavy = {**pain, "uterus_pelvis.period_change": ["heavy", "painful"]}

    assert "uterus_pain_cause" in three(engine, painful)
    assert "uterus_iron" not in three(engine, painful)
    assert "uterus_iron" in three(engine, heavy)


def test_one_look_into_the_throat_and_one_scan_are_asked_for_of_a_lump_in_the_neck(
    engine: Engine,
) -> None:
    said = {PLACES: ["head_neck", "lump"], "head_neck.hoarse": "yes", "head_neck.neck_lump": "yes"}
    asked = three(engine, {**said, "lump.place": ["neck"]})

    assert asked[0] == "neck_look_throat"
    assert "neck_lump_referral" not in asked


def test_weak_legs_ask_for_the_spine_first_where_a_cancer_is_known(engine: Engine) -> None:
    weak = {PLACES: ["arms_legs"], "arms_legs.weak": "yes"}
    watched = {**weak, "everyone.road": "watched", "arms_legs.nerve_pace": "slow"}

    assert three(engine, watched)[0] == "treatment_spine_scan"
    assert "treatment_spine_scan" not in three(engine, weak)
