"""What a run of the day draws does not depend on what else its worker has loaded."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from sys import modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.effort import DEEP, drawn


def draws() -> list[str]:
    made: list[str] = []

    @drawn(1_000)
    @given(st.text())
    def draw(text: str) -> None:
        made.append(text)

    draw()
    return made


@pytest.mark.skipif(DEEP, reason="A deep run draws anew each time.")
def test_a_run_of_the_day_draws_the_same_whatever_was_loaded_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = draws()
    file = tmp_path / "loaded_elsewhere.py"
    file.write_text("\n".join(f"ONE_{number} = 'word {number}'" for number in range(500)))
    spec = spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    other = module_from_spec(spec)
    monkeypatch.setitem(modules, file.stem, other)
    spec.loader.exec_module(other)

    assert draws() == before
