"""Two people on one device while connections end, servers end and presses are never answered.

The tab keeps the record and begins anew with it, as a browser does. After each trouble all stands
as it stood, and in the turn of the second nothing that is drawn shows what the first gave.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from typing import Any

import pytest

from questionnaire import NONE, PLACES, Answer
from tests import rows
from tests.browser.server import Server
from tests.server.tab import tab
from tests.server.test_turns import told
from tests.streamlit_messages import is_bridge
from tests.test_two_peoples_words import EMERGENCY, FIRST, SECOND, WRITTEN, first_done
from ui.content import engine
from ui.widgets.own_words import FIELD, TEXT
from ui.words import words
from visit import Journey
from visit.model.plan import Plan
from visit.record.record import read, write

CALM: Mapping[str, Answer] = {"everyone.danger_signs": frozenset({NONE})}
BELLY: Mapping[str, Answer] = {PLACES: frozenset({"belly"})}
Trouble = Callable[["TwoPeople"], None]


class TwoPeople:
    """One device: a tab, and the record that it keeps."""

    def __init__(self, server: Server, journey: Journey) -> None:
        self.server, self.record, self.revision = server, write(journey, engine().rulebook), 1
        self._tabs = ExitStack()
        self.come_back()

    def close(self) -> None:
        self._tabs.close()

    def come_back(self) -> None:
        """The connection is gone; a new session is told what the tab keeps."""
        self._tabs.close()
        self.tab = self._tabs.enter_context(tab(self.server))
        self.tab.run()
        self.tab.keep(self.record, self.revision)
        self._take()

    def _take(self) -> None:
        kept = told(self.tab)
        self.record, self.revision = kept["record"], kept["revision"]
        if self.journey.apart:
            assert FIRST not in self.shown

    @property
    def journey(self) -> Journey:
        return read(self.record, engine().rulebook).journey

    @property
    def shown(self) -> str:
        """All that the last run drew, without the record itself."""
        return "\n".join(str(one) for one in self.tab.elements if not is_bridge(one))

    def press(self, button: str) -> None:
        self.press_unheard(button)
        self._take()

    def press_unheard(self, button: str) -> None:
        """A button of Streamlit's by the beginning of its key, or one of our own markup."""
        if button.endswith("_"):
            self.tab.press(button)
        else:
            self.tab.press_for(button, {})

    def give(self, button: str, given: Mapping[str, Answer] | None = None, text: str = "") -> None:
        """Mark rows, write own words, and press a button of our own markup."""
        self.tab.press_for(button, told_of(given or {}, text))
        self._take()

    def say(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """What the browser's half of the bridge says, and what is answered."""
        self.tab.say(said)
        self._take()
        return told(self.tab)

    def turn(self, place: str, **more: Any) -> dict[str, Any]:
        """Back or Forward of the browser."""
        return self.say({"say": "turn", "place": place, "number": 1, "seen": "", **more})


def told_of(given: Mapping[str, Answer], text: str = "") -> rows.Told:
    marks = rows.all_told(engine().rulebook.questionnaire.questions, given)
    return {**marks, FIELD: {"chosen": [], "written": {TEXT: text}}} if text else marks


def reload(two: TwoPeople) -> None:
    two.come_back()


def crash(two: TwoPeople) -> None:
    two.server.kill()
    two.server.start()
    two.come_back()


def calm(two: TwoPeople) -> None:
    """No trouble."""


@pytest.fixture
def two(server: Server) -> Iterator[TwoPeople]:
    """The first person has seen the result and has written all kinds of words."""
    both = TwoPeople(server, first_done(engine()))
    yield both
    both.close()


def to_the_turn(two: TwoPeople, trouble: Trouble = calm) -> None:
    two.press("second")
    trouble(two)
    assert words("hand_over_caregiver") in two.shown
    two.press("forward_")
    trouble(two)
    assert words("turn_caregiver") in two.shown


def to_the_differences(two: TwoPeople, trouble: Trouble = calm) -> None:
    to_the_turn(two, trouble)
    two.give("continue", CALM)
    trouble(two)
    two.give("back", BELLY, SECOND)
    trouble(two)
    two.give("continue", CALM)
    trouble(two)
    two.give("continue", BELLY, SECOND)
    trouble(two)
    two.give("stop")
    trouble(two)


def outcome(two: TwoPeople) -> Journey:
    """All that was given, and the page, without how often the record was written."""
    return two.journey.model_copy(update={"step": 0})


def test_trouble_on_every_page_of_two_people_loses_nothing_of_either(
    two: TwoPeople, server: Server
) -> None:
    to_the_differences(two, reload)
    undisturbed = TwoPeople(server, first_done(engine()))
    to_the_differences(undisturbed)
    undisturbed.close()

    assert outcome(two) == outcome(undisturbed)
    assert two.journey.page == "differences"
    assert two.journey.plan == WRITTEN
    views = two.journey.views
    assert views is not None
    assert views.second is not None
    assert views.first == first_done(engine()).answers
    assert {**CALM, **BELLY}.items() <= views.second.items()
    assert views.plan.story.change == SECOND


def test_a_killed_server_ends_no_turn_and_no_emergency(start_server: Callable[..., Server]) -> None:
    two = TwoPeople(start_server(), first_done(engine()))
    to_the_turn(two)
    two.give("continue", EMERGENCY)

    crash(two)

    assert two.journey.page == "emergency"
    assert words("emergency_title") in two.shown
    two.press("forward_")
    assert dict(two.journey.answers).items() >= EMERGENCY.items()
    assert two.journey.views is not None
    assert two.journey.views.plan == WRITTEN
    two.close()


@pytest.mark.parametrize("server_has_done", [("second", "forward_"), ()], ids=["all", "nothing"])
def test_a_press_that_was_not_answered_is_made_once(
    two: TwoPeople, server_has_done: tuple[str, ...]
) -> None:
    """The tab has heard nothing of it, so it begins with the record from before and presses."""
    for press, page in (("second", "hand_over"), ("forward_", "question")):
        if press in server_has_done:
            two.press_unheard(press)
        two.come_back()
        two.press(press)
        assert two.journey.page == page
        late = rows.step(two.tab.markup) - 1 if page == "question" else 0
        two.tab.tell({"button": "continue", "step": late, "marks": {}})
        assert two.journey.page == page

    views = two.journey.views
    assert views is not None
    assert (views.first, views.second) == (first_done(engine()).answers, None)


def test_back_in_the_turn_of_the_second_leads_to_no_page_of_the_first(two: TwoPeople) -> None:
    to_the_turn(two)
    two.give("continue", CALM)
    before = two.journey

    for page in ("result", "review", "start"):
        assert two.turn(f'{{"page":"{page}"}}')["passed"]
        assert (two.journey.answers, two.journey.views) == (before.answers, before.views)
    asked_of_the_first = '{"page":"question","asking":"arms_legs.lump"}'
    assert two.turn(asked_of_the_first)["passed"]
    over = two.turn('{"page":"hand_over"}')

    assert not over["passed"]
    assert two.journey.answers == before.answers
    assert words("hand_over_not") not in two.shown


def test_a_press_under_way_when_the_second_turns_back_is_done(two: TwoPeople) -> None:
    to_the_turn(two)
    left = {"button": "continue", "step": rows.step(two.tab.markup), "marks": told_of(CALM)}

    two.turn('{"page":"hand_over"}', left=left)

    assert CALM.items() <= dict(two.journey.answers).items()
    assert two.journey.page == "hand_over"


@pytest.mark.parametrize("when", ["in the turn", "together"])
def test_a_file_of_two_people_is_opened_with_what_both_gave(
    two: TwoPeople, server: Server, when: str
) -> None:
    to_the_turn(two) if when == "in the turn" else to_the_differences(two)
    file, kept = two.record, two.journey
    other = TwoPeople(server, Journey())
    other.say({"say": "file", "text": file})
    there = other.journey
    other.close()

    assert there.views is not None
    assert kept.views is not None
    assert there.apart == kept.apart
    assert (there.plan, there.views.plan) == (kept.plan, kept.views.plan)
    without_today = {key: one for key, one in kept.views.first.items() if key in there.views.first}
    assert there.views.first == without_today
    assert PLACES in there.views.first


@pytest.mark.parametrize("when", ["in the turn", "together"])
def test_clearing_clears_what_both_gave(two: TwoPeople, when: str) -> None:
    to_the_turn(two) if when == "in the turn" else to_the_differences(two)

    two.press("clear")

    assert told(two.tab)["clear"]
    assert FIRST not in two.record
    assert SECOND not in two.record
    assert (two.journey.views, two.journey.answers, two.journey.plan) == (None, {}, Plan())
