"""What interrupts the questions: a danger sign, and someone under 18."""

from questionnaire import Answer
from rules import Engine
from tests import visitors
from tests.screen import (
    answer,
    answers_of,
    drawn_in,
    heading,
    journey,
    lines,
    mark,
    markup,
    open_at,
    press,
    shown_keys,
)
from tests.visitors import Visitor
from ui.words import words

NONE = frozenset({"none"})
DANGER_SIGNS, AGE = "everyone.danger_signs", "everyone.age"


def signs(*ticked: str) -> dict[str, Answer]:
    """All that someone with these danger signs would answer."""
    return answers_of(visitors.NO_SIGNS, {DANGER_SIGNS: frozenset(ticked)})


def test_a_danger_sign_interrupts_with_what_to_do(engine: Engine) -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    answer(app, signs("vomiting_blood"))

    rule = engine.rulebook.rule["everyone.vomiting_blood"]
    assert heading(app) == rule.say.you.replace("{emergency}", "911")
    assert 'href="tel:911"' in markup(app)
    assert any(line.startswith("I have vomited blood") for line in lines(app))


def test_the_emergency_page_says_what_to_tell_the_crew() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    answer(app, signs("chest_pain"))

    assert words("emergency_tell") in lines(app)
    assert any("I have new chest pain that is heavy" in line for line in lines(app))


def test_the_emergency_page_tells_the_crew_what_makes_it_more_urgent() -> None:
    said = {**visitors.STOMACH_BLEEDING.said, "everyone.context": "blood_thinners"}
    app = open_at(Visitor("digestive", said), "digestive.blood_with")

    answer(app, answers_of(Visitor("digestive", said)))

    shown = lines(app)
    tell, after = (
        shown.index(words("emergency_tell")),
        shown.index(words("emergency_go_on")),
    )
    assert "Age: 55 to 59" in shown[tell:after]
    assert "Blood thinners" in shown[tell:after]


def test_the_emergency_page_names_no_answer_twice() -> None:
    app = open_at(visitors.FEVER_ON_CHEMOTHERAPY, "in_treatment.temperature")

    answer(app, answers_of(visitors.FEVER_ON_CHEMOTHERAPY))

    told = [line for line in lines(app) if "within 6 weeks" in line]
    assert len(told) == 1


def test_the_questions_go_on_after_the_emergency_page() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)
    answer(app, signs("chest_pain"))

    press(app, words("emergency_go_on"))

    assert AGE in shown_keys(journey(app))


def test_a_danger_sign_ticked_by_mistake_can_be_taken_back() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)
    answer(app, signs("chest_pain"))

    press(app, words("emergency_change"))
    assert drawn_in(app, DANGER_SIGNS) == ["chest_pain"]
    mark(app, DANGER_SIGNS, NONE)
    press(app, words("continue"))

    assert journey(app).answers[DANGER_SIGNS] == NONE
    assert shown_keys(journey(app)) == ("everyone.places",)


def test_under_18_leads_to_advice_for_a_child_and_no_question() -> None:
    app = open_at(visitors.NO_SIGNS, AGE)

    answer(app, answers_of(visitors.NO_SIGNS, {AGE: "under_18"}))

    assert heading(app) == words("child_title")
    assert "data-row" not in markup(app)
    press(app, words("back"))
    assert AGE in shown_keys(journey(app))
    assert drawn_in(app, AGE) == ["under_18"]
