"""`python -m visit walk`: pages and presses counted by hand, what is read, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import pytest

from questionnaire import Answer
from rules import Engine, Rulebook
from rules.release.complete_case import answer_everything, calmest, in_full
from tests.casebook import case_files
from tests.effort import share_of
from tests.screened import screened_engine
from visit import __main__ as command
from visit.walk.walker import Walk, walk

TOY = screened_engine()
MOST_PAGES, MOST_PRESSES = 12, 42
MOST_PAGES_OF_NINE_IN_TEN, MOST_PRESSES_OF_NINE_IN_TEN = 17, 65
SETTLED_AT = 9
Run = Callable[..., Any]


def toy_walk(*, whole: bool = False, early: bool = False, **ankle: Answer) -> Walk:
    """Someone with an ankle, calm but for these answers; `danger` is a sign of everyone."""
    signs = ankle.pop("danger", frozenset({"none"}))
    calm = {key: calmest(one) for key, one in TOY.rulebook.questionnaire.questions.items()}
    said = {f"ankle.{key}": answer for key, answer in ankle.items()}
    places = {"everyone.places": frozenset({"ankle"}), "everyone.danger_signs": signs}
    return walk(TOY, {**calm, **places, **said}, whole=whole, early=early)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    rulebook: Rulebook,
) -> Run:
    """Walk these people, each given by what is known of them."""
    monkeypatch.setattr(command, "load", lambda: rulebook)

    def walked(*known: object, options: tuple[str, ...] = (), code: int = 0) -> Any:
        lines = (json.dumps({"id": n, "known": one}) for n, one in enumerate(known, 1))
        file = tmp_path / "people.jsonl"
        file.write_text("\n".join(lines), encoding="utf-8")
        assert command.main(["walk", str(file), *options]) == code
        said = capsys.readouterr()
        return said.err if code else [json.loads(line) for line in said.out.splitlines()]

    return walked


def test_every_page_and_press_of_a_calm_person_counts() -> None:
    # Start, danger, places, age, ankle, review, result; whom + begin, 3 x (mark + Continue),
    # 3 rows + Continue, see the result.
    walked = toy_walk()

    assert (walked.pages, walked.presses) == (7, 2 + 3 * 2 + 3 + 1 + 1)
    assert walked.settled_page == 5


def test_each_tick_is_a_press() -> None:
    two = toy_walk(feelings=frozenset({"sick", "dizzy"}))

    assert two.presses == toy_walk().presses + 1


def test_a_follow_up_is_a_page_of_its_own() -> None:
    walked = toy_walk(lump="yes", size=7.0, growth="fast")

    assert walked.pages == toy_walk().pages + 1
    assert walked.asked[-2:] == ("ankle.size", "ankle.growth")


def test_a_danger_sign_leads_over_what_a_crew_needs_to_the_result() -> None:
    # Start, danger, emergency, age, review, result.
    walked = toy_walk(danger=frozenset({"bleeding"}))

    assert (walked.pages, walked.presses) == (6, 2 + 2 + 1 + 2 + 1)
    assert walked.asked == ("everyone.who_for", "everyone.danger_signs", "everyone.age")
    assert walked.journey.advised == "emergency"


def test_whoever_wants_is_asked_the_whole_after_a_danger_sign() -> None:
    walked = toy_walk(danger=frozenset({"bleeding"}), whole=True)

    assert set(toy_walk().asked) <= set(walked.asked)


def test_a_child_comes_to_the_page_for_children() -> None:
    calm = {key: calmest(one) for key, one in TOY.rulebook.questionnaire.questions.items()}

    walked = walk(TOY, {**calm, "everyone.age": "under_18"})

    assert walked.journey.page == "child"
    assert walked.pages == 5


def test_what_is_known_is_answered_and_the_rest_is_calm(run: Run) -> None:
    [walked] = run(
        {"everyone.age": "60_plus", "everyone.places": ["urinary"], "urinary.blood": "yes"}
    )

    assert walked["id"] == 1
    assert walked["answers"]["urinary.blood"] == "yes"
    assert walked["answers"]["urinary.hardly_pee"] == "no"
    assert walked["level"] == "two_weeks"
    assert walked["unused"] == []
    assert list(walked) == [
        "id", "level", "answers", "pages", "presses", "settled_page", "fired", "asked", "unused",
    ]  # fmt: skip


def test_the_rest_can_be_not_sure(run: Run) -> None:
    [walked] = run({"everyone.danger_signs": ["none"]}, options=("--rest", "unsure"))

    assert walked["answers"]["everyone.worried"] == "unsure"
    assert walked["answers"]["everyone.places"] == ["unsure"]


def test_a_known_answer_that_is_never_asked_for_is_told(run: Run) -> None:
    [walked] = run({"urinary.blood": "yes", "everyone.worried": "no"})

    assert walked["unused"] == ["urinary.blood"]


def test_keys_of_version_1_0_are_read(run: Run) -> None:
    known = {"everyone.places": ["belly"], "belly.pain": "yes", "belly.sent_home": "no"}

    [walked] = run(known)

    assert walked["answers"]["belly_signs.pain"] == "yes"
    assert walked["unused"] == ["belly.sent_home"]


def test_answering_the_rest_never_leads_elsewhere(run: Run) -> None:
    known = {"everyone.places": ["belly"], "belly.scan_mass": "yes"}

    [short], [long] = run(known), run(known, options=("--settled", "go-on"))

    assert (short["level"], short["settled_page"]) == (long["level"], long["settled_page"])
    assert set(short["asked"]) < set(long["asked"])


def test_every_unknown_key_and_option_is_named(run: Run) -> None:
    said = run({"urinary.blod": "yes", "urinary.blood": "maybe"}, {"nowhere.x": "no"}, code=2)

    for name in ("urinary.blod", "maybe", "nowhere.x", "person 2"):
        assert name in said


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"known": {}}', '"x"'])
def test_what_is_no_person_is_refused(
    line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "people.jsonl"
    file.write_text(line, encoding="utf-8")

    assert command.main(["walk", str(file)]) == 2
    assert capsys.readouterr().err


@pytest.fixture(scope="module")
def cases(engine: Engine) -> list[tuple[str, dict[str, Answer], Walk]]:
    """Every so many-th case of the project: its level, its answers and the short way."""
    questionnaire = engine.rulebook.questionnaire
    every = [(file.location, case) for file in case_files() for case in file.cases]
    found: list[tuple[str, dict[str, Answer], Walk]] = []
    for location, case in share_of(every, part=18):
        answers = answer_everything(questionnaire, in_full(questionnaire, location, case.answers))
        found.append((case.level, answers, walk(engine, answers, early=True)))
    return found


def test_no_case_gets_a_lower_level_on_the_short_way(
    engine: Engine, cases: list[tuple[str, dict[str, Answer], Walk]]
) -> None:
    for level, answers, walked in cases:
        assert engine.decide(answers).level == engine.decide(walked.journey.answers).level
        assert walked.journey.advised == level or walked.journey.page == "child"


def test_the_way_is_short(cases: list[tuple[str, dict[str, Answer], Walk]]) -> None:
    pages = [walked.pages for _, _, walked in cases]
    presses = [walked.presses for _, _, walked in cases]

    assert median(pages) <= MOST_PAGES
    assert median(presses) <= MOST_PRESSES
    assert quantiles(pages, n=10)[-1] <= MOST_PAGES_OF_NINE_IN_TEN
    assert quantiles(presses, n=10)[-1] <= MOST_PRESSES_OF_NINE_IN_TEN
    assert median(walked.settled_page for _, _, walked in cases) <= SETTLED_AT
