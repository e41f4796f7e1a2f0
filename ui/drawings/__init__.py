"""Our own drawings as images with their words."""
