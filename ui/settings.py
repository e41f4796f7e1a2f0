"""What an operator may set, read from the environment once, at start.

Every setting has a safe default: reachable from this machine alone, never inside another page.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from visit.clinic import Clinic

PROJECT = Path(__file__).parents[1]
LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
LONGEST_KEPT, LONGEST_DRAIN = 3600, 300
MOST_WORKERS = 64
SHORTEST_SECRET = 32
BOARD, SECRET, SECRET_FILE = "VISIT_GUIDE_BOARD", "VISIT_GUIDE_SECRET", "VISIT_GUIDE_SECRET_FILE"
ON, OFF = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}
_HOST = re.compile(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\]")
_ANCESTOR = re.compile(r"'none'|'self'|https?://[a-z0-9*.-]+(:\d+)?")


class SettingError(ValueError):
    """A setting that cannot be used; the message says what to write instead."""


@dataclass(frozen=True)
class Settings:
    """`hosts` may call the app by name; `frame_ancestors` may show it inside their own pages.

    `forget_after` is the time, in seconds, that a session outlives its connection.
    `unsealed` serves content that is still being written, whatever its seal says.
    `development` lets `streamlit run app.py` draw the pages without the guards.
    `clinic_file` is where a clinic wrote down its own numbers.
    `demo` offers the demonstration with made-up people, and `demo_idle` is the time, in seconds,
    after which nobody is taken to be in front of it any more.
    `workers` are the processes that share the port; `board` is where they tell of each other.
    `drain` is the time, in seconds, that a proxy has to notice that this server is leaving.
    `secret` signs Streamlit's cookies; nothing of a visit rests on it.
    """

    hosts: tuple[str, ...] = LOCAL_HOSTS
    frame_ancestors: str = "'none'"
    https: bool = False
    shared_device: bool = False
    forget_after: int = 60
    unsealed: bool = False
    development: bool = False
    clinic_file: Path | None = None
    demo: bool = True
    demo_idle: int = 600
    workers: int = 1
    board: Path | None = None
    drain: int = 0
    secret: str = field(default="", repr=False)
    script: Path = PROJECT / "app.py"


def from_environment(
    environment: Mapping[str, str] = os.environ, clinic: Clinic | None = None
) -> Settings:
    """What is set in the environment wins over what the clinic set. Raises SettingError."""
    named = environment.get("VISIT_GUIDE_CLINIC", "").strip()
    return Settings(
        hosts=_hosts(environment.get("VISIT_GUIDE_HOSTS", "")),
        frame_ancestors=_ancestors(
            environment.get("VISIT_GUIDE_FRAME_ANCESTORS", "").strip()
            or " ".join(clinic.embedded_by if clinic else ())
        ),
        https=_switch(environment, "VISIT_GUIDE_HTTPS"),
        shared_device=_switch(
            environment, "VISIT_GUIDE_SHARED_DEVICE", usual=bool(clinic and clinic.shared_device)
        ),
        forget_after=_number(environment, "VISIT_GUIDE_FORGET_AFTER", 1, LONGEST_KEPT, usual=60),
        unsealed=_switch(environment, "VISIT_GUIDE_UNSEALED"),
        development=_switch(environment, "VISIT_GUIDE_DEVELOPMENT"),
        clinic_file=PROJECT / named if named else None,
        demo=_switch(environment, "VISIT_GUIDE_DEMO", usual=Settings.demo),
        demo_idle=_number(
            environment, "VISIT_GUIDE_DEMO_IDLE", 1, LONGEST_KEPT, Settings.demo_idle
        ),
        workers=_number(environment, "VISIT_GUIDE_WORKERS", 1, MOST_WORKERS, usual=1),
        board=Path(environment[BOARD]) if environment.get(BOARD) else None,
        drain=_number(environment, "VISIT_GUIDE_DRAIN", 0, LONGEST_DRAIN, usual=0),
        secret=_secret(environment),
        script=PROJECT / environment.get("VISIT_GUIDE_SCRIPT", "app.py"),
    )


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(text.lower().replace(",", " ").split())
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise SettingError(
                f"VISIT_GUIDE_HOSTS: {host!r} is no host name; write names without a scheme or a "
                "port, separated by commas, such as visit.example.org"
            )
    return hosts or LOCAL_HOSTS


def _ancestors(text: str) -> str:
    ancestors = text.split()
    for ancestor in ancestors:
        if not _ANCESTOR.fullmatch(ancestor):
            raise SettingError(
                f"VISIT_GUIDE_FRAME_ANCESTORS: {ancestor!r} is no origin; write origins separated "
                "by spaces, such as https://clinic.example.org, or 'self'"
            )
    return " ".join(ancestors) or "'none'"


def _switch(environment: Mapping[str, str], name: str, *, usual: bool = False) -> bool:
    value = environment.get(name, "").strip().lower()
    if not value:
        return usual
    if value not in ON | OFF:
        raise SettingError(f"{name}: {value!r} is neither on nor off; write 1 or 0")
    return value in ON


def _number(environment: Mapping[str, str], name: str, least: int, most: int, usual: int) -> int:
    value = environment.get(name, "").strip() or str(usual)
    if not value.isdecimal() or not least <= int(value) <= most:
        what = "processes" if name == "VISIT_GUIDE_WORKERS" else "seconds"
        raise SettingError(f"{name}: {value!r} cannot be used; write {what}, {least} to {most}")
    return int(value)


def _secret(environment: Mapping[str, str]) -> str:
    """From the environment, or from a file, which stays out of lists of processes."""
    secret, file = environment.get(SECRET, "").strip(), environment.get(SECRET_FILE, "").strip()
    if file:
        try:
            secret = Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise SettingError(f"{SECRET_FILE}: {file!r} cannot be read; name a file") from None
    if secret and len(secret) < SHORTEST_SECRET:
        raise SettingError(f"{SECRET}: too short; write {SHORTEST_SECRET} letters or more")
    return secret
