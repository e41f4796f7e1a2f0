"""The shape in which authors declare a ledger: its fields, how it is told, what is drawn."""
