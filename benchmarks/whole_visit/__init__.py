"""Whole visits, from an empty tab to the result, beside the first release in the same run."""
