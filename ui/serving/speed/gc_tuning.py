"""Starts without looking for garbage, because all that is loaded now stays until the end.

Import this before anything else: looking took a tenth of the start. What was there when `settled`
was called is never looked at again, so that no visitor waits for it either.
"""

import gc

gc.disable()


def settled() -> None:
    """Everything that visitors share has been loaded."""
    gc.enable()
    gc.freeze()
