"""Content to bytes and back. Only data comes back: bytes cannot name anything that acts.

Of the formats of Python, pickle alone is quick enough (docs/decisions/0020-kept-content.md). By
itself it would call whatever its bytes name, so what they may name is held to types of data here.
"""

import io
import pickle
import zlib
from dataclasses import is_dataclass
from enum import Enum
from typing import Any

from pydantic import BaseModel

OURS = ("questionnaire", "rules", "education", "visit", "ui")
_OTHERS = {("builtins", "frozenset"), ("datetime", "date"), ("re", "_compile")}
_FIELDS_SET = "__pydantic_fields_set__"


class Unpackable(ValueError):
    """The bytes are no packed content."""


def packed(value: Any) -> bytes:
    """Frozen models, named tuples, mappings and texts as bytes."""
    stream = io.BytesIO()
    _Packing(stream, pickle.HIGHEST_PROTOCOL).dump(value)
    return zlib.compress(stream.getvalue())


def unpacked(data: bytes) -> Any:
    """What was packed. Raises `Unpackable`."""
    try:
        return _Unpacking(io.BytesIO(zlib.decompress(data))).load()
    except Exception as error:
        raise Unpackable(type(error).__name__) from error


class _Packing(pickle.Pickler):
    """Models of one kind that were given the same fields share the set of their names."""

    def __init__(self, stream: io.BytesIO, protocol: int) -> None:
        super().__init__(stream, protocol)
        self._sets: dict[frozenset[str], set[str]] = {}

    def reducer_override(self, value: Any) -> Any:
        if not isinstance(value, BaseModel):
            return NotImplemented
        reduced: Any = value.__reduce_ex__(pickle.HIGHEST_PROTOCOL)
        made, arguments, state, *_ = reduced
        named = state[_FIELDS_SET]
        shared = self._sets.setdefault(frozenset(named), named)
        return made, arguments, {**state, _FIELDS_SET: shared}


class _Unpacking(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if _may_be_named(module, name) else None
        if (module, name) in _OTHERS or _is_data(found):
            return found
        raise pickle.UnpicklingError("this is no type of data")


def _may_be_named(module: str, name: str) -> bool:
    return (module, name) in _OTHERS or module.partition(".")[0] in OURS


def _is_data(found: object) -> bool:
    data = (BaseModel, tuple, Enum)
    return isinstance(found, type) and (issubclass(found, data) or is_dataclass(found))
