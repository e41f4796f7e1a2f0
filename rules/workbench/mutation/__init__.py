"""Small wrong changes to the rules, and whether the worked cases would catch each of them.

For development only: changes that no case catches are put to a SAT solver.
"""
