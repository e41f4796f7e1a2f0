"""The sheet as printed pages: a tagged PDF, usually of two, in letters made for weak eyes."""

from visit.model.paper import PAPERS, Paper
from visit.sheet.pdf.making import Part, PdfNotMade, pages, pdf_of

FILE_NAME = "visit-notes.pdf"
MIME = "application/pdf"

__all__ = ["FILE_NAME", "MIME", "PAPERS", "Paper", "Part", "PdfNotMade", "pages", "pdf_of"]
