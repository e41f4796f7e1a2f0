"""How soon, and the reasons for it, at the bottom of the doctor's side."""
