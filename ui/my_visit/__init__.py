"""My visit on one page: what to ask and tell, the visit, notes afterwards, and the ledgers."""
