"""The questions and answers in HL7 FHIR R4, so that other programs can show and read them.

The names below are what the pages may use.
"""

from visit.fhir.form.questionnaire import questionnaire_resource
from visit.fhir.response.read import Read, read_response
from visit.fhir.response.write import response_resource

__all__ = ["Read", "questionnaire_resource", "read_response", "response_resource"]
