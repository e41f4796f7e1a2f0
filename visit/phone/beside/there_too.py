"""What else is there and is another thing than the first."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.same_thing import same_thing
from visit.complaint.signs import Sign
from visit.phone.beside.in_doubt import doubts_beside
from visit.phone.beside.most_urgent_first import how_soon_it_leaves, told_beside
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import in_short, told
from visit.situation import Situation
from visit.words import words


def beside(situation: Situation, about: Complaint) -> Iterator[Said]:
    """The sentences of what else is there, the most urgent first."""
    yield from _there_too(situation, about)
    yield from doubts_beside(situation, about)


def _there_too(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What else is there and is another thing; "also" is said once.

    What goes on of one of them is said only behind it, and that stays as long.
    """
    said: list[Said] = []
    head, one_more = 0, False
    before: Sign | None = None
    for at, sign in enumerate(told_beside(situation, about)):
        if same_thing(sign, about):
            continue
        text, stays = _whole(situation, sign, before), how_soon_it_leaves(about, sign, at)
        if text is None:
            text = _also_told(situation, sign, again=one_more)
            one_more = True
        if _goes_on(sign, before):
            said[head] = said[head]._replace(leaves=min(said[head].leaves, stays))
            said.append(Said(text, stays, after=said[head].text))
        else:
            head = len(said)
            said.append(Said(text, stays))
        before = sign
    yield from said


def _also_told(situation: Situation, sign: Sign, *, again: bool) -> str:
    whom, does = situation.speech.whom, in_short(situation, sign)
    return words(f"script_does_{whom}" if again else f"script_also_{whom}", does=does)


def _whole(situation: Situation, sign: Sign, before: Sign | None) -> str | None:
    """The sentence that it has by itself; None where it stands behind "I also"."""
    if sign.says:
        return sign.says
    if sign.named(contents().says_more) is not None or _goes_on(sign, before):
        return told(situation, sign)
    return None


def _goes_on(sign: Sign, before: Sign | None) -> bool:
    """Whether it tells of what was said just before."""
    return before is not None and before.shares(sign, contents().one_thing)
