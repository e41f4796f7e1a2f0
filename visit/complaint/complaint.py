"""What a visit is about: the one sign to name first, and what else is there beside it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from visit.complaint.contents import contents
from visit.complaint.signs import Sign, signs
from visit.complaint.signs.once import Name, name_of
from visit.complaint.sorting.main_sign import main_sign
from visit.complaint.sorting.says_more import (
    is_calm,
    is_detail,
    only_dates,
    was_last_there,
)
from visit.complaint.sorting.told_once import as_urgent, told_once
from visit.situation import Situation, once
from visit.telling.exactly import told_together


@dataclass(frozen=True, eq=False)
class Complaint:
    """The signs of one person, sorted for a doctor.

    `main` is what to name first; None where nothing is there. `present` is what is there besides,
    `began` says when something of it came, `last_there` when it was there last. `everything` has
    all signs, `deciding` those behind the most urgent rules, also where they are only not sure,
    `repeated` what another says, `by_name` those of a location, a question or an option.
    """

    main: Sign | None
    present: tuple[Sign, ...]
    began: tuple[Sign, ...]
    last_there: tuple[Sign, ...]
    unsure: tuple[Sign, ...]
    everything: tuple[Sign, ...]
    deciding: tuple[Sign, ...]
    repeated: frozenset[Name]
    by_name: Mapping[str, tuple[Sign, ...]]
    situation: Situation

    @property
    def first(self) -> Sign | None:
        """What is named first; where nothing is sure, what is not."""
        return self.main or next(iter(self.unsure), None)

    @property
    def joined(self) -> tuple[Sign, ...]:
        """What is told in one sentence with what is named first."""
        one = self.main and told_together(self.situation, self.main.key, self.main.option)
        return tuple(sign for sign in self.there(one[1]) if sign.symptom) if one else ()

    @cached_property
    def worked_out(self) -> dict[Callable[..., Any], Any]:
        """What `once` keeps, by the function that worked it out."""
        return {}

    def among(self, names: tuple[str, ...]) -> tuple[Sign, ...]:
        """The signs of these names, in the order of the names."""
        found = (sign for name in names for sign in self.by_name.get(name, ()))
        return tuple(dict.fromkeys(found))

    def there(self, names: tuple[str, ...]) -> list[Sign]:
        """Those of these names that are there."""
        return [sign for sign in self.among(names) if sign.state == "present"]


@once
def complaint(situation: Situation) -> Complaint:
    """The complaint behind these answers."""
    found = [s._replace(symptom=False) if is_calm(s, situation) else s for s in signs(situation)]
    told = [sign for sign in found if sign.state != "absent" and sign.symptom]
    kept = told_once(situation, told)
    everything = as_urgent(found, kept)
    repeated = frozenset(map(name_of, told)) - frozenset(map(name_of, kept))
    there = [sign for sign in kept if sign.state == "present" and not is_detail(sign)]
    exact = [sign for sign in there if sign.named(contents().vague) is None]
    dated = [sign for sign in exact if only_dates(sign)]
    named = [sign for sign in exact if sign not in dated]
    unsure = _unsure(kept)
    main = main_sign(named, unsure, [*dated, *there])
    return Complaint(
        main=main,
        present=tuple(_in_other_words(main, named)),
        began=tuple(s for s in dated if s is not main and not was_last_there(s)),
        last_there=tuple(s for s in dated if s is not main and was_last_there(s)),
        unsure=tuple(unsure),
        everything=everything,
        deciding=_deciding(everything, repeated),
        repeated=repeated,
        by_name=_by_name(everything),
        situation=situation.apart,
    )


def _unsure(told: Iterable[Sign]) -> list[Sign]:
    """What is not sure, the most urgent first; what only dates it where there is nothing else."""
    unsure = [sign for sign in told if sign.state == "unsure"]
    unsure = [sign for sign in unsure if not only_dates(sign)] or unsure
    grave = contents().doubt_leads
    return sorted(unsure, key=lambda sign: (sign.urgency[0], sign.named(grave) is None))


def _in_other_words(main: Sign | None, named: Iterable[Sign]) -> Iterator[Sign]:
    """The rest of what is named, each text once."""
    said = {main.stated} if main else set()
    for sign in named:
        if sign is not main and sign.stated not in said:
            said.add(sign.stated)
            yield sign


def _deciding(everything: Iterable[Sign], repeated: frozenset[Name]) -> tuple[Sign, ...]:
    there = [sign for sign in everything if sign.state != "absent" and sign.decided]
    highest = min((sign.urgency[0] for sign in there), default=0)
    urgent = (sign for sign in there if sign.urgency[0] == highest)
    return tuple(sign for sign in urgent if name_of(sign) not in repeated)


def _by_name(found: Iterable[Sign]) -> dict[str, tuple[Sign, ...]]:
    named = dict[str, tuple[Sign, ...]]()
    for sign in found:
        for name in (sign.place, sign.key, sign.full_name):
            named[name] = (*named.get(name, ()), sign)
    return named
