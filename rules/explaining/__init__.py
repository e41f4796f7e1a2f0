"""Why a person gets this guidance, what would change it, and what to ask about it."""
