"""Lay words as they are written: lists, fixed words, and the marks that sentences are read with."""
