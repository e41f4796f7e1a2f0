"""Two people answer about one of them: turns, their answers joined, and where they differ. Pure."""
