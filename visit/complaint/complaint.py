"""What a visit is about: the one sign to name first, and what else is there beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from visit.complaint.contents import DANGER_SIGNS, contents
from visit.complaint.denials.pertinent_negatives import pertinent_negatives
from visit.complaint.signs import CANNOT_WAIT, Sign, signs
from visit.complaint.signs.once import Name, each_once, name_of, open_topics, repeats_another
from visit.situation import Situation, once
from visit.telling.background import WITH_LEIOMYOSARCOMA
from visit.telling.exactly import told_together
from visit.telling.facts import ROAD

KNOWN = WITH_LEIOMYOSARCOMA | {"other_cancer"}
OF_NO_PLACE = frozenset({"everyone", "whole_body"})
WORRIED, SORTING = "everyone.worried", "everyone.sorting"
# That nobody has looked yet is a reason only where there is no other.
NOTHING_FOUND = frozenset({"everyone.road:noticed", "everyone.road:no_change"})


@dataclass(frozen=True, eq=False)
class Complaint:
    """The signs of one person, sorted for a doctor.

    `main` is what to name first; None where nothing is there. `present` is what is there besides,
    `dated` says when something of it came or was last there. `everything` has all signs, `repeated`
    what another says, `by_name` those of a location, a question or an option.
    """

    main: Sign | None
    present: tuple[Sign, ...]
    dated: tuple[Sign, ...]
    unsure: tuple[Sign, ...]
    everything: tuple[Sign, ...]
    repeated: frozenset[Name]
    by_name: Mapping[str, tuple[Sign, ...]]
    situation: Situation

    @property
    def joined(self) -> tuple[Sign, ...]:
        """What is told in one sentence with what is named first."""
        one = self.main and told_together(self.situation, self.main.key, self.main.option)
        there = self.among(one[1]) if one else ()
        return tuple(sign for sign in there if sign.state == "present" and sign.symptom)

    @property
    def absent(self) -> tuple[Sign, ...]:
        """What is not there and matters for this complaint."""
        return self._negatives[0]

    @property
    def denied(self) -> tuple[Sign, ...]:
        """The rest of what is not there."""
        return self._negatives[1]

    @property
    def deniable(self) -> tuple[Sign, ...]:
        """All that can be denied and contradicts nothing, in asking order."""
        return self._negatives[2]

    @cached_property
    def _negatives(self) -> tuple[tuple[Sign, ...], ...]:
        """Only paper tells them, and to find them is most of the work."""
        in_doubt = next(iter(self.doubts), None) if not self.leads_over_doubt else None
        lead = in_doubt or self.first
        joined = self.joined if lead == self.main else ()
        return pertinent_negatives(self.situation, self.everything, lead, joined, self.doubts)

    @property
    def first(self) -> Sign | None:
        """What is named first; where nothing is sure, what is not."""
        return self.main or next(iter(self.unsure), None)

    @property
    def point(self) -> Sign | None:
        """What is no sign, and the visit is about: it decided, and nothing that is named did.

        Where nothing new is there, it is all that there is. A cancer that is known says more.
        """
        there = (s for s in self.among(contents().points) if s.state == "present")
        other = [sign for sign in there if sign != self.main]
        if not other or any(s.option in KNOWN for s in self.among((ROAD,))):
            return None
        if self.first is None:
            return other[0]
        led = self.first in self.deciding and self.first.named(contents().vague) is None
        return None if led else next((sign for sign in other if sign in self.deciding), None)

    @property
    def leading(self) -> Sign | None:
        """What the visit is about: the point, what is first, or what decided in doubt."""
        told = [sign for sign in self.deciding if sign.symptom]
        sure = any(sign.state == "present" for sign in told)
        general = self.leads_over_doubt and not self.telling_doubts
        if self.point or sure or self.first in told or general:
            return self.point or self.first
        return next(iter(told), self.first)

    @property
    def doubts(self) -> tuple[Sign, ...]:
        """What is not sure, where nothing that is sure is as urgent."""
        if self.main is None:
            found = self.unsure
        elif any(sign.state == "present" and sign.symptom for sign in self.deciding):
            found = ()
        else:
            found = tuple(sign for sign in self.unsure if sign in self.deciding)
        return found

    @property
    def telling_doubts(self) -> list[Sign]:
        """Without tiredness or a fever that may be there, which have many causes."""
        grave = contents().doubt_leads
        return [s for s in self.doubts if s.place not in OF_NO_PLACE or s.named(grave) is not None]

    @property
    def leads_over_doubt(self) -> bool:
        """Whether something sure that a rule asked for is named before what decided in doubt.

        What may be a danger sign leads over all, and what bleeds over what has many causes.
        """
        first, doubts, found = self.main, self.doubts, contents()
        if first is None or self.situation.in_an_emergency:
            return False
        if any(sign.key == DANGER_SIGNS for sign in doubts):
            return False
        graver = any(sign.named(found.doubt_leads) is not None for sign in doubts)
        if graver and first.named(found.steps_back) is not None:
            return False
        return first.symptom and first.decided and first.named(found.vague) is None

    @cached_property
    def deciding(self) -> tuple[Sign, ...]:
        """Everything behind the most urgent rules, also where it is only not sure."""
        there = [sign for sign in self.everything if sign.state != "absent" and sign.decided]
        highest = min((sign.urgency[0] for sign in there), default=0)
        return tuple(
            sign
            for sign in there
            if sign.urgency[0] == highest and name_of(sign) not in self.repeated
        )

    @property
    def may_be_danger(self) -> tuple[Sign, ...]:
        """What is not sure and decided nothing, and would be a danger if it were there."""
        names, told = contents().told_in_doubt, {self.first, *self.deciding}
        found = (s for s in self.unsure if s.named(names) is not None and s not in told)
        return tuple(sorted(found, key=lambda sign: sign.named(names) or 0))

    @property
    def reasons(self) -> tuple[Sign, ...]:
        """What to name, what is named first with what makes it so urgent in front."""
        behind = self.deciding
        places = () if self.unplaced else contents().of_the_place
        behind = tuple(s for s in behind if s.named(places) is None) or behind
        exact = [sign for sign in behind if sign.named(contents().vague) is None]
        facts = [sign for sign in exact if sign.full_name not in NOTHING_FOUND]
        told = [sign for sign in exact if sign.symptom]
        symptoms = told or [*self._worry, *facts] or exact or [*behind]
        ticked = {sign.key for sign in symptoms if sign.state == "present"}
        exact = [s for s in symptoms if s.state == "present" or s.key not in ticked]
        undated = [sign for sign in exact if not _only_dates(sign)] or exact
        undated = [sign for sign in undated if not is_part_of_a_place(sign, undated)]
        more, first = contents().says_more, contents().in_one_breath
        order = sorted(undated, key=lambda s: (s.state == "unsure", s.named(more) is not None))
        order.sort(key=lambda s: (s != self.first, s.state == "unsure" or s.named(first) is None))
        topics = open_topics(self.situation, order)
        return tuple(sign for at, sign in enumerate(order) if at not in topics)

    @property
    def _worry(self) -> tuple[Sign, ...]:
        """A worry that decided; where nothing else was told, it is what someone comes with."""
        return tuple(sign for sign in self.deciding if sign.key == WORRIED)

    @property
    def unplaced(self) -> Sign | None:
        """That nobody can tell where it comes from, and what was noticed names no place either."""
        if any(sign.state == "present" for sign in self.among((SORTING,))):
            return None
        places = self.among(contents().of_the_place)
        return next((sign for sign in places if sign.state == "unsure" and sign.decided), None)

    @property
    def tested(self) -> bool:
        """Whether a test or scan found some of it."""
        found = self.among(contents().found_by_test)
        return any(sign.state == "present" for sign in found)

    @property
    def began(self) -> tuple[Sign, ...]:
        """What says when something of it came."""
        return tuple(sign for sign in self.dated if sign.named(contents().story["last"]) is None)

    @property
    def last_there(self) -> tuple[Sign, ...]:
        """What says when something was there last, which is not when it came."""
        return tuple(
            sign for sign in self.dated if sign.named(contents().story["last"]) is not None
        )

    def cannot_wait(self, sign: Sign) -> bool:
        """Whether a rule asks for it today."""
        return sign.urgency[0] <= -self.situation.engine.rulebook.rank[CANNOT_WAIT]

    def among(self, names: tuple[str, ...]) -> tuple[Sign, ...]:
        """The signs of these names, in the order of the names."""
        found = (sign for name in names for sign in self.by_name.get(name, ()))
        return tuple(dict.fromkeys(found))

    def there(self, names: tuple[str, ...]) -> list[Sign]:
        """Those of these names that are there."""
        return [sign for sign in self.among(names) if sign.state == "present"]


def is_part_of_a_place(sign: Sign, others: Iterable[Sign]) -> bool:
    """Whether it says more of where something is that one of the others names."""
    places = contents().part_of_a_place.get(sign.full_name, ())
    return any(one.named(places) is not None for one in others)


@once
def complaint(situation: Situation) -> Complaint:
    """The complaint behind these answers."""
    found, vague = signs(situation), contents().vague
    found = tuple(s._replace(symptom=False) if _is_calm(s, situation) else s for s in found)
    told = [sign for sign in found if sign.state != "absent" and sign.symptom]
    once = _joined_once(situation, _facts_once(each_once(situation, told)), told)
    found = tuple(_as_urgent(found, once))
    there = [sign for sign in once if sign.state == "present" and _tells(sign)]
    unsure = [sign for sign in once if sign.state == "unsure"]
    unsure = [sign for sign in unsure if not _only_dates(sign)] or unsure
    unsure.sort(key=lambda sign: (sign.urgency[0], sign.named(contents().doubt_leads) is None))
    exact = [sign for sign in there if sign.named(vague) is None]
    dated = [sign for sign in exact if _only_dates(sign)]
    named = [sign for sign in exact if sign not in dated]
    main = _the_point(_first(named, unsure, [*dated, *there]), named)
    present = [sign for sign in named if sign is not main]
    repeated = frozenset(map(name_of, told)) - frozenset(map(name_of, once))
    return Complaint(
        main,
        tuple(_with_other_words(main, present)),
        tuple(sign for sign in dated if sign is not main),
        tuple(unsure),
        found,
        repeated,
        _by_name(found),
        situation.apart,
    )


def _by_name(found: Iterable[Sign]) -> dict[str, tuple[Sign, ...]]:
    named = dict[str, tuple[Sign, ...]]()
    for sign in found:
        for name in (sign.place, sign.key, sign.full_name):
            named[name] = (*named.get(name, ()), sign)
    return named


def _facts_once(told: list[Sign]) -> list[Sign]:
    """Without what was told in another place in other words, the most urgent first.

    What is not sure in one place, and there in the other, is there. What stays is as urgent as all
    that it says.
    """
    kept: list[Sign] = []
    for sign in sorted(told, key=lambda sign: sign.state != "present"):
        facts = contents().one_fact
        said = (at for at, one in enumerate(kept) if one.shares(sign, facts))
        at = next(said, None)
        if at is None:
            kept.append(sign)
        else:
            kept[at] = kept[at]._replace(urgency=min(kept[at].urgency, sign.urgency))
    if len(kept) == len(told):
        return told
    order = {name_of(sign): at for at, sign in enumerate(told)}
    return sorted(kept, key=lambda sign: (sign.urgency, order[name_of(sign)]))


def _joined_once(situation: Situation, once: list[Sign], told: list[Sign]) -> list[Sign]:
    """Without what another sign tells in one sentence with itself, and which is as urgent then."""
    for name in [name_of(one) for one in once if one.state == "present"]:
        sign = next((one for one in once if name_of(one) == name), None)
        if sign and (joined := told_together(situation, sign.key, sign.option)):
            names = (sign.key, *joined[1])
            of_it = [one for one in (*told, *once) if one.named(names) is not None]
            whole = sign._replace(urgency=min(one.urgency for one in (sign, *of_it)))
            left = [one for one in once if one.named(joined[1]) is None or one == sign]
            once = [whole if one == sign else one for one in left]
    return sorted(once, key=lambda sign: sign.urgency)


def _tells(sign: Sign) -> bool:
    """One choice of several that no rule asked for is a detail and no sign."""
    return sign.decided or not sign.choice or repeats_another(sign)


def _is_calm(sign: Sign, situation: Situation) -> bool:
    """Whether it was measured, and no rule asks for a visit because of it.

    Nobody comes with 36.8 °C.
    """
    lowest = min(situation.engine.rulebook.rank.values())
    return sign.named(contents().only_measured) is not None and sign.urgency[0] >= -lowest


def _first(named: list[Sign], unsure: list[Sign], others: list[Sign]) -> Sign | None:
    """Something exact is named before something vague, also where it is only not sure.

    What was done so far, or that it got worse, is nothing to come with while there is more.
    """
    done = (*contents().story["done"], *contents().only_worse, *contents().of_another)
    waiting = ("whole_body.wait",)
    here = [sign for sign in named if sign.named(done) is None]
    in_doubt = any(sign.decided for sign in unsure)
    more = [sign for sign in (*named, *others) if sign.named(waiting) is None]
    return next(iter(here or (() if in_doubt else more)), None)


def _the_point(first: Sign | None, there: list[Sign]) -> Sign | None:
    """What the story is about, where a rule is more urgent about a lesser sign of it."""
    back = contents().steps_back
    if first is not None and first.named(back) is not None:
        placed = (s for s in there if s.decided and s.place not in OF_NO_PLACE)
        first = next((s for s in placed if s.named(back) is None), first)
    for sign in there:
        if first is not None and first.named(_lesser(sign, first)) is not None:
            first = sign
    return first


def _lesser(sign: Sign, first: Sign) -> tuple[str, ...]:
    """What it is named before; some of that only where what stands first is no more urgent."""
    found, name, key = contents(), sign.full_name, sign.key
    over, as_urgent = found.leads_over, found.leads_over_as_urgent
    lesser = over.get(name, ()) or over.get(key, ())
    if sign.urgency[0] <= first.urgency[0]:
        lesser = (*lesser, *as_urgent.get(name, ()), *as_urgent.get(key, ()))
    return (*lesser, *found.joined_leads_over.get(key, ())) if sign.exact else lesser


def _as_urgent(found: Iterable[Sign], there: Iterable[Sign]) -> list[Sign]:
    """All signs, those that took over the urgency of others with it."""
    taken = {name_of(sign): sign for sign in there}
    return sorted((taken.get(name_of(s), s) for s in found), key=lambda sign: sign.urgency)


def _only_dates(sign: Sign) -> bool:
    """Whether it says when another sign came, or was last there, and not which."""
    times = (*contents().story["since"], *contents().story["last"])
    return sign.choice and sign.named(times) is not None and not repeats_another(sign)


def _with_other_words(main: Sign | None, there: Iterable[Sign]) -> Iterator[Sign]:
    said = {main.stated} if main else set()
    for sign in there:
        if sign.stated not in said:
            said.add(sign.stated)
            yield sign
