"""The rule set as a circuit: what can be answered, what is asked then, and which rules fire."""
