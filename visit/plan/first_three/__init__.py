"""The three questions that stand on the sheet, and what decides which they are."""
