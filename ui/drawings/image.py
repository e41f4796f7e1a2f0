"""A drawing as an image with its words, as markup.

Streamlit's HTML takes no inline SVG, so a drawing travels as an image inside the page: nothing is
fetched, and nothing in it can run. It follows light and dark by itself.
"""

from base64 import b64encode
from html import escape

STYLE = (
    "<style>:root{color:#14212b;--ink:#0b6172}"
    "text{font-family:'Source Sans 3','Source Sans Pro',system-ui,sans-serif}"
    "@media(prefers-color-scheme:dark){:root{color:#f2f6f7;--ink:#7fd0dd}}"
    ".vg-box{fill:none;stroke:var(--ink);stroke-width:1.5}"
    ".vg-arrow{fill:none;stroke:currentColor;stroke-width:1.5}"
    ".vg-flow text{font-size:16px;fill:currentColor}.vg-flow .vg-opens{font-size:14px}"
    ".vg-full{fill:var(--ink)}.vg-pale{fill:var(--ink);fill-opacity:.2;stroke:var(--ink)}"
    ".vg-where text{fill:currentColor}.vg-edge{stroke:currentColor;stroke-opacity:.7}"
    "@media(forced-colors:active){:root{color:CanvasText;--ink:CanvasText}}"
    ".people-shown{color:var(--ink)}.vg-bar{fill:var(--ink)}"
    "</style>"
)


def image(svg: str, words: str, kind: str) -> str:
    """An SVG as an image read out as `words`; `kind` is its class in the style sheet."""
    head, _, rest = svg.partition(">")
    styled = f"{head}>{STYLE}{rest}".encode()
    source = f"data:image/svg+xml;base64,{b64encode(styled).decode('ascii')}"
    return f'<img class="{escape(kind)}" alt="{escape(words)}" src="{source}">'
