"""Made-up people, taken from the cases, and their way through the screens for others to watch."""

from visit.demo.people import MadeUp, load_people
from visit.demo.state import Demonstration, Training
from visit.demo.way import Kind, Shown, place_of_danger, way_of

__all__ = [
    "Demonstration",
    "Kind",
    "MadeUp",
    "Shown",
    "Training",
    "load_people",
    "place_of_danger",
    "way_of",
]
