"""One file for each page on the way through the questions."""
