"""The image built and run by Debian's own engine, buildah and podman, where they are installed.

No registry is asked: Debian itself, unpacked by debootstrap, stands in for the base that the
Containerfile names. What an engine may do in a sandbox is little, so a container gets no cgroup.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.browser.server import PROJECT, free_port

FILE = "deploy/image/Containerfile"
BASE, RELEASE, MIRROR = "docker.io/library/debian:12", "bookworm", "http://deb.debian.org/debian"
TOOLS = ("buildah", "podman", "crun", "debootstrap", "unshare")
IMAGE = "localhost/visit-guide:tried"
CERTIFICATES = os.environ.get("PIP_CERT", "/etc/ssl/certs/ca-certificates.crt")
# crun refuses cgroups of both kinds at once; in a view of the files of its own there is only one.
APART = ("unshare", "--mount", "sh", "-c")
ONE_KIND = 'umount --lazy /sys/fs/cgroup; mount -t cgroup2 none /sys/fs/cgroup; exec "$@"'
LIMITS = ("--ulimit", "nofile=4096:4096", "--ulimit", "nproc=4096:4096")
STRICT = (
    *("--cgroups", "disabled", "--network", "host", "--read-only"),
    *("--tmpfs", "/tmp:rw,size=16m"),  # noqa: S108 - that of the container
    *("--cap-drop", "ALL", "--security-opt", "no-new-privileges"),
)


def missing() -> list[str]:
    """What has to be there and is not."""
    tools = [tool for tool in TOOLS if shutil.which(tool) is None]
    return tools if os.geteuid() == 0 else [*tools, "the rights of root"]


@dataclass
class Engine:
    """An engine with a store of its own under that folder."""

    folder: Path

    def built(self) -> None:
        """Build the image by its Containerfile. Raises CalledProcessError."""
        debian, packed = self.folder / "debian", self.folder / "debian.tar"
        _run("debootstrap", "--variant=minbase", RELEASE, str(debian), MIRROR)
        _run("tar", "--directory", str(debian), "--create", "--file", str(packed), ".")
        self.podman("import", str(packed), BASE)
        # A network that looks into TLS has a certificate of its own.
        settings = self.folder / "pip.conf"
        settings.write_text("[global]\ncert = /etc/network.crt\ntimeout = 180\n", encoding="ascii")
        seen = {str(settings): "/etc/pip.conf", CERTIFICATES: "/etc/network.crt"}
        volumes = [f"--volume={here}:{there}:ro" for here, there in seen.items()]
        how = ("--isolation", "chroot", "--pull-never", "--tag", IMAGE, "--file", FILE)
        _run("buildah", *self._store, "bud", *how, *volumes, str(PROJECT))

    def podman(self, *command: str) -> str:
        """What podman says. Raises CalledProcessError."""
        return _run(*APART, ONE_KIND, "sh", "podman", *self._store, *command)

    def inspected(self, what: str) -> dict[str, Any]:
        """All that podman tells of an image or a container."""
        [told] = json.loads(self.podman("inspect", what))
        return dict(told)

    @property
    def _store(self) -> Sequence[str]:
        kept, running = self.folder / "store", self.folder / "run"
        return ("--root", str(kept), "--runroot", str(running), "--storage-driver", "vfs")


@dataclass
class Container:
    """One container of the image, that may write nothing, on a port of its own."""

    engine: Engine
    name: str = "visit-guide"
    port: int = field(default_factory=free_port)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, **environment: str) -> None:
        told = [f"--env={name}={value}" for name, value in environment.items()]
        where = ("--host", "127.0.0.1", "--port", str(self.port))
        self.engine.podman(
            *("run", "--detach", "--name", self.name, *LIMITS, *STRICT, *told, IMAGE, *where)
        )

    def status(self) -> dict[str, str]:
        """What the system says of its first process, by name."""
        pid = self.engine.inspected(self.name)["State"]["Pid"]
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
        return {name: rest.strip() for name, _, rest in (line.partition(":") for line in lines)}

    def log(self) -> str:
        return self.engine.podman("logs", self.name)


@contextmanager
def engine() -> Iterator[Engine]:
    """An engine whose store, of a gigabyte, is gone at the end."""
    with tempfile.TemporaryDirectory(prefix="engine-", ignore_cleanup_errors=True) as folder:
        yield Engine(Path(folder))


def _run(*command: str) -> str:
    ran = subprocess.run(
        command,
        cwd=PROJECT,
        check=True,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return ran.stdout
