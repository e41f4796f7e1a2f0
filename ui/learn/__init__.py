"""Learn: topics to read, each fact with its sources."""
