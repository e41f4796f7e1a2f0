"""What a sheet is made of, and how many words it may have."""
