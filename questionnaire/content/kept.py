"""Loaders whose result can be kept, so that a start need not read and check the files again.

`kept` is `functools.cache` that looks first among the parts that were given to `take_from`. Who
gives them vouches that they are what the loader would return (rules/release/kept_content.py). Until
then, and in any other language than the authors', every loader reads its files.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, TypeVar

from questionnaire.content.language import ENGLISH, spoken

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")
Part = Callable[[], Any]
_loaders: dict[str, Callable[..., Any]] = {}
_parts: dict[str, Part] = {}


def kept(load: Callable[..., T]) -> "_lru_cache_wrapper[T]":
    """The loader, called once. It takes nothing, or the language; any other call reads files."""
    name = f"{load.__module__}.{load.__qualname__}"

    @wraps(load)
    def loaded(*given: Any) -> T:
        part = _parts.get(name) if all(one == ENGLISH for one in (spoken(), *given)) else None
        found: T = part() if part else load(*given)
        return found

    cached = cache(loaded)
    _loaders[name] = cached
    return cached


def take_from(parts: Mapping[str, Part]) -> None:
    """Have loaders take their results from here: each by the name of its loader."""
    _parts.clear()
    _parts.update(parts)


def loaded_parts() -> Iterator[tuple[str, Any]]:
    """What every loader that was imported returns, by its name. Raises `ContentError`."""
    for name, load in sorted(_loaders.items()):
        asked = signature(load).parameters.values()
        yield name, load(*(ENGLISH for one in asked if one.default is Parameter.empty))
