"""What a complaint is told for: what leads, what is in doubt and why it is so soon."""
