"""What is said of the change and the person besides: its side, its time, the way so far, risks."""
