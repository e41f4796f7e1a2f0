"""What is said of a page to someone who does not see it."""
