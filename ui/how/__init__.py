"""How this decides: rules, flow of questions, proof, hazards, and a sheet to sign."""
