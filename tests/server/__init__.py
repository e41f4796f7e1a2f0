"""The running server and what stands around the pages, from outside and in a real browser."""
