"""What the installed Streamlit sends to browsers: its page, its files, and which it will ask for.

Read once, at start, from the package itself, so that nothing here has to follow its releases.
"""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import streamlit

# The parts that draw what our pages use; each is a file that is fetched when first needed.
FIRST_ELEMENTS = ("Html", "BidiComponent", "Button")
LATER_ELEMENTS = (
    "ButtonGroup",
    "Checkbox",
    "DateInput",
    "Radio",
    "Selectbox",
    "TextArea",
    "TextInput",
)
FAVICON = "/favicon.png"
FONTS = ("SourceSansVF-Upright", "MaterialSymbols-Rounded")


@dataclass(frozen=True)
class Installed:
    """`folder` holds index.html, manifest.json and the files under static/."""

    folder: Path

    @cached_property
    def page(self) -> str:
        """The page that starts the app."""
        return (self.folder / "index.html").read_text(encoding="utf-8")

    @cached_property
    def first_scripts(self) -> tuple[str, ...]:
        """Scripts that our first page needs beyond those the installed page itself names."""
        addresses = self._addresses(FIRST_ELEMENTS)
        return tuple(one for one in addresses if one.endswith(".js") and one not in self.page)

    @cached_property
    def fetched(self) -> tuple[str, ...]:
        """Every address under /static/ that a visit to our pages will ask for."""
        media = sorted((self.folder / "static" / "media").iterdir())
        fonts = [f"/static/media/{file.name}" for file in media if file.name.startswith(FONTS)]
        return (*self._addresses(FIRST_ELEMENTS + LATER_ELEMENTS), *fonts)

    @property
    def folders(self) -> dict[str, Path]:
        """Where the files of each address lie."""
        static = self.folder / "static"
        return {f"/static/{kind}": static / kind for kind in ("js", "css", "media")}

    @property
    def addresses(self) -> tuple[str, ...]:
        """The address of every file that its page may ask for."""
        files = [
            f"{address}/{name}"
            for address, folder in self.folders.items()
            for name in os.listdir(folder)  # noqa: PTH208 - a path for each of 400 takes 10 ms
        ]
        return (FAVICON, *files)

    @cached_property
    def _manifest(self) -> dict[str, Any]:
        text = (self.folder / "manifest.json").read_text(encoding="utf-8")
        return dict(json.loads(text))

    def _addresses(self, elements: Sequence[str]) -> tuple[str, ...]:
        parts = [self._manifest[name] for name in self._needed(elements)]
        files = [file for part in parts for file in (part["file"], *part.get("css", ()))]
        return tuple(f"/{file}" for file in dict.fromkeys(files))

    def _needed(self, elements: Sequence[str]) -> Iterator[str]:
        entry = next(name for name, part in self._manifest.items() if part.get("isEntry"))
        drawn = [name for name in self._manifest if Path(name).stem in elements]
        to_see, seen = [entry, *drawn], set[str]()
        while to_see:
            name = to_see.pop()
            if name not in seen:
                seen.add(name)
                yield name
                to_see.extend(self._manifest[name].get("imports", ()))


def installed() -> Installed:
    return Installed(Path(streamlit.__file__).with_name("static"))
