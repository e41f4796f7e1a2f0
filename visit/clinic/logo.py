"""A clinic's logo: a small picture beside its file. Its kind is read from its bytes, not its name.

Only PNG and JPEG pass: an SVG can hold scripts and fetch from elsewhere.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationInfo

MOST_BYTES, MOST_PIXELS = 50_000, 1000
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._ -]*")
_PNG, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
_JPEG, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
# The markers of a JPEG that carry its size: each kind of frame, without tables that look alike.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MARKER, _SCAN = 0xFF, 0xDA


class Logo(NamedTuple):
    """A picture: its kind, such as `image/png`, and its bytes."""

    kind: str
    content: bytes

    @property
    def address(self) -> str:
        """The whole picture as an address inside the page, so nothing is fetched for it."""
        return f"data:{self.kind};base64,{b64encode(self.content).decode('ascii')}"


def logo_beside(name: Any, info: ValidationInfo) -> Logo | None:
    """The picture of that name in the folder of the clinic's file. Raises `ValueError`."""
    if name is None or isinstance(name, Logo):
        return name
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise ValueError('this is no file name; write one without a folder, such as "logo.png"')
    try:
        with (Path((info.context or {})["folder"]) / name).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise ValueError(f"'{name}' cannot be read; put it beside the clinic file") from None
    return read_logo(content)


def read_logo(content: bytes) -> Logo:
    """The picture in these bytes. Raises `ValueError`."""
    if len(content) > MOST_BYTES:
        raise ValueError(f"the picture is too large; keep it to {MOST_BYTES // 1000} kilobytes")
    if content.startswith(_PNG) and content.endswith(_PNG_END):
        kind, size = "image/png", _png_size(content)
    elif content.startswith(_JPEG) and content.endswith(_JPEG_END):
        kind, size = "image/jpeg", next(_jpeg_sizes(content), (0, 0))
    else:
        raise ValueError("this is no whole PNG or JPEG picture; save the logo as a PNG")
    if not all(1 <= side <= MOST_PIXELS for side in size):
        raise ValueError(f"the picture does not fit; make it 1 to {MOST_PIXELS} pixels a side")
    return Logo(kind, content)


def _png_size(content: bytes) -> tuple[int, int]:
    """Width and height; zero where its first part is not the one that holds them."""
    if content[12:16] != b"IHDR":
        return 0, 0
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _jpeg_sizes(content: bytes) -> Iterator[tuple[int, int]]:
    """Width and height of each frame before the picture itself begins."""
    at = 2
    while at + 9 <= len(content) and content[at] == _MARKER and content[at + 1] != _SCAN:
        if content[at + 1] in _FRAMES:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            yield int.from_bytes(width), int.from_bytes(height)
        at += 2 + max(2, int.from_bytes(content[at + 2 : at + 4]))
