"""An app of one counting page, on which the walks themselves are tried out."""
