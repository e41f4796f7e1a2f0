"""What a crew asks first beside a complaint, and denies in one way each."""

from collections.abc import Iterable, Sequence
from typing import Literal

from questionnaire import UNSURE
from visit.complaint.contents import DANGER_SIGNS, CrewTopic, contents
from visit.complaint.signs import Sign
from visit.telling.spoken import on_the_phone

DenialWeight = Literal["decides", "tells", "more"]
LIMB, ARMS = "whole_body.side_limb", ("left_arm", "right_arm")


def topics_beside(sign: Sign) -> tuple[CrewTopic, ...]:
    """What a crew asks for beside it, the most telling first."""
    return _topics(one.asks for one in contents().crew_asks if sign.named(one.of) is not None)


def _topics(asked: Iterable[tuple[str, ...]]) -> tuple[CrewTopic, ...]:
    topics = dict.fromkeys(topic for topics in asked for topic in topics)
    return tuple(contents().crew_topics[topic] for topic in topics)


def _topics_aloud(sign: Sign, *, emergency: bool) -> tuple[CrewTopic, ...]:
    """What of it is said on the phone: in an emergency only what tells how fast help must come."""
    found = contents()
    lists = found.denied_now if emergency else found.crew_asks
    return _topics(one.aloud or one.asks for one in lists if sign.named(one.of) is not None)


def asked_beside(signs: Iterable[Sign], there: Sequence[Sign]) -> frozenset[str]:
    """Names of what is another thing than these, whatever words it shares with what is `there`."""
    topics = dict.fromkeys(topic for sign in signs for topic in topics_beside(sign))
    return frozenset(
        name for topic in topics if not may_be_there(topic, there) for name in topic.ways
    )


def may_be_there(topic: CrewTopic, there: Iterable[Sign]) -> bool:
    """Whether some of it is there or not sure, or a list is not sure in which it stands."""
    names = (*topic.ways, *topic.told_in)
    names += tuple(f"{name.partition(':')[0]}:{UNSURE}" for name in names)
    return any(sign.state != "absent" and sign.named(names) is not None for sign in there)


def is_in_another(sign: Sign, topic: CrewTopic | None, there: Sequence[Sign]) -> bool:
    """Whether it denies another thing too, of which some is there: pain in the chest, or breath."""
    named = (one for one in contents().crew_topics.values() if sign.named(one.ways) is not None)
    return any(one != topic and may_be_there(one, there) for one in named)


def is_of_another_limb(sign: Sign, there: Iterable[Sign]) -> bool:
    """Whether it is of the legs, and only an arm is told of."""
    if sign.named(contents().of_the_legs) is None:
        return False
    limbs = [side.option for side in there if side.key == LIMB and side.state == "present"]
    return bool(limbs) and all(limb in ARMS for limb in limbs)


def weight_aloud(first: Sign) -> DenialWeight:
    """How much what is denied beside it says: whether it can wait, or how soon somebody looks."""
    lists = [one for one in contents().crew_asks if first.named(one.of) is not None]
    if any(one.decides for one in lists):
        return "decides"
    return "tells" if any(one.aloud for one in lists) else "more"


def denied_aloud(
    first: Sign, there: Sequence[Sign], deniable: Sequence[Sign], *, urgent: bool, emergency: bool
) -> list[str]:
    """What a crew asks for beside the first thing and is not there, behind "there is no".

    Of what can wait no danger sign is denied: that says little.
    """
    topics = _topics_aloud(first, emergency=emergency)
    asked = (topic for topic in topics if not may_be_there(topic, there))
    told = (_aloud(topic, first.place, there, deniable, urgent=urgent) for topic in asked)
    return list(dict.fromkeys(text for text in told if text))


def _aloud(
    topic: CrewTopic, place: str, there: Sequence[Sign], deniable: Sequence[Sign], *, urgent: bool
) -> str | None:
    """How it is denied: as it was asked of that place, or in the way that says most."""
    said = on_the_phone().denied
    ways = [sign for sign in deniable if sign.named(topic.ways) is not None]
    ways.sort(key=lambda one: one.named(topic.ways) or 0)
    for sign in sorted(ways, key=lambda one: not topic.as_asked_there or one.place != place):
        text = said.get(sign.full_name) or said.get(sign.key)
        if text and not is_in_another(sign, topic, there) and (urgent or sign.key != DANGER_SIGNS):
            return text
    return None
