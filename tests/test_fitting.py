"""Lines that do not fit the answers are left out; what to do today never is."""

from typing import Any

import pytest

from questionnaire import Answer, ContentError
from rules import Engine, Rulebook
from tests.people import complete_person
from visit import Journey
from visit.plan import fitting
from visit.plan.advice import packs_for
from visit.plan.fitting import NEVER_LEFT_OUT, fits
from visit.plan.question_list import question_list
from visit.situation import Situation


def lump(engine: Engine, **said: object) -> Situation:
    answers: dict[str, Answer] = complete_person(
        engine.rulebook.questionnaire, "lump", {"place": ["limb"], **said}
    )
    return Situation(engine, Journey(answers=answers))


def test_growing_faster_is_news_to_whoever_has_a_lump_that_grows(engine: Engine) -> None:
    growing = lump(engine, growth="slow", size=3)

    assert not fits("Call sooner if it grows.", growing)
    assert fits("Call sooner if it grows faster.", growing)
    assert fits("Call sooner if it grows.", lump(engine, growth="same", size=3))


def test_a_line_that_says_what_to_do_today_is_never_left_out(engine: Engine) -> None:
    growing = lump(engine, growth="fast", size=8)

    assert fits("Call the same day if it grows fast or hurts.", growing)
    assert fits("Call {emergency} if it grows.", growing)


def offered(engine: Engine, place: str, **said: object) -> str:
    answers = complete_person(engine.rulebook.questionnaire, place, said)
    groups = question_list(Situation(engine, Journey(answers=answers)))
    return " ".join(asked.text for group in groups for asked in group.questions)


NERVE = "Could past radiation have hurt a nerve?"
EYE = "Should an eye doctor look at it"


def test_a_nerve_hurt_by_radiation_is_asked_about_only_after_radiation(engine: Engine) -> None:
    treated: dict[str, object] = {"everyone.road": "follow_up", "numb": "yes"}

    assert NERVE not in offered(engine, "arms_legs", **treated)
    assert NERVE in offered(engine, "arms_legs", **treated, **{"everyone.history": ["radiation"]})


def test_an_eye_doctor_is_asked_for_only_where_an_eye_is_told_of(engine: Engine) -> None:
    numb: dict[str, object] = {"numb_face": "yes", "face_sudden": "no", "face_new": "yes"}

    assert EYE not in offered(engine, "head_neck", **numb)
    assert EYE in offered(engine, "head_neck", **numb, double_vision="unsure")


def test_a_pair_that_nothing_can_match_is_refused(engine: Engine, tmp_path: Any) -> None:
    file = tmp_path / "fitting.yaml"
    file.write_text("unfit:\n  - says: '('\n    when: {lump.growht: fast}\n", encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        fitting.load(engine.rulebook, file)

    assert "no pattern" in str(refused.value)
    assert "lump.growth" in str(refused.value)


SCAN, PAP = "Would an ultrasound (a scan with sound waves) of the womb help?", "A Pap test (a smear"
SKIN_DOCTOR, STAYS = "Should a skin doctor look at this skin change?", "but the change stays"


def test_no_scan_is_asked_for_of_a_fibroid_that_a_doctor_has_seen_grow(engine: Engine) -> None:
    said: dict[str, object] = {
        "everyone.age": "40_44",
        "everyone.uterus": "yes",
        "everyone.history": ["fibroids"],
        "fibroid_growing": "yes",
        "belly_lump": "yes",
    }

    assert SCAN in offered(engine, "uterus_pelvis", **said, **{"everyone.road": "noticed"})
    assert SCAN not in offered(engine, "uterus_pelvis", **said, **{"everyone.road": "seen"})


def test_no_pap_test_is_spoken_of_after_a_growth_of_uncertain_kind(engine: Engine) -> None:
    def found(road: str) -> Situation:
        said = {"everyone.road": road, "everyone.uterus": "yes", "outside_period": "yes"}
        answers = complete_person(engine.rulebook.questionnaire, "uterus_pelvis", said)
        return Situation(engine, Journey(answers=answers))

    assert fits(PAP, found("noticed"))
    assert not fits(PAP, found("other_growth"))


def test_of_a_sore_of_the_vulva_no_skin_doctor_is_asked_for(engine: Engine) -> None:
    spot: dict[str, object] = {"everyone.uterus": "yes", "skin.not_healing": "yes"}
    spot["everyone.places"] = ["uterus_pelvis", "skin"]

    assert SKIN_DOCTOR in offered(engine, "uterus_pelvis", **spot)
    assert SKIN_DOCTOR not in offered(engine, "uterus_pelvis", **spot, vulva_lump="yes")


def test_no_change_stays_where_nothing_changed(engine: Engine) -> None:
    asked, seen = f"If the tests show nothing {STAYS}", {"everyone.road": "told_nothing"}

    assert fits(asked, lump(engine, growth="fast", size=1.2, **seen))
    assert not fits(asked, lump(engine, growth="same", size=1.2, **seen))


def test_what_cannot_be_is_left_out_even_where_it_names_today(engine: Engine) -> None:
    line = "Call today if you could be pregnant."

    assert not fits(line, lump(engine, **{"everyone.uterus": "no"}))
    assert fits(line, lump(engine, **{"everyone.uterus": "yes", "everyone.pregnant": "unsure"}))


def test_what_is_left_out_although_it_names_today_says_nothing_else(
    engine: Engine, rulebook: Rulebook
) -> None:
    never = [one for one in fitting.load(rulebook) if one.kind == "cannot_be"]
    lines = {line.you for rule in rulebook.rules for line in rule.watch_for}
    held = {line for line in lines if any(one.pattern.search(line) for one in never)}

    assert held == {
        "Call the same day if you could be pregnant and bleed.",
        "Call today if you could be pregnant.",
    }
    assert all(NEVER_LEFT_OUT.search(line) for line in held)


def test_only_who_may_take_blood_thinners_is_told_not_to_stop_them(engine: Engine) -> None:
    line = "Do not stop blood thinners without asking."

    assert not fits(line, lump(engine, **{"everyone.context": ["operation"]}))
    assert fits(line, lump(engine, **{"everyone.context": ["unsure"]}))
    assert fits(line, lump(engine, **{"everyone.context": ["operation", "blood_thinners"]}))


def test_advice_speaks_of_a_lump_only_where_there_is_one(engine: Engine) -> None:
    def advice(location: str, said: dict[str, Any]) -> str:
        seen = {"everyone.road": "told_nothing", **said}
        answers = complete_person(engine.rulebook.questionnaire, location, seen)
        packs = packs_for(Situation(engine, Journey(answers=answers)))
        return " ".join(item for pack in packs for part in pack.parts for item in part.items)

    assert "harder or deeper" in advice("lump", {"place": ["limb"]})
    assert "lump" not in advice("digestive", {"bottom_blood": "yes"})


def test_a_lump_that_was_scanned_is_not_asked_a_scan_for_but_whether_it_is_enough(
    engine: Engine,
) -> None:
    def asked(scan: str) -> str:
        said: dict[str, object] = {"lump.place": ["trunk"], "growth": "same", "size": 4}
        return offered(engine, "lump", **said, scan=scan)

    assert "Does the lump need a scan soon" not in asked("clear")
    assert "Is the earlier scan enough" in asked("clear")
