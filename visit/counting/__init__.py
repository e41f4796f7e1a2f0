"""Which answers count, and what a change of answers or of rules does to that. Pure functions."""
