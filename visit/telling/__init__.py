"""Answers as words: statements, facts and background."""
