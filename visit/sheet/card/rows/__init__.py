"""What each row of the card says."""
