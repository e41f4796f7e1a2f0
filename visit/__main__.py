"""`python -m visit fhir`: the questions as an HL7 FHIR form, or answers to them as a response."""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from questionnaire import AnswerError, ContentError, read_answers
from questionnaire.command import BAD_INPUT, CannotRead, as_json, complain, finish, read_text
from rules import Engine, Rulebook, load
from rules.commands.answers_file import NotAnswers, one_person
from visit.fhir import questionnaire_resource, response_resource


def main(arguments: list[str] | None = None) -> int:
    """Write one resource as JSON; 2 for input or content that cannot be used."""
    asked = _parser().parse_args(arguments)
    try:
        resource = _resource(load(), asked.answers)
    except (ContentError, AnswerError, CannotRead) as error:
        complain(error)
        return BAD_INPUT
    except NotAnswers as error:
        complain(f"{asked.answers}: {error}")
        return BAD_INPUT
    if asked.output:
        text = json.dumps(resource, indent=2, ensure_ascii=False)
        Path(asked.output).write_text(f"{text}\n", encoding="utf-8")
    else:
        print(as_json(resource, indent=2))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m visit", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    fhir = commands.add_parser("fhir", help="a Questionnaire, or with --answers a response to it")
    fhir.add_argument("--answers", metavar="FILE", help="answers in JSON, as `rules decide` takes")
    fhir.add_argument("--output", metavar="FILE", help="write there, over what is there")
    return parser


def _resource(rulebook: Rulebook, answers: str | None) -> dict[str, Any]:
    if answers is None:
        return questionnaire_resource(rulebook)
    given = read_answers(rulebook.questionnaire, one_person(read_text(answers)))
    return response_resource(Engine(rulebook), given, datetime.now(UTC))


if __name__ == "__main__":
    finish(main)
