"""Whole people from the few answers a case is about."""

from rules.person import a_person, calmest

__all__ = ["a_person", "calmest"]
