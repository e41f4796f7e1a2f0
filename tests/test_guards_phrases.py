"""No result, page or word names an illness as a fact, tells how likely it is, or calms.

What is checked is what a person reads: pages drawn by the app, for themselves and for someone
else, with the numbers of every country. The phrases are first tried on sentences of their own.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from questionnaire import Told, read_yaml
from rules import Country, Rulebook, countries
from tests.language.phrases import BANNED, NUMBERS, banned_in
from tests.language.reading import sentences
from tests.language.rendered import TODAY, Shown, page_lines, results, whole_sheet
from ui.serving.static.emergency import emergency_page
from ui.serving.static.opening import opening
from ui.serving.static.template import PAGES
from ui.serving.static.welcome import welcome_page
from visit.complaint.complaint import complaint
from visit.phone.first_sentence import first_sentence
from visit.phone.phone_script import message_for, script_for
from visit.plan.watching import watching
from visit.result.crew import to_tell
from visit.situation import Situation, once
from visit.words import speech_for

PROJECT = Path(__file__).parents[1]
TRIED = read_yaml(Path(__file__).parent / "language" / "phrases.yaml").data
WRITTEN = {
    file.relative_to(PROJECT).as_posix()
    for folder in ("questionnaire/locations", "rules", "visit", "ui", "education")
    for file in (PROJECT / folder).rglob("*.yaml")
    if not {"sources", "cases"} & set(file.parts) and file.name != "hazards.yaml"
}
# Names, addresses, and notes to reviewers: `not_for` names what nobody may conclude.
NOT_READ = {"id", "url", "site", "title", "publisher", "sources", "not_for"}
CANNOT_TELL = "cannot tell you what is wrong"
AT_ONCE = "at once for any"


def texts_in(data: Any) -> Iterator[str]:
    """Every text of a content file that someone may read."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, inside in data.items():
            if name not in NOT_READ:
                yield from texts_in(inside)
    elif isinstance(data, list):
        for inside in data:
            yield from texts_in(inside)


@pytest.fixture(scope="module")
def shown() -> tuple[Shown, ...]:
    return results()


@pytest.fixture(scope="module")
def guided(shown: tuple[Shown, ...]) -> list[Shown]:
    """The pages that tell how soon to seek care."""
    return [page for page in shown if page.page == "result"]


def test_the_phrases_are_tried_on_50_sentences_of_each_kind() -> None:
    assert len(set(TRIED["wrong"])) >= 50
    assert len(set(TRIED["right"])) >= 50
    assert not set(TRIED["wrong"]) & set(TRIED["right"])


@pytest.mark.parametrize("sentence", TRIED["wrong"])
def test_a_sentence_that_must_not_be_said_is_found(sentence: str) -> None:
    assert banned_in(sentence), "Write a pattern for it in tests/language/phrases.py"


@pytest.mark.parametrize("sentence", TRIED["right"])
def test_a_sentence_that_may_be_said_is_let_pass(sentence: str) -> None:
    assert not banned_in(sentence)


def test_each_phrase_is_tried_on_some_sentence() -> None:
    tried = "\n".join(TRIED["wrong"])

    never = [
        one.pattern
        for one in (*NUMBERS, *BANNED)
        if not re.search(one.pattern, tried, re.IGNORECASE | re.MULTILINE)
    ]
    assert not never, "Add sentences under 'wrong' in tests/language/phrases.yaml:\n" + "\n".join(
        never
    )


def test_a_finding_says_what_to_say_instead() -> None:
    [finding] = banned_in("Book a visit. Your score is 7.")

    assert finding == "'score' in \"Your score is 7.\": give the level and its reason"


def test_every_rule_is_shown_to_someone(shown: tuple[Shown, ...], rulebook: Rulebook) -> None:
    fired = {rule.key for page in shown for rule in page.guidance.fired}

    assert fired == set(rulebook.rule)


def test_pages_are_read_for_both_readers_and_all_countries(shown: tuple[Shown, ...]) -> None:
    read = {(page.situation.journey.country, "(someone else)" in page.person) for page in shown}

    assert read == {(one.id, other) for one in countries() for other in (True, False)}


def test_no_page_says_what_must_not_be_said(shown: tuple[Shown, ...], rulebook: Rulebook) -> None:
    cited = {source.name for source in rulebook.sources.values()}
    place = {line: at for at, page in enumerate(shown) for line in page.lines}

    # What is read out takes long to write down, and excuses only what is found without it.
    banned = [
        f"{shown[at].person}: {wrong}"
        for line, at in place.items()
        if not any(line.startswith(title) for title in cited) and banned_in(line)
        for wrong in banned_in(line, by_a_caregiver=read_out(shown[at]))
    ]
    assert not banned, "\n".join(banned)


def read_out(page: Shown) -> frozenset[str]:
    """What a caregiver says to a clinic or a crew of the answers that they gave."""
    return _read_out(page.situation) if "(someone else)" in page.person else frozenset()


@once
def _read_out(one: Situation) -> frozenset[str]:
    script, sheet = script_for(one, TODAY).text, whole_sheet(one)
    machine = message_for(one, TODAY)
    now = [f"{row.label}: {row.text}" for row in sheet.card.rows]
    first = first_sentence(one, complaint(one)) or ""
    said = (script, machine.text if machine else "", sheet.portal, first, *to_tell(one), *now)
    return frozenset(sentence for text in said for sentence in sentences(text))


def test_no_place_for_a_number_is_left_open(shown: tuple[Shown, ...]) -> None:
    left = {line for page in shown for line in page.lines if re.search(r"\{\w*\}", line)}

    assert not left


def test_every_result_says_that_it_cannot_tell_what_is_wrong(guided: list[Shown]) -> None:
    lacking = [p.person for p in guided if not any(CANNOT_TELL in line for line in p.lines)]

    assert not lacking


def test_every_sheet_says_what_its_result_must_say(
    shown: tuple[Shown, ...], rulebook: Rulebook
) -> None:
    for page in shown:
        if page.page == "sheet":
            level, text = page.guidance.level, "\n".join(page.lines)
            assert level is not None
            assert CANNOT_TELL in text, page.person
            calls = any(AT_ONCE in line.casefold() for line in page.lines)
            assert calls or level.id == "emergency", page.person


def test_every_result_has_its_deadline(guided: list[Shown]) -> None:
    for page in guided:
        level = page.guidance.level
        assert level is not None
        dated = re.compile(r"By \w+, \w+ \d+, \d{4}$")
        days = [line for line in page.lines if dated.search(line)]
        assert bool(days) == (level.by_when.unit == "days"), page.person
        assert len(days) <= 1, page.person


def test_every_result_says_when_to_act_sooner(guided: list[Shown], rulebook: Rulebook) -> None:
    for page in guided:
        sooner = watching(page.situation).sooner
        assert set(sooner) <= set(page.lines), page.person
        calls = any(AT_ONCE in line.casefold() for line in page.lines)
        assert calls or page.guidance.fired[0].level == "emergency", page.person


def test_an_emergency_begins_with_the_action_and_the_number(shown: tuple[Shown, ...]) -> None:
    for page in shown:
        if page.page == "emergency":
            say = speech_for(page.situation.journey)
            action, number = say(page.guidance.fired[0].say), say.country.emergency
            assert page.lines[1:3] == (action, f"Call {number}"), page.person


def test_nothing_calm_stands_beside_something_urgent(
    guided: list[Shown], rulebook: Rulebook
) -> None:
    lowest = rulebook.levels[-1]

    soft = [
        f"{page.person}: {line}"
        for page in guided
        if page.guidance.level != lowest
        for line in page.lines
        if line.startswith(f"{speech_for(page.situation.journey)(lowest.name)}.")
    ]
    assert not soft, "\n".join(soft)


@pytest.mark.parametrize("name", sorted(WRITTEN), ids=str)
def test_no_file_says_what_must_not_be_said(name: str) -> None:
    to_a_person = not name.startswith("education/")

    banned = [
        f"{name}: {wrong}"
        for text in texts_in(read_yaml(PROJECT / name).data)
        for wrong in banned_in(text, to_a_person=to_a_person)
    ]
    assert not banned, "\n".join(banned)


def test_no_page_outside_the_app_says_what_must_not_be_said() -> None:
    pages = [emergency_page(), welcome_page("911", []), opening("911").body]
    pages += [file.read_text(encoding="utf-8") for file in PAGES.glob("*.html")]

    banned = [wrong for page in pages for line in page_lines(page) for wrong in banned_in(line)]
    assert not banned, "\n".join(banned)


@pytest.mark.parametrize("country", countries(), ids=lambda country: country.id)
def test_the_numbers_of_a_country_fit_every_sentence(country: Country, rulebook: Rulebook) -> None:
    told: list[Told] = [text for rule in rulebook.rules for text in (rule.say, *rule.watch_for)]
    told += [level.first_action for level in rulebook.levels]
    texts = [voice for text in told for voice in text.voices]

    wrong = [filled for text in texts if re.search(r"[{}]", filled := country.fill(text))]
    assert not wrong, "Write {emergency}, {urgent_line} or {crisis_line}: " + "\n".join(wrong)
