"""My visit: the questions to bring, what to tell, the ledgers, and what to take along."""
