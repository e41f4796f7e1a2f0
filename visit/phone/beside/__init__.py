"""What is said behind the first thing: more of it, what else is there, and what is in doubt."""
