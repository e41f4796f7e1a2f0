"""Answers that do not fit together: each is asked about once, and asking changes no advice."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from questionnaire import Answer, ContentError, Questionnaire, read_yaml
from rules import Engine, Guidance
from rules.release.complete_case import answer_everything
from tests import visitors
from tests.people import complete_person
from tests.proven import changed_copy, rulebook_of
from tests.screen import journey, lines, markup, open_app, press, press_for
from tests.visitors import Visitor
from ui.words import words
from visit import Journey
from visit.flow.mismatches import Doubt, call_right, doubts
from visit.flow.next_page import with_answers
from visit.record.record import read, write
from visit.situation import Situation

FILE = read_yaml(Path(__file__).with_name("mismatches.yaml")).data
PEOPLE = [
    pytest.param(name, said, id=f"{name} {number}")
    for name, people in FILE["people"].items()
    for number, said in enumerate(people, 1)
]
Said = Mapping[str, Any]
COUGH = Visitor(
    "chest_lungs", {"everyone.road": "follow_up", "in_treatment.cough": "yes", "any_cough": "no"}
)


def someone(questionnaire: Questionnaire, said: Said) -> Journey:
    """The record of a person on the check page who answered everything."""
    return Journey(page="review", answers=complete_person(questionnaire, "everyone", said))


def asked_about(engine: Engine, journey: Journey) -> set[str]:
    return {one.mismatch.id for one in doubts(Situation(engine, journey))}


def coughing(engine: Engine) -> Journey:
    """Someone who gave two answers about one cough."""
    answers = COUGH.answers(engine.rulebook.questionnaire)
    return Journey(page="review", answers=answers)


# What is declared ------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "said"), PEOPLE)
def test_a_person_who_answers_so_is_asked_about_it(engine: Engine, name: str, said: Said) -> None:
    questionnaire = engine.rulebook.questionnaire

    assert name in asked_about(engine, someone(questionnaire, said))


def test_every_mismatch_has_a_person(questionnaire: Questionnaire) -> None:
    assert [one.id for one in questionnaire.mismatches] == list(FILE["people"])


@pytest.mark.parametrize(("name", "said"), PEOPLE)
def test_the_question_is_about_two_answers_or_more(engine: Engine, name: str, said: Said) -> None:
    """Each of them has a way to it, and so must be one that the person gave."""
    found = doubts(Situation(engine, someone(engine.rulebook.questionnaire, said)))

    (doubt,) = [one for one in found if one.mismatch.id == name]
    assert len(doubt.questions) >= 2
    assert {one.key for one in doubt.questions} <= doubt.mismatch.when.reads


def test_answers_that_fit_are_asked_about_by_nobody(engine: Engine) -> None:
    for visitor in (visitors.NO_SIGNS, visitors.GROWING_LUMP, visitors.BLEEDING_AFTER_MENOPAUSE):
        answers = visitor.answers(engine.rulebook.questionnaire)

        assert not asked_about(engine, Journey(answers=answers)), visitor


def test_not_sure_is_no_mismatch(engine: Engine) -> None:
    unsure = coughing(engine)
    unsure = unsure.model_copy(
        update={"answers": {**unsure.answers, "chest_lungs.any_cough": "unsure"}}
    )

    assert "cough_is_new" not in asked_about(engine, unsure)


# What it never does ----------------------------------------------------------------------------


def rank(engine: Engine, guidance: Guidance) -> int:
    return engine.rulebook.rank[guidance.level.id] if guidance.level else 0


def counted(doubt: Doubt, said: Said) -> list[str]:
    """The answers of a mismatch that are not the calmest already."""
    return [one.key for one in doubt.questions if one.key in said]


@pytest.mark.parametrize(("name", "said"), PEOPLE)
def test_of_answers_that_do_not_fit_the_most_urgent_one_counts(
    engine: Engine, name: str, said: Said
) -> None:
    """Until the person changes an answer: none of them calmed would give a more urgent level."""
    questionnaire = engine.rulebook.questionnaire
    situation = Situation(engine, someone(questionnaire, said))
    (doubt,) = [one for one in doubts(situation) if one.mismatch.id == name]

    assert counted(doubt, said)
    for key in counted(doubt, said):
        calmed = answer_everything(questionnaire, {k: v for k, v in said.items() if k != key})
        assert rank(engine, engine.decide(calmed)) <= rank(engine, situation.guidance), key


@pytest.mark.parametrize(("name", "said"), PEOPLE)
def test_saying_that_answers_are_right_changes_no_answer_and_no_advice(
    engine: Engine, name: str, said: Said
) -> None:
    before = someone(engine.rulebook.questionnaire, said)

    after = call_right(engine, before, name)

    assert after.answers == before.answers
    assert after.page == before.page
    assert Situation(engine, after).guidance == Situation(engine, before).guidance
    assert asked_about(engine, before) - asked_about(engine, after) == {name}


def test_nobody_is_asked_in_an_emergency(engine: Engine) -> None:
    calm = coughing(engine)
    answers = {**calm.answers, "everyone.danger_signs": frozenset({"chest_pain"})}

    assert asked_about(engine, calm)
    assert not asked_about(engine, calm.model_copy(update={"answers": answers}))


def test_what_is_right_is_asked_about_anew_when_it_comes_back(engine: Engine) -> None:
    right = call_right(engine, coughing(engine), "cough_is_new")
    assert not asked_about(engine, right)

    both = answered(engine, right, "chest_lungs.any_cough", "yes")
    again = answered(engine, both, "chest_lungs.any_cough", "no")

    assert not both.called_right
    assert "cough_is_new" in asked_about(engine, again)


def answered(engine: Engine, journey: Journey, key: str, given: Answer) -> Journey:
    """The same person with another answer, given on its screen and confirmed."""
    return with_answers(engine, journey, {key: given}).journey


@pytest.mark.parametrize("forged", ["", "no_such", "fibroids"])
def test_only_what_is_asked_about_can_be_called_right(engine: Engine, forged: str) -> None:
    assert call_right(engine, coughing(engine), forged) == coughing(engine)


def test_a_record_keeps_what_was_called_right(engine: Engine) -> None:
    rulebook = engine.rulebook
    right = call_right(engine, coughing(engine), "cough_is_new")
    stranger = right.model_copy(update={"called_right": ("gone", *right.called_right)})

    assert read(write(right, rulebook), rulebook).journey.called_right == ("cough_is_new",)
    assert read(write(stranger, rulebook), rulebook).journey.called_right == ("cough_is_new",)


# What the person sees --------------------------------------------------------------------------


def test_the_check_page_asks_with_a_way_to_each_answer(engine: Engine) -> None:
    app = open_app(coughing(engine))
    (doubt,) = doubts(Situation(engine, journey(app)))

    card = markup(app).partition('class="vg-card vg-doubt"')[2].partition("</dl>")[0]
    assert words("doubts_title") in lines(app)
    assert doubt.mismatch.ask.you in lines(app)
    for key in ("in_treatment.cough", "chest_lungs.any_cough"):
        assert f'data-press="change:{key}"' in card

    press_for(app, "change:in_treatment.cough")
    assert (journey(app).page, journey(app).asking) == ("question", "in_treatment.cough")
    assert journey(app).changing


def test_one_press_says_that_both_are_right(engine: Engine) -> None:
    app = open_app(coughing(engine))
    before = journey(app).answers
    asked = doubts(Situation(engine, journey(app)))[0].mismatch.ask.you

    press(app, f"{words('both_are_right')} {asked}")

    assert journey(app).answers == before
    assert words("doubts_title") not in lines(app)
    assert asked not in lines(app)


def test_a_caregiver_is_asked_about_the_other_person(engine: Engine) -> None:
    said = {"everyone.who_for": "someone_else", "everyone.road": "no_change"}
    said["everyone.worried"] = "yes"
    app = open_app(someone(engine.rulebook.questionnaire, said))

    (doubt,) = doubts(Situation(engine, journey(app)))
    assert doubt.mismatch.ask.them in lines(app)
    assert doubt.mismatch.ask.you not in lines(app)


def test_without_a_mismatch_the_check_page_asks_nothing(engine: Engine) -> None:
    fitting = visitors.GROWING_LUMP.answers(engine.rulebook.questionnaire)

    assert words("doubts_title") not in lines(open_app(Journey(page="review", answers=fitting)))


# What an author is told ------------------------------------------------------------------------

GOOD = """\
mismatches:
  - id: lump_and_pain
    when: {ankle.lump: yes, ankle.pain: no}
    ask: Is there a lump that does not hurt?
"""


def loaded(folder: Path, text: str) -> None:
    copy = changed_copy(folder / "content")
    (copy / "questionnaire" / "mismatches.yaml").write_text(text, encoding="utf-8")
    rulebook_of(copy)


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    loaded(tmp_path, GOOD)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("ankle.lump: yes", "ankle.lmp: yes", "3: 'ankle.lmp' is not a question; did you mean"),
        ("ankle.lump: yes", "lump: yes", "3: 'lump' is not a question"),
        ("ankle.lump: yes", "ankle.lump: yess", "3: no option 'yess' in ankle.lump; did you mean"),
        ("ankle.lump: yes", "ankle.lump: unsure", "3: 'unsure' in ankle.lump fits every other"),
        (
            "ankle.lump: yes",
            "everyone.danger_signs: bleeding",
            "3: 'bleeding' in everyone.danger_signs is a danger sign; take it out",
        ),
        ("ankle.lump: yes, ", "", "2: 'when' reads one question; name the one"),
        ("    ask:", "    aks:", "'aks' is not a field here; did you mean 'ask'?"),
        ("    ask: Is there a lump that does not hurt?\n", "", "'ask' is missing; add 'ask: ...'"),
        (GOOD, GOOD + GOOD.partition("\n")[2], "5: 'lump_and_pain' stands twice; rename one"),
        (GOOD, "mismatches: []\n", "'mismatches' does not fit"),
        ("does not hurt", "does not hurt, or call 911", "911"),
    ],
)
def test_a_slip_is_refused_with_its_line_and_remedy(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(ContentError) as refused:
        loaded(tmp_path, GOOD.replace(old, new))

    assert "mismatches.yaml:" in str(refused.value)
    assert says in str(refused.value)
