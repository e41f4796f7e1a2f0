"""What a crew asks first beside a complaint, and denies in one way each."""

from collections.abc import Iterable, Sequence

from questionnaire import UNSURE
from visit.complaint.contents import CrewTopic, contents
from visit.complaint.signs import Sign


def topics_beside(sign: Sign) -> tuple[CrewTopic, ...]:
    """What a crew asks for beside it, the most telling first."""
    asked = (one.asks for one in contents().crew_asks if sign.named(one.of) is not None)
    topics = dict.fromkeys(topic for topics in asked for topic in topics)
    return tuple(contents().crew_topics[topic] for topic in topics)


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
