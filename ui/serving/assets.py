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
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOREVER = "public, max-age=31536000, immutable"
_NAME = re.compile(r"[\w-][\w.-]*", re.ASCII)


class CompressedAssets:
    """Answers for text files of `folders`, by the address of each; everything else goes on."""

    def __init__(self, app: ASGIApp, folders: Mapping[str, Path]) -> None:
        self.app = app
        self.folders = folders
        self._compressed: dict[Path, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self.app
        file = self._file(scope["path"]) if scope["type"] == "http" and _takes_gzip(scope) else None
        if file is not None:
            answer = _answer(file, await self._body(file))
        await answer(scope, receive, send)

    def _file(self, path: str) -> Path | None:
        address, _, name = path.rpartition("/")
        folder = self.folders.get(address)
        if folder is None or not _NAME.fullmatch(name):
            return None
        file = folder / name
        return file if file.suffix in TYPES and file.is_file() else None

    async def _body(self, file: Path) -> bytes:
        if file not in self._compressed:
            self._compressed[file] = await to_thread.run_sync(_compress, file)
        return self._compressed[file]


def _compress(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), mtime=0)


def _answer(file: Path, body: bytes) -> Response:
    headers = {"content-encoding": "gzip", "vary": "accept-encoding", "cache-control": FOREVER}
    return Response(body, headers=headers, media_type=TYPES[file.suffix])


def _takes_gzip(scope: Scope) -> bool:
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")
