"""Agreement first, then speed: an engine that decides otherwise gets no time."""

from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import NamedTuple

from benchmarks.engines import oracle, people
from benchmarks.engines.contender import Contender, Peer
from benchmarks.engines.paired import ROUNDS, Pace, Timed, paces
from benchmarks.engines.peers import COLLECT_TABLE, OURS, PEERS
from benchmarks.machine import installed
from benchmarks.report import Bar, Section, table
from questionnaire import Answers
from rules import Rulebook, load

LONGEST_AGREEMENT_SECONDS = 20.0
FEWEST_TIMES_FASTER = 4
TABLE_ELSEWHERE, MOST_ELSEWHERE = 240, 60
"""Where zen's collect table takes the first number of microseconds, ours may take the second."""

JOB = (
    "Every engine gets the same raw answers and does the whole job: skip logic (which questions "
    "and places count), the keys of all rules that fire, and the most urgent level. Answers are "
    "handed over in the form an engine likes best, made beforehand; compiling is not timed; "
    "unpacking the result is. Ours also returns the rules that are still open and the highest "
    "level they can reach, which no other engine here can."
)
READING = (
    "A *session* answers what applies to one person; *dense* answers every question, so most "
    "answers must be ignored. A ratio says how many times as long as ours an engine takes: the "
    "median of pairs measured next to each other, with quartiles."
)
HEADER = (
    "engine",
    "version",
    "agrees with the oracle",
    "compile ms",
    "µs",
    "x ours",
    "quartiles",
    "dense x ours",
)


class Crowd(NamedTuple):
    """People to decide about, and the right decision for each: dense answers, then sessions."""

    dense: Sequence[Answers]
    sessions: Sequence[Answers]
    right: Sequence[oracle.Decision]


class Entrant(NamedTuple):
    """An engine with the rules in it: seconds it took to compile them, and how it agrees."""

    contender: Contender
    compile_seconds: float
    asked: int
    wrong: int


def compare(session_count: int = 10_000, dense_count: int = 2_000, rounds: int = ROUNDS) -> Section:
    """All engines on the shipped rules."""
    rulebook = load()
    crowd = _crowd(rulebook, session_count, dense_count)
    entrants = {peer.name: _enter(peer, rulebook, crowd) for peer in (OURS, *PEERS)}
    agreeing = {
        name: entrant.contender
        for name, entrant in entrants.items()
        if entrant and not entrant.wrong
    }
    if OURS.name not in agreeing:
        raise RuntimeError("our own engine disagrees with the oracle; run `python -m rules prove`")
    sessions = _paces(agreeing, crowd.sessions, rounds)
    dense = _paces(agreeing, crowd.dense, rounds)
    rows = [
        _row(peer, entrants[peer.name], sessions.get(peer.name), dense.get(peer.name))
        for peer in (OURS, *PEERS)
    ]
    size = f"{len(rulebook.rules)} rules, {len(rulebook.questionnaire.questions)} questions."
    lines = (f"{size} {JOB}", "", READING, "", *table(HEADER, rows))
    return Section("Rule engines", lines, _bars(sessions.get(COLLECT_TABLE)))


def _crowd(rulebook: Rulebook, session_count: int, dense_count: int) -> Crowd:
    dense = people.dense(rulebook.questionnaire, dense_count)
    sessions = people.sessions(rulebook.questionnaire, session_count)
    return Crowd(dense, sessions, [oracle.decide(rulebook, one) for one in (*dense, *sessions)])


def _enter(peer: Peer, rulebook: Rulebook, crowd: Crowd) -> Entrant | None:
    """None when the package is not installed."""
    start = perf_counter()
    try:
        contender = peer.make(rulebook)
    except ImportError:
        return None
    compile_seconds = perf_counter() - start
    return Entrant(contender, compile_seconds, *_agreement(contender, crowd))


def _agreement(contender: Contender, crowd: Crowd) -> tuple[int, int]:
    """People decided about within the time allowed, and wrong decisions."""
    asked = wrong = 0
    until = perf_counter() + LONGEST_AGREEMENT_SECONDS
    for answers, right in zip((*crowd.dense, *crowd.sessions), crowd.right, strict=True):
        if perf_counter() > until:
            break
        keys, level = contender.decide(contender.form(answers))
        asked += 1
        wrong += (frozenset(keys), level) != right
    return asked, wrong


def _paces(
    contenders: Mapping[str, Contender], everyone: Sequence[Answers], rounds: int
) -> dict[str, Pace]:
    timed = {
        name: Timed(contender.decide, [contender.form(answers) for answers in everyone])
        for name, contender in contenders.items()
    }
    return paces(timed, OURS.name, rounds)


def _row(
    peer: Peer, entrant: Entrant | None, sessions: Pace | None, dense: Pace | None
) -> tuple[str, ...]:
    if entrant is None:
        return (peer.name, "not installed", *["-"] * (len(HEADER) - 2))
    agreement = f"{entrant.asked - entrant.wrong:,} of {entrant.asked:,}"
    version = (installed(peer.package) if peer.package else None) or "-"
    known = (peer.name, version, agreement, f"{entrant.compile_seconds * 1000:.0f}")
    if sessions is None or dense is None:
        return (*known, *["no time: it disagrees", "-", "-", "-"])
    quartiles = f"{sessions.lower:.2f} to {sessions.upper:.2f}"
    return (
        *known,
        f"{sessions.microseconds:.0f}",
        f"{sessions.ratio:.2f}",
        quartiles,
        f"{dense.ratio:.2f}",
    )


def _bars(collect_table: Pace | None) -> tuple[Bar, ...]:
    """Nothing to hold ourselves to where zen-engine could not be timed; the table shows that."""
    if collect_table is None:
        return ()
    return (
        Bar(
            "times as fast as zen's collect table",
            collect_table.ratio,
            "at least",
            FEWEST_TIMES_FASTER,
        ),
        Bar(
            f"our µs where zen's collect table takes {TABLE_ELSEWHERE} µs",
            TABLE_ELSEWHERE / collect_table.ratio,
            "at most",
            MOST_ELSEWHERE,
        ),
    )
