"""The demonstration: made-up people, shown one page at a time, and training with them."""
