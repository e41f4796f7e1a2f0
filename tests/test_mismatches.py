"""Answers that do not fit together: each is asked about once, and asking changes no advice."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from questionnaire import Answer, ContentError, Questionnaire, read_yaml
from rules import Engine, Rulebook
from tests import visitors
from tests.language.hard_words import unexplained
from tests.language.reading import GRADE, LONGEST, grade, too_long
from tests.people import complete_person
from tests.proven import changed_copy, rulebook_of
from tests.screen import (
    answer,
    answers_of,
    heading,
    journey,
    lines,
    markup,
    open_app,
    press,
    press_for,
)
from tests.visitors import Visitor
from ui.words import words
from visit import Journey
from visit.counting.mismatches import Doubt, call_right, next_doubt
from visit.flow.navigation import back, see_result
from visit.flow.next_page import with_answers
from visit.record.record import parse, read, write
from visit.record.saved_file import opened, replaced
from visit.situation import Situation

FILE = read_yaml(Path(__file__).with_name("mismatches.yaml")).data
PEOPLE = [
    pytest.param(name, said, id=f"{name} {number}")
    for name, people in FILE["people"].items()
    for number, said in enumerate(people, 1)
]
Said = Mapping[str, Any]
COUGH, DENIED = "in_treatment.cough", "chest_lungs.any_cough"
COUGHING = Visitor(
    "chest_lungs",
    {"everyone.road": "follow_up", COUGH: "yes", DENIED: "no", "coughed_blood": "no"},
)


def someone(questionnaire: Questionnaire, said: Said) -> Journey:
    """The record of a person on the check page who answered everything."""
    return Journey(page="review", answers=complete_person(questionnaire, "everyone", said))


def asked(engine: Engine, journey: Journey) -> list[Doubt]:
    """All that this person is asked about, who finds each of them right."""
    found = list[Doubt]()
    while doubt := next_doubt(Situation(engine, journey)):
        found.append(doubt)
        journey = call_right(engine, journey, doubt.mismatch.id)
    return found


def names(engine: Engine, journey: Journey) -> list[str]:
    return [doubt.mismatch.id for doubt in asked(engine, journey)]


def coughing(engine: Engine) -> Journey:
    """Someone who gave two answers about one cough."""
    return Journey(page="review", answers=COUGHING.answers(engine.rulebook.questionnaire))


def answered(engine: Engine, journey: Journey, key: str, given: Answer) -> Journey:
    """The same person with another answer, given on its screen and confirmed."""
    return with_answers(engine, journey, {key: given}).journey


# What is declared ------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "said"), PEOPLE)
def test_a_person_who_answers_so_is_asked_about_it(engine: Engine, name: str, said: Said) -> None:
    assert name in names(engine, someone(engine.rulebook.questionnaire, said))


def test_every_mismatch_has_a_person(questionnaire: Questionnaire) -> None:
    assert [one.id for one in questionnaire.mismatches] == list(FILE["people"])


@pytest.mark.parametrize(("name", "said"), PEOPLE)
def test_the_question_is_about_two_answers_or_more(engine: Engine, name: str, said: Said) -> None:
    """Each of them has a way to it, and so must be one that the person gave."""
    person = someone(engine.rulebook.questionnaire, said)

    (doubt,) = [one for one in asked(engine, person) if one.mismatch.id == name]
    assert len(doubt.questions) >= 2
    assert {one.key for one in doubt.questions} <= doubt.mismatch.when.reads
    assert {one.key for one in doubt.questions} <= person.answers.keys()


def test_answers_that_fit_are_asked_about_by_nobody(engine: Engine) -> None:
    for visitor in (visitors.NO_SIGNS, visitors.GROWING_LUMP, visitors.BLEEDING_AFTER_MENOPAUSE):
        answers = visitor.answers(engine.rulebook.questionnaire)

        assert not names(engine, Journey(answers=answers)), visitor


@pytest.mark.parametrize("key", [COUGH, DENIED])
def test_not_sure_is_no_mismatch(engine: Engine, key: str) -> None:
    assert "cough" not in names(engine, answered(engine, coughing(engine), key, "unsure"))


def test_what_is_asked_is_plain_and_short(questionnaire: Questionnaire) -> None:
    for one in questionnaire.mismatches:
        for text in one.ask.voices:
            assert grade([text]) <= GRADE, one.id
            assert not list(too_long(text, LONGEST)), one.id
            assert text.count("?") == 1, one.id
            assert text.endswith("?"), one.id
            assert not list(unexplained(text, {"vagina", "womb"})), one.id


# What it never does ----------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "said"), PEOPLE)
def test_saying_that_answers_are_right_changes_no_answer_and_no_advice(
    engine: Engine, name: str, said: Said
) -> None:
    before = someone(engine.rulebook.questionnaire, said)
    assert name in names(engine, before)

    after = before
    while doubt := next_doubt(Situation(engine, after)):
        after = call_right(engine, after, doubt.mismatch.id)

    assert after.answers == before.answers
    assert after.page == before.page
    assert Situation(engine, after).guidance == Situation(engine, before).guidance


def test_nobody_is_asked_in_an_emergency(engine: Engine) -> None:
    calm = coughing(engine)
    answers = {**calm.answers, "everyone.danger_signs": frozenset({"chest_pain"})}

    assert names(engine, calm)
    assert not names(engine, calm.model_copy(update={"answers": answers}))


def test_the_result_is_one_press_away_with_a_mismatch(engine: Engine) -> None:
    person = coughing(engine)

    assert names(engine, person)
    assert see_result(engine, person).page == "result"


@pytest.mark.parametrize("forged", ["", "no_such", "womb_taken_out"])
def test_only_what_is_asked_about_can_be_called_right(engine: Engine, forged: str) -> None:
    assert call_right(engine, coughing(engine), forged) == coughing(engine)


# In which order, and when again ------------------------------------------------------------------


def test_the_one_behind_the_most_urgent_advice_is_asked_first(engine: Engine) -> None:
    """New veins of the belly stand last in the file, and a cough in follow-up cannot wait."""
    said = {
        **COUGHING.said,
        "everyone.places": ["chest_lungs", "belly", "blood_vessels"],
        "belly.veins": "yes",
        DENIED: "no",
    }
    said = {key if "." in key else f"chest_lungs.{key}": value for key, value in said.items()}
    person = someone(engine.rulebook.questionnaire, said)
    order = [doubt.mismatch.id for doubt in asked(engine, person)]
    fired = Situation(engine, person).guidance.fired

    assert {"cough", "belly_veins"} <= set(order)
    first_read = [
        next(i for i, rule in enumerate(fired) if rule.when.reads & doubt.mismatch.when.reads)
        for doubt in asked(engine, person)
    ]
    assert first_read == sorted(first_read)


def test_what_was_called_right_is_asked_anew_only_with_other_answers(engine: Engine) -> None:
    person = someone(
        engine.rulebook.questionnaire,
        {
            "everyone.road": "seen",
            "whole_body.pace": "better",
            "whole_body.tests_normal_worse": "yes",
        },
    )
    worse = "whole_body.tests_normal_worse"
    right = call_right(engine, person, "better_and_worse")
    gone = answered(engine, right, worse, "no")
    other = answered(engine, right, "whole_body.treated_no_better", "yes")

    assert names(engine, person) == ["better_and_worse"]
    assert not names(engine, right)
    assert not names(engine, gone)
    assert not names(engine, answered(engine, gone, worse, "yes"))
    assert names(engine, other) == ["better_and_worse"]


def test_a_reload_and_back_keep_what_was_called_right(engine: Engine) -> None:
    rulebook = engine.rulebook
    right = call_right(engine, coughing(engine), "cough")

    again = read(write(right, rulebook), rulebook).journey

    assert again.called_right == {"cough": {COUGH: "yes", DENIED: "no"}}
    assert not names(engine, again)
    assert not names(engine, back(engine, see_result(engine, again)))


def test_a_record_keeps_only_what_still_fits(engine: Engine) -> None:
    rulebook = engine.rulebook
    stranger = coughing(engine).model_copy(
        update={
            "called_right": {
                "gone": {COUGH: "yes"},
                "cough": {COUGH: "yes", DENIED: "words of a stranger", "no.such": "yes"},
            }
        }
    )

    kept = read(write(stranger, rulebook), rulebook).journey

    assert kept.called_right == {"cough": {COUGH: "yes"}}
    assert names(engine, kept) == ["cough"]


def test_a_record_of_the_format_before_is_read(engine: Engine) -> None:
    rulebook = engine.rulebook
    written = parse(write(coughing(engine), rulebook))
    del written["called_right"]
    kept = read(json.dumps({**written, "format": 3}), rulebook).journey

    assert kept.called_right == {}
    assert kept.answers == coughing(engine).answers


def test_a_saved_file_keeps_what_was_called_right(engine: Engine) -> None:
    rulebook = engine.rulebook
    right = call_right(engine, coughing(engine), "cough")

    taken = replaced(engine, Journey(), opened(write(right, rulebook), engine))

    assert taken.called_right == right.called_right


# What the person sees --------------------------------------------------------------------------


def card(app: AppTest) -> str:
    return markup(app).partition('class="vg-card vg-doubt"')[2].partition("</dl>")[0]


def question_of(engine: Engine, app: AppTest) -> Doubt:
    doubt = next_doubt(Situation(engine, journey(app)))
    assert doubt is not None
    return doubt


def test_the_check_page_asks_with_a_way_to_each_answer(engine: Engine) -> None:
    app = open_app(coughing(engine))

    assert words("doubt_title") in lines(app)
    assert question_of(engine, app).mismatch.ask.you in lines(app)
    for key in (COUGH, DENIED):
        assert f'data-press="change:{key}"' in card(app)

    press_for(app, f"change:{COUGH}")
    assert (journey(app).page, journey(app).asking) == ("question", COUGH)
    assert journey(app).changing


def test_one_press_says_that_it_is_right_as_it_is(engine: Engine) -> None:
    app = open_app(coughing(engine))
    before = journey(app).answers
    asked_now = question_of(engine, app).mismatch.ask.you

    press(app, f"{words('right_as_it_is')} {asked_now}")

    assert journey(app).answers == before
    assert heading(app) == words("review_title")
    assert words("kept_as_it_is") in lines(app)
    assert words("doubt_title") not in lines(app)
    assert asked_now not in lines(app)


def test_a_change_settles_it_and_undo_brings_it_back(engine: Engine) -> None:
    app = open_app(coughing(engine))

    press_for(app, f"change:{COUGH}")
    answer(app, answers_of(COUGHING, {COUGH: "no"}))
    press(app, words("change_do"))
    assert heading(app) == words("review_title")
    assert words("doubt_title") not in lines(app)

    press(app, words("undo"))
    assert words("doubt_title") in lines(app)


def test_two_at_once_come_one_after_the_other(engine: Engine) -> None:
    said = {
        **COUGHING.said,
        "everyone.places": ["chest_lungs", "belly", "blood_vessels"],
        "belly.veins": "yes",
    }
    said = {key if "." in key else f"chest_lungs.{key}": value for key, value in said.items()}
    app = open_app(someone(engine.rulebook.questionnaire, said))
    first = question_of(engine, app).mismatch

    assert markup(app).count('class="vg-card vg-doubt"') == 1
    press_for(app, f"right:{first.id}")

    assert markup(app).count('class="vg-card vg-doubt"') == 1
    assert question_of(engine, app).mismatch != first


def test_a_caregiver_is_asked_about_the_other_person(engine: Engine) -> None:
    said = {
        "everyone.who_for": "someone_else",
        "everyone.uterus": "yes",
        "everyone.places": "uterus_pelvis",
        "uterus_pelvis.periods": "womb_removed",
    }
    app = open_app(someone(engine.rulebook.questionnaire, said))

    ask = question_of(engine, app).mismatch.ask
    assert ask.them in lines(app)
    assert ask.you not in lines(app)


def test_without_a_mismatch_the_check_page_asks_nothing(engine: Engine) -> None:
    fitting = visitors.GROWING_LUMP.answers(engine.rulebook.questionnaire)

    assert words("doubt_title") not in lines(open_app(Journey(page="review", answers=fitting)))


# What an author is told ------------------------------------------------------------------------

GOOD = """\
mismatches:
  - id: lump_and_pain
    said: {ankle.lump: yes}
    beside: {ankle.pain: no}
    ask: Is there a lump that does not hurt?
"""


def loaded(folder: Path, text: str) -> Rulebook:
    copy = changed_copy(folder / "content")
    (copy / "questionnaire" / "mismatches.yaml").write_text(text, encoding="utf-8")
    return rulebook_of(copy)


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    (one,) = loaded(tmp_path, GOOD).questionnaire.mismatches

    assert one.when.reads == {"ankle.lump", "ankle.pain"}


def test_another_file_is_another_edition(tmp_path: Path) -> None:
    """The record of a proof belongs to what was proved, these answers too."""
    first, second = tmp_path / "first", tmp_path / "second"

    one, other = loaded(first, GOOD), loaded(second, GOOD.replace("pain: no", "pain: yes"))

    assert one.edition.digest != other.edition.digest


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("ankle.lump: yes", "ankle.lmp: yes", "3: 'ankle.lmp' is not a question; did you mean"),
        ("ankle.lump: yes", "ankle.lump: yess", "3: no option 'yess' in ankle.lump; did you mean"),
        ("ankle.lump: yes", "ankle.lump: unsure", "3: 'unsure' in ankle.lump fits every other"),
        ("ankle.lump: yes", "ankle.size: big", "3: ankle.size asks for a number"),
        (
            "ankle.lump: yes",
            "everyone.danger_signs: bleeding",
            "3: 'bleeding' in everyone.danger_signs is a danger sign; take it out",
        ),
        ("ankle.pain: no", "ankle.lump: no", "'ankle.lump' stands on both sides"),
        ("    beside: {ankle.pain: no}\n", "", "'beside' is missing; add 'beside: ...'"),
        (
            "ankle.lump: yes",
            "ankle.feelings: none",
            "2: nothing says which tick of ankle.feelings would fit; add 'fits:",
        ),
        (
            "    ask:",
            "    fits: {ankle.lump: yes}\n    ask:",
            "5: 'yes' in ankle.lump fits and does not fit; name another option",
        ),
        (
            "    ask:",
            "    fits: {hand.numb: yes}\n    ask:",
            "'fits' names hand.numb, which is on no side; take it out",
        ),
        ("    ask:", "    aks:", "'aks' is not a field here; did you mean 'ask'?"),
        ("    ask: Is there a lump that does not hurt?\n", "", "'ask' is missing; add 'ask: ...'"),
        (GOOD, GOOD + GOOD.partition("\n")[2], "6: 'lump_and_pain' stands twice; rename one"),
        (GOOD, "mismatches: []\n", "'mismatches' does not fit"),
        ("does not hurt", "does not hurt, or call 800-555-0199", "number"),
    ],
)
def test_a_slip_is_refused_with_its_line_and_remedy(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(ContentError) as refused:
        loaded(tmp_path, GOOD.replace(old, new))

    assert "mismatches.yaml:" in str(refused.value)
    assert says in str(refused.value)
