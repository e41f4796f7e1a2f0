"""Names across files: sources, provider questions and rules, each checked as it is added.

Mistakes are collected, so that an author sees all of them in one run. A name that a file would
have given, had it no mistake of its own, is excused: its absence follows from that mistake.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from questionnaire import (
    Condition,
    ContentFile,
    Mistake,
    Questionnaire,
    UnknownName,
    closest,
    repeated,
    resolve,
)
from rules.checks.consistency import action_faults, late_signs, scattered_options, unmarked_dangers
from rules.checks.timing import level_mistakes, out_of_order
from rules.checks.typed_numbers import typed_numbers
from rules.model import (
    GuidanceFile,
    Level,
    Levels,
    ProviderQuestion,
    ProviderQuestions,
    Rule,
    Source,
)

Path = tuple[str | int, ...]


class Checking:
    """What has been added so far and the mistakes met; lives only while content loads."""

    def __init__(
        self, questionnaire: Questionnaire, levels: Sequence[Level], numbers: Collection[str]
    ) -> None:
        self._questionnaire = questionnaire
        self._levels = levels
        self._numbers = numbers
        self._excused: dict[str, set[str] | None] = {}
        self.sources: dict[str, Source] = {}
        self.provider_questions: dict[str, ProviderQuestion] = {}
        self.rules: list[Rule] = []
        self._rule_keys: set[str] = set()
        self.mistakes: list[Mistake] = []
        self.inconsistencies: list[Mistake] = []

    def excuse(
        self, kind: str, field: str, failed: Iterable[ContentFile], *, all_names: bool
    ) -> None:
        """Complain of no name that a failed file holds; of none, when a file cannot be read."""
        names = {name for file in failed for name in file.names(field)}
        self._excused[kind] = None if all_names else names

    def check_levels(self, file: ContentFile, levels: Levels) -> None:
        """Hold the words of each level against its deadline."""
        self.inconsistencies.extend(typed_numbers(file, self._numbers))
        for place, level in enumerate(levels.levels):
            for wrong, instead in level_mistakes(level):
                self._inconsistent(file, ("levels", place), wrong, instead)
        for place, wrong, instead in out_of_order(levels.levels):
            self._inconsistent(file, ("levels", place, "by_when"), wrong, instead)

    def add_sources(self, file: ContentFile, sources: Mapping[str, Source]) -> None:
        """Add one file of the source catalogue; an id stands in one file only."""
        for name, source in sources.items():
            if name in self.sources:
                self._wrong(file, ("sources", name), f"source '{name}' stands twice", "rename one")
            self.sources[name] = source

    def add_provider_questions(
        self, file: ContentFile, model: ProviderQuestions | GuidanceFile
    ) -> None:
        """Add the provider questions of one file; their ids are one name space."""
        location = model.location if isinstance(model, GuidanceFile) else "everyone"
        self.inconsistencies.extend(typed_numbers(file, self._numbers))
        places = {question.id: at for at, question in enumerate(model.provider_questions)}
        said = ((question.id, question.everyday.you) for question in model.provider_questions)
        for name, wrong, instead in repeated(said):
            self._inconsistent(
                file, ("provider_questions", places[name], "everyday"), wrong, instead
            )
        for index, question in enumerate(model.provider_questions):
            path: Path = ("provider_questions", index)
            if question.id in self.provider_questions:
                self._wrong(file, (*path, "id"), f"'{question.id}' stands twice", "rename one")
            self._check_names(file, (*path, "sources"), question.sources, self.sources, "source")
            offer_when = question.offer_when and self._resolved(
                file, (*path, "offer_when"), question.offer_when, location
            )
            self.provider_questions[question.id] = question.model_copy(
                update={"offer_when": offer_when}
            )

    def add_rules(self, file: ContentFile, model: GuidanceFile) -> None:
        """Add the rules of one location."""
        if model.location not in {place.id for place in self._questionnaire.locations}:
            known = [place.id for place in self._questionnaire.locations]
            self._wrong(
                file,
                ("location",),
                f"'{model.location}' is not a location",
                closest(model.location, known),
            )
            return
        for index, rule in enumerate(model.rules):
            self._add_rule(file, ("rules", index), rule)
        places = {rule.id: at for at, rule in enumerate(model.rules)}
        for name, wrong, instead in repeated((rule.id, rule.because.you) for rule in model.rules):
            self._inconsistent(file, ("rules", places[name], "because"), wrong, instead)

    def _add_rule(self, file: ContentFile, path: Path, rule: Rule) -> None:
        if rule.key in self._rule_keys:
            self._wrong(file, (*path, "id"), f"'{rule.id}' stands twice", "rename one")
        self._rule_keys.add(rule.key)
        self._check_names(file, (*path, "sources"), rule.sources, self.sources, "source")
        self._check_names(
            file,
            (*path, "ask_provider"),
            rule.ask_provider,
            self.provider_questions,
            "provider question",
        )
        when = self._resolved(file, (*path, "when"), rule.when, rule.location)
        self._check_rule(file, path, rule, when)
        self.rules.append(rule.model_copy(update={"when": when}))

    def _check_rule(self, file: ContentFile, path: Path, rule: Rule, when: Condition) -> None:
        for wrong, instead in scattered_options(when, self._questionnaire.questions):
            self._inconsistent(file, (*path, "when"), wrong, instead)
        for wrong, instead in action_faults(rule, self._levels):
            self._inconsistent(file, (*path, "say"), wrong, instead)
        for wrong, instead in late_signs(rule, self._levels):
            self._inconsistent(file, (*path, "watch_for"), wrong, instead)
        if rule.level == self._most_urgent:
            for wrong, instead in unmarked_dangers(rule, when, self._questionnaire.questions):
                self._inconsistent(file, (*path, "when"), wrong, instead)

    @property
    def _most_urgent(self) -> str | None:
        return self._levels[0].id if self._levels else None

    def _check_names(
        self,
        file: ContentFile,
        path: Path,
        names: tuple[str, ...],
        known: Collection[str],
        kind: str,
    ) -> None:
        excused = self._excused.get(kind, set())
        for name in names:
            if name not in known and excused is not None and name not in excused:
                wrong = f"'{name}' is not a {kind}"
                self.mistakes.append(file.misnamed(path, wrong, closest(name, known), name))

    def _resolved(
        self, file: ContentFile, path: Path, condition: Condition, location: str
    ) -> Condition:
        try:
            return resolve(condition, location, self._questionnaire.questions)
        except UnknownName as misread:
            self.mistakes.append(file.misnamed(path, misread.wrong, misread.instead, misread.word))
            return condition

    def _wrong(
        self, file: ContentFile, path: Path, wrong: str, instead: str, word: str = ""
    ) -> None:
        self.mistakes.append(file.mistake(path, wrong, instead, word))

    def _inconsistent(self, file: ContentFile, path: Path, wrong: str, instead: str) -> None:
        self.inconsistencies.append(file.mistake(path, wrong, instead))
