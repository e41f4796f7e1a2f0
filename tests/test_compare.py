"""What a new edition changes for people, and what its changelog must say about it."""

import subprocess
from pathlib import Path

import pytest

from questionnaire import Answer
from rules import Engine, Rulebook
from rules.__main__ import main
from rules.workbench.compare import editions
from rules.workbench.compare.changelog import announced
from rules.workbench.compare.diff import Difference, difference, lines
from rules.workbench.compare.editions import NoContent, Shipped, last_release, shipped
from rules.workbench.compare.levels import Change, level_changes
from rules.workbench.compare.texts import text_changes
from tests.proven import FOLDER, changed_copy, proven, rulebook_of

ANKLE, HAND = "rules/guidance/ankle.yaml", "rules/guidance/hand.yaml"
OFFERED, LEVELS = "rules/provider_questions.yaml", "rules/levels.yaml"
ASKED_ANKLE, ASKED_HAND = (f"questionnaire/locations/{name}.yaml" for name in ("ankle", "hand"))
TOLD = "## Version 1.0, 2026-11-20\n"
EMERGENCY_LESS = (ANKLE, "level: emergency", "level: same_day")


@pytest.fixture
def changed(tmp_path, request: pytest.FixtureRequest) -> Rulebook:
    """The small content with the changes of `request.param`."""
    return rulebook_of(changed_copy(tmp_path / "new", *request.param))


def with_changes(*changes: tuple[str, str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("changed", [changes], indirect=True)


def pairs(old: Rulebook, new: Rulebook) -> dict[tuple[str | None, str | None], Change]:
    return {(change.old, change.new): change for change in level_changes(old, new).pairs}


def test_the_same_content_changes_nothing():
    found = difference(Shipped(proven(), TOLD), Shipped(rulebook_of(), TOLD))

    assert found == Difference(found.levels, (), (), ())
    assert (found.levels.pairs, found.levels.lost) == ((), {})


@with_changes(EMERGENCY_LESS)
def test_a_lower_level_is_shown_by_the_fewest_answers_and_its_cause(changed: Rulebook):
    found = pairs(proven(), changed)

    change = found["emergency", "same_day"]
    assert change.lowered
    assert change.answers == {
        "everyone.places": frozenset({"ankle"}),
        "ankle.pain": "yes",
        "ankle.spreading": "yes",
    }
    assert change.causes == ("ankle.spreading_pain is same_day, was emergency",)
    assert found.keys() == {("emergency", "same_day")}


@with_changes(EMERGENCY_LESS)
def test_the_way_back_raises(changed: Rulebook):
    found = pairs(changed, proven())

    assert not found["same_day", "emergency"].lowered
    assert level_changes(changed, proven()).lost == {}


@with_changes((HAND, "when: {numb: [yes, unsure]}", "when: {numb: yes}"))
def test_every_pair_of_levels_has_its_person(changed: Rulebook):
    found = pairs(proven(), changed)

    assert found.keys() == {("two_weeks", level) for level in ("routine", "watch")}
    assert all(change.answers["hand.numb"] == "unsure" for change in found.values())
    assert found["two_weeks", "watch"].causes == ("hand.numb (two_weeks) fires no longer",)


@with_changes((HAND, "when: {numb: [yes, unsure]}", "when: {numb: [yes, no, unsure]}"))
def test_a_rule_that_fires_now_is_a_cause(changed: Rulebook):
    change = pairs(proven(), changed)["watch", "two_weeks"]

    assert change.causes == ("hand.numb (two_weeks) fires now",)


@with_changes((ANKLE, "{at_least: 5}", "{at_least: 10}"))
def test_numbers_are_cut_where_either_edition_compares_them(changed: Rulebook):
    change = pairs(proven(), changed)["same_day", "two_weeks"]

    size = change.answers["ankle.size"]
    assert isinstance(size, float)
    assert 5 <= size < 10


@with_changes(
    (ASKED_HAND, "  - id: weak\n    text: Is the hand weak?\n", ""),
    (HAND, "when: {weak: [yes, unsure]}", "when: {numb: unsure}"),
    (HAND, "numb: [yes, unsure], weak: [yes, unsure]", "numb: yes, numb: [yes, unsure]"),
    (HAND, "{all: [numb: no, weak: no]}", "{numb: no}"),
    ("rules/told_elsewhere.yaml", "hand.weak: yes", "hand.numb: yes"),
)
def test_a_question_that_is_gone_may_have_had_any_answer(changed: Rulebook):
    found = level_changes(proven(), changed)

    change = found.lost["hand.weak"]
    assert (change.old, change.new) == ("routine", "watch")
    assert change.answers["hand.weak"] in {"yes", "unsure"}


@with_changes(
    (ASKED_HAND, "  - id: weak", "  - id: cold\n    text: Is the hand cold?\n  - id: weak"),
    (HAND, "{weak: [yes, unsure]}", "{any: [weak: [yes, unsure], cold: [yes, unsure]]}"),
)
def test_a_new_question_may_have_any_answer(changed: Rulebook):
    change = pairs(proven(), changed)["watch", "routine"]

    assert change.answers["hand.cold"] in {"yes", "unsure"}


@with_changes(
    (ASKED_ANKLE, "slow: Slowly, fast: Fast,", "slow: Slowly,"),
    (ANKLE, "growth: {from: fast}", "growth: unsure"),
    (OFFERED, "[slow, fast, unsure]", "[slow, unsure]"),
)
def test_who_finds_no_option_that_fits_is_not_sure(changed: Rulebook):
    assert pairs(proven(), changed) == {}, "fast was as urgent as not sure"


@with_changes(
    (ASKED_ANKLE, "Fast, unsure: I am not sure}", "Fast}\n    not_a_symptom: For this test."),
    (ANKLE, "growth: {from: fast}", "growth: fast"),
    (OFFERED, "[slow, fast, unsure]", "[slow, fast]"),
)
def test_where_not_sure_is_not_offered_any_option_may_be_taken(changed: Rulebook):
    assert ("same_day", "two_weeks") in pairs(proven(), changed)


@with_changes(
    (ASKED_ANKLE, "dizzy: Dizzy, hot: Hot", "dizzy: Dizzy, hot: Hot, cold: Cold"),
    (ANKLE, "[feelings: [sick, dizzy,", "[feelings: [cold, sick, dizzy,"),
)
def test_a_new_tick_is_free_and_the_others_stay(changed: Rulebook):
    change = pairs(proven(), changed)["watch", "two_weeks"]

    assert change.answers["ankle.feelings"] == frozenset({"cold"})


@with_changes((ASKED_ANKLE, "    unit: cm\n", "    unit: inches\n"))
def test_a_number_in_another_unit_is_another_question(changed: Rulebook):
    assert {("same_day", "two_weeks"), ("two_weeks", "same_day")} <= pairs(proven(), changed).keys()


@with_changes((ASKED_ANKLE, "ask_when: {pain: [yes, unsure]}", "ask_when: {pain: yes}"))
def test_a_question_that_comes_for_fewer_people_lowers_what_reads_it(changed: Rulebook):
    found = level_changes(proven(), changed)

    assert found.lost.keys() == {"ankle.spreading_pain", "ankle.spreading_unsure"}
    assert found.lost["ankle.spreading_pain"].answers["ankle.pain"] == "unsure"


CALM: dict[str, Answer] = {
    "everyone.who_for": "me",
    "everyone.danger_signs": frozenset({"none"}),
    "everyone.age": "30_39",
    "ankle.pain": "no",
    "ankle.lump": "no",
    "ankle.feelings": frozenset({"none"}),
    "hand.numb": "no",
    "hand.weak": "no",
}


@with_changes(EMERGENCY_LESS, (HAND, "level: same_day", "level: routine"))
def test_every_person_shown_is_decided_so_by_both_engines(changed: Rulebook):
    found = level_changes(proven(), changed)

    for change in (*found.pairs, *found.lost.values()):
        answers = {**CALM, **change.answers}
        for rulebook, level in ((proven(), change.old), (changed, change.new)):
            decided = Engine(rulebook).decide(answers).level
            assert decided is not None
            assert decided.id == level


TEXTS = (
    (HAND, "say: Book a visit about the hand.", "say: Ask about the hand."),
    (ASKED_HAND, "text: Is the hand weak?", "text: Is the hand weak now?"),
    (ASKED_ANKLE, "{sick: Sick, ", "{sick: Feeling sick, "),
)


@with_changes(*TEXTS)
def test_changed_texts_are_listed(changed: Rulebook):
    assert list(text_changes(proven(), changed)) == [
        "question ankle.feelings, options sick: Sick\n    is now: Feeling sick",
        "question hand.weak, text: Is the hand weak?\n    is now: Is the hand weak now?",
        "rule hand.weak, say: Book a visit about the hand.\n    is now: Ask about the hand.",
    ]


@with_changes(
    (ASKED_HAND, "text: Is the hand weak?", "text: Is the hand weak?\n    why: It helps.")
)
def test_texts_that_came_and_went_are_listed(changed: Rulebook):
    assert list(text_changes(proven(), changed)) == ["question hand.weak, why is new: It helps."]
    assert list(text_changes(changed, proven())) == ["question hand.weak, why is gone: It helps."]


CHANGELOG = """# What changed

## Version 1.2, 2027-06-01
- Why: a new source.
- Lowered: ankle.pain, from 2 weeks to 3
Lowered: two_weeks

## Version 1.1, 2027-01-01
Lowered: hand.weak

## Version 1.0, 2026-11-20
Lowered: hand.numb
"""


def test_lines_of_later_versions_count():
    assert announced(CHANGELOG, since="1.1") == frozenset({"ankle.pain", "two_weeks"})
    assert announced(CHANGELOG, since="1.0") == frozenset({"ankle.pain", "two_weeks", "hand.weak"})


def test_a_line_of_the_same_version_does_not_count():
    assert announced(CHANGELOG, since="1.2") == frozenset()


def unannounced(folder: Path, changelog: str) -> tuple[str, ...]:
    new = Shipped(rulebook_of(folder), f"## Version 1.1\n{changelog}\n## Version 1.0\n")
    return difference(Shipped(proven(), ""), new).unannounced


def test_without_the_heading_of_the_old_version_no_line_counts(tmp_path, capsys):
    new = changed_copy(tmp_path / "new", EMERGENCY_LESS)
    stale = "## Version 1.1\n## Version 1.0: 2026-11-20\nLowered: ankle.spreading_pain\n"
    (new / "CHANGELOG.md").write_text(stale)

    code, text = printed(capsys, str(FOLDER), str(new))

    assert code == 1
    assert "CHANGELOG.md needs a line 'Lowered: ankle.spreading_pain'" in text
    assert "has no heading '## Version 1.0, <day>'" in text


def test_a_changelog_that_cannot_be_read_fails_even_when_nothing_is_lowered(tmp_path, capsys):
    new = changed_copy(tmp_path / "new")
    (new / "CHANGELOG.md").write_text("# What changed\n")

    assert printed(capsys, str(FOLDER), str(new))[0] == 1


def test_a_level_that_changes_places_with_a_lower_one_is_lowered(tmp_path):
    new = changed_copy(tmp_path / "new")
    file = new / LEVELS
    head, *levels = file.read_text().split("  - id: ")
    levels[1], levels[2] = levels[2], levels[1]
    file.write_text("  - id: ".join([head, *levels]))

    found = difference(Shipped(proven(), TOLD), Shipped(rulebook_of(new), TOLD))

    assert found.fallen == ("same_day",)
    assert "same_day" in found.unannounced
    assert {c.lowered for c in found.levels.pairs if c.new == "two_weeks"} == {True}


@with_changes(
    (ASKED_ANKLE, "slow: Slowly, fast: Fast,", "fast: Fast, slow: Slowly,"),
)
def test_options_in_another_order_are_told(changed: Rulebook):
    [text] = [text for text in text_changes(proven(), changed) if "order of options" in text]

    assert text.startswith("question ankle.growth, order of options: ")
    assert text.index("slow, fast") < text.index("is now") < text.index("fast, slow")


OTHER_TEXTS = {
    "rules/countries.yaml": "countries:\n  - id: uk\n    emergency: '999'\n",
    "visit/plan/advice.yaml": "packs:\n  - id: told\n    parts:\n      - items: [Go]\n",
    "visit/ledgers/ledgers.yaml": "growth:\n  - question: a.b\n    days: {least: 365}\n",
    "ui/words.yaml": "back: Back\n",
    "ui/serving/static/pages/emergency.html": "<p>Call</p>\n",
    "rules/hazards.yaml": "hazards:\n  - id: late\n    cause: Slow\n",
}
SAID_OTHERWISE = {
    "999": "99", "Go": "Stay", "365": "36", "Back": "Forth",
    "Call": "Do not call", "Slow": "Fast",
}  # fmt: skip


@pytest.mark.parametrize("file", OTHER_TEXTS)
def test_what_is_served_beside_the_rules_is_compared(tmp_path, capsys, file: str):
    old, new = changed_copy(tmp_path / "old"), changed_copy(tmp_path / "new")
    text = OTHER_TEXTS[file]
    word = next(word for word in SAID_OTHERWISE if word in text)
    for folder, written in ((old, text), (new, text.replace(word, SAID_OTHERWISE[word]))):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(written)

    _, said = printed(capsys, str(old), str(new))

    assert file in said
    assert SAID_OTHERWISE[word] in said


def test_a_text_whose_file_only_moved_is_no_change(tmp_path, capsys):
    old, new = changed_copy(tmp_path / "old"), changed_copy(tmp_path / "new")
    for file in (old / "tests/cases/ankle.yaml", new / "rules/cases/ankle.yaml"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("cases:\n  - case: Sprained\n    level: watch\n", encoding="utf-8")

    _, said = printed(capsys, str(old), str(new))

    assert "Sprained" not in said


def test_a_site_that_no_source_named_before_is_told(tmp_path, capsys):
    new = changed_copy(tmp_path / "new")
    [file] = (new / "rules/sources").glob("*.yaml")
    file.write_text(file.read_text().replace("example.org", "exmaple.org"))

    _, said = printed(capsys, str(FOLDER), str(new))

    assert "Sites that no source named before: exmaple.org" in said


def test_a_lowered_level_needs_a_line(tmp_path):
    folder = changed_copy(tmp_path / "new", EMERGENCY_LESS)

    assert unannounced(folder, "") == ("ankle.spreading_pain",)
    assert unannounced(folder, "Lowered: ankle.spreading_pain") == ()


def test_a_changed_question_may_stand_for_the_rules_that_read_it(tmp_path):
    fewer = (ASKED_ANKLE, "ask_when: {pain: [yes, unsure]}", "ask_when: {pain: yes}")
    folder = changed_copy(tmp_path / "new", fewer)

    assert unannounced(folder, "Lowered: ankle.spreading") == ()


def test_a_question_that_did_not_change_stands_for_nothing(tmp_path):
    folder = changed_copy(tmp_path / "new", EMERGENCY_LESS)

    assert unannounced(folder, "Lowered: ankle.spreading") == ("ankle.spreading_pain",)


def test_a_later_deadline_lowers_its_level(tmp_path):
    later = (LEVELS, "{value: 24, unit: hours}", "{value: 2, unit: days}")
    folder = changed_copy(tmp_path / "new", later)

    assert unannounced(folder, "") == ("same_day",)
    assert unannounced(folder, "Lowered: same_day, to 2 days") == ()


def test_an_earlier_deadline_does_not(tmp_path):
    sooner = (LEVELS, "{value: 24, unit: hours}", "{value: 90, unit: minutes}")

    assert unannounced(changed_copy(tmp_path / "new", sooner), "") == ()


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["diff", *arguments])
    return code, "".join(capsys.readouterr())


def test_the_command_fails_until_the_changelog_says_it(tmp_path, capsys):
    new = changed_copy(tmp_path / "new", EMERGENCY_LESS)

    code, text = printed(capsys, str(FOLDER), str(new))
    (new / "CHANGELOG.md").write_text(f"## Version 1.1\nLowered: ankle.spreading_pain\n{TOLD}")
    code_then, text_then = printed(capsys, str(FOLDER), str(new))

    assert (code, code_then) == (1, 0)
    assert "LOWERED emergency -> same_day" in text
    assert "CHANGELOG.md needs a line 'Lowered: ankle.spreading_pain'" in text
    assert "LOWERED ankle.spreading_pain: named in CHANGELOG.md" in text_then


def test_a_name_that_is_neither_folder_nor_revision_is_told(tmp_path, capsys):
    code, text = printed(capsys, str(tmp_path / "nowhere"), str(FOLDER))

    assert code == 2
    assert "is neither a folder with questionnaire/ and rules/ nor a git revision" in text


@pytest.fixture
def repository(tmp_path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository in which an emergency was lowered after the release v1.0."""
    folder = changed_copy(tmp_path / "repository")
    monkeypatch.setattr(editions, "PROJECT", folder)
    git(folder, "init", "--quiet")
    commit(folder, "First")
    git(folder, "tag", "v1.0")
    text = (folder / ANKLE).read_text()
    (folder / ANKLE).write_text(text.replace("level: emergency", "level: same_day"))
    commit(folder, "Second")
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", folder, *arguments], check=True)


def commit(folder: Path, subject: str) -> None:
    git(folder, "add", "--all")
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    git(folder, *who, "commit", "--quiet", "--message", subject)


def test_revisions_of_the_repository_are_compared(repository: Path):
    found = difference(shipped("v1.0"), shipped("HEAD"))

    assert found.unannounced == ("ankle.spreading_pain",)


def test_the_last_release_is_the_newest_tag(repository: Path):
    assert last_release() == "v1.0"


def test_a_revision_without_content_is_refused(repository: Path):
    git(repository, "rm", "-r", "--quiet", "rules")
    commit(repository, "Third")

    with pytest.raises(NoContent, match="holds no questionnaire/ and rules/"):
        shipped("HEAD")


def test_an_option_is_no_revision(repository: Path):
    with pytest.raises(NoContent):
        shipped("--output=here")


def test_the_shipped_changelog_names_all_that_was_lowered_since_the_last_release():
    release = last_release()
    if release is None:
        pytest.skip("there is no release yet to compare with")

    found = difference(shipped(release), shipped(str(editions.PROJECT)))

    assert not found.unannounced, "\n".join(lines(found))


def test_the_shipped_changelog_tells_of_this_version(rulebook: Rulebook):
    told = (editions.PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")

    edition = rulebook.edition
    assert f"\n## Version {edition.version}, {edition.released}\n" in told
