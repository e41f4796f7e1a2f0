"""Answers as an HL7 FHIR R4 response: written for other programs, and read whoever wrote them."""
