"""How pages look: one style sheet."""
