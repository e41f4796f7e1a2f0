"""The image: a root file tree with Python and the app, and no shell."""
