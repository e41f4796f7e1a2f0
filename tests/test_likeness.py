"""The weights beside the lists of lay words: what they take away, add, and leave as it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from questionnaire import ContentError, OwnWords, Questionnaire, load_own_words
from questionnaire.likeness.second_look import looked_at
from questionnaire.likeness.traits import Reading, naming_traits, traits
from questionnaire.likeness.weights import WEIGHTS, Weights, read_weights
from questionnaire.own_words.load import DANGER_SIGNS

PLAIN = " ".join(["and then we had tea and went for a walk in the park"] * 12)


@pytest.fixture(scope="module")
def own_words(questionnaire: Questionnaire) -> OwnWords:
    return load_own_words(questionnaire)


def signs(own_words: OwnWords, text: str) -> list[str]:
    return [sign.name for sign in own_words.find(text).danger_signs]


def lists_alone(own_words: OwnWords) -> OwnWords:
    return replace(own_words, weights=None)


@pytest.mark.parametrize(
    "text",
    [
        "can a clot make my hand go cold",
        "will I have a fit during the operation",
        "does the scan show if my heart skips",
    ],
)
def test_what_the_lists_name_in_a_text_unlike_any_danger_is_left_out(
    own_words: OwnWords, text: str
):
    assert signs(lists_alone(own_words), text)
    assert signs(own_words, text) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("he put his hand on his neck and could not make a sound, his eyes bulged", "choking"),
        ("my mouth is going to one side since this morning", "stroke_signs"),
        ("I bring up stuff like the bottom of the cafetiere", "vomiting_blood"),
    ],
)
def test_a_sign_that_no_list_names_is_named_where_a_text_is_like_it(
    own_words: OwnWords, text: str, sign: str
):
    assert sign not in signs(lists_alone(own_words), text)
    assert sign in signs(own_words, text)


def test_a_danger_is_found_in_the_middle_of_a_long_text(own_words: OwnWords):
    text = f"{PLAIN}. My face is drooping on one side since this morning. {PLAIN}"

    assert "stroke_signs" in signs(own_words, text[-900:])


def test_what_is_denied_is_weighed_as_that(own_words: OwnWords):
    said, denied = own_words.reading("blood in my vomit"), own_words.reading("no blood in my vomit")

    assert "meaning blood" in traits(said)
    assert "meaning !blood" in traits(denied)
    assert "meaning blood" not in traits(denied)


def test_a_text_without_a_known_trait_is_weighed_as_any_other():
    weights = Weights({}, {}, -1.0, {"crisis": 0.0, "fainted": 0.0})

    assert weights.danger(["word zebra"]) == -1
    assert weights.likeliest(["word zebra"]) == (("crisis", 0.5), ("fainted", 0.5))


def test_a_sign_beside_those_of_the_lists_must_be_the_likeliest_by_far():
    weights = Weights(
        {"word blood": (1.0, 2.0)},
        {"word blood": {"coughed_blood": 1.0}},
        0.0,
        {"coughed_blood": 0.0, "vomiting_blood": 0.5, "crisis": -3.0},
    )

    def read(text: str) -> Reading:
        return Reading(text, frozenset(), (), (), ())

    looked = looked_at("blood", read, weights, frozenset())

    assert "word blood" in naming_traits(read("blood"))
    assert looked.may_tell
    assert list(looked.beside(listed=False)) == ["coughed_blood", "vomiting_blood"]
    assert list(looked.beside(listed=True)) == ["coughed_blood"]
    assert not looked_at("tea", read, replace(weights, bias=-3.0), frozenset()).may_tell


def test_what_is_told_as_pressing_is_kept_unless_it_is_far_from_any_danger():
    def read(text: str) -> Reading:
        return Reading(text, frozenset(), (), (), ())

    def may_tell(bias: float, *, pressing: bool) -> bool:
        weights = Weights({}, {}, bias, {"crisis": 0.0})
        return looked_at("tea", read, weights, frozenset(), pressing=pressing).may_tell

    assert may_tell(-0.2, pressing=False)
    assert not may_tell(-1.0, pressing=False)
    assert may_tell(-1.0, pressing=True)
    assert not may_tell(-4.0, pressing=True)


def test_what_is_all_of_a_text_is_named_however_unlike_a_danger_it_is(own_words: OwnWords):
    assert own_words.weights
    never = replace(own_words, weights=replace(own_words.weights, bias=-99.0))

    assert signs(never, "chest pain") == signs(lists_alone(own_words), "chest pain") != []
    assert signs(never, "sudden chest pain, and the garden needs rain") == []


def test_a_brief_text_that_no_list_knows_must_be_more_like_a_danger():
    weights = Weights({"word drop": (1.0, 1.0)}, {}, 0.0, {"crisis": 0.0})

    def alike(text: str, *named: str) -> bool:
        def read(part: str) -> Reading:
            return Reading(part, frozenset(), (), (), named)

        return bool(looked_at(text, read, weights, frozenset()).alike)

    assert not alike("a drop in the price")
    assert alike("there was a drop in the price of it")
    assert alike("a drop in the price", "crisis")


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("word zebra\t1\t2", "this is no line of weights"),
        ("word zebra\t1\tnan\t", "this is no line of weights"),
        ("word zebra\t1\t2\tcrisis", "this is no line of weights"),
        ("word zebra\t1\t2\tcrisiss=1", "'crisiss' is no danger sign"),
        ("bias\t1\t2\t", "'bias' stands twice"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused_with_place_and_remedy(
    questionnaire: Questionnaire, tmp_path: Path, line: str, wrong: str
):
    file = tmp_path / "weights.tsv"
    written = WEIGHTS.read_text(encoding="utf-8")
    file.write_text(f"{written}{line}\n", encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        load_own_words(questionnaire, weights=file)

    number = written.count("\n") + 1
    assert f"weights.tsv:{number}: {wrong}; run 'python -m benchmarks" in str(refused.value)


def test_weights_that_are_gone_or_lack_a_sign_are_refused(
    questionnaire: Questionnaire, tmp_path: Path
):
    with pytest.raises(ContentError, match=r"weights\.tsv:1: the weights cannot be read"):
        read_weights(["crisis"], tmp_path / "weights.tsv")
    offered = questionnaire.question(DANGER_SIGNS).choices
    with pytest.raises(ContentError, match="a danger sign has no weights"):
        read_weights([*offered, "another"], WEIGHTS)
