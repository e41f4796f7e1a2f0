"""The rules in CEL, the Common Expression Language, run by its Rust implementation."""

from itertools import compress
from typing import Any

from benchmarks.engines.contender import Contender, Fired, as_json
from benchmarks.engines.self_contained import rows
from benchmarks.engines.spelled import Language
from benchmarks.engines.zen_engine import one_list
from rules import Rulebook

CEL = Language("&&", "||", "!")


def one_program(rulebook: Rulebook) -> Contender:
    """One compiled program: the list of every rule's truth."""
    import cel  # noqa: PLC0415  # a missing package becomes a row of the table

    written = rows(rulebook)
    level = {row.key: row.level for row in written}
    program = cel.compile(one_list(rulebook, written, CEL))

    def decide(answers: Any) -> Fired:
        keys = list(compress(level, program.execute(answers)))
        return keys, level[keys[0]] if keys else None

    return Contender(as_json, decide)
