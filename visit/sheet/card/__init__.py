"""The card for a crew: what stands on it, how each thing is called, and how it stays short."""

from visit.sheet.card.making import MOST_WORDS, card_for, words_on

__all__ = ["MOST_WORDS", "card_for", "words_on"]
