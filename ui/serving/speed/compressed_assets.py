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
    """Answers for text files of `folders`, by the address of each; everything else goes on.

    `made` are further texts by their whole address, which lie in no file as they are given out.
    """

    def __init__(
        self, app: ASGIApp, folders: Mapping[str, Path], made: Mapping[str, str] | None = None
    ) -> None:
        self.app = app
        self.folders = folders
        self.made = {address: text.encode() for address, text in (made or {}).items()}
        self._compressed: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer, path = self.app, scope["path"] if scope["type"] == "http" else ""
        asset = self.made.get(path) or self._file(path)
        if asset is not None:
            accepted = Headers(scope=scope).get("accept-encoding", "")
            zipped = takes_gzip(accepted)
            answer = await self._gzipped(path, asset) if zipped else _plain(path, asset)
        await answer(scope, receive, send)

    def _file(self, path: str) -> Path | None:
        address, _, name = path.rpartition("/")
        folder = self.folders.get(address)
        if folder is None or not _NAME.fullmatch(name):
            return None
        file = folder / name
        return file if file.suffix in TYPES and file.is_file() else None

    async def _gzipped(self, path: str, asset: Path | bytes) -> Response:
        if path not in self._compressed:
            self._compressed[path] = await to_thread.run_sync(_compress, asset)
        headers = {**FIXED, "content-encoding": "gzip"}
        return Response(self._compressed[path], headers=headers, media_type=_type(path))


def _compress(asset: Path | bytes) -> bytes:
    whole = asset if isinstance(asset, bytes) else asset.read_bytes()
    return gzip.compress(whole, mtime=0)


def _plain(path: str, asset: Path | bytes) -> Response:
    if isinstance(asset, bytes):
        return Response(asset, headers=FIXED, media_type=_type(path))
    return FileResponse(asset, headers=FIXED, media_type=_type(path))


def _type(path: str) -> str:
    return TYPES[Path(path).suffix]


def takes_gzip(accepted: str) -> bool:
    """Whether an Accept-Encoding header allows gzip: named, or meant by `*`, and not refused."""
    said = {}
    for part in accepted.lower().split(","):
        said[part.partition(";")[0].strip()] = _REFUSED.search(part) is None
    return said.get("gzip", said.get("*", False))
