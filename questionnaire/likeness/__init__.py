"""Which sentences of others a text is like: those that told a danger, or those that told none.

The lists of `also_called/` know words that stand together. Here each word, part of a word and pair
of words has a weight, learned from sentences whose danger signs people had written down.
"""
