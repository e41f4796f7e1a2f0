"""The one place where errors end: the person keeps their answers, the log gets type and place.

Pages run inside `boundary`, callbacks inside `guarded`. An error's message may quote an answer, so
it is never shown and never written down.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape
from string import Template
from typing import ParamSpec

import streamlit as st

from ui.log_redaction import report
from ui.look import stylesheet
from ui.serving.static.fallback_words import words_or_fallback

P = ParamSpec("P")

PROBLEM = """
<section class="vg-problem" role="alert">
<h1 tabindex="-1">$error_title</h1>
<p>$error_body</p>
<p><a class="vg-action" href="/" target="_self">$error_retry</a></p>
<p>$error_again</p>
</section>
"""
PROBLEM_TEXTS = ("error_title", "error_body", "error_retry", "error_again")

# Callbacks, the page, and a run that starts over share a thread, so a run learns of errors here.
_failed: ContextVar[bool] = ContextVar("failed", default=False)


@contextmanager
def boundary(
    *, number: str = "911", start_over: Callable[[], None] | None = None
) -> Iterator[None]:
    """Show a plain page instead of an error, also of a callback that ran just before.

    A page that breaks half way is not gone on with: the run starts over and draws the plain page
    alone. `number` is the emergency number on it. `start_over` is offered there as a button.
    """
    if _failed.get():
        _failed.set(False)
        show_problem(number, start_over)
        st.stop()
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is, the person must not meet it
        report(error)
        _failed.set(True)
        st.rerun()


def guarded(callback: Callable[P, None]) -> Callable[P, None]:
    """The callback, with its errors kept from the person and the log.

    Streamlit holds one for every widget on a page, so it is kept as small as can be.
    """

    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            callback(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - as above
            report(error)
            _failed.set(True)

    return run


def show_problem(number: str = "911", start_over: Callable[[], None] | None = None) -> None:
    """The page for when something broke. It needs nothing that could be broken too."""
    st.html(stylesheet.emergency_strip(number))
    st.html(
        Template(PROBLEM).substitute(
            {name: escape(words_or_fallback(name)) for name in PROBLEM_TEXTS}
        )
    )
    if start_over is not None:
        st.button(
            words_or_fallback("error_start_over"), key="problem_start_over", on_click=start_over
        )


def on_script_error(_: Exception) -> bool:
    """For what escaped every boundary. The server has logged its type and place already."""
    show_problem()
    return True
