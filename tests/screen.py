"""The app without a browser: open it, mark, answer, press, and read what stands there.

The browser's part is left out: the session is known from the start, with the journey it begins
with. Every answer checks that its question is the one on the page.
"""

import re
from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from questionnaire import WHO_FOR, Answer
from tests import rows
from tests.streamlit_messages import said
from tests.visitors import Visitor, steps
from ui.browser import KEY as BRIDGE
from ui.content import engine
from ui.pages.start import CHOSEN, COUNTRY
from ui.take_along import taking_along
from ui.widgets.number import MEASURED, NUMBER, UNIT
from ui.words import words
from visit import Draft, Journey
from visit.flow import screens
from visit.model.plan import Plan
from visit.situation import Situation

APP = Path(__file__).parents[1] / "app.py"
# What was marked on a page since it was drawn, by the step of the page.
_marks: WeakKeyDictionary[AppTest, tuple[int, rows.Told]] = WeakKeyDictionary()
_TAG = re.compile(r"<[^>]+>")
_LINE_ENDS = re.compile(
    r"</(?:p|h[1-6]|dt|dd|li|div|label|legend|button|summary|option)>|<(?:legend|small)>"
)
# What is shown once the tab asks; it ends with its ways on.
_HIDDEN = re.compile(r"<div[^>]* hidden>.*?</div></div>")
_MAIN_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>")


def open_app(journey: Journey | None = None) -> AppTest:
    """The page that a journey is at; without one, the start page."""
    app = AppTest.from_file(APP, default_timeout=30)
    app.session_state["journey"] = journey or Journey()
    return app.run()


def open_at(visitor: Visitor, key: str) -> AppTest:
    """The screen with that question, on this person's way."""
    return open_app(stop_at(visitor, key))


def stop_at(visitor: Visitor, key: str) -> Journey:
    """Where this person stands when the screen with that question is first shown."""
    way = steps(engine(), answers_of(visitor), whole=True)
    return next(step for step in way if key in shown_keys(step))


def shown_keys(journey: Journey) -> tuple[str, ...]:
    """The questions on the screen that the journey is at."""
    if journey.page != "question" or journey.asking is None:
        return ()
    return screens.shown_at(Situation(engine(), journey), journey.asking).keys


def open_review(visitor: Visitor, *, whole: bool = False) -> AppTest:
    """The page where this person checks all answers; on the `whole` way all is asked before."""
    *_, last = steps(engine(), answers_of(visitor), whole=whole)
    return open_app(last)


def open_section(name: str) -> AppTest:
    """Another section, alone: the page function of `ui.learn.page` or `ui.how.page`."""
    return AppTest.from_string(f"from {name} import page\npage()", default_timeout=30).run()


def turn_to(app: AppTest, section: str, part: str | None = None) -> AppTest:
    """Follow the link to a section of the whole app, and choose a part of it."""
    # The sections are functions, which AppTest.switch_page cannot find.
    app._page_hash = calc_hash(section)  # noqa: SLF001
    if part is not None:
        app.session_state[f"{section}_part"] = part
    return app.run()


def answers_of(visitor: Visitor, said: Mapping[str, Answer] | None = None) -> dict[str, Answer]:
    """All that this person would answer, apart from what is `said` by question."""
    return {**visitor.answers(engine().rulebook.questionnaire), **(said or {})}


def unfold(app: AppTest, *parts: str) -> AppTest:
    """Open parts of a page that stand closed, each by the name that a page has for it."""
    for part in parts:
        app.session_state[f"fold_{part}"] = True
    return app.run()


def journey(app: AppTest) -> Journey:
    """Where the session is, and what it knows."""
    kept = app.session_state["journey"]
    assert isinstance(kept, Journey)
    return kept


def heading(app: AppTest) -> str:
    """The one main heading of the page."""
    found = [title.value for title in app.title]
    found += [_plain(text) for html in app.html for text in _MAIN_HEADING.findall(html.body)]
    assert len(found) == 1, f"main headings: {found}"
    return found[0]


def lines(app: AppTest) -> list[str]:
    """Every text that is seen on the page from top to bottom: headings, words, labels."""
    return [line for element in app.main for line in _texts(element)]


def words_on(app: AppTest) -> str:
    return "\n".join(lines(app))


def press(app: AppTest, name: str) -> None:
    """Press the one button of that name, with all that is marked on the page."""
    ours = rows.buttons(markup(app))
    if name in ours:
        press_for(app, ours[name])
    else:
        by_label(app.button, name).click().run()


def press_for(app: AppTest, button: str) -> None:
    """Press the button of our own markup that is for this, or one that a stranger thought up."""
    told = {"button": button, "step": rows.step(markup(app)), "marks": marked(app)}
    send(app, told)


def send(app: AppTest, told: Any) -> None:
    """Send what a browser tells of a press."""
    states = app._tree.get_widget_states()  # noqa: SLF001 - the bridge has no verb of its own
    (bridge,) = [one.proto.id for one in app.main if getattr(one, "key", None) == BRIDGE]
    states.widgets.append(said(bridge, told, "pressed"))
    app._run(states)  # noqa: SLF001


def markup(app: AppTest) -> str:
    """All of the page that is our own markup."""
    return "".join(html.body for html in app.html)


def marked(app: AppTest) -> rows.Told:
    """What a person sees marked on the page, by row."""
    step, told = _marks.get(app, (None, dict[str, Any]()))
    return {**rows.drawn(markup(app)), **(told if step == journey(app).step else {})}


def drawn_in(app: AppTest, key: str) -> list[str]:
    """What the app drew as marked in a row."""
    return list(rows.drawn(markup(app))[key]["chosen"])


def mark_row(app: AppTest, key: str, told: dict[str, Any]) -> None:
    """Mark a row without telling the app anything, as a browser does."""
    _marks[app] = (journey(app).step, {**marked(app), key: told})


def by_label(elements: Iterable[Any], label: str) -> Any:
    """The one element with that label, of those of a kind: `by_label(app.radio, "Unit")`."""
    named = [element for element in elements if element.label == label]
    assert len(named) == 1, f"{label}: {[element.label for element in elements]}"
    return named[0]


def complaint(app: AppTest) -> str:
    """What the one message of an error on the page says, in our markup or beside a field."""
    ours = re.findall(r'<p class="vg-warning" role="alert">(.*?)</p>', markup(app))
    (told,) = [*map(unescape, ours), *(one.value for one in app.error)]
    return str(told)


def row_complaints(app: AppTest) -> list[str]:
    """What is said beside each row that is open."""
    return [
        unescape(text)
        for text in re.findall(r'<p class="vg-complaint"[^>]*>(.*?)</p>', markup(app))
    ]


def begin(app: AppTest, who: str = "me") -> None:
    """Leave the start page."""
    mark(app, WHO_FOR, who)
    press(app, words("begin"))


def mark(app: AppTest, key: str, given: Draft) -> None:
    """Mark the answer to a question on the page, without going on."""
    assert key in rows.rows(markup(app)), f"{key}: {list(rows.rows(markup(app)))}"
    mark_row(app, key, rows.told(engine().rulebook.questionnaire.question(key), given))


def measure(app: AppTest, key: str, unit: str | None, number: str) -> None:
    """Type a number and choose its unit, until it is read back."""
    assert key in rows.rows(markup(app))
    mark_row(app, key, {"chosen": [MEASURED], "written": {NUMBER: number, UNIT: unit or ""}})
    press_for(app, "typed")


def answer(app: AppTest, given: Mapping[str, Answer]) -> None:
    """Mark the answers to all rows on the page and go on."""
    for key in rows.rows(markup(app)):
        mark(app, key, given[key])
    press(app, words("continue"))


def change(app: AppTest, key: str) -> None:
    """Open an answer from the review."""
    press_for(app, f"change:{key}")


def choose_country(app: AppTest, country: str) -> None:
    """Choose another country on the first page."""
    mark_row(app, COUNTRY, {"chosen": [], "written": {CHOSEN: country}})
    press_for(app, "typed")


def country_drawn(app: AppTest) -> list[str]:
    """The countries that are drawn as chosen on the first page."""
    return re.findall(r'<option value="(\w+)" selected>', markup(app))


def walk(app: AppTest, visitor: Visitor) -> None:
    """From the start page to the review; each page must be the one that the rules call for."""
    given = visitor.answers(engine().rulebook.questionnaire)
    begin(app, str(given[WHO_FOR]))
    for expected in steps(engine(), given):
        assert (journey(app).page, journey(app).asking) == (expected.page, expected.asking)
        if expected.page == "emergency":
            press(app, words("emergency_go_on"))
        elif expected.page == "question":
            answer(app, given)


def open_result(visitor: Visitor, plan: Plan | None = None, country: str = "us") -> AppTest:
    """The result that this person gets, with what they prepared."""
    *_, last = steps(engine(), visitor.answers(engine().rulebook.questionnaire))
    return open_app(last.moved(page="result", plan=plan or Plan(), country=country))


def _texts(element: Any) -> Iterable[str]:
    text = getattr(element, "label", None) or getattr(element, "value", None)
    if element.type == "html":
        text = _LINE_ENDS.sub("\n", _HIDDEN.sub("", element.body))
    plain = map(_plain, text.splitlines()) if isinstance(text, str) else ()
    return filter(None, plain)


def _plain(text: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", text)).replace("**", "").split())


def draw_the_sheet() -> None:
    """The sheet to take along alone, for a page that a test opens; the session holds it."""
    taking_along._draw_sheet(st.session_state["sheet"])  # noqa: SLF001 - a page has more around it
