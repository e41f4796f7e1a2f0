"""Learn and How this decides: open to everyone, and the same for everyone."""

import re
from functools import partial
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from education.library import Library
from education.markup import plain
from rules import Engine, last_proof
from tests.screen import heading, lines, markup, open_section, press, words_on
from ui.content import library
from ui.how import proof
from ui.parts.frame import title
from ui.words import words
from visit import Journey

NUMBERS = words("learn_show_numbers")


def read(topic: str) -> AppTest:
    """The page of a Learn topic."""
    app = open_section("ui.learn.page")
    press(app, library().page(topic).title)
    return app


def topics_offered(app: AppTest) -> list[str]:
    """The titles that open a topic, in their order."""
    return [button.label for button in app.button if str(button.key).startswith("read_")]


def facts_on(app: AppTest) -> str:
    """All that our own markup says, as it is read: bold words are part of their sentence."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", markup(app))).split())


def open_how(part: str = "rules") -> AppTest:
    """One part of How this decides."""
    app = open_section("ui.how.page")
    app.session_state["how_part"] = part
    return app.run()


def topic_with_numbers(books: Library) -> str:
    return next(
        topic.id for topic in books.pages if any(section.opt_in for section in topic.sections)
    )


def test_the_list_names_every_topic() -> None:
    app = open_section("ui.learn.page")
    shown = lines(app)
    offered = topics_offered(app)

    assert all(topic.title in offered for topic in library().pages)
    assert shown.count(words("learn_choose")) == 1
    assert all(topic.summary in shown and topic.group in shown for topic in library().pages)


def test_the_title_of_the_tab_names_the_topic_that_is_open() -> None:
    topic = library().pages[0]

    assert title("learn", Journey()) == "Learn - Visit Guide"
    assert title("learn", Journey(reading=topic.id)) == f"{topic.title} - Visit Guide"
    assert title("questions", Journey(reading=topic.id)) == "Start - Visit Guide"


def test_a_topic_that_is_gone_leaves_the_title_of_the_list() -> None:
    assert title("learn", Journey(reading="no_such_topic")) == "Learn - Visit Guide"


def test_every_topic_opens_with_all_its_facts_and_leads_back() -> None:
    app = open_section("ui.learn.page")

    for topic in library().pages:
        press(app, topic.title)
        shown = facts_on(app)
        assert heading(app) == topic.title
        for section in (one for one in topic.sections if not one.opt_in):
            assert all(plain(fact.text) in shown for fact in section.facts)
        press(app, words("learn_all"))

    assert heading(app) == words("learn_title")


def test_a_search_leaves_the_topics_that_fit_and_says_how_many() -> None:
    app = open_section("ui.learn.page")

    app.text_input(key="search_topics").set_value("fibroid").run()

    offered = topics_offered(app)
    assert offered[0] == library().page("fibroids").title
    assert 1 < len(offered) < len(library().pages)
    assert words("learn_found", count=len(offered)) in lines(app)


def test_a_search_that_fits_nothing_says_so() -> None:
    app = open_section("ui.learn.page")

    app.text_input(key="search_topics").set_value("zebra crossing").run()

    assert words("learn_found", count=0) in lines(app)
    assert not topics_offered(app)


@pytest.mark.parametrize("topic", [page.id for page in library().pages])
def test_each_number_in_a_topic_leads_to_the_source_of_that_number_in_its_list(topic: str) -> None:
    shown = markup(read(topic))
    listed = re.findall(r'<li><a href="([^"]+)"[^>]*>[^<]+</a><span>', shown)
    cited = re.findall(r'<a href="([^"]+)"[^>]*aria-label="[^"]+">(\d+)</a>', shown)

    assert cited
    assert len(listed) == len(set(listed)) == len(library().sources_on(library().page(topic)))
    assert all(listed[int(number) - 1] == address for address, number in cited)


def test_survival_numbers_stay_hidden_until_they_are_asked_for() -> None:
    topic = topic_with_numbers(library())
    app = read(topic)
    sections = [section for section in library().page(topic).sections if section.opt_in]
    titles = [library().figure_sets[name].title for one in sections for name in one.figures]
    assert titles
    assert not any(title in lines(app) for title in titles)

    for toggle in app.toggle:
        toggle.set_value(True)
    app.run()

    assert all(title in lines(app) for title in titles)


def test_numbers_that_were_shown_can_be_hidden_again() -> None:
    topic = topic_with_numbers(library())
    app = read(topic)
    hidden = words_on(app)
    section = next(one for one in library().page(topic).sections if one.opt_in)
    wanted = f"want_{topic}_{section.id}"
    app.toggle(key=wanted).set_value(True).run()
    assert words_on(app) != hidden

    app.toggle(key=wanted).set_value(False).run()

    assert words_on(app) == hidden


def test_every_rule_can_be_found_by_its_place_and_level(engine: Engine) -> None:
    app = open_how()

    app.selectbox(key="how_place").set_value("digestive").run()
    app.selectbox(key="how_level").set_value("emergency").run()

    rules = [
        rule
        for rule in engine.rulebook.rules
        if (rule.location, rule.level) == ("digestive", "emergency")
    ]
    assert f"Rules found: {len(rules)} of {len(engine.rulebook.rules)}." in lines(app)
    assert all(rule.key in lines(app) for rule in rules)


def test_a_rule_stands_there_with_its_trigger_its_words_and_its_sources(engine: Engine) -> None:
    app = open_how()
    app.selectbox(key="how_place").set_value("lump").run()

    text = words_on(app)

    rule = engine.rulebook.rule["lump.growing_fast"]
    assert "How has the size of the lump changed? [It has grown over weeks or months]" in text
    assert rule.say.you in text
    assert all(engine.rulebook.sources[name].url in text for name in rule.sources)


def test_rules_are_found_by_a_word_or_a_row_of_the_table() -> None:
    app = open_how()
    app.selectbox(key="how_place").set_value("all").run()

    app.text_input(key="search_rules").set_value("  u163 ").run()

    assert "lump.growing_fast" in lines(app)
    assert "everyone.chest_pain" not in lines(app)


def test_a_search_without_a_match_says_so(engine: Engine) -> None:
    app = open_how()

    app.text_input(key="search_rules").set_value("🦄").run()

    assert f"Rules found: 0 of {len(engine.rulebook.rules)}." in lines(app)


def test_the_flow_names_every_question_of_a_place(engine: Engine) -> None:
    app = open_how("flow")

    app.selectbox(key="how_flow").set_value("urinary").run()

    text = words_on(app)
    urinary = engine.rulebook.questionnaire.location("urinary")
    assert all(f"1. {question.text.you}" in text for question in urinary.questions)


def test_the_proof_names_every_property_and_every_place(engine: Engine) -> None:
    record = last_proof(engine.rulebook.edition)
    assert record is not None, "tests/conftest.py makes the record"

    app = open_how("proof")

    text = words_on(app)
    assert not app.exception
    for one in record.properties:
        assert words(f"proved_{one.property}", checked=f"{one.checked:,}") in text
    names = {place.id: place.name.you for place in engine.rulebook.questionnaire.locations}
    names |= {other: words(f"how_length_{other}") for other in ("unsure", "none", "all")}
    assert len(record.lengths) > 3
    for length in record.lengths:
        assert f"- {names[length.location]}: {length.fewest} to {length.most}" in text


@pytest.mark.parametrize("written", [None, b"", b"{", b"\xff\xfe{\x00", b"[" * 100_000, b"null"])
def test_without_a_whole_record_the_page_says_that_nothing_was_proved_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: bytes | None
) -> None:
    record = tmp_path / "proof.json"
    if written is not None:
        record.write_bytes(written)
    monkeypatch.setattr(proof, "last_proof", partial(last_proof, file=record))

    app = open_how("proof")

    assert not app.exception
    assert words("how_no_proof") in words_on(app)
