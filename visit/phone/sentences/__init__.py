"""The sentences of the phone: how one is made, and how many have room."""
