"""The marks that stand in a sentence beside its words: where it denies, ends, lists or pauses."""

from questionnaire.own_words.lay_words.fixed_words import CALM

NO, CANNOT, SLOW = "<no>", "<cannot>", "<slow>"
END, TURN, LIST, PAUSE = "<end>", "<turn>", "<list>", "<pause>"
RECENT, SEVERE, SUDDEN = "recent", "sever", "sudden"
"""The words for what is so now or was so today, for what is bad, and for what came at once."""
SIGNS = frozenset({END, TURN, LIST, PAUSE, *CALM})
"""Marks that are no words: they part what stands on both sides of them."""

MARKS = frozenset({NO, CANNOT, SLOW, *SIGNS, ""})
NO_WORDS = frozenset({*SIGNS, ""})

Sentence = list[str]
"""Words without their endings, with the marks above where a text denies, ends, lists or pauses."""
