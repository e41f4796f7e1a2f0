"""What is said to the person, or asked of them, until the next step."""

from typing import Any

from ui.session import state

QUESTION = "question"


def complain(message: str, field: str = QUESTION) -> None:
    """Show a message beside the question, or beside another field, on the next run."""
    state.hold(state.PROBLEM, (field, message))
    _count_complaint()


def complaints() -> int:
    """How many messages there were; each new one is where the person should look."""
    return int(state.held(state.COMPLAINTS, 0))


def _count_complaint() -> None:
    state.hold(state.COMPLAINTS, complaints() + 1)


def problem(field: str = QUESTION) -> str | None:
    """The message to show beside the question, or beside another field."""
    where, message = state.held(state.PROBLEM, (None, None))
    return message if where == field else None


def notice(message: str, field: str) -> None:
    """Say beside a field that something was done, until the next step."""
    state.hold(state.DONE, (field, message))


def noticed(field: str) -> str | None:
    """What to say beside that field."""
    where, message = state.held(state.DONE, (None, None))
    return message if where == field else None


def ask(what: str, about: Any = True) -> None:  # noqa: FBT002 - anything may be asked about
    """Ask the person whether to do `what`; the answer, or any other step, ends the question.

    What was said before it is no longer so: "nothing was changed" beside "shall it?" misleads.
    """
    state.let_go((state.PROBLEM, state.DONE))
    state.hold(state.ASKED, (what, about))
    _count_complaint()


def asked(what: str) -> Any:
    """What the person is being asked about; None when this is not being asked."""
    which, about = state.held(state.ASKED, (None, None))
    return about if which == what else None


def stop_asking() -> None:
    """The person said no."""
    state.let_go([state.ASKED])


def seek(text: str) -> None:
    """Show what these own words suggest, until the next step."""
    state.hold(state.SOUGHT, text)


def sought() -> str:
    """The own words whose suggestions are shown."""
    return str(state.held(state.SOUGHT, ""))
