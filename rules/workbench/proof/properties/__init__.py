"""What is proved: each property over every answer that a person can give."""
