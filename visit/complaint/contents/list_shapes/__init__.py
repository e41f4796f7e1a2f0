"""The shape of each list of `lists/`, by what it is for."""
