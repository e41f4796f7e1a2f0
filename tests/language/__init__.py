"""How the product speaks: measures of plain language, phrases it never uses, and what it shows."""
