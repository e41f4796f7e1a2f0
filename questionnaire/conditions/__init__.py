"""Conditions as data: parsed, resolved, compiled, evaluated with three truth values, dumped."""
