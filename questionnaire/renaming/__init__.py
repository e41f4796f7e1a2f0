"""Ids that changed since an earlier edition, and what was saved under them."""
