"""Our rule engine beside other rule engines, on the shipped rules and the same people."""
