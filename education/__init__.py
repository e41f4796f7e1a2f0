"""What a person can learn: pages with sources, hard words explained, figures and a drawing.

This package reads `rules` (for the sources) and `questionnaire`; it draws nothing on a screen.
"""

from education.drawing import Drawing, Label
from education.figure import OUT_OF, Figure, FigureSet
from education.library import EVERYONE, Library, Link, Term, words_of, words_of_figures
from education.load import EDUCATION, load
from education.markup import Piece, html, pieces, plain
from education.page import Contact, Fact, Page, Section
from education.picture import Row, pictogram, picture_of, rows

__all__ = [
    "EDUCATION",
    "EVERYONE",
    "OUT_OF",
    "Contact",
    "Drawing",
    "Fact",
    "Figure",
    "FigureSet",
    "Label",
    "Library",
    "Link",
    "Page",
    "Piece",
    "Row",
    "Section",
    "Term",
    "html",
    "load",
    "pictogram",
    "picture_of",
    "pieces",
    "plain",
    "rows",
    "words_of",
    "words_of_figures",
]
