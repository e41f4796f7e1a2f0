"""What a visitor waits for, and what a visitor costs, beside the bare app in the same run."""
