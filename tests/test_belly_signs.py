"""Signs that places share are asked of everyone who is asked about one of these places."""

from collections.abc import Iterator

from questionnaire import PLACES, Answer, OneOf, Questionnaire, SeveralOf, SkipLogic
from rules.release.complete_case import answer_everything

SHARED = "belly_signs"
SHARED_BY = ("belly", "digestive")


def ways_in(questionnaire: Questionnaire) -> Iterator[dict[str, Answer]]:
    """People who chose a place, or gave one answer that may open one."""
    for place in questionnaire.question(PLACES).choices:
        yield {PLACES: frozenset({place})}
        for key, question in questionnaire.questions.items():
            if key.startswith("everyone.") and isinstance(question, (OneOf, SeveralOf)):
                for option in question.options:
                    several = isinstance(question, SeveralOf)
                    answer = frozenset({option}) if several else option
                    if key != PLACES:
                        yield {PLACES: frozenset({place}), key: answer}


def test_whoever_is_asked_about_the_belly_or_the_bowel_is_asked_the_shared_signs(
    questionnaire: Questionnaire,
) -> None:
    asking, calm = SkipLogic(questionnaire), answer_everything(questionnaire, {})
    reached = 0
    for way in ways_in(questionnaire):
        applies = asking.applicable({**calm, **way}).locations
        if any(applies[place] for place in SHARED_BY):
            reached += 1
            assert applies[SHARED], f"{way} opens the belly or the bowel, and {SHARED} not"
    assert reached >= len(SHARED_BY)
