"""What two people told otherwise of one person, and how each voice is told."""
