"""Singular and plural: each text with a count, rendered with the counts that people meet."""

import re
from collections.abc import Iterator

import pytest

from questionnaire import ENGLISH, Language, Number, Text, filled, read_yaml
from tests.toy import toy_questionnaire
from ui.content import engine
from ui.words import FILE as SCREEN
from ui.words import words
from visit.sheet.pdf.making import HERE as PDF
from visit.telling.measurement import amount
from visit.words import FILE as VISIT

COUNTS = (0, 1, 2, 21)
# The number stands without a noun that it counts.
WITHOUT_A_NOUN = {"demo_more_sources", "answer_the_rest", "part_of", "visit_dropped"}
# A place that is no count, before a word that looks like many of something.
LOOKS_COUNTED = re.compile(r"\{(?!count\b)\w+\} (?!was\b|is\b|has\b|as\b)[a-z]+s\b")
# At most one word stands between a number and what it counts.
MANY_OF_ONE = re.compile(r"\b1 (?:more )?(?!was\b|is\b|has\b)[a-z]+(?<![su])s\b")
UNITS_THAT_NEVER_CHANGE = {"cm", "mm", "m", "kg", "g", "ml", "l", "°C", "°F", "%"}


def texts() -> Iterator[tuple[str, Text]]:
    for file in (SCREEN, VISIT, PDF / "words.yaml"):
        yield from read_yaml(file).data.items()


def counting() -> list[str]:
    return sorted(name for name, text in texts() if "{count}" in str(text))


def forms_of(text: Text) -> list[str]:
    return [text] if isinstance(text, str) else list(text.values())


def test_each_text_that_counts_has_the_forms_of_its_language():
    one_form_only = {
        name for name, text in texts() if "{count}" in str(text) and isinstance(text, str)
    }

    assert one_form_only == WITHOUT_A_NOUN
    for name, text in texts():
        assert isinstance(text, str) or set(text) == {"one", "other"}, name


def test_whatever_is_counted_is_called_count():
    found = [
        (name, form)
        for name, text in texts()
        for form in forms_of(text)
        if LOOKS_COUNTED.search(form)
    ]

    assert found == []


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("name", counting())
def test_the_form_fits_the_count(name: str, count: int):
    shown = words(name, count=count)

    assert f"{count}" in shown
    assert not MANY_OF_ONE.search(shown)
    text = dict(texts())[name]
    if not isinstance(text, str):
        assert shown == text["one" if count == 1 else "other"].replace("{count}", f"{count}")


def test_a_form_for_one_differs_from_the_form_for_others():
    assert [name for name, text in texts() if not isinstance(text, str) and same(text)] == []


def same(text: Text) -> bool:
    return len(set(forms_of(text))) < len(forms_of(text))


def test_a_unit_that_is_a_word_changes_with_its_number():
    numbers = [
        q for q in engine().rulebook.questionnaire.questions.values() if isinstance(q, Number)
    ]
    numbers += [q for q in toy_questionnaire().questions.values() if isinstance(q, Number)]
    units = [(question.unit, question.unit_forms) for question in numbers]
    units += [(q.other_unit.unit, q.other_unit.unit_forms) for q in numbers if q.other_unit]

    for unit, forms in units:
        assert unit in UNITS_THAT_NEVER_CHANGE or forms is not None, unit
        assert forms is None or amount(1.0, unit, forms) != f"1 {forms['other']}"


def test_a_text_with_forms_needs_its_count():
    with pytest.raises(KeyError):
        filled({"one": "{count} day", "other": "{count} days"}, {})


def test_a_language_with_more_forms_finds_them_in_the_same_text():
    assert {ENGLISH.category(count) for count in (0, 1, 2, 21, 1.5)} == {"one", "other"}
    assert filled({"few": "x", "other": "{count} y"}, {"count": 3}) == "3 y"
    assert filled({"few": "x", "other": "{count} y"}, {"count": 3}, Language("pl", "pl")) == "x"


def test_what_fills_a_place_is_never_read_as_a_place():
    assert filled("{own}: {count}", {"own": "{count}", "count": 2}) == "{count}: 2"
