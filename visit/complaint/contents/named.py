"""Every name of a question, an option or a location that stands in some content, by its shape."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_type_hints

from questionnaire import Frozen
from visit.complaint.contents.list_shapes.names import Name, Place


def names_in(content: Frozen) -> Iterator[str]:
    """The names in all its fields; what is no name by its shape, such as a text, is none."""
    for field, shape in get_type_hints(type(content), include_extras=True).items():
        if field in type(content).model_fields:
            yield from _named(shape, getattr(content, field))


def _named(shape: Any, value: Any) -> Iterator[str]:
    if shape in (Name, Place):
        yield value
    elif isinstance(value, Frozen):
        yield from names_in(value)
    elif isinstance(value, tuple):
        [of_each, *_] = get_args(shape)
        yield from (name for one in value for name in _named(of_each, one))
    elif isinstance(value, Mapping):
        of_keys, of_values = get_args(shape)
        for key, one in value.items():
            yield from (*_named(of_keys, key), *_named(of_values, one))
