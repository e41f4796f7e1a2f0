"""The record of the last proof, as it ran on the content that is loaded."""

import streamlit as st

from questionnaire import spoken
from rules import last_proof
from ui.content import engine
from ui.words import words
from visit.dates import short_date
from visit.joining import labeled


def draw() -> None:
    """Draw the last proof of the content that is loaded."""
    rulebook = engine().rulebook
    record = last_proof(rulebook.edition)
    if record is None:
        st.warning(words("how_no_proof"))
        return
    day = short_date(record.run_on)
    st.write(words("how_proved", day=day, version=record.version, digest=record.digest))
    for one in record.properties:
        verdict = words("how_holds" if not one.failed else "how_fails")
        proved = words(f"proved_{one.property}", checked=spoken().grouped_number(one.checked))
        st.markdown(f"- {labeled(f'**{verdict}**', proved)}")
    st.header(words("how_lengths"), anchor=False)
    places = {place.id: place.name.you for place in rulebook.questionnaire.locations}
    for length in record.lengths:
        place = length.location
        name = places[place] if place in places else words(f"how_length_{place}")
        span = words("how_length", fewest=length.fewest, most=length.most)
        st.markdown(f"- {labeled(name, span)}")
