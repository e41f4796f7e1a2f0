"""People who show what a proof found: as calm as can be, in pairs, with some answers changed."""
