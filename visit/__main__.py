"""What a visit takes along: `sheet`, `fhir`; `walk` leads people through the screens."""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from questionnaire import AnswerError, ContentError, read_answers, to_json
from questionnaire.command import BAD_INPUT, CannotRead, as_json, complain, finish, read_text
from rules import Engine, Rulebook, load
from rules.commands.answers_file import NotAnswers, of_today, one_person, unknown_options
from visit import sheet_command
from visit.fhir import questionnaire_resource, response_resource
from visit.sheet.pdf import PdfNotMade
from visit.sheet_command import NoPages, write_sheet
from visit.walk.people import CannotWalk, Person, read_people, unused
from visit.walk.walker import walk


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 2 for input or content that cannot be used."""
    asked = _parser().parse_args(arguments)
    try:
        written = {"fhir": _fhir, "sheet": _sheet, "walk": _walk}[asked.command](load(), asked)
    except (ContentError, AnswerError, CannotRead, CannotWalk, NoPages, PdfNotMade) as error:
        complain(error)
        return BAD_INPUT
    except NotAnswers as error:
        complain(f"{asked.file if asked.command == 'walk' else asked.answers}: {error}")
        return BAD_INPUT
    if written:
        print(written)
    return 0


def _sheet(rulebook: Rulebook, asked: argparse.Namespace) -> str:
    raw, notes = of_today(rulebook.questionnaire, one_person(read_text(asked.answers)))
    for note in notes:
        complain(note)
    try:
        given = read_answers(rulebook.questionnaire, raw)
    except AnswerError as error:
        wrong = [str(error), *unknown_options(rulebook.questionnaire, raw)]
        raise CannotRead("\n".join(wrong)) from None
    return write_sheet(rulebook, given, asked).rstrip("\n")


def _fhir(rulebook: Rulebook, asked: argparse.Namespace) -> str:
    resource = _resource(rulebook, asked.answers)
    if not asked.output:
        return as_json(resource, indent=2)
    text = json.dumps(resource, indent=2, ensure_ascii=False)
    Path(asked.output).write_text(f"{text}\n", encoding="utf-8")
    return ""


def _walk(rulebook: Rulebook, asked: argparse.Namespace) -> str:
    engine = Engine(rulebook)
    people = read_people(engine.rulebook.questionnaire, read_text(asked.file), asked.rest)
    early = asked.settled == "stop"
    return "\n".join(as_json(_walked(engine, person, early=early)) for person in people)


def _walked(engine: Engine, person: Person, *, early: bool) -> dict[str, Any]:
    """Where this person came out, and how long it took."""
    walked = walk(engine, person.answers, early=early)
    guidance = engine.decide(walked.journey.answers)
    return {
        "id": person.id,
        "level": guidance.level.id if guidance.level else None,
        "answers": to_json({key: walked.journey.answers[key] for key in walked.asked}),
        "pages": walked.pages,
        "presses": walked.presses,
        "settled_page": walked.settled_page,
        "fired": [rule.key for rule in guidance.fired],
        "asked": list(walked.asked),
        "unused": unused(person, walked.asked),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m visit", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    fhir = commands.add_parser("fhir", help="a Questionnaire, or with --answers a response to it")
    fhir.add_argument("--answers", metavar="FILE", help="answers in JSON, as `rules decide` takes")
    fhir.add_argument("--output", metavar="FILE", help="write there, over what is there")
    walking = commands.add_parser("walk", help="people in JSON Lines, through the screens")
    walking.add_argument("file", metavar="FILE", help='lines of {"id": ..., "known": {...}}, or -')
    walking.add_argument(
        "--rest", choices=("calm", "unsure"), default="calm", help="what is not known"
    )
    walking.add_argument(
        "--settled",
        choices=("stop", "go-on"),
        default="stop",
        help="take the result once nothing can change how soon, or answer the rest for the doctor",
    )
    sheet_command.add_to(commands)
    return parser


def _resource(rulebook: Rulebook, answers: str | None) -> dict[str, Any]:
    if answers is None:
        return questionnaire_resource(rulebook)
    given = read_answers(rulebook.questionnaire, one_person(read_text(answers)))
    return response_resource(Engine(rulebook), given, datetime.now(UTC))


if __name__ == "__main__":
    finish(main)
