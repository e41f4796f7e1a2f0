"""What else is there, each in a few words: several in one sentence."""

from collections.abc import Iterator, Sequence

from visit.complaint.besides.second import second_problem
from visit.complaint.complaint import Complaint
from visit.complaint.same_thing import goes_on
from visit.complaint.side import side_of_another
from visit.complaint.signs import Sign
from visit.joining import listed
from visit.phone.sentences.said import Said
from visit.situation import Situation
from visit.telling.spoken import on_the_phone
from visit.words import words

FEWEST = 2
# Its few words say more than none, where its whole sentence has no room.
SHORTER_THAN_EXACT = ("whole_body.weight_loss",)
# Told with a weight loss in one sentence, which is said in its own where it is known how much.
WITH_WEIGHT_LOSS, HOW_MUCH = ("digestive.vomiting_weeks",), ("whole_body.weight_amount",)


def stands_in_the_list(about: Complaint, there: Sequence[Sign]) -> list[Sign]:
    """What has a name of few words, no side of its own, and nothing behind it that tells more.

    A second problem is said by itself. One alone is said in its own sentence.
    """
    sided, problem = side_of_another(about), second_problem(about)
    short = (*SHORTER_THAN_EXACT, *(WITH_WEIGHT_LOSS if about.there(HOW_MUCH) else ()))
    found = [
        sign
        for at, sign in enumerate(there)
        if _noun(sign)
        and sign != problem
        and (not sign.exact or sign.named(short) is not None)
        and not (sided and sign == sided[0])
        and all(_noun(one) for one in there[at + 1 : at + 2] if goes_on(one, sign))
    ]
    return found if len(found) >= FEWEST else []


def listed_beside(situation: Situation, several: Sequence[tuple[Sign, int]]) -> Iterator[Said]:
    """Their sentence, and shorter ones for where there is no room for all."""
    kept = sorted(several, key=lambda one: one[1])
    nouns = [_noun(sign) for sign, _ in kept]
    longer = ""
    for at in reversed(range(len(nouns))):
        text = _sentence(situation, nouns[: at + 1])
        yield Said(text, kept[at][1], longer=longer)
        longer = text


def _sentence(situation: Situation, nouns: Sequence[str]) -> str:
    whom = situation.speech.whom
    *some, last = nouns
    if some:
        return words(f"script_also_several_{whom}", signs=listed(some), last=last)
    return words(f"script_also_one_{whom}", sign=last)


def _noun(sign: Sign) -> str:
    """Its name of few words; empty where it has none."""
    named = on_the_phone().also_have
    return named.get(sign.full_name) or named.get(sign.key, "")
