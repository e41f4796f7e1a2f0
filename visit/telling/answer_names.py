"""How content names answers: a question key, or a key with an option behind a colon."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from questionnaire import ContentFile, Mistake, Question, closest


def misnamed(
    file: ContentFile,
    names: Iterable[str],
    questions: Mapping[str, Question],
    places: Collection[str] = (),
) -> Iterator[Mistake]:
    """A mistake for each name that nothing has; `places` are names too, where they are given."""
    for name in names:
        key, _, option = name.partition(":")
        if key not in questions and key not in places:
            wrong = f"'{key}' is not a question"
            yield file.misnamed((), wrong, closest(key, [*questions, *places]), name)
        elif option and option not in questions[key].choices:
            wrong = f"'{option}' is not an option of {key}"
            yield file.misnamed((), wrong, closest(option, questions[key].choices), name)
