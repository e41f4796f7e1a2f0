"""Where the pain is that is named first, from what is there besides."""

from visit.complaint.complaint import Complaint
from visit.complaint.signs import Sign
from visit.joining import listed
from visit.telling.spoken import on_the_phone
from visit.words import words

# Their questions do not say where the pain is.
PAIN_SOMEWHERE = ("in_treatment.new_pain", "whole_body.lasting_pain")


def pain_is_in(about: Complaint) -> list[Sign]:
    """What is there besides and says where the pain is that is named first."""
    if about.main is None or about.main.named(PAIN_SOMEWHERE) is None:
        return []
    places = tuple(on_the_phone().pain_in)
    return [sign for sign in about.present if sign.named(places) is not None]


def place_of_pain(about: Complaint) -> str | None:
    """The sentence for where the pain is that is named first."""
    named = places_of_pain(about)
    return words("script_pain_in", places=listed(named)) if named else None


def places_of_pain(about: Complaint) -> list[str]:
    """Where the pain is that is named first, from what is there besides."""
    places, said = on_the_phone().pain_in, pain_is_in(about)
    return list(dict.fromkeys(places.get(one.full_name) or places[one.key] for one in said))
