"""`python -m rules`: the rules without a screen, for teaching, checking and other programs."""

import argparse
from pathlib import Path

from questionnaire import AnswerError, ContentError, closest, read_answers
from questionnaire.command import (
    BAD_INPUT,
    CannotRead,
    as_json,
    complain,
    finish,
    read_text,
)
from questionnaire.content.quoting import quoted
from rules import Engine, Rulebook, guidance_json, load, rule_in_words
from rules.commands.answers_file import NotAnswers, of_today, people, unknown_options
from rules.release import seal
from rules.release.casebook import CASES
from rules.release.kept_content import NAME as KEPT
from rules.release.kept_content import keep

FEWEST = 100
"""Fewer random people could not be shared out, or would show nothing."""

MOST = 100_000_000
"""More would take hours, which nobody means who adds a digit."""

TESTS = Path(__file__).parents[1] / "tests"


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 2 for input or content that cannot be used."""
    asked = _parser().parse_args(arguments)
    try:
        return _run(asked)
    except (ContentError, CannotRead) as error:
        complain(error)
        return BAD_INPUT


def _run(asked: argparse.Namespace) -> int:
    if asked.command == "seal" and asked.check:
        return _check_seal()
    if asked.command == "keep":
        print(f"Kept {keep()} parts of the content in {KEPT}.")
        return 0
    if asked.command in ("diff", "mutate", "pin", "seal"):
        from rules.workbench import commands as development  # noqa: PLC0415  # loads a solver, which few commands need

        return development.run(asked, print)
    rulebook = load()
    match asked.command:
        case "explain":
            return _explain(rulebook, asked.rule)
        case "prove":
            return _prove(rulebook, asked.people, asked.write)
        case _:
            return _decide(rulebook, asked.file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rules", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    decide = commands.add_parser("decide", help="guidance for answers in JSON or JSON Lines")
    decide.add_argument("file", help="a file of answers, or - for standard input")
    explain = commands.add_parser("explain", help="one rule in plain words")
    explain.add_argument("rule", help="a rule id such as everyone.worry")
    prove = commands.add_parser("prove", help="prove the rules over every possible answer")
    prove.add_argument(
        "--people",
        type=_enough,
        default=1_000_000,
        help=f"random people to compare on, {FEWEST:,} to {MOST:,}",
    )
    prove.add_argument("--write", type=Path, help="keep the record of this proof in a file")
    sealing = commands.add_parser("seal", help="mark the content as it is now as meant")
    sealing.add_argument("--check", action="store_true", help="print what changed since")
    commands.add_parser("keep", help="keep the sealed content as it is loaded, for quick starts")
    mutate = commands.add_parser("mutate", help="try every small wrong change against the cases")
    mutate.add_argument("location", nargs="*", help="only in these locations")
    mutate.add_argument("--cases", type=Path, default=CASES, help="folder of cases")
    mutate.add_argument("--texts", type=Path, default=TESTS / "golden" / "texts.yaml")
    mutate.add_argument("--propose", action="store_true", help="write the cases that are missing")
    commands.add_parser("pin", help="print digests of all texts, as they are now")
    diff = commands.add_parser("diff", help="what a new edition changes for people")
    diff.add_argument("old", help="a git revision, or a folder with questionnaire/ and rules/")
    diff.add_argument("new", nargs="?", default=str(TESTS.parent), help="the same; else this one")
    return parser


def _enough(written: str) -> int:
    """A number of people that compares anything."""
    try:
        people = int(written)
    except ValueError:
        raise argparse.ArgumentTypeError("this is not a whole number") from None
    if people < FEWEST:
        raise argparse.ArgumentTypeError(
            f"{people} people prove nothing; name {FEWEST} or more, or leave it out"
        )
    if people > MOST:
        raise argparse.ArgumentTypeError(
            f"a proof on so many people would not end today; name {MOST:,} at most"
        )
    return people


def _check_seal() -> int:
    mistakes = [*seal.misnamed(), *seal.broken()]
    for mistake in mistakes:
        print(mistake)
    return BAD_INPUT if mistakes else 0


def _prove(rulebook: Rulebook, people: int, write: Path | None) -> int:
    if write is not None and write.is_dir():
        complain(f"{write} is a folder; name a file in it")
        return BAD_INPUT
    from rules.workbench.proof import prove  # noqa: PLC0415  # loads a solver, which only this command needs

    proved = []
    for one in prove.everything(rulebook, people):
        proved.append(one)
        print(*prove.lines(rulebook, one), sep="\n", flush=True)
    lengths = prove.path_lengths(rulebook)
    for length in lengths:
        print(f"        {length.location}: {length.fewest} to {length.most} questions")
    record = prove.record(rulebook, proved, lengths)
    if write is not None:
        write.parent.mkdir(parents=True, exist_ok=True)
        write.write_text(record.model_dump_json(indent=2), encoding="utf-8")
    return int(not record.holds)


def _explain(rulebook: Rulebook, name: str) -> int:
    if name not in rulebook.rule:
        complain(f"{quoted(name)} is not a rule; {closest(name, rulebook.rule)}")
        return BAD_INPUT
    print(rule_in_words(rulebook, rulebook.rule[name]))
    return 0


def _decide(rulebook: Rulebook, file: str) -> int:
    engine = Engine(rulebook)
    try:
        given = people(read_text(file))
    except NotAnswers as error:
        complain(f"{file}: {error}")
        return BAD_INPUT
    for number, written in enumerate(given, 1):
        raw, notes = of_today(rulebook.questionnaire, written)
        for note in notes:
            complain(f"answers {number}: {note}")
        try:
            answers = read_answers(rulebook.questionnaire, raw)
        except AnswerError as error:
            wrong = [str(error), *unknown_options(rulebook.questionnaire, raw)]
            complain(f"answers {number}: " + "\n".join(wrong))
            return BAD_INPUT
        print(as_json(guidance_json(engine, engine.decide(answers))))
    return 0


if __name__ == "__main__":
    finish(main)
