"""What axe-core finds wrong with the page as it stands.

Zero findings is the floor, not the bar: axe sees neither a lost focus nor an unclear sentence.
"""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
TAGS = [*WCAG_22_AA, "best-practice"]


def axe_violations(page: Page, within: str | None = None) -> list[str]:
    """One line for each element at fault: rule, weight, remedy, selector.

    `within` is a CSS selector that narrows the check to part of the page.
    """
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = Axe().run(page, context=within, options=options)
    return [line for violation in found.response["violations"] for line in _lines_about(violation)]


def _lines_about(violation: dict[str, Any]) -> list[str]:
    rule = f"{violation['id']} ({violation['impact']}): {violation['help']}"
    return [f"{rule} - {' '.join(map(str, node['target']))}" for node in violation["nodes"]]
