"""Ledgers: what changes over time, as sentences, and as proposals for answers."""
