"""Since when a change is there and how it goes on, and which of two changes that tells of."""
