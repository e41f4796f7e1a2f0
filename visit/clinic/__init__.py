"""A clinic that makes Visit Guide its own: its name, its numbers and where it may be shown."""

from visit.clinic.load import read_clinic
from visit.clinic.model import Clinic, PhoneLine

__all__ = ["Clinic", "PhoneLine", "read_clinic"]
