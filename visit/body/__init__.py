"""The body as a drawing: what a person points at, and where the answers say that it is."""
