"""`python -m questionnaire --json`: every question and screen, for teaching and other programs."""

import argparse

from questionnaire import ContentError, Number, Question, Questionnaire, dump, load
from questionnaire.command import BAD_INPUT, as_json, complain, finish


def main(arguments: list[str] | None = None) -> int:
    """Print the questionnaire; 2 when the content cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m questionnaire", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a list")
    asked = parser.parse_args(arguments)
    try:
        questionnaire = load()
    except ContentError as error:
        complain(error)
        return BAD_INPUT
    described = [_described(question) for question in questionnaire.questions.values()]
    if asked.json:
        print(as_json({"questions": described, "screens": _screens(questionnaire)}, indent=2))
    else:
        for question in described:
            print(f"{question['id']:44} {question['text']}")
    return 0


def _described(question: Question) -> dict[str, object]:
    described: dict[str, object] = {
        "id": question.key,
        "location": question.location,
        "kind": question.kind,
        "text": question.text.you,
        "options": [{"id": option, "text": text.you} for option, text in question.choices.items()],
        "ask_when": question.ask_when and dump(question.ask_when),
    }
    if isinstance(question, Number):
        described |= {"unit": question.unit, "least": question.least, "most": question.most}
    return described


def _screens(questionnaire: Questionnaire) -> list[dict[str, object]]:
    """Every screen in asking order, with the questions it may show."""
    return [
        {
            "id": screen.key,
            "heading": screen.heading.you,
            "groups": [
                {
                    "heading": group.heading and group.heading.you,
                    "questions": [f"{screen.location}.{name}" for name in group.questions],
                }
                for group in screen.groups
            ],
            "after_result": screen.after_result,
            "for_the_crew": screen.for_the_crew,
        }
        for screen in questionnaire.screens
    ]


if __name__ == "__main__":
    finish(main)
