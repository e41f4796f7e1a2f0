"""The page with the result: one look, then what is behind it."""
