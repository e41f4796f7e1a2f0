"""What is tested is what is served: proved as the Makefile proves it, started as it starts it."""

from pathlib import Path

from rules import Rulebook, last_proof
from tests.browser.server import Server
from tests.proof_record import COMMAND

ROOT = Path(__file__).parents[1]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_proof_is_made_as_the_makefile_makes_it():
    makefile = text_of("Makefile").replace("$@", "build/proof.json")

    assert "PROOF := build/proof.json\n" in makefile
    assert f"python {' '.join(COMMAND)}\n" in makefile


def test_every_test_finds_a_record_of_the_proof(rulebook: Rulebook):
    assert last_proof(rulebook.edition) is not None


def test_the_server_is_started_as_the_makefile_starts_it(tmp_path: Path):
    served = Server(tmp_path, port=8501)

    makefile = text_of("Makefile").replace("$(HOST)", "127.0.0.1").replace("$(PORT)", "8501")
    assert (
        f"python {' '.join(served.command()[1:])}\n".replace(" ui.serving.server:app", "")
        in makefile
    )


def test_no_setting_of_a_test_reaches_the_app(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("VISIT_GUIDE_UNSEALED", "1")

    assert not [name for name in Server(tmp_path).variables() if name.startswith("VISIT_GUIDE")]


def test_the_whole_check_runs_the_commands_of_the_readme_in_their_order():
    for paper in ("README.md", ".ci/run"):
        text = text_of(paper)
        assert -1 < text.find("\nmake run") < text.find("make test")
