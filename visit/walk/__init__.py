"""People walked through the screens as the app does it: how long it takes, and where it ends."""
