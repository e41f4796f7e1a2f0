"""`python -m visit fhir`: the questions as an HL7 FHIR form, or answers to them as a response."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from questionnaire import AnswerError, ContentError, read_answers
from questionnaire.command import finish
from rules import Engine, Rulebook, load
from visit.fhir import questionnaire_resource, response_resource

BAD_INPUT = 2


def main(arguments: list[str] | None = None) -> int:
    """Write one resource as JSON; 2 for input or content that cannot be used."""
    asked = _parser().parse_args(arguments)
    try:
        resource = _resource(load(), asked.answers)
    except (ContentError, AnswerError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except (OSError, ValueError) as error:
        print(f"{asked.answers} cannot be read as JSON: {type(error).__name__}", file=sys.stderr)
        return BAD_INPUT
    text = json.dumps(resource, indent=2, ensure_ascii=False) + "\n"
    if asked.output:
        Path(asked.output).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m visit", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    fhir = commands.add_parser("fhir", help="a Questionnaire, or with --answers a response to it")
    fhir.add_argument("--answers", metavar="FILE", help="answers in JSON, as `rules decide` takes")
    fhir.add_argument("--output", metavar="FILE", help="write there, not to standard output")
    return parser


def _resource(rulebook: Rulebook, answers: str | None) -> dict[str, Any]:
    if answers is None:
        return questionnaire_resource(rulebook)
    raw = json.loads(Path(answers).read_text(encoding="utf-8"))
    given = read_answers(rulebook.questionnaire, raw)
    return response_resource(Engine(rulebook), given, datetime.now(UTC))


if __name__ == "__main__":
    finish(main)
