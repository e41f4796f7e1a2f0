"""What is not there and matters for a complaint: near it, not told otherwise, and said once."""
