"""Answers that were saved under ids of an earlier edition, under the ids of today.

No answer becomes calmer on the way. What maps only in part, or twice and differently, becomes
`UNCLEAR`, which no question takes: it is asked again, and the person is told.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from questionnaire.answers.values import NONE, UNSURE
from questionnaire.model import Questionnaire, SeveralOf
from questionnaire.model.rename_map import RenamedQuestion
from questionnaire.skip_logic import PLACES

UNCLEAR: Final = ""
"""The id of no option."""

Raw = Mapping[str, object]


def migrated(questionnaire: Questionnaire, raw: Raw, *, sent: bool = True) -> dict[str, object]:
    """Raw answers by question key of today. A question that is gone keeps its old key.

    Of marks that were not `sent`, what was not ticked is no answer yet, and is left out.
    """
    found: dict[str, object] = {}
    for key, value in raw.items():
        listed = sorted(value) if isinstance(value, frozenset) else value
        for new, moved in _followed(questionnaire, key, listed, sent=sent):
            found[new] = _met(questionnaire, new, found[new], moved) if new in found else moved
    return found


def successor(questionnaire: Questionnaire, key: str) -> str:
    """The first question of today that stands where this one stood; the key itself without one."""
    renamed = questionnaire.renamed
    while key not in questionnaire.questions:
        moved = renamed.moved(key)
        entry = renamed.by_key.get(moved)
        following = entry.successors[0] if entry and entry.successors else moved
        if following == key:
            break
        key = following
    return key


def is_gone(questionnaire: Questionnaire, key: str) -> bool:
    """Whether the map says that nothing took the place of this question."""
    renamed = questionnaire.renamed
    entry = renamed.by_key.get(renamed.moved(successor(questionnaire, key)))
    return bool(entry and entry.gone)


def migration_notes(questionnaire: Questionnaire, raw: Raw) -> list[str]:
    """A line for each question that was answered under old ids. No answer is repeated."""
    lines = []
    for key, value in raw.items():
        moved = migrated(questionnaire, {key: value})
        if is_gone(questionnaire, key):
            lines.append(f"'{key}' is no longer asked")
        elif key not in moved:
            lines.append(f"'{key}' is now {' and '.join(moved)}")
        elif moved[key] != value:
            lines.append(f"options of '{key}' have other names now")
    return lines


def _followed(
    questionnaire: Questionnaire, key: str, value: object, *, sent: bool
) -> Iterator[tuple[str, object]]:
    """Where one answer went, over all editions between."""
    renamed, waiting = questionnaire.renamed, [(key, value)]
    while waiting:
        at, said = waiting.pop(0)
        moved = renamed.moved(at)
        entry = renamed.by_key.get(moved)
        if entry is None or entry.gone or entry.stays:
            said = _by_options(entry, said) if entry and entry.stays else said
            yield moved, _today(questionnaire, moved, said, moved != key)
        elif entry.now:
            waiting.append((entry.now, _by_options(entry, said) if entry.options else said))
        else:
            waiting += _ticked(entry, said, sent=sent).items()


def _by_options(entry: RenamedQuestion, value: object) -> object:
    """The new options for the old ones; UNCLEAR when one of them has no successor."""
    known = {NONE: NONE, UNSURE: UNSURE, **entry.options}
    chosen = value if isinstance(value, (list, tuple)) else [value]
    if entry.stays:
        new = [known.get(one, one) if isinstance(one, str) else one for one in chosen]
    elif all(isinstance(one, str) and one in known for one in chosen):
        new = [known[str(one)] for one in chosen]
    else:
        return UNCLEAR
    return list(dict.fromkeys(new)) if isinstance(value, (list, tuple)) else new[0]


def _ticked(entry: RenamedQuestion, value: object, *, sent: bool) -> dict[str, object]:
    """What ticks say to each question that took an option: what was left empty was answered no.

    One doubtful option makes all of them unclear, as nobody knows which question it belongs to.
    """
    chosen = list(value) if isinstance(value, (list, tuple)) else []
    known = {NONE, UNSURE, *entry.ticks}
    if not chosen or not known.issuperset(chosen) or (NONE in chosen and len(chosen) > 1):
        return dict.fromkeys(entry.successors, UNCLEAR)
    yes = {entry.ticks[option] for option in chosen if option in entry.ticks}
    if not sent:
        return dict.fromkeys(sorted(yes), "yes")
    other = UNSURE if UNSURE in chosen else "no"
    return {key: "yes" if key in yes else other for key in entry.successors}


def _today(questionnaire: Questionnaire, key: str, value: object, moved: bool) -> object:  # noqa: FBT001
    """The value as the question of today takes it: places by their names, one choice or several."""
    if key == PLACES and isinstance(value, (list, tuple)):
        places = [name for place in value for name in _places(questionnaire, place)]
        value = value if places == list(value) else list(dict.fromkeys(places))
    several = isinstance(questionnaire.questions.get(key), SeveralOf)
    if moved and several and isinstance(value, str) and value != UNCLEAR:
        return [value]
    if moved and not several and isinstance(value, (list, tuple)) and len(value) == 1:
        return value[0]
    return value


def _places(questionnaire: Questionnaire, place: object) -> tuple[object, ...]:
    return questionnaire.renamed.chosen(place) if isinstance(place, str) else (place,)


def _met(questionnaire: Questionnaire, key: str, one: object, other: object) -> object:
    """What two old answers say to one question of today.

    Ticks add up, as each of them was said. Of one choice nobody knows which still holds.
    """
    if _agree(one, other):
        return one
    several = isinstance(questionnaire.questions.get(key), SeveralOf)
    if several and isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return [tick for tick in dict.fromkeys([*one, *other]) if tick != NONE]
    return UNCLEAR


def _agree(one: object, other: object) -> bool:
    """Whether two answers that meet at one question say the same."""
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return sorted(map(str, one)) == sorted(map(str, other))
    return one == other
