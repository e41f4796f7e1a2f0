"""How other programs hand in answers and get guidance: JSON in, JSON out."""
