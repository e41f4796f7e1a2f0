"""A question that was answered "yes", turned into a sentence to say out loud.

Questions are written to "you" and most open with "have you", "do you", "are you" or "can you".
Any other form is left alone: the caller then reads out question and answer.
"""

import re

from questionnaire import about_someone

_LEAD = r"(?P<lead>(?:[^,?]+, )?)"
_FORMS = (
    (re.compile(rf"^{_LEAD}do you (?P<rest>.+)\?$", re.IGNORECASE), "you"),
    (re.compile(rf"^{_LEAD}have you (?P<rest>.+)\?$", re.IGNORECASE), "you have"),
    (re.compile(rf"^{_LEAD}are you (?P<rest>.+)\?$", re.IGNORECASE), "you are"),
    (re.compile(rf"^{_LEAD}can you (?P<rest>.+)\?$", re.IGNORECASE), "you can"),
    (re.compile(rf"^{_LEAD}is there (?P<rest>.+)\?$", re.IGNORECASE), "there is"),
)
_STILL_ASKS = re.compile(
    r"\b(do|does|did|has|have|is|are|was|were|or) (you|it|they)\b", re.IGNORECASE
)
_AS_SUBJECT = re.compile(
    r"(^|[,;.] |\b(?:after|and|as|because|before|how|if|or|than|that|what|when|where|whether|which|"
    r"while) )you\b",
    re.IGNORECASE,
)
_MINE = (
    (r"\byourself\b", "myself"),
    (r"\byours\b", "mine"),
    (r"\byour\b", "my"),
    (r"\bYour\b", "My"),
    (r"\byou\b", "me"),
    (r"\bI are\b", "I am"),
    (r"\bI were\b", "I was"),
    (r"\bI're\b", "I'm"),
)


def statement(question: str, *, someone_else: bool) -> str | None:
    """The sentence in the first person, or about "them"; None when the form is not known."""
    for form, subject in _FORMS:
        match = form.match(question)
        if match and not _STILL_ASKS.search(match["rest"]):
            sentence = f"{match['lead']}{subject} {match['rest']}.".replace(" any ", " ")
            said = first_person(about_someone(sentence) if someone_else else sentence)
            return said[0].upper() + said[1:]
    return None


def first_person(text: str) -> str:
    """What is written to "you", as the reader says it."""
    text = _AS_SUBJECT.sub(lambda place: f"{place[1]}I", text)
    for yours, mine in _MINE:
        text = re.sub(yours, mine, text)
    return text
