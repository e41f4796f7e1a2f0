"""What is told besides the one thing that is named first: with it, or in a few lines."""
