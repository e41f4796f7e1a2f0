"""What a person prepares: questions in order, own words, the visit ahead, advice."""
