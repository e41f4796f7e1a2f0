"""What only authors use: proof, mutation, comparing editions, sealing. Nothing served needs it."""
