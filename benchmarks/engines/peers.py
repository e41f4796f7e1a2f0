"""The engines that are compared with ours, in the order of the table."""

from benchmarks.engines import answer_sets, json_logic_rules, oracle, rust_cel, zen_engine
from benchmarks.engines.contender import Contender, Fired, Peer
from questionnaire import Answers
from rules import Engine, Rulebook

COLLECT_TABLE = "zen-engine, one collect table"


def ours(rulebook: Rulebook) -> Contender:
    """The engine that ships. It also gives what is still open, which no other does."""
    engine = Engine(rulebook)

    def decide(answers: Answers) -> Fired:
        guidance = engine.decide(answers)
        level = guidance.level
        return [rule.key for rule in guidance.fired], level.id if level else None

    return Contender(lambda answers: answers, decide)


def naive(rulebook: Rulebook) -> Contender:
    """The reading that says what is right."""

    def decide(answers: Answers) -> Fired:
        fired, level = oracle.decide(rulebook, answers)
        return [*fired], level

    return Contender(lambda answers: answers, decide)


OURS = Peer("Visit Guide", None, ours)
PEERS = (
    Peer("zen-engine, one expression", "zen-engine", zen_engine.one_expression),
    Peer("naive interpreter (the oracle)", None, naive),
    Peer("CEL in Rust, one expression", "common-expression-language", rust_cel.one_program),
    Peer(COLLECT_TABLE, "zen-engine", zen_engine.one_table),
    Peer("clingo, multi-shot", "clingo", answer_sets.multi_shot),
    Peer("json-logic, one rule each", "panzi-json-logic", json_logic_rules.one_rule_each),
)
