"""What own words suggest on the page: places to tick, danger signs to ask about."""

import re
from html import unescape

import pytest

from questionnaire import LONGEST_TEXT, PLACES
from rules import Country, countries
from ui.content import engine
from ui.serving.static.emergency import DANGER_SIGNS
from ui.widgets.own_words import MOST_PLACES, field, suggestions
from ui.words import words
from visit import Journey
from visit.model.plan import LONGEST_OWN_WORDS
from visit.words import Speech, speech_for

SAY = speech_for(Journey())
LOUD = "</textarea><script>alert(1)</script>"
EVERYTHING = (
    "blood in my pee, pain in my chest, a mole, a lump, back pain, sore throat, swollen leg"
)


def offered(markup: str) -> list[str]:
    return re.findall(r'data-tick="(\w+)"', markup)


def signs(markup: str) -> list[str]:
    return re.findall(r'data-sign="(\w+)"', markup)


def test_what_was_written_stands_in_the_field_letter_by_letter():
    (inside,) = re.findall(r"<textarea[^>]*>\n(.*)</textarea>", field(f"\n {LOUD}"), re.DOTALL)

    assert unescape(inside) == f"\n {LOUD}"
    assert "<" not in inside


def test_the_field_takes_no_more_than_is_read():
    assert f'maxlength="{LONGEST_OWN_WORDS}"' in field("")


def test_a_label_and_a_hint_belong_to_the_field():
    markup = field("")

    (name,) = re.findall(r'<textarea[^>]* id="(\w+)"', markup)
    (hint,) = re.findall(r'aria-describedby="(\w+)"', markup)
    assert f'<label for="{name}">{words("own_words_label")}</label>' in markup
    assert f'<p id="{hint}">{words("own_words_hint")}</p>' in markup


@pytest.mark.parametrize("text", ["", "  \n"])
def test_nothing_written_suggests_nothing(text: str):
    assert suggestions(text, SAY) == ""


def test_places_are_suggested_best_first_and_none_is_ticked():
    markup = suggestions("blood in my pee", SAY)

    assert offered(markup)[0] == "urinary"
    assert 'aria-pressed="true"' not in markup
    assert "checked" not in markup


def test_a_place_is_named_as_in_the_list():
    name = SAY(engine().rulebook.questionnaire.question(PLACES).choices["urinary"])

    assert f">{name}</button>" in suggestions("blood in my pee", SAY)


def test_not_more_places_are_suggested_than_one_takes_in():
    assert len(offered(suggestions(EVERYTHING, SAY))) == MOST_PLACES


def test_blood_that_is_not_there_suggests_nothing():
    markup = suggestions("no blood in my pee", SAY)

    assert offered(markup) == []
    assert words("own_words_nothing") in unescape(markup)


@pytest.mark.parametrize("country", countries(), ids=lambda country: country.id)
def test_a_danger_sign_is_asked_as_it_stands_with_the_number(country: Country):
    say = Speech(country, someone_else=False)
    question = engine().rulebook.questionnaire.question(DANGER_SIGNS)

    markup = unescape(suggestions("I passed out", say))

    assert signs(markup) == ["fainted"]
    assert f"<legend>{say(question.choices['fainted'])}</legend>" in markup
    assert say(question.text) in markup
    assert country.emergency in markup
    assert 'data-press="danger_now:fainted"' in markup
    assert markup.index("data-signs") < markup.index("</fieldset>")


def test_danger_signs_come_before_places():
    markup = suggestions("I passed out and there is blood in my pee", SAY)

    assert markup.index("data-sign=") < markup.index("data-tick=")


def test_a_calm_text_shows_no_danger_sign():
    assert signs(suggestions("a small mole on my arm", SAY)) == []


def test_what_everyone_is_asked_about_is_said_and_not_offered_to_tick():
    markup = unescape(suggestions("losing weight and tired all the time", SAY))

    located = engine().rulebook.questionnaire.locations
    plain = next(SAY(one.plain) for one in located if one.id == "whole_body")
    assert words("own_words_asked_anyway", place=plain) in markup
    assert words("own_words_nothing") not in markup
    assert not offered(markup)


def test_a_place_to_tick_stands_beside_what_everyone_is_asked_about():
    assert offered(suggestions("losing weight and blood in my pee", SAY)) == ["urinary"]


def test_what_nobody_can_read_is_met_kindly():
    markup = suggestions("qwrtz plmk", SAY)

    assert words("own_words_nothing") in unescape(markup)
    assert not offered(markup)


def test_too_much_is_said_to_be_too_much():
    markup = suggestions("blood " * LONGEST_TEXT, SAY)

    assert words("own_words_too_long") in unescape(markup)
    assert not offered(markup)


def test_nothing_written_comes_back_as_markup():
    assert LOUD not in suggestions(f"{LOUD} blood in my pee", SAY)
    assert "alert" not in suggestions(f"{LOUD} blood in my pee", SAY)


@pytest.mark.parametrize("who", ["me", "someone_else"])
def test_a_caregiver_is_asked_of_the_other_person(who: str):
    say = Speech(SAY.country, someone_else=who == "someone_else")

    asked = say(engine().rulebook.questionnaire.question(DANGER_SIGNS).text)

    assert asked in unescape(suggestions("passed out", say))
