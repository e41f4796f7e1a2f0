"""Walks through the running app in a real browser, desktop and phone size."""
