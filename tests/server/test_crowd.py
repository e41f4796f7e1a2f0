"""A crowd walks through the proxy while replicas are killed and replaced, and nobody notices.

`make load CLUSTER=3` does the same with 300 people for three minutes.
"""

from pathlib import Path

import pytest

from benchmarks import machine
from benchmarks.fleet.returning import ReturningVisitor
from benchmarks.fleet.walking import reworded, walked
from benchmarks.visitors.crowd import Walk, walk
from benchmarks.visitors.guide_visitor import GuideVisitor
from benchmarks.visitors.tab import Tab
from deploy.cluster import Cluster
from deploy.proxy import MISSING, is_installed
from questionnaire import Questionnaire
from rules.release import seal
from tests.browser.server import Server
from tests.server.own_loop import run

SHORT = Walk(sessions=12, seconds=15, think_seconds=0.5)
# Half an hour in all, in rounds: the longest walk takes five minutes.
ROUND, ROUNDS = Walk(sessions=100, seconds=300, think_seconds=4), 6
GROWS_AT_MOST = 1.1


@pytest.mark.skipif(not is_installed(), reason=MISSING)
def test_nothing_is_lost_while_replicas_are_killed_and_replaced(
    tmp_path: Path, questionnaire: Questionnaire
):
    changed = reworded(tmp_path / "changed")

    with Cluster(tmp_path / "cluster", 3) as cluster:
        fleet = walked(SHORT, cluster, questionnaire, changed)

    assert fleet.tally.errors == []
    assert len(fleet.events) == 2
    assert fleet.tally.steps
    assert any(moment.lost for moment in fleet.moments), "nobody met what was done"
    assert "canary-" not in cluster.logs()


def test_a_version_with_other_words_is_sealed_and_differs(tmp_path: Path):
    changed = reworded(tmp_path / "changed")

    assert seal.broken(changed) == []
    assert (changed / seal.NAME).read_text() != (seal.PROJECT / seal.NAME).read_text()


def test_a_visitor_whose_visit_was_given_to_another_complains(questionnaire: Questionnaire):
    visitor = ReturningVisitor("", questionnaire, 1, Tab("https://127.0.0.1:1"), [])
    visitor._tab.received.append(b"so canary-2 said")  # noqa: SLF001 - what arrived from outside

    with pytest.raises(AssertionError, match="somebody else"):
        visitor._listen_for_others()  # noqa: SLF001


@pytest.mark.deep
def test_memory_stays_flat_for_half_an_hour(tmp_path: Path, questionnaire: Questionnaire):
    taken = []
    with Server(tmp_path) as server:
        process = machine.process_of(server)
        for number in range(ROUNDS):
            first = 100_000 * number

            def newcomer(place: int, first: int = first) -> GuideVisitor:
                return GuideVisitor(server.url, questionnaire, first + place)

            tally = run(walk(ROUND, newcomer, process))
            assert tally.errors == []
            taken.append(tally.memory)

    assert taken[-1] <= GROWS_AT_MOST * taken[1], [one // 2**20 for one in taken]
