"""Holds each replica to a share of a core, so that proxy and visitors have what they need.

On a machine with few cores the visitors would otherwise take from the replicas what a second one
adds, and the ratio would say more of the visitors than of the app.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.replica import Replica

FOLDER = Path("/sys/fs/cgroup/cpu")
PERIOD = 20_000


def can_hold() -> bool:
    """Whether this machine lets us."""
    return (FOLDER / "cpu.cfs_quota_us").exists() or _try()


def _try() -> bool:
    try:
        with _group("visit-guide-try"):
            return True
    except OSError:
        return False


@contextmanager
def held(replicas: list[Replica], share: float) -> Iterator[None]:
    """Each of them may use that share of one core, and no more."""
    with _all([f"visit-guide-{one.name}" for one in replicas]) as groups:
        for replica, group in zip(replicas, groups, strict=True):
            (group / "cpu.cfs_period_us").write_text(str(PERIOD))
            (group / "cpu.cfs_quota_us").write_text(str(round(share * PERIOD)))
            if replica.process is not None:
                (group / "cgroup.procs").write_text(str(replica.process.pid))
        yield
        for replica in replicas:
            if replica.process is not None:
                (FOLDER / "cgroup.procs").write_text(str(replica.process.pid))


@contextmanager
def _all(names: list[str]) -> Iterator[list[Path]]:
    groups = [FOLDER / name for name in names]
    for group in groups:
        group.mkdir(exist_ok=True)
    try:
        yield groups
    finally:
        for group in groups:
            group.rmdir()


@contextmanager
def _group(name: str) -> Iterator[Path]:
    with _all([name]) as groups:
        yield groups[0]
