"""One server among several: what the workers of a machine tell each other, and how one leaves."""
