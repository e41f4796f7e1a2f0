"""The lines that the server's log may have: none of them has room for a word of a person."""

import re

from ui.log_redaction import KNOWN_BEGINNINGS

# A time and a level, or a level and perhaps a logger; then a type of error and a place, or words
# that are fixed.
_KNOWN = re.compile(
    r"([\d-]+ [\d:.]+ +|[A-Z]+: *([\w.]+: *)?)?"
    r"((\w+ at [\w/.-]+:\d+( \(reported by [\w.]+:\d+\))?)"
    r"|Forgot \d+ sessions whose browser had left"
    r"|Reading all content: what `python -m rules keep` kept cannot be used: [\w ,-]+"
    rf"|({'|'.join(map(re.escape, KNOWN_BEGINNINGS))}).*)"
)


def telling_lines(log: str) -> list[str]:
    """The lines that say more than they may."""
    return [line for line in log.splitlines() if not _KNOWN.fullmatch(line)]
