"""Whole people from the few answers a case is about."""

from rules.release.complete_case import calmest, complete_person

__all__ = ["calmest", "complete_person"]
