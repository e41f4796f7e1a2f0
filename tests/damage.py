"""Damage to content files, kind by kind, as disks, editors, merges and slips of the hand do it.

Damage to the form leaves something that no content file may be. Damage to the sense can leave a
sound file that says something else.
"""

import random
import re
from collections.abc import Callable

Damage = Callable[[random.Random, str], str | None]
_FIELDS = "id|text|say|because|level|name|who|where|timing|title|summary|everyday|clinical|url"
_FIELD = re.compile(rf"^ +(?:- )?({_FIELDS}): (\S.*)$")
_LEVELS = ("emergency", "same_day", "two_weeks", "routine", "watch")


def cut_off(draw: random.Random, text: str) -> str:
    return text[: draw.randrange(len(text))]


def swapped_lines(draw: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    first, second = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return "".join(lines)


def lost_line(draw: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    del lines[draw.randrange(len(lines))]
    return "".join(lines)


def lost_entry(draw: random.Random, text: str) -> str:
    """A whole rule, question, page section or source is gone."""
    parts = re.split(r"(?m)^(?=  (?:- id:|[a-z0-9_]+:$))", text)
    del parts[draw.randrange(len(parts))]
    return "".join(parts)


def lost_item(draw: random.Random, text: str) -> str:
    """One of several names or options is gone: a danger sign, a source, an answer that counts."""
    return _changed(draw, text, r"(?<=[\[,])\s*[\w.]+(?=[,\]])|(?m:^ +- [\w.]+\n)", lambda _: "")


def changed_letter(draw: random.Random, text: str) -> str:
    place = draw.randrange(len(text))
    return text[:place] + draw.choice("aeiou 0") + text[place + 1 :]


def changed_number(draw: random.Random, text: str) -> str:
    return _changed(draw, text, r"(?<=[ :])\d+(?=[,}\n])", lambda old: str(int(old) + 1))


def other_level(draw: random.Random, text: str) -> str:
    levels = "|".join(_LEVELS)
    return _changed(
        draw, text, rf"(?<=level: )({levels})", lambda old: draw.choice([*{*_LEVELS} - {old}])
    )


def other_answer(draw: random.Random, text: str) -> str:
    """Yes for no, at most for at least, any for all."""
    other = {"yes": "no", "no": "yes", "at_least": "at_most", "all": "any", "any": "all"}
    return _changed(draw, text, r"\b(yes|no|at_least|all|any)\b(?=[\]},:])", other.__getitem__)


def lost_file(_: random.Random, __: str) -> None:
    return None


def repeated_field(draw: random.Random, text: str) -> str:
    lines, place = _field_line(draw, text)
    return "".join([*lines[: place + 1], lines[place].replace("- ", "  ", 1), *lines[place + 1 :]])


def unknown_field(draw: random.Random, text: str) -> str:
    lines, place = _field_line(draw, text)
    lines[place] = lines[place].replace(": ", "s: ", 1)
    return "".join(lines)


def other_type(draw: random.Random, text: str) -> str:
    lines, place = _field_line(draw, text)
    lines[place] = lines[place].split(": ")[0] + ": [[1, 2]]\n"
    return "".join(lines)


def merge_marks(draw: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    lines.insert(draw.randrange(len(lines)), "<<<<<<< theirs\n")
    return "".join(lines)


def zeros(draw: random.Random, text: str) -> str:
    """A block of the disk that was never written."""
    place = draw.randrange(len(text))
    return text[:place] + "\0" * 8 + text[place + 8 :]


SENSE: tuple[Damage, ...] = (
    cut_off,
    swapped_lines,
    lost_line,
    lost_entry,
    lost_item,
    changed_letter,
    changed_number,
    other_level,
    other_answer,
    lost_file,
)
FORM: tuple[Damage, ...] = (repeated_field, unknown_field, other_type, merge_marks, zeros)


def _changed(draw: random.Random, text: str, pattern: str, change: Callable[[str], str]) -> str:
    """The text with one of the places that fit the pattern changed; as it was if there is none."""
    places = list(re.finditer(pattern, text))
    if not places:
        return text
    place = draw.choice(places)
    return text[: place.start()] + change(place[0]) + text[place.end() :]


def _field_line(draw: random.Random, text: str) -> tuple[list[str], int]:
    lines = text.splitlines(keepends=True)
    places = [place for place, line in enumerate(lines) if _FIELD.match(line)]
    first = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    return lines, draw.choice(places or [first])
