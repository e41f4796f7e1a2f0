"""What is served beside the rule book, as texts by place: tables, words, pages, templates, code.

An old edition is read as plain data, so that it need not have the form that content has today.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from questionnaire import ContentError, read_yaml
from rules.release.seal import files_of

_IN_THE_RULE_BOOK = ("questionnaire/locations/", "rules/guidance/", "rules/sources/")
_ALSO = {"rules/levels.yaml", "rules/provider_questions.yaml", "rules/edition.yaml"}
_READ_LINE_BY_LINE = {".html", ".svg", ".typ"}
# Where files of version 1.0 lie now: a text that only moved is no change for anybody.
_NOW_AT = {
    "tests/cases/": "rules/cases/",
    "docs/safety/hazards.yaml": "rules/hazards.yaml",
    "ui/serving/pages/": "ui/serving/static/pages/",
    "visit/complaint/contents/contents.yaml": "visit/complaint/contents/lists",
    "visit/fhir/about.yaml": "visit/fhir/form/about.yaml",
    "visit/fhir/icd_10_cm.yaml": "visit/fhir/form/icd_10_cm.yaml",
    "visit/ledger.yaml": "visit/ledgers/ledgers.yaml",
    "visit/packs.yaml": "visit/plan/advice.yaml",
    "visit/pdf/": "visit/sheet/pdf/",
}
# Their files are read as one, so that a text that moves between them is the same.
_AS_ONE = ("visit/complaint/contents/lists",)
ONCE_SEALED = ("tests/cases", "docs/safety")
_NAMES = ("id", "case", "question", "title", "text")


def other_texts(folder: Path) -> Mapping[str, str]:
    """Each text of the edition in that folder by a label that says where it stands."""
    texts: dict[str, str] = {}
    for file in [*files_of(folder), *_once_sealed(folder)]:
        name = _now_at(file.relative_to(folder).as_posix())
        if not name.startswith(_IN_THE_RULE_BOOK) and name not in _ALSO:
            texts.update(_of_file(file, name))
    return texts


def other_files(folder: Path) -> Mapping[str, str]:
    """A digest of each file that holds no such text: code, styles, fonts."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files_of(folder)
        if file.suffix not in {".yaml", *_READ_LINE_BY_LINE}
    }


def _once_sealed(folder: Path) -> Iterator[Path]:
    for part in ONCE_SEALED:
        yield from sorted((folder / part).rglob("*.yaml"))


def _now_at(name: str) -> str:
    for before, after in _NOW_AT.items():
        if name.startswith(before):
            return after + name.removeprefix(before)
    return next((folder for folder in _AS_ONE if name.startswith(f"{folder}/")), name)


def _of_file(file: Path, name: str) -> Iterator[tuple[str, str]]:
    if file.suffix == ".yaml":
        try:
            yield from _scalars(read_yaml(file).data, name)
        except ContentError as error:
            yield name, f"cannot be read: {error}"
    elif file.suffix in _READ_LINE_BY_LINE:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
        # Named by itself, since a line has no other name that stays when lines come and go.
        yield from ((f"{name}, the line '{line.strip()}'", "") for line in lines if line.strip())


def _scalars(data: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every scalar; entries of a list are named by what names them, or else counted."""
    if isinstance(data, dict):
        for name, part in data.items():
            yield from _scalars(part, f"{place}, {name}")
    elif isinstance(data, list) and any(isinstance(part, (dict, list)) for part in data):
        named: dict[str, int] = {}
        for number, part in enumerate(data, 1):
            name = _name(part) or str(number)
            named[name] = named.get(name, 0) + 1
            again = f" ({named[name]})" if named[name] > 1 else ""
            yield from _scalars(part, f"{place} {name}{again}")
    elif isinstance(data, list):
        yield place, "; ".join(data)
    else:
        yield place, data


def _name(part: Any) -> str:
    found = (part.get(name) for name in _NAMES) if isinstance(part, dict) else ()
    return next((f"'{name}'" for name in found if isinstance(name, str)), "")
