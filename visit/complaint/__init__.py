"""What a person comes with: their signs, what is not there, and how to say it on the phone."""
