"""The scripts of the bridge as one: each stands in it once, behind what it imports."""

import re
from pathlib import Path

import pytest

from ui.browser import mounting
from ui.browser.bundle import Unbundled, bundled


def entry(folder: Path, **files: str) -> Path:
    """The scripts, of which the one called `entry` is fetched."""
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "entry.js"


def test_every_script_is_fetched_in_one_of_two():
    bridge, first = (bundled(mounting.SCRIPTS / name) for name in ("bridge.js", "batching.js"))

    inside = re.findall(r"^// (\w+\.js)$", bridge + first, re.MULTILINE)
    there = {file.name for file in mounting.SCRIPTS.glob("*.js")}
    assert {*inside, "bridge.js", "batching.js"} == there
    assert len(inside) == len(there) - 2


def test_the_bridge_is_what_streamlit_asks_it_for():
    assert bundled(mounting.SCRIPTS / "bridge.js").endswith("\nexport { bridge as default }\n")


def test_what_is_fetched_keeps_every_line_that_neither_imports_nor_exports():
    fetched = bundled(mounting.SCRIPTS / "bridge.js").splitlines()

    for line in (mounting.SCRIPTS / "rows.js").read_text(encoding="utf-8").splitlines():
        assert line.startswith(("import ", "export ")) or line in fetched


def test_each_script_stands_once_behind_what_it_imports(tmp_path: Path):
    text = bundled(
        entry(
            tmp_path,
            entry='import { b } from "./b.js"\nimport { c as d } from "./c.js"\nb(d)\n',
            b='import { c } from "./c.js"\nexport function b() {}\n',
            c="export const c = 1\n",
        )
    )

    assert [text.count(f"// {name}.js\n") for name in "bc"] == [1, 1]
    assert text.index("// c.js") < text.index("// b.js") < text.index("const { c: d } = from_c")
    assert "return { c }" in text
    assert not re.search(r"^(import|export)", text, re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        'import b from "./b.js"\n',
        'import * as b from "./b.js"\n',
        'import { b } from "https://example.org/b.js"\n',
        'const late = import("./b.js")\n',
        "const here = import.meta.url\n",
        "export { b }\n",
        "export let b = 1\n",
        "export default () => {}\n",
        "export const b = 1\n",
        'import { c } from "./b.js"\nimport { d } from "./round.js"\n',
    ],
)
def test_an_import_or_export_that_is_not_understood_is_refused(tmp_path: Path, text: str):
    file = entry(
        tmp_path,
        entry=text,
        b="export const c = 1\n",
        round='import { e } from "./entry.js"\nexport const d = 1\n',
    )

    with pytest.raises(Unbundled):
        bundled(file)


def test_a_default_inside_is_refused(tmp_path: Path):
    file = entry(tmp_path, entry='import "./b.js"\n', b="export default function b() {}\n")

    with pytest.raises(Unbundled, match="has a default"):
        bundled(file)


def test_a_changed_script_has_another_address(monkeypatch: pytest.MonkeyPatch):
    before = mounting.asset_addresses()
    changed = {**mounting.assets(), "bridge.js": "// changed\n"}
    monkeypatch.setattr(mounting, "_fetched", lambda: changed)
    mounting.package_name.cache_clear()
    try:
        assert not {*before} & {*mounting.asset_addresses()}
    finally:
        mounting.package_name.cache_clear()
