"""What a person or a stranger's file may say, hostile in every way that a screen could read it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.ledger_entries import lump, number
from visit import Journey
from visit.model.plan import LONGEST_COMPANION, Heard, OwnQuestion, Plan, Story

ELSEWHERE = "evil.example"
HOSTILE = (
    f"Press [here for your result](https://{ELSEWHERE}) please",
    f"See https://{ELSEWHERE}/result today, or www.{ELSEWHERE}",
    f"Write to mallory@{ELSEWHERE} or mailto:a@{ELSEWHERE}",
    f"![x](https://{ELSEWHERE}/a.png) <img src=https://{ELSEWHERE}/b.png> <script>x()</script>",
    f"It costs $5 or $6, $$x^2$$ :red[now] :material/call: <a href='//{ELSEWHERE}'>a</a>",
    f"# Big\n- list\n1. one\n> said\n| a | b |\n| - | - |\n[1]: https://{ELSEWHERE}",
)
_LIVE = re.compile(r"(?:https?://|www\.|@)evil\.example|(?<!\\)(?:\$x|<(?:a|img|script)\b)")
_MARKDOWN = {"label", "body", "help", "options"}


def who_says(text: str, journey: Journey) -> Journey:
    """The same person, who said this everywhere a person can write."""
    own = [OwnQuestion(id=f"own_{n}", phase="before", text=f"{text} {n}") for n in (1, 2)]
    plan = Plan(
        own=tuple(own),
        top=("own_1",),
        dropped=("own_2",),
        heard={"own_1": Heard(answer=text, next_step=text)},
        story=Story(change=text, since=text, different=text, worry=text, medicines=text),
        companion=text[:LONGEST_COMPANION],
        unasked={"everyone": text, "belly": text, "a_place_that_is_gone": text},
        ledgers={
            "lump": (lump(date(2026, 1, 1), 2, like=text[:40], which=text[:40]),),
            "pain": (number(date(2026, 1, 1), "strength", 7, "of 10", where=text[:40]),),
        },
    )
    told = {**journey.answers, "everyone.road": "told_nothing"}
    return journey.model_copy(update={"plan": plan, "answers": told})


def live_in(frame: bytes) -> list[str]:
    """Texts in a message to a browser that it reads as Markdown and that are more than letters."""
    message = ForwardMsg.FromString(frame)
    return [text for text in _read(message.delta) if _LIVE.search(text)]


def _read(message: Any) -> Iterator[str]:
    for field, value in message.ListFields():
        if field.name in ("html", "bidi_component"):
            continue
        for one in value if isinstance(value, (list, tuple)) or field.is_repeated else [value]:
            if isinstance(one, str) and field.name in _MARKDOWN:
                yield one
            elif hasattr(one, "ListFields"):
                yield from _read(one)
