"""The widgets that questions are answered with."""
