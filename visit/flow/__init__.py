"""The way through the questions, by screen: answering, change, interruption, history. Pure."""
