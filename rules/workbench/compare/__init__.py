"""What another edition of the content changes for people, found over every possible answer.

For development only: it needs a SAT solver.
"""
