"""What is done while questions are loaded: names made whole, each held against all others."""
