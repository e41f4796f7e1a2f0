"""Places on the sheet to fill in by hand."""
