"""Each part of the app that can fail, and how someone with all canaries comes to it."""

from typing import Any, NamedTuple

from tests.browser import faults
from tests.browser.sweep import INCHES, SIZE
from ui.how.page import PARTS as HOW
from ui.my_visit.page import PARTS as VISIT
from ui.pages.router import ANYWHERE, OF_SECTIONS, PAGES, PRESSES
from ui.words import words

# What is done without a widget of a name: a file is opened, a button of our own is pressed, the
# browser turns to another page.
OPENED, PRESSED, TURNED = "opened", "pressed", "turned"
MARKS = {
    "arms_legs.lump": {"chosen": ["no"], "written": {}},
    SIZE: {"chosen": ["measured"], "written": {"number": INCHES, "unit": "inches"}},
}


# The list of all questions, and one of them for changes.
OPEN_ONE = (("fold_all_questions", True), (PRESSED, "open_question:own_1"))


class Fault(NamedTuple):
    """Where to stand and what to give; the last of it reaches the armed part."""

    page: str = "result"
    section: str | None = None
    part: str | None = None
    given: tuple[tuple[str, Any], ...] = ()


CALLBACKS = {
    "ui.pages.router.pressed": Fault("question", given=((PRESSED, "continue"),)),
    "ui.widgets.callbacks.on_step.<locals>.press": Fault("change", given=(("forward_", True),)),
    "ui.session.navigation.lead": Fault(given=(("take_", True),)),
    "ui.two_people.two_people._ask_to_leave": Fault("differences", given=(("leave_", True),)),
    "ui.session.notices.stop_asking": Fault(
        "differences", given=(("leave_", True), ("stay_", True))
    ),
    "ui.learn.page.open_topic": Fault(section="learn", given=(("read_", True),)),
    "ui.my_visit.listed._close": Fault(section="visit", given=(*OPEN_ONE, ("done_", True))),
    "ui.my_visit.questions._add": Fault(
        section="visit", given=(("own_question", "words"), ("add_own", True))
    ),
    "ui.my_visit.edits._press": Fault(section="visit", given=(*OPEN_ONE, ("down_", True))),
    "ui.my_visit.edits.write.<locals>.keep": Fault(
        section="visit", given=(("story_change", "words"),)
    ),
    "ui.my_visit.agenda._keep_visit": Fault(
        section="visit", given=(("visit_kind", words("kind_of_visit_first")),)
    ),
    "ui.my_visit.agenda._keep_minutes": Fault(section="visit", given=(("visit_minutes", "30"),)),
    "ui.my_visit.ledgers._add": Fault(section="visit", given=(("add_lump", True),)),
    "ui.my_visit.ledgers._to_questions": Fault(section="visit", given=(("look_up_", True),)),
    "ui.my_visit.ledgers._strike": Fault(section="visit", given=(("strike_lump_0", True),)),
    "ui.result.actions._remind": Fault(given=(("remind_", True),)),
    "ui.my_visit.agenda._keep_day": Fault(section="visit", given=(("visit_day", "1 May"),)),
    "ui.record.open_file._open_asked": Fault(
        section="visit", given=((OPENED, True), ("open_yes_", True))
    ),
    "ui.record.sync._said": Fault(section="visit", given=((OPENED, True),)),
    "ui.parts.downloads._deliver": Fault(section="visit", given=(("take_pdf", True),)),
}
DRAWN = {
    **{f"questions.{page}": Fault(page) for page in PAGES},
    **{f"visit.{part}": Fault(section="visit") for part in VISIT},
    **{f"how.{part}": Fault(section="how", part=part) for part in HOW},
    "learn": Fault(section="learn"),
    **{name: Fault(section="") for name in faults.FRAME},
}
ACTS = (
    {
        faults.act_name(page, act): Fault(page, given=((PRESSED, act),))
        for page, acts in PRESSES.items()
        for act in acts
    }
    | {
        faults.act_name(section, act): Fault(section=section, given=((PRESSED, act),))
        for section, acts in OF_SECTIONS.items()
        for act in acts
    }
    | {
        faults.act_name(faults.ANYWHERE, act): Fault("review", given=((PRESSED, act),))
        for act in ANYWHERE
    }
)
TOLD = {
    faults.PRESS: Fault("question", given=((PRESSED, "continue"),)),
    faults.MARK: Fault("question", given=((PRESSED, "typed"),)),
    faults.LEFT: Fault("question", given=((TURNED, "everyone.age"),)),
}
FAULTS = CALLBACKS | DRAWN | ACTS | TOLD
