"""Words to the person, turned into words about the person someone cares for.

Content is written to "you". English gives "they" the same verbs, so only pronouns change. The
logic never reads who it is for.
"""

import re

_OBJECT_AFTER = (
    "about|after|around|ask|asked|at|before|behind|by|call|check|except|find|for|from|give|given|"
    "gives|giving|hear|help|helps|hurt|hurts|in|inside|into|keep|keeps|leave|leaves|left|let|lets|"
    "make|makes|made|near|of|on|onto|over|see|sees|seen|send|sends|sent|stop|stops|take|tell|"
    "tells|telling|to|told|touch|touches|toward|under|wake|wakes|waking|with|without|worries|worry|"
    "bother|bothers|gave|showed|show|shows|treated|treat|treats|treating|reach|examined|examine"
)
_FIXED = (
    ("yourself", "themselves"),
    ("yours", "theirs"),
    ("your", "their"),
    ("you're", "they're"),
    ("you've", "they've"),
    ("you'd", "they'd"),
    ("you'll", "they'll"),
)
_OBJECT = re.compile(
    rf"\b({_OBJECT_AFTER}) you\b(?! (?:are|have|had|were|do|did|can|feel|could)\b)", re.IGNORECASE
)
_SUBJECT = re.compile(r"\b([Yy])ou\b")


def about_someone(text: str) -> str:
    """The same text about "them", for a caregiver who answers for someone else."""
    for own, other in _FIXED:
        text = re.sub(rf"\b{own}\b", other, text)
        text = re.sub(rf"\b{own.capitalize()}\b", other.capitalize(), text)
    text = _OBJECT.sub(lambda match: f"{match[1]} them", text)
    return _SUBJECT.sub(lambda match: "They" if match[1] == "Y" else "they", text)
