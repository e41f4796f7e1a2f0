"""Answers as words: statements, facts, background, and what to say on the phone."""
