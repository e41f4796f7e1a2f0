"""Own words suggest places and danger signs; they answer nothing, and a "no" suggests nothing."""

import json
import sys
from dataclasses import fields
from io import StringIO
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaire import LONGEST_TEXT, PLACES, OwnWords, Questionnaire, TooLong, load_own_words
from questionnaire.__main__ import main
from questionnaire.own_words.lay_words.marks import CANNOT, END, LIST, NO, TURN
from questionnaire.own_words.matching import Pattern
from tests.said import Said, measured, phrases

DANGER_SIGNS = "everyone.danger_signs"
CANARY = "my neighbour Wilhelmina saw it"


@pytest.fixture(scope="module")
def own_words(questionnaire: Questionnaire) -> OwnWords:
    return load_own_words(questionnaire)


def places(own_words: OwnWords, text: str) -> list[str]:
    return [place.name for place in own_words.find(text).places]


def signs(own_words: OwnWords, text: str) -> list[str]:
    return [sign.name for sign in own_words.find(text).danger_signs]


# Measured on sentences of others


@pytest.mark.parametrize("part", ["all", "set aside", "another stranger", "a third stranger"])
def test_sentences_of_others_lead_to_their_place_and_danger_sign(own_words: OwnWords, part: str):
    said = [
        one
        for one in phrases()
        if part in ("all", one.source) or (part == "set aside" and one.set_aside)
    ]

    found = measured(own_words, said)

    assert found.place >= 0.98, found.place_missed
    assert found.danger >= 0.99, found.danger_missed
    assert found.alarm <= 0.02, found.alarmed


def test_what_is_measured_is_much_and_of_every_kind(questionnaire: Questionnaire):
    said = phrases()

    assert len(said) >= 1800
    assert sum(one.set_aside for one in said) >= 800
    assert sum(one.source == "another stranger" for one in said) >= 400
    assert sum(bool(one.danger) for one in said) >= 500
    assert sum(one.is_calm for one in said) >= 700
    assert sum(one.source == "a third stranger" for one in said) >= 200
    assert {place for one in said for place in one.places} == known_places(questionnaire)
    assert {sign for one in said for sign in one.danger} == set(
        offered(questionnaire, DANGER_SIGNS)
    )


def test_sentences_name_places_and_signs_of_today(questionnaire: Questionnaire):
    known = known_places(questionnaire) | set(offered(questionnaire, DANGER_SIGNS))

    for one in phrases():
        assert {*one.places, *one.danger, *one.may_ask} <= known, one.says


def test_a_miss_and_a_false_alarm_are_counted(own_words: OwnWords):
    said = [
        Said(says="blood in my pee", source="here", places=("urinary",), danger=("crisis",)),
        Said(says="I fainted", source="here", places=("skin",)),
    ]

    found = measured(own_words, said)

    assert (found.place_missed, found.danger_missed) == (["I fainted"], ["blood in my pee"])
    assert (found.place, found.danger, found.alarm) == (0.5, 0, 1)


# What is denied


@pytest.mark.parametrize(
    "text",
    [
        "no blood in my pee",
        "There isn't any blood in my pee",
        "never had pain",
        "I have never had belly pain",
        "not coughing",
        "I am not coughing up blood",
        "dont have chest pain",
        "without chest pain or shortness of breath",
        "denies chest pain, shortness of breath or fainting",
        "no blood, pain, fever or cough",
        "blood: no",
        "Chest pain? No.",
        "pain-free",
        "I am not suicidal",
        "NO FAINTING",
        "denies chest pain, cough, fainting",
    ],
)
def test_what_a_person_does_not_have_suggests_nothing(own_words: OwnWords, text: str):
    found = own_words.find(text)

    assert not found.places, found
    assert not found.danger_signs, found


@pytest.mark.parametrize("denial", ["no", "never had", "I do not have any", "without"])
def test_no_phrase_of_the_lists_is_suggested_when_denied(own_words: OwnWords, denial: str):
    for pattern in patterns(own_words):
        text = f"{denial} {pattern.phrase}"
        # Some words are no denial before some others: "no feeling" is a sign of its own.
        parted = {NO, CANNOT, END, TURN, LIST, *own_words.undone_by} & read(
            own_words, pattern.phrase
        )
        if not parted and NO in read(own_words, text):
            found = own_words.find(text)
            for one in (*found.places, *found.danger_signs):
                # "No pee trouble" may be meant as "no pee": that is a sign itself.
                assert all(NO in read(own_words, phrase) for phrase in one.phrases), one


def patterns(own_words: OwnWords) -> set[Pattern]:
    lists = (own_words.places, own_words.danger_signs)
    return {pattern for words in lists for some in words.values() for pattern in some}


def read(own_words: OwnWords, phrase: str) -> set[str]:
    return {word for sentence in own_words.wording.sentences(phrase) for word in sentence}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("no pain but blood in my pee", "urinary"),
        ("no fever, I have a lump in my breast", "lump"),
        ("I have never had such a headache", "head_neck"),
        ("not sure about blood in the pee", "urinary"),
        ("the cough does not go away", "chest_lungs"),
        ("It does not hurt when I pee", "urinary"),
        ("can't stop coughing", "chest_lungs"),
        ("no cough and a sore throat", "head_neck"),
        ("No blood. But my belly hurts", "belly"),
    ],
)
def test_what_stands_beside_a_no_is_still_suggested(own_words: OwnWords, text: str, place: str):
    assert place in places(own_words, text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I can't pee", "no_pee"),
        ("no pee all day and I feel awful", "no_pee_all_day"),
        ("can't catch my breath", "hard_breathing"),
        ("the bleeding won't stop", "heavy_bleeding"),
        ("she will not wake up", "confused"),
        ("the rash does not fade under a glass", "blotchy_rash"),
        ("I don't want to live", "crisis"),
        ("suddenly I can not breathe", "hard_breathing"),
        ("she wants to speak but cannot", "stroke_speech"),
    ],
)
def test_a_no_that_is_the_sign_itself_names_it(own_words: OwnWords, text: str, sign: str):
    assert sign in signs(own_words, text)


# How people write


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("i feel smoach pain but no couoghing today", "belly"),
        ("diorea for days", "digestive"),
        ("diarhoea", "digestive"),
        ("keep vomitting", "digestive"),
        ("Head ache", "head_neck"),
        ("feeling dizy", "head_neck"),
        ("my calf is swolen", "blood_vessels"),
        ("a bump on my thigh that's growing", "lump"),
        ("my willy is sore", "scrotum_penis"),
        ("spotting after the menopause", "uterus_pelvis"),
        ("MY BACK IS KILLING ME", "belly"),
        ("can\u2019t hold my wee", "urinary"),
        ("mole has changed colour", "skin"),
        ("pins and needles in my arm", "arms_legs"),
        ("puffed out on the stairs", "chest_lungs"),
        ("itchin and bleedin down there", "uterus_pelvis"),
        ("the cut will not stop bleeding", "skin"),
        ("losing weight without trying", "whole_body"),
        ("drenched in sweat every night", "whole_body"),
        ("knackered all the time", "whole_body"),
    ],
)
def test_slang_and_slips_lead_to_the_place(own_words: OwnWords, text: str, place: str):
    assert place in places(own_words, text)[:3]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("puking blood", "vomiting_blood"),
        ("vommiting blud", "vomiting_blood"),
        ("coffing up blod", "coughed_blood"),
        ("i wanna kill myself", "crisis"),
        ("blacked out in the kitchen", "fainted"),
        ("my nuts hurt so bad all of a sudden", "testicle_pain"),
        ("hedache and stif neck", "bad_headache"),
        ("leg is ice cold and white", "cold_limb"),
        ("crushing chest pain down my left arm", "chest_pain"),
        ("face is drooping", "stroke_signs"),
    ],
)
def test_slang_and_slips_name_the_danger_sign(own_words: OwnWords, text: str, sign: str):
    assert sign in signs(own_words, text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("dying of boredom with this cold", "life_danger"),
        ("my phone died", "life_danger"),
        ("Had a heart attack in 2010, doing great since", "chest_pain"),
        ("blind in one eye since birth", "stroke_sight"),
        ("legs like jelly after leg day", "legs_weak"),
        ("nosebleed this morning, stopped in five minutes", "heavy_bleeding"),
        ("My leg was numb after the flight. Back to normal now.", "legs_weak"),
        ("my uncle had a stroke", "stroke_signs"),
        ("what are the signs of sepsis", "infection_signs"),
        ("puffed after running for the bus", "hard_breathing"),
        ("knocked my head on Sunday, no headache, feel fine", "headache_blow"),
        ("numb leg for six years", "legs_weak"),
        ("afraid I might have a stroke one day like my father did", "stroke_signs"),
        ("my neighbour passed out at the shops last week", "fainted"),
        ("a stroke in 1998 and his left arm has been weak ever since", "stroke_signs"),
        ("never had a fit or blackout or anything like that", "fainted"),
        ("drenched in sweat every night, have to change the sheets", "cold_skin"),
        ("a scaly patch on my head for years", "headache_blow"),
        ("vomited blood after a big night, 20 years ago", "vomiting_blood"),
    ],
)
def test_what_is_long_ago_over_or_a_way_to_speak_names_no_danger(
    own_words: OwnWords, text: str, sign: str
):
    assert sign not in signs(own_words, text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("no fever but I cannot breathe", "hard_breathing"),
        ("my uncle had a stroke and now my arm is suddenly numb", "stroke_signs"),
        ("my uncle had a fit this morning", "life_danger"),
        ("scared of a stroke, my face is drooping", "stroke_signs"),
        ("the leg went numb and cold, it is not better now", "cold_limb"),
        ("terrible belly pain after the gym", "belly_pain"),
        ("suddenly breathless after a long walk", "hard_breathing"),
        ("chest pain after climbing", "chest_pain"),
        ("I feel fine, but my leg is cold and blue", "cold_limb"),
        ("my speech is fine, but one arm is suddenly weak", "stroke_signs"),
        ("took 40 paracetamol, feel ok", "life_danger"),
        ("fainted this morning, fine now", "fainted"),
        ("my neighbour passed out and will not wake up", "confused"),
        ("my neighbour passed out just now", "fainted"),
        ("a stroke in 1998, and his arm is suddenly weak since this morning", "stroke_signs"),
        ("my left arm has been weak ever since lunch", "stroke_signs"),
        ("scared I am having a heart attack", "chest_pain"),
        ("crushing chest pain, 10 years ago I had a stent", "chest_pain"),
        ("drenched in sweat, pale and cold", "cold_skin"),
        ("not suicidal. My chest hurts and I am sweating", "chest_pain_with"),
    ],
)
def test_what_is_calm_in_one_part_hides_no_danger_of_another(
    own_words: OwnWords, text: str, sign: str
):
    assert sign in signs(own_words, text)


@pytest.mark.parametrize(
    "text",
    [
        "no breathing problems",
        "dad isn't drowsy or muddled",
        "neither leg is weak",
        "I've had no accidents, no wet bed",
        "doesn't hurt when I touch my belly",
        "headache but I can bend my neck and there's no fever",
        "spots fade under a glass",
        "I had bad wind this morning",
        "pink tinge in my urine yesterday",
        "can't pee with someone watching",
        "cant breathe through my nose at night",
        "cold feet in bed",
    ],
)
def test_what_is_denied_or_ordinary_in_other_words_names_no_danger(own_words: OwnWords, text: str):
    assert signs(own_words, text) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("no breath left", "hard_breathing"),
        ("no breathing at all", "hard_breathing"),
        ("dad is drowsy and muddled", "confused"),
        ("neither leg works", "legs_weak"),
        ("no wet pads", "no_pee_all_day"),
        ("no wet nappies today", "no_pee_all_day"),
        ("my belly hurts when I touch it", "hard_belly"),
        ("headache and I can't bend my neck", "bad_headache"),
        ("spots don't fade under a glass", "blotchy_rash"),
        ("spots won't fade under a glass", "blotchy_rash"),
        ("winded all of a sudden", "hard_breathing"),
        ("had nosebleeds before, this one hasn't stopped in an hour", "heavy_bleeding"),
        ("speech went slurry for ten minutes then ok again", "stroke_speech"),
        ("winded since this morning", "hard_breathing"),
        ("I lean on the wall tonight just to get some wind back in me", "hard_breathing"),
        ("can't pee and it hurts", "no_pee"),
        ("I can't breathe through my nose or my mouth", "hard_breathing"),
        ("can't breathe through my nose and my lips are blue", "hard_breathing"),
        ("my foot is cold and I can't move it", "cold_limb"),
    ],
)
def test_what_is_said_nearly_so_still_names_it(own_words: OwnWords, text: str, sign: str):
    assert sign in signs(own_words, text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("all my masses are soft", "testicle_pain"),
        ("the nuts and bolts", "testicle_pain"),
        ("this helps now", "life_danger"),
        ("missed my smear test", "crisis"),
        ("she does not want to wake up for school", "crisis"),
        ("knackered and achy", "testicle_pain"),
        ("my asthma is controlled", "no_control"),
        ("stings and is swollen", "life_danger"),
        ("rash on my chest and arms", "chest_pain"),
    ],
)
def test_a_word_of_several_meanings_names_no_danger_by_one_of_them(
    own_words: OwnWords, text: str, sign: str
):
    assert sign not in signs(own_words, text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("pulse is racing and I feel faint", "chest_lungs"),
        ("teeth chattering, purple dots do not fade under the glass", "skin"),
        ("words come out jumbled", "head_neck"),
    ],
)
def test_a_danger_sign_leads_to_where_it_is_felt(own_words: OwnWords, text: str, place: str):
    assert place in places(own_words, text)


def test_months_are_no_place(own_words: OwnWords):
    assert places(own_words, "for months and years") == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Had a bypass last year, now the leg is cold and I cannot move it", "cold_limb"),
        ("Diabetic since 2010. She is vomiting and her ketones are high", "life_danger"),
        ("agony in my belly", "belly_pain"),
        ("pulse 172 and I am sitting", "heartbeat"),
        ("My chest hurts. And I am sweating", "chest_pain_with"),
        ("everyone would be better off without me", "crisis"),
    ],
)
def test_a_kind_of_words_names_the_sign_across_sentences(own_words: OwnWords, text: str, sign: str):
    assert sign in signs(own_words, text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I've had palpitations for years but now it's nonstop and I'm breathless", "heartbeat"),
        ("I had a heart attack in 2015 and this feels the same again", "chest_pain"),
        ("my dad had a stroke and he can't speak", "stroke_speech"),
        ("I think my mum had a stroke", "stroke_signs"),
        ("my neighbour fainted last week and I have crushing chest pain", "chest_pain"),
        ("he is showing signs of a stroke", "stroke_signs"),
        ("bumped my head, no headache but very sleepy", "headache_blow"),
        ("my son drank bleach", "life_danger"),
        ("I wet myself without knowing", "no_control"),
        ("when I cough much blood is coming", "coughed_blood"),
    ],
)
def test_what_is_so_now_is_named_beside_what_is_calm(own_words: OwnWords, text: str, sign: str):
    assert sign in signs(own_words, text)


@pytest.mark.parametrize(
    "text",
    [
        "a friend of mine collapsed at the gym and it turned out to be her heart",
        "my husband's mother had dementia and got very confused",
        "I bumped my head on the cupboard, no headache, just a little bump",
        "I'm scared it could turn into sepsis",
        "does chemo cause heavy bleeding",
        "the nurse said to look out for confusion",
        "the battery is low",
        "water retention in my ankles",
        "I didn't notice it at first",
        "I was sat watching telly",
        "my friend came round for tea",
        "I have glaucoma",
    ],
)
def test_a_word_that_is_weak_alone_names_no_danger(own_words: OwnWords, text: str):
    assert signs(own_words, text) == []


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("I lie on the couch", "coughed_blood"),
        ("there was a crash", "blotchy_rash"),
        ("for months", "stroke_signs"),
        ("short of breath on the stairs for months", "hard_breathing"),
        ("my leg has been numb for years", "legs_weak"),
        ("blood test was fine", "heavy_bleeding"),
    ],
)
def test_words_that_only_look_alike_name_no_danger(own_words: OwnWords, text: str, sign: str):
    assert sign not in signs(own_words, text)


def test_the_longer_phrase_comes_first_and_takes_its_parts_along(own_words: OwnWords):
    found = own_words.find("my stomach hurts and I have a lump in my breast")

    assert own_words.find("blood in my pee").places[0].phrases == ("blood in pee",)
    assert {place.name for place in found.places} == {"belly", "digestive", "lump"}
    assert places(own_words, "blood in my pee") == ["urinary"]


# Every place, every sign, every text


def offered(questionnaire: Questionnaire, key: str) -> list[str]:
    return [name for name in questionnaire.question(key).choices if name not in ("unsure", "none")]


def known_places(questionnaire: Questionnaire) -> set[str]:
    """What can be chosen, and the place that everyone is asked about."""
    return {*offered(questionnaire, PLACES), "whole_body"}


def test_every_phrase_of_the_lists_finds_what_it_stands_for(own_words: OwnWords):
    for pattern in patterns(own_words):
        found = own_words.find(pattern.phrase)
        named = {one.name for one in (*found.places, *found.danger_signs)}
        assert named.issuperset(pattern.means), pattern


def test_the_words_of_every_place_lead_to_it(own_words: OwnWords, questionnaire: Questionnaire):
    for location in questionnaire.locations:
        if location.id in offered(questionnaire, PLACES):
            assert location.id in places(own_words, location.name.you), location.name.you


def test_the_words_of_every_danger_sign_name_it(own_words: OwnWords, questionnaire: Questionnaire):
    for name in offered(questionnaire, DANGER_SIGNS):
        text = questionnaire.question(DANGER_SIGNS).choices[name].you
        assert name in signs(own_words, text), text


@given(st.text(max_size=LONGEST_TEXT))
def test_any_text_is_read_and_the_same_text_alike(own_words: OwnWords, text: str):
    assert own_words.find(text) == own_words.find(text)


@pytest.mark.parametrize("text", ["", " ", "...", "no", "hello there", "x" * LONGEST_TEXT])
def test_a_text_that_says_nothing_suggests_nothing(own_words: OwnWords, text: str):
    found = own_words.find(text)

    assert (found.places, found.danger_signs) == ((), ())


def test_only_phrases_of_the_content_are_known_again(own_words: OwnWords):
    signs(own_words, CANARY)

    assert vars(own_words.wording).keys() <= {
        *(field.name for field in fields(own_words.wording)),
        "_longest_run",
    }


def test_a_text_that_is_too_long_is_refused_without_repeating_it(own_words: OwnWords):
    with pytest.raises(TooLong) as refused:
        own_words.find(CANARY * 100)

    assert CANARY not in str(refused.value)


def test_a_text_of_slips_twice_as_long_takes_twice_the_work(own_words: OwnWords):
    """A long one is read in a moment; how long that is stands in no test."""
    slips = "swolenn bely paine chesst vomitingg " * 40
    own_words.find(slips[: LONGEST_TEXT // 4])

    half, whole = (_work(own_words, slips[:end]) for end in (LONGEST_TEXT // 2, LONGEST_TEXT))

    assert half > 0
    assert whole < 2.2 * half


def _work(own_words: OwnWords, text: str) -> int:
    """How often a function was called, of Python or of C."""
    called = 0

    def count(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal called
        called += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        own_words.find(text)
    finally:
        sys.setprofile(before)
    return called


# The command


def test_the_command_prints_what_was_found(
    questionnaire: Questionnaire,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.setattr("questionnaire.__main__.load", lambda: questionnaire)
    monkeypatch.setattr("sys.stdin", StringIO("no cough, but I can't pee"))

    assert main(["find", "-"]) == 0

    printed = json.loads(capsys.readouterr().out)
    assert printed["places"] == [{"id": "urinary", "phrases": ["cannot pee"]}]
    assert printed["danger_signs"] == [{"id": "no_pee", "phrases": ["cannot pee"]}]


def test_the_command_refuses_what_is_too_long(
    questionnaire: Questionnaire,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    monkeypatch.setattr("questionnaire.__main__.load", lambda: questionnaire)

    assert main(["find", CANARY * 100]) == 2

    said = capsys.readouterr()
    assert CANARY not in said.out + said.err
