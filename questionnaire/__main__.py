"""`python -m questionnaire --json`: every question and screen, for teaching and other programs.

`find TEXT` prints what a person's own words suggest: places and danger signs, best first.
"""

import argparse

from questionnaire import (
    ContentError,
    Number,
    Question,
    Questionnaire,
    TooLong,
    dump,
    load,
    load_own_words,
)
from questionnaire.command import (
    BAD_INPUT,
    STANDARD_INPUT,
    CannotRead,
    as_json,
    complain,
    finish,
    read_text,
)


def main(arguments: list[str] | None = None) -> int:
    """Print the questionnaire; 2 when the content cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m questionnaire", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON instead of a list")
    commands = parser.add_subparsers(dest="command", metavar="find")
    find = commands.add_parser("find", help="what own words suggest, as JSON")
    find.add_argument("text", help="what a person wrote; '-' reads it from standard input")
    asked = parser.parse_args(arguments)
    try:
        questionnaire = load()
        if asked.command == "find":
            print(as_json(_suggested(questionnaire, asked.text), indent=2))
        else:
            _print_all(questionnaire, json=asked.json)
    except (ContentError, CannotRead, TooLong) as error:
        complain(error)
        return BAD_INPUT
    return 0


def _suggested(questionnaire: Questionnaire, text: str) -> dict[str, object]:
    # An argument stays in the history of a shell; what comes through standard input does not.
    written = read_text(STANDARD_INPUT) if text == STANDARD_INPUT else text
    found = load_own_words(questionnaire).find(written)
    return {
        "places": [{"id": one.name, "phrases": one.phrases} for one in found.places],
        "danger_signs": [{"id": one.name, "phrases": one.phrases} for one in found.danger_signs],
    }


def _print_all(questionnaire: Questionnaire, *, json: bool) -> None:
    described = [_described(question) for question in questionnaire.questions.values()]
    if json:
        print(as_json({"questions": described, "screens": _screens(questionnaire)}, indent=2))
    else:
        for question in described:
            print(f"{question['id']:44} {question['text']}")


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
