"""A clinic's file for tests that open the app with one: the sample, changed line by line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ui import content
from ui.look import stylesheet

SAMPLE = Path(__file__).parents[1] / "docs" / "clinic.toml"
LOGO = SAMPLE.with_name("clinic-logo.png")


def written(folder: Path, **changes: str) -> Path:
    """The sample in that folder, its logo beside it; a change is the setting as it is written."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    for name, value in changes.items():
        (at,) = [at for at, line in enumerate(lines) if line.startswith(f"{name} =")]
        lines[at] = f"{name} = {value}"
    (folder / LOGO.name).write_bytes(LOGO.read_bytes())
    file = folder / SAMPLE.name
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


@contextmanager
def used(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The app as it is for that clinic."""
    monkeypatch.setenv("VISIT_GUIDE_CLINIC", str(file))
    _read_anew()
    yield
    monkeypatch.delenv("VISIT_GUIDE_CLINIC")
    _read_anew()


def _read_anew() -> None:
    for kept in (content.clinic, stylesheet.shared_device):
        kept.cache_clear()
