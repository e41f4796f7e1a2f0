"""What only makes it faster: caches, compression, batching. The app works without any of it."""
