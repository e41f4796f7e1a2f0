"""Every answer as single signs: there, not there or not sure, each with its clause and its urgency.

A tick list is taken apart, so that each sign can be told, or denied, alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from questionnaire import (
    UNSURE,
    Answer,
    Compare,
    CountedAnswers,
    Is,
    Number,
    OneOf,
    Question,
    SeveralOf,
    YesNo,
)
from rules import LevelId, Rule
from rules.evidence import evidence, only_unsure, true_atoms
from visit.complaint.contents import contents
from visit.joining import set_apart
from visit.situation import Situation
from visit.telling.answer_text import answer_text
from visit.telling.exactly import exactly, told_together
from visit.telling.facts import BEGAN
from visit.telling.spoken import does, says
from visit.telling.statements import clinical, stated
from visit.words import Speech

State = Literal["present", "absent", "unsure"]
# Below this level a complaint can wait some days.
CANNOT_WAIT: LevelId = "same_day"
# What no rule asks for stands after everything that one does.
LAST = (0, 10_000)
NOWHERE = frozenset[int]()


class Sign(NamedTuple):
    """One sign of one person.

    `option` is None where the question has none. `stated` goes after "I have", `clinical` is short
    and for a doctor. `urgency` sorts: the most urgent rule that asks for it stands first; of the
    signs of one rule, `alone` puts in front what could not wait without the others. `exact` marks
    what is told with its side, or as the one of several things that it is. `does` goes behind "I"
    on the phone; `of_it` is a whole sentence with the side, `says` one in the place of "I `does`";
    `on_card` is for a row of the card.
    """

    key: str
    option: str | None
    state: State
    stated: str
    clinical: str
    urgency: tuple[int, int] = LAST
    alone: int = 0
    symptom: bool = True
    choice: bool = False
    exact: bool = False
    does: str = ""
    of_it: str = ""
    says: str = ""
    on_card: str = ""

    @property
    def place(self) -> str:
        """The location of its question."""
        return self.key.partition(".")[0]

    @property
    def full_name(self) -> str:
        """Its question and its option."""
        return f"{self.key}:{self.option}"

    @property
    def decided(self) -> bool:
        """Whether it is a reason for a rule that fired."""
        return self.urgency != LAST

    def named(self, names: tuple[str, ...]) -> int | None:
        """At which place of a list its location, question or option stands."""
        places = _places(names)
        place, key, option = _names_of(self.key, self.option)
        # Asked a thousand times for each sheet, and it nearly always stands nowhere.
        if key not in places and option not in places and place not in places:
            return None
        return min(places[one] for one in (place, key, option) if one in places)

    def shares(self, other: "Sign", lists: Iterable[tuple[str, ...]]) -> bool:
        """Whether both stand in one of these lists."""
        found = _lists_by_name(tuple(lists))
        own = _lists_of(self, found)
        return bool(own) and not own.isdisjoint(_lists_of(other, found))


@lru_cache(maxsize=4096)
def _names_of(key: str, option: str | None) -> tuple[str, str, str]:
    """Its location, question and option. They are content, as are the lists they stand in."""
    return key.partition(".")[0], key, f"{key}:{option}"


@lru_cache(maxsize=4096)
def _places(names: tuple[str, ...]) -> Mapping[str, int]:
    """At which place each name stands first. The lists are content, and asked for all the time."""
    return {name: at for at, name in reversed([*enumerate(names)])}


@lru_cache(maxsize=256)
def _lists_by_name(lists: tuple[tuple[str, ...], ...]) -> Mapping[str, frozenset[int]]:
    """In which of these lists each name stands: each pair of signs is asked for in all of them."""
    found = dict[str, frozenset[int]]()
    for at, names in enumerate(lists):
        found |= {name: found.get(name, NOWHERE) | {at} for name in names}
    return found


def _lists_of(sign: Sign, found: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """In which lists its location, question or option stands."""
    place, key, option = _names_of(sign.key, sign.option)
    by_question = found.get(place, NOWHERE) | found.get(key, NOWHERE)
    return by_question | found.get(option, NOWHERE)


def signs(situation: Situation) -> tuple[Sign, ...]:
    """Every sign that was answered, the most urgent first and else in asking order."""
    urgency, alone = urgencies(situation), _alone(situation)
    found = [
        _as_told(situation, sign)._replace(
            urgency=urgency.get((sign.key, sign.option), LAST), alone=alone.get(sign.key, 0)
        )
        for question in situation.path
        for sign in _signs(question, situation.answers[question.key], situation.speech)
    ]
    return tuple(sorted(found, key=lambda sign: sign.urgency))


def _as_told(situation: Situation, sign: Sign) -> Sign:
    """What is exact in the place of what names several things, and never surer than its subject."""
    if sign.state == "absent":
        return sign
    joined = told_together(situation, sign.key, sign.option) if sign.state == "present" else None
    exact = joined[0] if joined else exactly(situation, sign.key, sign.option)
    if exact is not None:
        sign = sign._replace(stated=exact.stated, clinical=exact.clinical, exact=True)
        sign = sign._replace(does=exact.does or sign.does, of_it=exact.of_it or "")
        sign = sign._replace(says=exact.says or "", on_card=exact.on_card or "")
    elif sign.state == "present":
        sign = _in_its_time(situation, sign)
        sign = sign._replace(says=says(situation.speech, sign.key, sign.option))
    return sign._replace(state="unsure") if _in_doubt(situation, sign) else sign


def _in_its_time(situation: Situation, sign: Sign) -> Sign:
    """Without the weeks of its question, where it is told since when the change is there."""
    told = contents().in_its_time.get(sign.key)
    if told is None or situation.counted.get(BEGAN, UNSURE) == UNSURE:
        return sign
    return sign._replace(stated=told.stated, clinical=told.clinical, does=told.does)


def _in_doubt(situation: Situation, sign: Sign) -> bool:
    """Whether it only says more of something, such as how fast it goes, that is not sure itself."""
    question, found = situation.engine.rulebook.questionnaire.questions[sign.key], contents()
    more = isinstance(question, (YesNo, Number)) and sign.named(found.says_more) is not None
    more = more or sign.choice or sign.named(found.of_its_subject) is not None
    if sign.state != "present" or not sign.symptom or not more:
        return False
    if sign.named(found.story["done"]) is not None:
        return False  # Whether a doctor or a scan has looked is known, whatever else is not.
    if sign.exact and sign.named(found.sure_alone) is not None:
        return False
    return _follows_a_doubt(situation, question)


def _follows_a_doubt(situation: Situation, question: Question) -> bool:
    """Whether it was asked only because of what is not sure, or of a detail of that.

    Where the place of a lump is not sure, the lump may be. Whether there is one, what led to its
    place tells.
    """
    content, seen = situation.engine.rulebook.questionnaire, situation.guidance.sight.counted
    places = contents().story["where"]
    gate = question.ask_when
    if gate is None and question.key in places:
        gate = content.location(question.key.partition(".")[0]).applies_when
    if gate is None:
        return False
    behind = [content.questions[key] for key in evidence(gate, seen)]
    if any(one.not_a_symptom is not None for one in behind):
        return False
    if located := [one for one in behind if one.key in places]:
        return all(_follows_a_doubt(situation, one) for one in located)
    return only_unsure(gate, seen) or all(
        isinstance(one, OneOf) and _follows_a_doubt(situation, one) for one in behind
    )


def urgencies(situation: Situation) -> dict[tuple[str, str | None], tuple[int, int]]:
    """For each answer the most urgent fired rule that it is a reason for."""
    rank, found = situation.engine.rulebook.rank, dict[tuple[str, str | None], tuple[int, int]]()
    for at, rule in enumerate(situation.guidance.fired):
        for key, option in reasons_of(rule, situation):
            found.setdefault((key, option), (-rank[rule.level], at))
    return found


def _alone(situation: Situation) -> dict[str, int]:
    """For each question that could not wait alone, its most urgent such rule."""
    rank, found = situation.engine.rulebook.rank, dict[str, int]()
    for rule in situation.guidance.fired:
        asked = _first_asked(situation, {key for key, _ in reasons_of(rule, situation)})
        if len(asked) == 1 and rank[rule.level] >= rank[CANNOT_WAIT]:
            found.setdefault(asked.pop(), -rank[rule.level])
    return found


def _first_asked(situation: Situation, asked: set[str]) -> set[str]:
    """The signs among them that none of the others led to."""
    questions = situation.engine.rulebook.questionnaire.questions
    seen = situation.guidance.sight.counted
    signs = {key for key in asked if questions[key].not_a_symptom is None}
    gates = {key: questions[key].ask_when for key in signs}
    return {key for key, gate in gates.items() if not (gate and signs & set(evidence(gate, seen)))}


def reasons_of(rule: Rule, situation: Situation) -> Iterator[tuple[str, str | None]]:
    """Question and option of each answer that makes a fired rule fire."""
    seen = situation.guidance.sight.counted
    return answers_behind(true_atoms(rule.when, seen), seen)


def answers_behind(
    held: Iterable[Is | Compare], seen: CountedAnswers
) -> Iterator[tuple[str, str | None]]:
    """Question and option of each answer that a condition which holds asks for."""
    for atom in held:
        answer = seen[atom.question]
        if isinstance(answer, frozenset):
            options = getattr(atom, "options", answer)
            yield from ((atom.question, option) for option in answer if option in options)
        else:
            yield atom.question, answer if isinstance(answer, str) else None


def _signs(question: Question, answer: Answer, say: Speech) -> Iterator[Sign]:
    if isinstance(question, SeveralOf) and isinstance(answer, frozenset):
        yield from _ticks(question, answer, say)
    elif answer == UNSURE:
        yield _sign(question, answer, UNSURE, "unsure", say)
    elif isinstance(question, YesNo):
        state: State = "present" if answer == question.worse else "absent"
        yield _sign(question, answer, question.worse, state, say)
    else:
        option = answer if isinstance(answer, str) else None
        yield _sign(question, answer, option, "present", say)


def _ticks(question: SeveralOf, answer: frozenset[str], say: Speech) -> Iterator[Sign]:
    for option in question.options:
        if option in answer:
            yield _sign(question, frozenset({option}), option, "present", say)
        elif UNSURE not in answer:
            yield _sign(question, frozenset({option}), option, "absent", say)
    if UNSURE in answer:
        yield _sign(question, frozenset({UNSURE}), UNSURE, "unsure", say)


def _sign(
    question: Question, answer: Answer, option: str | None, state: State, say: Speech
) -> Sign:
    said = set_apart(stated(question, answer, say)) or _as_written(question, answer, say)
    short = set_apart(clinical(question, answer))
    open_choice = state == "unsure" and not isinstance(question, YesNo)
    return Sign(
        question.key,
        option,
        state,
        said,
        short or said,
        symptom=question.not_a_symptom is None or (state == "present" and _is_exact(question)),
        choice=isinstance(question, OneOf),
        does="" if open_choice else does(question, answer, option, said, say),
    )


def _is_exact(question: Question) -> bool:
    """Whether its answers say which of several things a first answer meant."""
    closer = (name for names in contents().closer.values() for name in names)
    return question.key in {name.partition(":")[0] for name in closer}


def _as_written(question: Question, answer: Answer, say: Speech) -> str:
    """What stands in the content where it has no clause; never a question mark."""
    if isinstance(question, YesNo) or answer in (UNSURE, frozenset({UNSURE})):
        return say(question.text).rstrip("?")
    return answer_text(question, answer, say)
