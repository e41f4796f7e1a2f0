"""How we show it: pages, widgets, and the one place each for session, cache and server."""
