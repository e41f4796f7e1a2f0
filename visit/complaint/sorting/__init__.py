"""The signs of one person sorted: each thing once, and which of them is named first."""
