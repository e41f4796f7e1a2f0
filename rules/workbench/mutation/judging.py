"""Whether a worked case still comes out as it says under changed rules."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from questionnaire import NOT_ASKED, Answer, CountedAnswers, Location, Question, Questionnaire
from rules.engine import Engine
from rules.model import Rulebook
from rules.release.casebook import Case, CaseFile
from rules.release.complete_case import answer_everything, in_full
from rules.workbench.mutation.mutants import Mutant


class CaseJudge(NamedTuple):
    """A case with its person's answers worked out once: a change of rules changes neither."""

    location: str
    case: Case
    said: frozenset[str]
    answers: Mapping[str, Answer]
    may_come: tuple[Question, ...]

    def objects(self, engine: Engine) -> bool:
        """Whether the engine's guidance, or what it asks, is not what the case says."""
        guidance = engine.decide(self.answers)
        seen = guidance.sight.counted
        if any(seen[key] is NOT_ASKED for key in self.said):
            return True
        fired = {rule.id for rule in guidance.fired if rule.location == self.location}
        level = guidance.level.id if guidance.level else None
        if (level, fired) != (self.case.level, set(self.case.fired)):
            return True
        expected = self.case.follow_ups
        return expected is not None and set(come(self.may_come, seen)) != set(expected)


def judge(questionnaire: Questionnaire, location: str, case: Case) -> CaseJudge:
    """The judge that a case is, for these questions."""
    wanted = in_full(questionnaire, location, case.answers)
    given = answer_everything(questionnaire, wanted)
    place = questionnaire.location(location)
    questions = place.questions if _says_not_asked(case) else may_come(place)
    return CaseJudge(location, case, frozenset(wanted), given, questions)


def _says_not_asked(case: Case) -> bool:
    """Whether the case says that its place is not asked about.

    Nothing fires and nothing follows: a place that is asked about always fires a rule, which
    `python -m rules prove` proves.
    """
    return case.follow_ups == () and not case.fired


def judges(rulebook: Rulebook, files: Iterable[CaseFile]) -> dict[str, list[CaseJudge]]:
    """The judges of each location, in the order of the files."""
    found: dict[str, list[CaseJudge]] = {}
    for file in files:
        own = (judge(rulebook.questionnaire, file.location, case) for case in file.cases)
        found.setdefault(file.location, []).extend(own)
    return found


def may_come(location: Location) -> tuple[Question, ...]:
    """The questions that not everyone with this location is asked."""
    ending = [place for place, question in enumerate(location.questions) if question.ends_when]
    last_for_all = ending[0] if ending else len(location.questions)
    return tuple(
        question
        for place, question in enumerate(location.questions)
        if question.ask_when or place > last_for_all
    )


def come(questions: Iterable[Question], seen: CountedAnswers) -> tuple[str, ...]:
    """Ids of those that are asked."""
    return tuple(question.id for question in questions if seen[question.key] is not NOT_ASKED)


def caught(mutant: Mutant, judges_of: Mapping[str, list[CaseJudge]]) -> CaseJudge | None:
    """The first case of the mutant's location that objects; those about the rule come first."""
    engine = Engine(mutant.rulebook)
    name = mutant.key.partition(".")[2]
    own = judges_of.get(mutant.location, [])
    ordered = sorted(own, key=lambda judge: name not in (*judge.case.fired, *judge.case.misses))
    return next((judge for judge in ordered if judge.objects(engine)), None)
