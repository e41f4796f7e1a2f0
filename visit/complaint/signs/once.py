"""Each thing said once, and never lost: a statement goes only where another one says all of it.

A follow-up may repeat its first question more exactly. Which one does is content, and no matter of
words that two statements share: "very ill" beside "black stool" says nothing of the stool. Where
no follow-up says all of it, the first answer stands beside what follows on it.
"""

from collections.abc import Iterable, Iterator

from questionnaire import UNSURE
from rules.evidence import true_atoms
from visit.complaint.contents import contents
from visit.complaint.signs.sign import Sign
from visit.complaint.signs.urgency import answers_behind
from visit.situation import Situation

Name = tuple[str, str | None]


def name_of(sign: Sign) -> Name:
    """Question and option of a sign."""
    return sign.key, sign.option


def each_once(situation: Situation, told: Iterable[Sign]) -> list[Sign]:
    """What is told, the most urgent first, without what something that is there says in full.

    What stays is as urgent as all that it says, and as what follows on it; it stands behind that,
    but in front of what only says more of it. Of those that decided together, what is more urgent
    by itself stands first: yellow skin before the mild pain beside it.
    """
    order = {question.key: at for at, question in enumerate(situation.path)}
    said = sorted(told, key=lambda sign: order[sign.key])
    subjects = _raise_subjects(situation, said)
    repeated = _pass_on(said, subjects)
    kept = [at for at in range(len(said)) if at not in repeated]
    more = contents().says_more

    topics = open_topics(situation, said)

    def place(at: int) -> tuple[tuple[int, int], int, int, bool]:
        sign = said[at]
        only_more = at in topics or sign.named(more) is not None
        behind = 2 if only_more else int(at in subjects)
        return sign.urgency, behind, sign.alone, _is_from_elsewhere(situation, sign)

    return [said[at] for at in sorted(kept, key=place)]


def open_topics(situation: Situation, said: list[Sign]) -> set[int]:
    """What is not sure of something that is not sure itself: who hears that has heard of it."""
    in_doubt = {name_of(sign) for sign in said if sign.state == "unsure"}
    return {
        at
        for at, sign in enumerate(said)
        if sign.state == "unsure"
        and not sign.does
        and not in_doubt.isdisjoint(asked_because(situation, sign))
    }


def _is_from_elsewhere(situation: Situation, sign: Sign) -> bool:
    """Whether the rule behind it is of another place: what is of its own place comes first."""
    if not sign.decided:
        return False
    return situation.guidance.fired[sign.urgency[1]].location != sign.place


def _raise_subjects(situation: Situation, said: list[Sign]) -> dict[int, set[int]]:
    """Makes what a question followed on as urgent as its answer, and says which, and by what."""
    subjects = dict[int, set[int]]()
    for at in range(len(said) - 1, -1, -1):
        names = set(asked_because(situation, said[at]))
        for one in range(at):
            if name_of(said[one]) not in names:
                continue
            if said[at].urgency < said[one].urgency:
                _take_over(said, at, one)
                subjects[one] = set()
            if one in subjects and said[at].urgency == said[one].urgency:
                subjects[one].add(at)
    return subjects


def _pass_on(said: list[Sign], subjects: dict[int, set[int]]) -> set[int]:
    """Which of them others say in full; the most urgent of those take over the urgency.

    They stand for a subject, too, where it is one, unless they made it so urgent themselves.
    """
    repeated = set[int]()
    for at, sign in enumerate(said):
        more = [one for one in range(at + 1, len(said)) if says_all_of(said[one], sign)]
        highest = min((said[one].urgency for one in more), default=None)
        for one in [one for one in more if said[one].urgency == highest]:
            _take_over(said, at, one)
            repeated.add(at)
            if at in subjects and one not in subjects[at]:
                subjects[one] = subjects[at]
    return repeated


def _take_over(said: list[Sign], at: int, to: int) -> None:
    said[to] = said[to]._replace(urgency=min(said[to].urgency, said[at].urgency))


def says_all_of(follow_up: Sign, sign: Sign) -> bool:
    """Whether who hears the follow-up has heard the sign too, as sure or as much in doubt."""
    in_doubt = sign.state == follow_up.state == "unsure" and follow_up.option != UNSURE
    return (follow_up.state == "present" or in_doubt) and any(
        follow_up.named(closer) is not None
        for name, closer in contents().closer.items()
        if name in (sign.key, sign.full_name)
    )


def repeats_another(sign: Sign) -> bool:
    """Whether it says all of some first answer."""
    return any(sign.named(closer) is not None for closer in contents().closer.values())


def asked_because(situation: Situation, sign: Sign) -> Iterator[Name]:
    """The answers on which its question followed, and those on which that one did."""
    seen, asked = situation.guidance.sight.counted, [sign.key]
    for key in asked:
        gate = situation.engine.rulebook.questionnaire.questions[key].ask_when
        if gate is not None:
            names = tuple(answers_behind(true_atoms(gate, seen), seen))
            yield from names
            asked += [name for name, _ in names if name not in asked]
