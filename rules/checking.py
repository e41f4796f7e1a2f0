"""Names across files: sources, provider questions and rules, each checked as it is added.

Mistakes are collected, so that an author sees all of them in one run.
"""

from collections.abc import Mapping

from questionnaire import (
    Condition,
    ContentFile,
    Misread,
    Mistake,
    Questionnaire,
    closest,
    resolve,
)
from rules.model import (
    GuidanceFile,
    ProviderQuestion,
    ProviderQuestions,
    Rule,
    Source,
)

Path = tuple[str | int, ...]


class Checking:
    """What has been added so far and the mistakes met; lives only while content loads."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._questionnaire = questionnaire
        self.sources: dict[str, Source] = {}
        self.provider_questions: dict[str, ProviderQuestion] = {}
        self.rules: list[Rule] = []
        self._rule_keys: set[str] = set()
        self.mistakes: list[Mistake] = []

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
        self.rules.append(rule.model_copy(update={"when": when}))

    def _check_names(
        self,
        file: ContentFile,
        path: Path,
        names: tuple[str, ...],
        known: Mapping[str, object],
        kind: str,
    ) -> None:
        for name in names:
            if name not in known:
                self._wrong(file, path, f"'{name}' is not a {kind}", closest(name, known), name)

    def _resolved(
        self, file: ContentFile, path: Path, condition: Condition, location: str
    ) -> Condition:
        try:
            return resolve(condition, location, self._questionnaire.questions)
        except Misread as misread:
            self._wrong(file, path, misread.wrong, misread.instead, misread.word)
            return condition

    def _wrong(
        self, file: ContentFile, path: Path, wrong: str, instead: str, word: str = ""
    ) -> None:
        self.mistakes.append(file.mistake(path, wrong, instead, word))
