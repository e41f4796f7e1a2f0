"""What is there besides, what is not there, and what is not sure, in lines of the doctor's side."""
