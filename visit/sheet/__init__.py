"""The sheet to take along: one model, as screen, text, PDF and calendar entry."""
