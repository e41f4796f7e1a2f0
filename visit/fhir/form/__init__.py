"""The questions as an HL7 FHIR R4 form: items, conditions, codes."""
