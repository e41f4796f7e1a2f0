"""What a person takes along: the sheet and its files, a reminder, and the record to keep."""
