"""The result: one look first, then why, when to call sooner, and what stays open; nothing twice."""

import re
from datetime import UTC, datetime, timedelta
from html import escape
from types import SimpleNamespace
from typing import Any

import pytest

from rules import Engine
from tests import rows, visitors
from tests.screen import (
    by_label,
    complaint,
    heading,
    journey,
    lines,
    markup,
    open_result,
    press,
    words_on,
)
from tests.visitors import Visitor, counted
from ui.result import behind
from ui.words import words
from visit.dates import long_date, short_date
from visit.model.plan import Plan
from visit.result.why import Why
from visit.words import words as visit_words

CALM = [
    visitors.NO_SIGNS,
    visitors.BLEEDING_AFTER_MENOPAUSE,
    visitors.GROWING_LUMP,
    visitors.UNSURE_ABOUT_A_LUMP,
]
SOME_DISCHARGE = Visitor(
    "uterus_pelvis",
    {
        "everyone.uterus": "yes",
        "everyone.age": "60_plus",
        "periods": "menopause",
        "discharge": "yes",
    },
)
URGENT = [visitors.STOMACH_BLEEDING, visitors.FEVER_ON_CHEMOTHERAPY]
TODAY = datetime.now(UTC).date()
LAST = TODAY + timedelta(days=14)


@pytest.fixture(scope="module", params=[*CALM, *URGENT], ids=lambda visitor: visitor.place)
def shown(request: pytest.FixtureRequest, engine: Engine) -> Any:
    """A result page beside the guidance that it must show."""
    visitor: Visitor = request.param
    answers = counted(engine, visitor.answers(engine.rulebook.questionnaire))
    app = open_result(visitor)
    return SimpleNamespace(
        app=app,
        lines=lines(app),
        text=words_on(app),
        listed=re.findall("<li>.*?</li>", markup(app)),
        guidance=engine.decide(answers),
        urgent=visitor in URGENT,
    )


def test_the_level_stands_on_top_with_what_to_do(shown: Any) -> None:
    guidance = shown.guidance
    action = guidance.fired[0].say.you.replace("{emergency}", "911")

    assert heading(shown.app) == (action if shown.urgent else guidance.level.name.you)
    told = re.split(r"(?<=\.) (?=[A-Z])", action)
    new = [one for one in told if one.rstrip(".") not in guidance.level.name_says]
    assert all(shown.text.count(one) == 1 for one in new)
    assert all(shown.text.index(guidance.level.name.you) < shown.text.index(one) for one in new)


def test_the_level_is_a_word_and_beside_it_a_mark_that_is_only_drawn(shown: Any) -> None:
    marked = re.findall(r'<p class="vg-level-word">(.*?)</p>', markup(shown.app))

    assert re.fullmatch(r'<span class="vg-icon" aria-hidden="true">.</span> .+', marked[0])


def test_what_the_heading_says_is_not_said_again_below_it(engine: Engine) -> None:
    app = open_result(SOME_DISCHARGE)
    told = engine.decide(counted(engine, dict(journey(app).answers))).fired[0].say.you
    level = heading(app)
    assert told.startswith(f"{level}. ")

    assert words_on(app).count(f"{level}.") == 0
    assert told.removeprefix(f"{level}. ") in words_on(app)


def test_below_a_heading_that_says_by_when_stands_the_first_step(engine: Engine) -> None:
    said = {"everyone.uterus": "no", "blood": "yes"}
    app = open_result(Visitor("urinary", said))

    assert heading(app) == "See a doctor within 2 weeks"
    assert "Call in the next day or two. Do so even if you saw the blood only once." in lines(app)
    assert words_on(app).count("within 2 weeks") == 1


def test_the_parts_stand_in_the_order_in_which_they_are_needed() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))
    names = ("because", "sooner_if", "questions", "unknown", "change", "sources", "learn")
    places = [text.index(words(f"result_{name}")) for name in names]

    assert places == sorted(places)
    assert text.index(words("result_until")) < text.index(words("result_questions"))


def test_the_deadline_is_a_calendar_date_and_said_once() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    assert text.count(long_date(LAST)) == 1
    assert f"By {long_date(LAST)}" in text


def test_whom_to_call_and_the_first_sentence_stand_in_the_first_look() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    look = text[: text.index(words("look_called"))]
    assert "Your doctor or primary care clinic" in look
    assert "I have a lump on the body. It has grown over weeks or months." in look
    assert "It has grown over weeks or months." in look


def test_the_number_of_a_nurse_line_can_be_pressed() -> None:
    vomited = {**visitors.STOMACH_BLEEDING.said, "blood_with": "none"}
    app = open_result(Visitor("digestive", vomited), country="uk")

    html = "\n".join(part.body for part in app.html)
    assert "Get medical advice today" in html
    assert 'href="tel:111"' in html


def test_watching_calls_for_no_call() -> None:
    shown = lines(open_result(visitors.NO_SIGNS))

    assert words("look_called") not in shown
    assert words("look_take") in shown
    assert words("look_remind") in shown


def test_reasons_are_statements_and_each_stands_once() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    why = text[text.index(words("result_because")) : text.index(words("result_sooner_if"))]
    assert why.count("A lump that has grown over weeks or months") == 1
    assert "?" not in why


def test_reasons_of_one_rule_are_one_line_with_one_capital() -> None:
    feel = {"lump.feel": ["deep", "fixed", "hard"], "lump.place": ["limb"]}
    text = words_on(open_result(Visitor("arms_legs", {"lump": "yes", **feel})))

    assert "A lump that lies deep, below the skin and fat; a lump that does not move" in text


def test_what_another_emergency_asks_is_not_lost_behind_the_first_call() -> None:
    two = {"everyone.danger_signs": ["heavy_bleeding", "vomiting_blood"]}
    shown = lines(open_result(Visitor("everyone", two)))

    assert "Call 911 now. Press on a wound you can reach." in shown
    assert "Do not eat or drink." in shown


def test_what_the_call_asks_already_is_not_asked_again() -> None:
    both = {"everyone.danger_signs": ["stroke_signs", "worst_headache"]}
    shown = lines(open_result(Visitor("everyone", both)))

    assert "Call 911 now. Do not drive." in shown
    assert "Do not drive." not in shown


def test_nobody_is_told_twice_to_lie_down() -> None:
    both = {"everyone.danger_signs": ["vomiting_blood", "heavy_bleeding"]}
    shown = lines(open_result(Visitor("everyone", both)))

    assert "Lie on your side if you feel faint." in shown
    assert "Lie down if you feel faint." not in shown


def test_the_danger_signs_are_linked_under_every_result_but_an_emergency(shown: Any) -> None:
    assert ("Call 911 at once for any danger sign. See the list." in shown.text) != shown.urgent


def test_an_emergency_has_the_call_then_waiting_then_what_to_tell(shown: Any) -> None:
    if not shown.urgent:
        assert words("emergency_tell") not in shown.lines
        return
    places = [shown.text.index(words(name)) for name in ("emergency_wait", "emergency_tell")]
    assert places == sorted(places)


def test_nothing_softens_an_emergency(engine: Engine) -> None:
    text = words_on(open_result(visitors.STOMACH_BLEEDING))

    assert engine.rulebook.rule["everyone.keep_watch"].because.you not in text
    for name in ("result_questions", "result_change", "result_learn", "result_less", "look_remind"):
        assert words(name) not in text
    assert "within 4 weeks" not in text


def test_of_many_statements_that_are_less_urgent_five_stand_there_and_the_rest_is_closed() -> None:
    five, *_, seven = ("abcde", "abcdef", "abcdefg")
    told = [behind.why(Why((), tuple(said))) for said in (five, seven)]

    assert "vg-more" not in told[0]
    assert f"<summary>{words('result_less_more', count=2)}</summary><p>F; g</p>" in told[1]
    assert all(f"{words('result_less')}: a; b; c; d; e" in one for one in told)


def test_an_emergency_says_what_else_to_tell() -> None:
    said = {**visitors.STOMACH_BLEEDING.said, "everyone.context": "blood_thinners"}

    text = words_on(open_result(Visitor("digestive", said)))

    assert "Blood thinners" in text
    assert "Say if you take blood thinners." not in text


def test_the_three_questions_to_ask_first_are_there() -> None:
    app = open_result(visitors.GROWING_LUMP)

    (asked,) = re.findall(f"{words('result_questions')}</summary>(.*?)</details>", markup(app))
    assert asked.count("<p>") == 3
    assert list(rows.buttons(asked).values()) == ["part:all_questions"]


def test_every_source_has_its_address_and_date(shown: Any, engine: Engine) -> None:
    for rule in shown.guidance.fired:
        for name in rule.sources:
            source = engine.rulebook.sources[name]
            line = next(one for one in shown.listed if f'href="{escape(source.url)}"' in one)
            assert f"Checked {short_date(source.checked)}" in line


def test_the_result_names_its_content_and_its_limits(shown: Any, engine: Engine) -> None:
    edition = engine.rulebook.edition

    assert f"Content version {edition.version}, rule set {edition.digest}." in shown.lines
    assert "This cannot rule anything out" in shown.text
    assert shown.text.count("No clinician has reviewed this release.") == 1


def test_no_level_is_said_to_be_calm(shown: Any) -> None:
    text = shown.text.lower()

    forbidden = ("likely", "probably", "nothing to worry", "safe to wait", "score")
    assert [phrase for phrase in forbidden if phrase in text] == []


def test_answers_that_were_not_sure_are_named() -> None:
    text = words_on(open_result(visitors.UNSURE_ABOUT_A_LUMP))

    assert "Not sure about: a change in the body that causes worry" in text


def test_places_that_were_not_asked_about_are_named() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    line = next(line for line in text.splitlines() if "Stomach, bowel or bottom; " in line)
    assert "Arms, legs" not in line


def test_the_result_says_what_would_make_it_more_urgent() -> None:
    text = words_on(open_result(visitors.GROWING_LUMP))

    raised = text[text.index(words("result_change")) :]
    assert "Sudden short breath" in raised
    assert raised.count("Call for emergency help now") == 1


def test_a_caregiver_gets_the_same_level_in_words_about_the_other() -> None:
    own, other = (
        words_on(open_result(visitor))
        for visitor in (visitors.FEVER_ON_CHEMOTHERAPY, visitors.MOTHER_ON_CHEMOTHERAPY)
    )

    assert "Call for emergency help now" in own
    assert "Call for emergency help now" in other
    assert "Take them to an emergency department now." in other


def test_saying_that_the_call_was_made_asks_for_the_day_and_keeps_it() -> None:
    app = open_result(visitors.GROWING_LUMP)

    press(app, words("look_called"))
    by_label(app.text_input, words("ahead_day")).set_value(visit_words("day_tomorrow")).run()

    plan = journey(app).plan
    assert plan.called_on == TODAY
    assert plan.visit_on == TODAY + timedelta(days=1)
    assert words("ahead_on", day=long_date(plan.visit_on)) in lines(app)
    assert words("look_called") not in lines(app)
    assert words("ahead_until") in lines(app)


def test_a_visit_after_the_last_day_is_pointed_out() -> None:
    app = open_result(
        visitors.GROWING_LUMP, Plan(called_on=TODAY, visit_on=LAST + timedelta(days=1))
    )

    assert words("ahead_late", day=long_date(LAST)) in [one.value for one in app.warning]


def test_a_day_that_cannot_be_read_stays_in_its_field() -> None:
    app = open_result(visitors.GROWING_LUMP, Plan(called_on=TODAY))

    by_label(app.text_input, words("ahead_day")).set_value("soon").run()

    assert "Write the day with the name of its month" in complaint(app)
    assert by_label(app.text_input, words("ahead_day")).value == "soon"
    assert journey(app).plan.visit_on is None


def test_after_the_visit_it_asks_what_was_said() -> None:
    before = TODAY - timedelta(days=1)
    app = open_result(visitors.GROWING_LUMP, Plan(called_on=before, visit_on=before))

    assert words("ahead_past", day=long_date(before)) in lines(app)
    press(app, words("ahead_anew"))
    assert journey(app).plan == Plan()


def test_the_reminder_opens_where_it_is_asked_for() -> None:
    app = open_result(visitors.GROWING_LUMP)

    press(app, words("look_remind"))

    assert words("take_reminder_button") in lines(app)


def test_going_back_from_the_result_shows_the_answers_again() -> None:
    app = open_result(visitors.GROWING_LUMP)

    press(app, words("back"))

    assert journey(app).page == "review"
