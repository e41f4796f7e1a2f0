"""Proof of the rule set over every answer that a person can give, not over a sample.

Needs a SAT solver, which only development installs; the app itself never imports this package.
"""
