"""What makes content fit to be served: its digest, seal, proof record, cases and hazards."""
