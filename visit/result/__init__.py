"""The result: what to do at a glance, why, what stays open, and what would change it."""
