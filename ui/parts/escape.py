"""A person's own words on a screen that reads Markdown: shown letter by letter, never obeyed.

Whatever somebody typed, or a file says, passes through here on its way to a label, a heading or a
text. Escaping is not enough for an address: Streamlit finds it after all else was read, and makes
it a link. A mark of no width inside it prevents that.
"""

import re

_MARKUP = re.compile(r"[\\`*_{}\[\]()#+\-.!|<>~$:&=]")
_ADDRESS = re.compile(r"(?i:https?:(?=//)|www(?=\.))|@")
_NO_WIDTH = "\u2060"


def own_words(text: str) -> str:
    """Markdown that shows the text as it was typed, line by line."""
    whole = _ADDRESS.sub(lambda start: start[0] + _NO_WIDTH, text)
    return _MARKUP.sub(r"\\\g<0>", whole).replace("\n", "  \n")
