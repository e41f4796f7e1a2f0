"""What the files of rules must keep to among each other; the loader runs all of it."""
