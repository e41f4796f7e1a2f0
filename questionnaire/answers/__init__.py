"""Answers: their values, how raw ones are read, numbers as they are typed, and their units."""
