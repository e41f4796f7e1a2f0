"""The doctor's side of the sheet: one page to read in half a minute."""
