"""The script for the phone: the first thing, its side, its time, the way so far, and the person."""
