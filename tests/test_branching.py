"""Phrases with slots in one tree: any word of a slot leads on, and none is written out."""

from questionnaire.own_words.lay_words.branching import Branching

KIN = {"<kin>": {"dad": (("dad",),), "step": (("step", "dad"), ("step", "mum"))}}


def grown(*phrases: str) -> Branching:
    """The tree of phrases of words and slots, each of which means itself."""
    tree = Branching(KIN)
    for order, phrase in enumerate(phrases):
        tree.add(phrase.split(), (order, phrase))
    return tree


def test_each_word_of_a_slot_fills_it_also_one_of_two_words() -> None:
    tree = grown("my <kin> had")

    assert tree.meant(["my", "dad", "had"], 0) == {3: "my <kin> had"}
    assert tree.meant(["my", "step", "mum", "had", "it"], 0) == {4: "my <kin> had"}


def test_another_word_of_two_is_not_that_slot() -> None:
    assert not grown("my <kin> had").meant(["my", "step", "had"], 0)


def test_a_slot_may_stand_first() -> None:
    assert grown("<kin> had").meant(["and", "step", "dad", "had"], 1) == {4: "<kin> had"}


def test_shorter_and_longer_phrases_that_begin_alike_are_all_told_by_their_ends() -> None:
    tree = grown("my", "my <kin>", "my dad had")

    assert tree.meant(["my", "dad", "had"], 0) == {1: "my", 2: "my <kin>", 3: "my dad had"}


def test_of_two_that_are_read_alike_the_first_counts() -> None:
    assert grown("my dad", "my <kin>").meant(["my", "dad"], 0) == {2: "my dad"}
    assert grown("my <kin>", "my dad").meant(["my", "dad"], 0) == {2: "my <kin>"}


def test_any_one_word_fills_the_slot_for_any_and_no_sign_does() -> None:
    tree = grown("can <any> cause")

    assert tree.meant(["can", "fibroids", "cause"], 0) == {3: "can <any> cause"}
    assert not tree.meant(["can", ",", "cause"], 0)
    assert not tree.meant(["can", "cause"], 0)
