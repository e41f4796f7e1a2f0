"""What a crew asks first beside a complaint, and denies in one way each."""

from collections.abc import Iterable

from visit.complaint.contents import Names, contents
from visit.complaint.signs import Sign


def topics_beside(sign: Sign) -> tuple[Names, ...]:
    """The ways to tell each thing that a crew asks for beside it, the most telling first."""
    asked = (one.asks for one in contents().crew_asks if sign.named(one.of) is not None)
    topics = dict.fromkeys(topic for topics in asked for topic in topics)
    return tuple(contents().crew_topics[topic] for topic in topics)


def asked_beside(signs: Iterable[Sign]) -> frozenset[str]:
    """Names of all that, for any of these: another thing, whatever words it shares with them."""
    return frozenset(name for sign in signs for names in topics_beside(sign) for name in names)
