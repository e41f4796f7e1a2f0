"""Words to the person, turned into words about the person someone cares for.

Content is written to "you". English gives "they" the same verbs, so mostly pronouns change. What
the reader said, knows or does at the phone stays with the reader, and what a body does becomes
help with it. The logic never reads who it is for.
"""

import re

_HELP = re.compile(r"(?:^|(?<=[.!?] ))(Sit|Lie|Rest|Move as little|Take small sips)\b")
_INSTEAD = (
    ("Do not eat or drink", "They should not eat or drink"),
    ("Do not drive yourself", "Do not let them drive"),
    ("Do not stay alone", "Do not leave them alone"),
    ("Stay with someone you trust", "Stay with them"),
    ("Move away from", "Move them away from"),
    ("worries you", "worries you or them"),
)
_READER = re.compile(
    r"\b[Yy]ou(?= (?:named|said|answered|choose|notice|hear|wait|get questions|can reach)\b)"
    r"|\b[Yy]ou(?= (?:are (?:not sure|alone|told)|do not know|feel that)\b)"
    r"|\b[Yy]ou(?='re not sure\b)|(?<=if )you(?= can(?:[.,]|$))"
    r"|\byou(?= (?:what|which|or them)\b)|^You(?=,)"
)
_KEPT = "\0"
_OBJECT_AFTER = (
    "about|after|around|ask|asked|at|before|behind|bother|bothers|by|call|check|drive|drives|"
    "examine|examined|except|fill|fills|find|fit|fits|for|from|gave|give|given|gives|giving|hear|"
    "help|helps|hurt|hurts|in|inside|into|keep|keeps|leave|leaves|left|let|lets|make|makes|made|"
    "near|of|on|onto|over|reach|see|sees|seen|send|sends|sent|show|showed|shows|stop|stops|take|"
    "tell|tells|telling|to|told|touch|touches|toward|treat|treated|treating|treats|under|wake|"
    "wakes|waking|with|without|worry"
)
_OBJECT = re.compile(
    rf"\b({_OBJECT_AFTER}) you\b(?! (?:are|have|had|were|do|did|can|feel|could)\b)", re.IGNORECASE
)
_ENDINGS = {
    "you": "they",
    "your": "their",
    "yours": "theirs",
    "yourself": "themselves",
}
_OTHERS = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)


def about_someone(text: str) -> str:
    """The same text about "them", for a caregiver who answers for someone else."""
    for own, other in _INSTEAD:
        text = text.replace(own, other)
    text = _HELP.sub(lambda action: f"Have them {action[1].lower()}", text)
    text = _READER.sub(lambda reader: f"{reader[0][0]}{_KEPT}ou", text)
    text = _OBJECT.sub(lambda met: f"{met[1]} them", text)
    return _OTHERS.sub(lambda own: _other(own[0]), text).replace(_KEPT, "")


def _other(own: str) -> str:
    """Also "you're" and "you've": what follows the apostrophe fits "they" as it is."""
    other = _ENDINGS[own.lower()]
    return other.capitalize() if own[0] == "Y" else other
