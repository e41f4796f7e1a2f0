"""What was chosen, in the place of a clause that names several things at once.

A question may ask for "a weak stream, leaks, or getting up at night", or for an arm or a leg.
Another answer says which of them it is, and then that is told and not the whole list.
`exactly.yaml` says which answer.
"""

from visit.telling.exactly.names import check
from visit.telling.exactly.told import Exact, exactly, new_lump_at, told_together

__all__ = ["Exact", "check", "exactly", "new_lump_at", "told_together"]
