"""The result, at its place on the way through the questions."""

from ui.result.page import page

__all__ = ["page"]
