"""Where and with what something was measured."""

import os
import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.browser.server import Server

PACKAGES = ("streamlit", "uvicorn", "starlette", "pydantic", "typst", "playwright", "websockets")
MEBIBYTE = 2**20


def described() -> str:
    """Processor, cores, memory, system and Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}"
    )


def load_average() -> float:
    """How many processes wanted a core over the last minute; above the cores, times are noisy."""
    return os.getloadavg()[0]


def versions(packages: Iterable[str] = PACKAGES) -> str:
    """Each package with its version."""
    return ", ".join(f"{package} {installed(package) or 'missing'}" for package in packages)


def installed(package: str) -> str | None:
    """The version of a package, or None."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def resident_bytes(process: int) -> int:
    """Memory of a process that is in RAM now, as Linux counts it."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def process_of(server: Server) -> int:
    """The id of a running server's process."""
    if server.process is None:
        raise RuntimeError("the app is not running")
    return server.process.pid


def _processor() -> str:
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        if line.startswith("model name")
    ]
    return names[0] if names else platform.machine()
