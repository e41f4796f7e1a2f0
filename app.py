"""The frame of every page: settings, style, the sections, and what stands on all of them."""

import streamlit as st

from ui import session
from ui.demo import exchange as demo
from ui.demo import page as demo_page
from ui.errors import boundary
from ui.how import page as how
from ui.learn import page as learn
from ui.look import stylesheet
from ui.my_visit import page as my_visit
from ui.pages import router, screen_presses
from ui.parts import frame, rule_changes
from ui.record import sync
from ui.serving import addresses, development
from ui.words import words

session.begin_run()
# A tab keeps what it was told once.
if not session.known():
    st.set_page_config(page_title=words("brand"), page_icon=None, layout="centered")

development.refuse()

DRAWN_BY = {
    "questions": router.page,
    "visit": my_visit.page,
    "learn": learn.page,
    "how": how.page,
}
SECTIONS = session.sections() or {
    name: st.Page(
        DRAWN_BY[name], title=words(f"nav_{name}"), url_path=address or None, default=not address
    )
    for name, address in addresses.SECTIONS.items()
}
SHOWN = [SECTIONS[name] for name in addresses.SECTIONS]
if demo.settings().demo and demo.SECTION not in SECTIONS:
    SECTIONS[demo.SECTION] = st.Page(
        demo_page.page, title=words("demo_document"), url_path=addresses.DEMO
    )
SCREENS = sync.Screens(router.pressed, router.left, screen_presses.read_back)

with boundary(number=session.speech().country.emergency, start_over=session.forget):
    session.let_go_of_old_pages()
    current = st.navigation(list(SECTIONS.values()), position="hidden")
    section = next(name for name, page in SECTIONS.items() if page == current)
    session.open_sections(SECTIONS)
    session.follow_lead(section)
    if section == demo.SECTION:
        demo.exchange()
        stylesheet.apply()
        current.run()
        st.stop()
    sync.exchange(section, SCREENS)
    stylesheet.apply()
    frame.top(session.speech(), SHOWN, current)
    urgent = section == "questions" and session.journey().page == "emergency"
    if not urgent:
        rule_changes.draw(section)
    current.run()
    if urgent:
        rule_changes.draw(section)
    frame.bottom(section, session.journey())
