"""Words of somebody else in a message: shown letter by letter, so that they steer no terminal."""

LONGEST_QUOTE = 60


def shown(text: str) -> str:
    """The text in one line of letters that do nothing but show."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def quoted(word: str) -> str:
    """A word in quotation marks, no longer than a line."""
    cut = word if len(word) <= LONGEST_QUOTE else f"{word[:LONGEST_QUOTE]}..."
    return f"'{shown(cut)}'"
