"""What is told as calm names no danger; what is told nearly so, and is so now, still does."""

import pytest

from questionnaire import OwnWords, Questionnaire, load_own_words


@pytest.fixture(scope="module")
def own_words(questionnaire: Questionnaire) -> OwnWords:
    return load_own_words(questionnaire)


def signs(own_words: OwnWords, text: str) -> set[str]:
    return {sign.name for sign in own_words.find(text).danger_signs}


@pytest.mark.parametrize(
    "text",
    [
        "is it normal to get a stitch when running",
        "should I worry about a stroke at my age",
        "what is the difference between a mini stroke and a stroke",
        "how serious is a mini stroke",
        "would I know if I had sepsis",
        "our dog collapsed on his walk and the vet kept him in",
        "the cat has been vomiting blood",
        "my horse cannot get up, both her back legs are weak",
        "the neighbours' kid drank bleach once and was fine",
        "my best friend's dad had a heart attack",
        "a woman at church fainted last month",
        "my cousin's friend couldn't speak after her stroke last year",
        "somebody on TV had a seizure",
        "in the film the man choked on a peanut",
        "my wife's colleague collapsed last spring",
        "I used to faint as a girl, not any more",
        "had a seizure once when I was a toddler",
        "coughed up blood years ago, it was TB",
        "my daughter is sure I'll have a heart attack one day",
        "I dreamt that I couldn't breathe",
        "I'm afraid of choking in my sleep",
        "my blood runs cold at the thought",
        "my heart bleeds for them",
        "I nearly died laughing",
        "he gives me a heart attack with his driving",
        "I was knocked for six by the news",
        "pouring with rain here",
        "if I ever get chest pain who do I ring",
        "what should I do if I faint in the shower",
        "I've never thought of harming myself or anything silly like that",
        "my headaches are nothing like the worst ones I had at school",
        "the cramps are never so bad that I stay at home",
        "the chest tightness went away by itself last year and hasn't come back",
        "a slight ache in my chest muscle after painting",
        "a new mattress and my hip is stiff",
        "recently I go to the toilet more",
        "my blood pressure is normal",
        "waiting for my blood test",
    ],
)
def test_what_is_asked_of_another_past_little_or_a_way_to_speak_names_no_danger(
    own_words: OwnWords, text: str
):
    assert signs(own_words, text) == set()


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("never so bad as now, my belly is killing me", {"belly_pain"}),
        ("never had a headache so bad", {"worst_headache"}),
        ("not like my usual headaches, the worst of my life", {"worst_headache"}),
        ("if not the worst headache of my life then close", {"worst_headache"}),
        ("not the worst pain ever but sudden and so bad in my belly that I scream", {"belly_pain"}),
        ("my husband collapsed", {"fainted"}),
        ("my wife collapsed at the wedding today", {"fainted"}),
        ("my husband passed out", {"fainted"}),
        ("my son is having a fit", {"life_danger"}),
        ("my mother cannot speak since lunch", {"stroke_speech"}),
        ("is it normal that I can't breathe right now", {"hard_breathing"}),
        ("is it normal that my face is drooping", {"stroke_signs"}),
        ("should I worry that I cannot feel my legs", {"legs_weak"}),
        ("what does it mean when you vomit blood, I just did", {"vomiting_blood"}),
        (
            "what is the difference between a heart attack and heartburn, my chest is crushed",
            {"chest_pain"},
        ),
        (
            "difference between a stroke and a migraine because my arm has gone numb suddenly",
            {"stroke_signs"},
        ),
        ("when is a nosebleed too long, mine has been pouring for an hour", {"heavy_bleeding"}),
        (
            "when is a headache dangerous, mine came in a second and is unbearable",
            {"worst_headache"},
        ),
        (
            "how do I know if this is a heart attack, heavy chest pain since noon",
            {"chest_pain", "chest_pain_with"},
        ),
        (
            "I read about sepsis and now I am shaking uncontrollably with a fever",
            {"infection_signs"},
        ),
        ("they told me to ring if I get chills after chemo and I have them now", {"chemo_chills"}),
        (
            "the nurse told us to look out for confusion and since this morning he is confused",
            {"confused"},
        ),
        ("afraid I'm having a stroke, my arm won't move", {"stroke_signs"}),
        (
            "my daughter says I will have a heart attack and today my chest feels crushed",
            {"chest_pain"},
        ),
        ("I have a dream and I want to kill myself", {"crisis"}),
        ("had a heart attack in 2012 and it feels the same again", {"chest_pain"}),
        ("as a child I fainted a lot and this morning I fainted again", {"fainted"}),
        ("years ago I vomited blood, and tonight it happened again", {"vomiting_blood"}),
        ("used to have asthma, now I can't breathe", {"hard_breathing"}),
        ("the pain went away last year but it is back, crushing my chest", {"chest_pain"}),
        (
            "my neighbour collapsed, he is not breathing",
            {"fainted", "life_danger", "hard_breathing"},
        ),
        ("my neighbour is choking", {"choking", "hard_breathing"}),
        ("my friend's dad is having a heart attack in front of me", {"chest_pain"}),
        (
            "a lady at church has collapsed and won't wake up",
            {"confused", "fainted", "life_danger"},
        ),
        ("a man on the bus is having a seizure", {"life_danger"}),
        ("some bloke is bleeding heavily here", {"heavy_bleeding"}),
        ("the kid next door drank bleach just now", {"life_danger"}),
        ("my neighbour's child is choking on a grape", {"choking", "hard_breathing"}),
        (
            "our neighbour's boy fell on his head and is vomiting and confused now",
            {"headache_blow", "confused"},
        ),
        ("my dog has bitten me and the blood won't stop", {"heavy_bleeding"}),
        (
            "the horse kicked my belly and now it is hard as a board and hurts to touch",
            {"hard_belly"},
        ),
        ("my cat is fine but I can't breathe", {"hard_breathing"}),
        ("the cow is on my leg and it is cold and I can't move it", {"cold_limb"}),
        ("the dog knocked me over, I hit my head and have a headache", {"headache_blow"}),
        ("I tripped over the cat, hit my head and passed out", {"fainted"}),
        ("the dog was barking when my husband fainted this morning", {"fainted"}),
        ("my dog collapsed last year and today my husband collapsed", {"fainted"}),
        (
            "my heart stopped when I saw the bill, and now it is racing and I feel faint",
            {"heartbeat"},
        ),
        ("I nearly had a heart attack laughing, but now my chest is crushed", {"chest_pain"}),
        ("blind in one eye all of a sudden", {"stroke_sight"}),
        ("blind as a bat since this morning", {"stroke_sight"}),
        (
            "he left me speechless but now it's him who can't speak since breakfast",
            {"stroke_speech"},
        ),
        ("scared half to death, my face has dropped on one side", {"stroke_signs"}),
        ("numb in an arm and a leg since an hour", {"stroke_signs"}),
        ("my hand is a bloody mess and it won't stop bleeding", {"heavy_bleeding"}),
        ("my bladder is fit to burst and nothing comes", {"no_pee"}),
        ("I want to die, nothing like that before", {"crisis"}),
        ("never thought I would say it but I want to kill myself", {"crisis"}),
        ("I've never thought of suicide until tonight", {"crisis"}),
        ("a little chest pain but I am sweating and dizzy", {"chest_pain_with", "chest_pain"}),
        ("mild headache at first, now the worst of my life", {"worst_headache"}),
        ("a bit of numbness in the face that came on suddenly", {"stroke_signs"}),
        ("only slightly short of breath this morning, now I'm gasping", {"hard_breathing"}),
        ("some blood at first and now it pours out of me", {"heavy_bleeding"}),
        ("if I stand up I pass out, three times today", {"fainted"}),
        ("if this pain in my chest doesn't stop I'll die, it's crushing", {"chest_pain"}),
        ("what if this is a stroke, my mouth hangs down", {"stroke_signs"}),
        ("what do I do, I can't pee and it hurts", {"no_pee"}),
        ("new: I can't move my left arm", {"stroke_signs"}),
        ("recently, since an hour, I see nothing in one eye", {"stroke_sight"}),
        ("no fever no cough, simply can't get my breath", {"hard_breathing"}),
        (
            "in the film I couldn't breathe either but now it's real, I'm gasping",
            {"hard_breathing"},
        ),
        (
            "the man in the next bed is fine but my chest hurts and I sweat",
            {"chest_pain_with", "chest_pain"},
        ),
        ("my best friend is having a stroke", {"stroke_signs"}),
        ("my mate's brother has taken an overdose tonight", {"life_danger", "crisis"}),
        ("why does a rash not fade under the glass? hers doesn't", {"blotchy_rash"}),
        ("do people go blind from this, I lost sight in one eye an hour ago", {"stroke_sight"}),
        (
            "mum always said I'd choke and now meat is stuck in my throat and I can't breathe",
            {"choking", "hard_breathing"},
        ),
        ("chemo was fine last year, this week I shake and shiver after it", {"chemo_chills"}),
        ("not in agony before, now I am, in my belly", {"belly_pain"}),
    ],
)
def test_what_looks_like_it_and_is_so_now_names_the_danger(
    own_words: OwnWords, text: str, danger: set[str]
):
    assert signs(own_words, text) & danger
