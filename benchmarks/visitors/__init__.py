"""Simulated visitors: real sessions over real websockets, without a browser around them."""
