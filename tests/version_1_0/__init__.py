"""What version 1.0 itself wrote: its ids, saved records and FHIR responses, one on a line.

`level` is what its rules said for the answers. Never regenerated: people hold files like these.
"""
