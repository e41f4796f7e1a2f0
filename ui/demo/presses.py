"""What the buttons and keys of a demonstration do. None of them touches a visit."""

from collections.abc import Callable, Mapping, Sequence

from questionnaire import WHO_FOR, Answer, Question
from ui import session
from ui.browser import Press
from ui.content import engine, made_up_people
from ui.demo import training, ways
from ui.errors import guarded
from ui.pages import screen_presses
from ui.serving.static.emergency import DANGER_SIGNS
from ui.widgets.rows import read
from visit.demo import Demonstration, place_of_danger
from visit.flow.marks import keep_marks, read_marks
from visit.flow.screens import shown_at

Act = Callable[[Demonstration, Press], Demonstration]


@guarded
def pressed() -> None:
    """Do what a button was pressed for, once, and only on its own page."""
    press, shown = session.press(), session.demonstration()
    if press is None or not session.known() or press.step != shown.step:
        return
    if press.what in WITHOUT_A_STEP:
        WITHOUT_A_STEP[press.what](press)
    elif press.what in ACTS:
        after = ACTS[press.what](shown, press)
        # What is marked stays as it is then, and so does the page: made twice, it is no harm.
        grows = press.what != "try"
        ways.show(after.model_copy(update={"step": shown.step + grows}))


def choose(shown: Demonstration, press: Press) -> Demonstration:
    """The first page of a person's way."""
    known = {one.id for one in made_up_people()}
    return (
        shown.listed().model_copy(update={"person": press.about}) if press.about in known else shown
    )


def listed(shown: Demonstration, _: Press) -> Demonstration:
    """All people."""
    return shown.listed()


def go_on(shown: Demonstration, press: Press) -> Demonstration:
    """One page on, with the answers that are marked."""
    after = try_marks(shown, press)
    return after.model_copy(update={"at": after.at + 1})


def go_back(shown: Demonstration, _: Press) -> Demonstration:
    """One page back."""
    return shown.model_copy(update={"at": max(shown.at - 1, 0)})


def to_danger(shown: Demonstration, _: Press) -> Demonstration:
    """To the danger sign, or to where danger signs are asked about."""
    return shown.model_copy(update={"at": place_of_danger(ways.way(shown))})


def to_kind(kind: str) -> Act:
    """To the page of that kind."""

    def jump(shown: Demonstration, _: Press) -> Demonstration:
        return shown.model_copy(update={"at": ways.place_of_kind(ways.way(shown), kind)})

    return jump


def to_question(shown: Demonstration, press: Press) -> Demonstration:
    """To the screen of one answer."""
    at = ways.place_of(ways.way(shown), press.about)
    return shown if at is None else shown.model_copy(update={"at": at})


def try_marks(shown: Demonstration, press: Press) -> Demonstration:
    """Stay on the page, with the answers that are marked on it in the place of the person's own."""
    journey, asked = session.journey(), _asked()
    if not asked:
        return shown
    marks = {row.key: read(row, press.marks.get(row.key)) for row in asked}
    done = {key: mark for key, mark in marks.items() if mark is not None}
    return _changed(shown, read_marks(keep_marks(journey, done), asked), asked[0].key)


def _asked() -> Sequence[Question]:
    """The rows of the page that is shown; the first page has one."""
    journey = session.journey()
    if journey.page == "start":
        return (engine().rulebook.questionnaire.question(WHO_FOR),)
    if journey.page != "question" or journey.asking is None:
        return ()
    return shown_at(session.situation(), journey.asking).rows


def own_answers(shown: Demonstration, _: Press) -> Demonstration:
    """The made-up person's own answers again."""
    pages = ways.way(shown)
    key = next(iter(pages[shown.at].keys), "") if pages else ""
    return _stay(shown.model_copy(update={"changed": {}}), key)


def danger_now(shown: Demonstration, press: Press) -> Demonstration:
    """A danger sign that own words named, as if it had been ticked."""
    if press.about not in engine().rulebook.questionnaire.question(DANGER_SIGNS).danger:
        return shown
    return to_danger(_changed(shown, {DANGER_SIGNS: frozenset({press.about})}, ""), press)


def turn_keys(shown: Demonstration, _: Press) -> Demonstration:
    """Keys of the keyboard off or on: they must not be in the way of anybody."""
    return shown.model_copy(update={"keys": not shown.keys})


def _changed(shown: Demonstration, given: Mapping[str, Answer], key: str) -> Demonstration:
    who = ways.person(shown)
    if who is None:
        return shown
    changed = {**shown.changed, **given}
    other = {name: answer for name, answer in changed.items() if answer != who.answers[name]}
    return _stay(shown.model_copy(update={"changed": other}), key)


def _stay(shown: Demonstration, key: str) -> Demonstration:
    """On the page with that question, which may stand elsewhere by now."""
    at = ways.place_of(ways.way(shown), key)
    return shown if at is None else shown.model_copy(update={"at": at})


WITHOUT_A_STEP: Mapping[str, Callable[[Press], None]] = {
    "typed": screen_presses.keep_typed,
    "find_words": screen_presses.find_words,
}
ACTS: Mapping[str, Act] = {
    "person": choose,
    "people": listed,
    "next": go_on,
    "begin": go_on,
    "continue": go_on,
    "previous": go_back,
    "back": go_back,
    "danger": to_danger,
    "stop": to_kind("result"),
    "result": to_kind("result"),
    "sheet": to_kind("sheet"),
    "card": to_kind("card"),
    "change": to_question,
    "try": try_marks,
    "own": own_answers,
    "danger_now": danger_now,
    "keys": turn_keys,
    "train": training.begin,
    "advise": training.advise,
    "train_next": training.go_on,
}
