"""HAProxy in front of the replicas, with a certificate made here."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from deploy.ending import end
from deploy.replica import DidNotStart, Replica, free_port

CONFIGURATION = Path(__file__).with_name("haproxy") / "haproxy.cfg"
MISSING = "HAProxy is missing, so nothing is tried behind it (Debian: haproxy)"
REQUESTS = "1200"
STOP_SECONDS = 10
_SERVER = re.compile(
    r"^( +server) replica1 \S+(.*?)(replica1)?\n(?: +server replica\d.*\n)+", re.MULTILINE
)
# A page that only shows numbers to call may load nothing at all.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"


def is_installed() -> bool:
    return shutil.which("haproxy") is not None


@dataclass
class Proxy:
    """HAProxy with the configuration that is shipped, for as many replicas as there are."""

    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    @property
    def certificate(self) -> Path:
        return self.folder / "certificate.pem"

    @property
    def log_file(self) -> Path:
        return self.folder / "proxy.log"

    def start(self, replicas: Sequence[Replica]) -> None:
        """Serve `replicas`, which are ready. Raises DidNotStart."""
        make_certificate(self.certificate)
        self._keep_emergency_page(replicas[0].get("/emergency"))
        configuration = self.folder / "haproxy.cfg"
        configuration.write_text(configured(replicas), encoding="utf-8")
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                ["haproxy", "-W", "-f", str(configuration)],
                env=self._variables(),
                stdout=log,
                stderr=log,
            )
        time.sleep(1)  # It ends at once when it cannot use what it was given.
        if self.process.poll() is not None:
            raise DidNotStart(f"HAProxy did not start: see {self.log_file}")

    def reload(self) -> None:
        """Take a changed certificate or configuration, and go on with open visits."""
        if self.process is not None:
            self.process.send_signal(signal.SIGUSR2)

    def stop(self) -> None:
        if self.process is None:
            return
        end(self.process, signal.SIGTERM, STOP_SECONDS)
        self.process = None

    def _keep_emergency_page(self, page: str) -> None:
        """As the answer to whatever goes wrong in the proxy itself."""
        for status in map(HTTPStatus, (429, 500, 502, 503, 504)):
            head = (
                f"HTTP/1.1 {status.value} {status.phrase}",
                "content-type: text/html; charset=utf-8",
                "cache-control: no-store",
                f"content-security-policy: {POLICY}",
                "retry-after: 10",
            )
            answer = "\r\n".join([*head, "", page])
            (self.folder / f"{status.value}.http").write_bytes(answer.encode())

    def _variables(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "VISIT_GUIDE_BIND": f"127.0.0.1:{self.port}",
            "VISIT_GUIDE_CERTIFICATE": str(self.certificate),
            "VISIT_GUIDE_ERRORS": str(self.folder),
            "VISIT_GUIDE_REQUESTS": REQUESTS,
            **self.environment,
        }


def configured(replicas: Sequence[Replica]) -> str:
    """The shipped configuration with these replicas in the place of the three in it."""

    def lines(found: re.Match[str]) -> str:
        start, rest, tracked = found.groups()
        return "".join(
            f"{start} {one.name} 127.0.0.1:{one.port}{rest}{one.name if tracked else ''}\n"
            for one in replicas
        )

    return _SERVER.sub(lines, CONFIGURATION.read_text(encoding="utf-8"))


def make_certificate(file: Path) -> None:
    """Certificate and key for this machine, in one file that nobody else may read."""
    key, certificate = file.with_suffix(".key"), file.with_suffix(".crt")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "30", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    file.touch(mode=0o600)
    file.write_text(certificate.read_text(encoding="ascii") + key.read_text(encoding="ascii"))
    key.unlink()
