"""The rules in zen-engine (Rust), as its users write them and in its fastest form."""

import json
from collections.abc import Sequence
from itertools import compress
from typing import Any

from benchmarks.engines.contender import Contender, Fired, as_json
from benchmarks.engines.self_contained import Row, all_of, rows
from benchmarks.engines.spelled import Language, spelled
from questionnaire import Condition
from rules import Rulebook

ZEN = Language("and", "or", "not")


def one_table(rulebook: Rulebook) -> Contender:
    """A decision table that collects every row whose two cells hold: location, and condition."""
    import zen  # noqa: PLC0415  # a missing package becomes a row of the table

    written = rows(rulebook)
    level = {row.key: row.level for row in written}
    # Content made ahead holds compiled cells; from plain text, each call would compile them anew.
    content = zen.ZenDecisionContent(json.dumps(_graph(rulebook, written)))
    decision = zen.ZenEngine().create_decision(content)

    def decide(answers: Any) -> Fired:
        keys = [row["key"] for row in decision.evaluate(answers)["result"]]
        return keys, level[keys[0]] if keys else None

    return Contender(as_json, decide)


def one_expression(rulebook: Rulebook) -> Contender:
    """One compiled expression: the list of every rule's truth."""
    import zen  # noqa: PLC0415  # a missing package becomes a row of the table

    written = rows(rulebook)
    level = {row.key: row.level for row in written}
    truths = zen.compile_expression(one_list(rulebook, written, ZEN))

    def decide(answers: Any) -> Fired:
        keys = list(compress(level, truths.evaluate(answers)))
        return keys, level[keys[0]] if keys else None

    return Contender(as_json, decide)


def one_list(rulebook: Rulebook, written: Sequence[Row], language: Language) -> str:
    """Every rule's whole condition, in the order of `written`."""
    whole = (all_of((*row.gates, row.when)) for row in written)
    return f"[{', '.join(spelled(one, rulebook.questionnaire, language) for one in whole)}]"


def _graph(rulebook: Rulebook, written: Sequence[Row]) -> dict[str, Any]:
    def cell(parts: tuple[Condition, ...]) -> str:
        return spelled(all_of(parts), rulebook.questionnaire, ZEN) if parts else ""

    table = {
        "hitPolicy": "collect",
        "inputs": [_column("applies"), _column("when")],
        "outputs": [{**_column("key"), "field": "key"}],
        "rules": [
            {
                "_id": row.key,
                "applies": cell(row.gates),
                "when": cell((row.when,)),
                "key": json.dumps(row.key),
            }
            for row in written
        ],
    }
    nodes = [
        {"id": "answers", "name": "answers", "type": "inputNode"},
        {"id": "rules", "name": "rules", "type": "decisionTableNode", "content": table},
        {"id": "fired", "name": "fired", "type": "outputNode"},
    ]
    edges = [
        {"id": "in", "sourceId": "answers", "targetId": "rules"},
        {"id": "out", "sourceId": "rules", "targetId": "fired"},
    ]
    return {"nodes": nodes, "edges": edges}


def _column(name: str) -> dict[str, str]:
    return {"id": name, "name": name, "type": "expression"}
