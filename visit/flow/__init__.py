"""The way through the questions: navigation, change, interruption, history. Pure functions."""
