"""`python -m deploy.cluster`: n replicas behind HAProxy on this machine.

SIGHUP replaces the replicas one after the other by what the files are now, in the middle of visits.
A replica that dies is started again.
"""

import argparse
import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from deploy.proxy import MISSING, Proxy, is_installed
from deploy.replica import PROJECT, Replica

LOOK_SECONDS = 0.5


class Cluster:
    """The replicas and the proxy. As a context it runs inside and is stopped at the end.

    All that they print or write is in `folder`. `settings` are those of the app.
    """

    def __init__(
        self,
        folder: Path,
        replicas: int,
        *,
        source: Path = PROJECT,
        settings: Mapping[str, str] | None = None,
        proxy: Mapping[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.secret = folder / "secret"
        told = {"VISIT_GUIDE_SECRET_FILE": str(self.secret), **(settings or {})}
        self.replicas = [
            Replica(f"replica{number}", folder / f"replica{number}.log", source, told)
            for number in range(1, replicas + 1)
        ]
        self.proxy = Proxy(folder, proxy or {})

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.change_secret()
        try:
            for replica in self.replicas:
                replica.start()
            for replica in self.replicas:
                replica.wait_until_ready()
            self.proxy.start(self.replicas)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.proxy.stop()
        for replica in self.replicas:
            replica.kill()

    @property
    def url(self) -> str:
        return self.proxy.url

    @property
    def port(self) -> int:
        return self.proxy.port

    def change_secret(self) -> None:
        """A new one, which each replica takes with its next start."""
        self.secret.touch(mode=0o600)
        self.secret.write_text(secrets.token_hex(32), encoding="ascii")

    def replace(self, replica: Replica, source: Path | None = None) -> None:
        """Let it leave, and start it again, from other files if `source`."""
        replica.leave()
        replica.source = source or replica.source
        replica.start()
        replica.wait_until_ready()
        time.sleep(2 * LOOK_SECONDS)  # The proxy sees it before another one leaves.

    def roll(self, source: Path | None = None) -> None:
        """Replace one after the other. One that does not come up stops it: the others go on."""
        for replica in self.replicas:
            self.replace(replica, source)

    def logs(self) -> str:
        """What proxy and replicas have written."""
        files = [self.proxy.log_file, *(one.log_file for one in self.replicas)]
        return "".join(file.read_text(encoding="utf-8", errors="replace") for file in files)


def main(arguments: list[str] | None = None) -> int:
    """Run until stopped; 1 without HAProxy."""
    parser = argparse.ArgumentParser(prog="python -m deploy.cluster", description=__doc__)
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--port", type=int, default=8443)
    told = parser.parse_args(arguments)
    if not is_installed():
        print(MISSING, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="visit-guide-cluster-") as folder:
        cluster = Cluster(Path(folder), told.replicas)
        cluster.proxy.port = told.port
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        with cluster:
            print(f"Visit Guide: {cluster.url}, logs in {folder}", flush=True)
            _watch(cluster)
    return 0


def _watch(cluster: Cluster) -> None:
    """Start what died again, and replace all when told to."""
    asked: list[int] = []
    signal.signal(signal.SIGHUP, lambda number, _: asked.append(number))
    while True:
        time.sleep(LOOK_SECONDS)
        if asked:
            asked.clear()
            cluster.roll()
        for replica in cluster.replicas:
            if not replica.lives():
                replica.start()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(0)
