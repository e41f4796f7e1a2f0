"""How long a record may be."""

LONGEST = 320 * 1024
"""How many letters a record or a file may have; the scripts of the page keep to it too."""
