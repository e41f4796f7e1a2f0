"""The record as it comes back from a browser or a file: read as something a stranger wrote."""
