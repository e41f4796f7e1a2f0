"""What is done while rules are loaded: files to models, each held against all others."""
