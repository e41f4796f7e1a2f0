"""Content files: YAML to models, and the types of every text that a person reads."""
