"""Answers that do not fit together, as authors declare them."""
