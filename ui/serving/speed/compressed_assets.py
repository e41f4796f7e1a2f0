"""Scripts and styles, compressed. Streamlit sends them as they are, twice as slow on a phone.

Each file is compressed when first asked for and kept; there are few, and one that changes gets
another address.
"""

import gzip
import re
from collections.abc import Mapping
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOREVER = "public, max-age=31536000, immutable"
FIXED = {"cache-control": FOREVER, "vary": "accept-encoding"}
_NAME = re.compile(r"[\w-][\w.-]*", re.ASCII)
# A weight of nothing refuses: `gzip;q=0`.
_REFUSED = re.compile(r";\s*q\s*=\s*0(\.0*)?\s*$")


class CompressedAssets:
    """Answers for text files of `folders`, by the address of each; everything else goes on."""

    def __init__(self, app: ASGIApp, folders: Mapping[str, Path]) -> None:
        self.app = app
        self.folders = folders
        self._compressed: dict[Path, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self.app
        file = self._file(scope["path"]) if scope["type"] == "http" else None
        if file is not None:
            accepted = Headers(scope=scope).get("accept-encoding", "")
            answer = await self._gzipped(file) if takes_gzip(accepted) else _plain(file)
        await answer(scope, receive, send)

    def _file(self, path: str) -> Path | None:
        address, _, name = path.rpartition("/")
        folder = self.folders.get(address)
        if folder is None or not _NAME.fullmatch(name):
            return None
        file = folder / name
        return file if file.suffix in TYPES and file.is_file() else None

    async def _gzipped(self, file: Path) -> Response:
        if file not in self._compressed:
            self._compressed[file] = await to_thread.run_sync(_compress, file)
        headers = {**FIXED, "content-encoding": "gzip"}
        return Response(self._compressed[file], headers=headers, media_type=TYPES[file.suffix])


def _compress(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), mtime=0)


def _plain(file: Path) -> Response:
    return FileResponse(file, headers=FIXED, media_type=TYPES[file.suffix])


def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header allows gzip: named, or meant by `*`, and not refused."""
    said = {}
    for part in accepted.lower().split(","):
        said[part.partition(";")[0].strip()] = _REFUSED.search(part) is None
    return said.get("gzip", said.get("*", False))
