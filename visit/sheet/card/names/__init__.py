"""What the card calls each thing."""
