"""What interrupts the questions: a danger sign, and someone under 18."""

from rules import Engine
from tests import visitors
from tests.screen import answer, heading, journey, lines, mark, open_at, press
from tests.visitors import Visitor
from ui.words import words

NONE = frozenset({"none"})
DANGER_SIGNS, AGE = "everyone.danger_signs", "everyone.age"


def test_a_danger_sign_interrupts_with_what_to_do(engine: Engine) -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    answer(app, DANGER_SIGNS, frozenset({"vomiting_blood"}))

    rule = engine.rulebook.rule["everyone.vomiting_blood"]
    assert heading(app) == rule.say.you.replace("{emergency}", "911")
    assert 'href="tel:911"' in "".join(html.body for html in app.html)
    assert rule.because.you in lines(app)


def test_the_emergency_page_says_what_to_tell_the_crew() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)

    answer(app, DANGER_SIGNS, frozenset({"chest_pain"}))

    assert words("emergency_tell") in lines(app)
    assert any("Chest pain that is heavy" in line for line in lines(app))


def test_the_emergency_page_tells_the_crew_what_makes_it_more_urgent() -> None:
    said = {**visitors.STOMACH_BLEEDING.said, "everyone.context": "blood_thinners"}
    app = open_at(Visitor("digestive", said), "digestive.blood_with")

    answer(app, "digestive.blood_with", frozenset({"faint"}))

    shown = lines(app)
    tell, after = (
        shown.index(words("emergency_tell")),
        shown.index(words("emergency_go_on")),
    )
    assert "- Age: 55 to 59" in shown[tell:after]
    assert "- Blood thinners" in shown[tell:after]


def test_the_emergency_page_names_no_answer_twice() -> None:
    app = open_at(visitors.FEVER_ON_CHEMOTHERAPY, "in_treatment.temperature")

    answer(app, "in_treatment.temperature", 38.5)

    told = [line for line in lines(app) if line.startswith("- ") and "in the last 6 weeks" in line]
    assert len(told) == 1


def test_the_questions_go_on_after_the_emergency_page() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)
    answer(app, DANGER_SIGNS, frozenset({"chest_pain"}))

    press(app, words("emergency_go_on"))

    assert journey(app).asking == AGE


def test_a_danger_sign_ticked_by_mistake_can_be_taken_back() -> None:
    app = open_at(visitors.NO_SIGNS, DANGER_SIGNS)
    answer(app, DANGER_SIGNS, frozenset({"chest_pain"}))

    press(app, words("emergency_change"))
    mark(app, DANGER_SIGNS, NONE)
    press(app, words("continue"))

    assert journey(app).asking == AGE


def test_under_18_leads_to_advice_for_a_child_and_no_question() -> None:
    app = open_at(visitors.NO_SIGNS, AGE)

    answer(app, AGE, "under_18")

    assert heading(app) == words("child_title")
    assert not app.radio
    press(app, words("back"))
    assert journey(app).asking == AGE
