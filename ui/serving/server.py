"""The app as it is served: Streamlit's, with our doors, headers and static pages around it.

`python -m ui` runs it, in one process or in several. When the content cannot be used, or the
installed Streamlit does not fit, all that is served is the emergency page.
"""

from ui.serving.speed import gc_tuning

# isort: split
from starlette.types import ASGIApp

from ui import log_redaction
from ui.optional import optional
from ui.serving.assemble import emergency_only
from ui.serving.machine.board import Board
from ui.serving.readiness import Ready, load_content
from ui.serving.stand_in import StandIn
from ui.settings import Settings, from_environment
from ui.streamlit_inside import (
    let_runs_end,
    set_option,
    take_in_steps_whole,
    take_no_component_of_a_package,
)

log_redaction.install()
settings = from_environment()


def _configure(settings: Settings) -> None:
    # Where the package rich is installed, Streamlit prints errors with it, past every logger.
    set_option("logger.enableRich", value=False)
    if settings.secret:
        set_option("server.cookieSecret", value=settings.secret)
    with optional("the second look at hosts"):
        set_option("server.allowedHosts", value=list(settings.hosts))
    with optional("a second limit to how long visits are kept"):
        # Only a limit: ui/serving/session_expiry.py closes sessions on time.
        set_option("server.disconnectedSessionTTL", value=2 * settings.forget_after)
    take_in_steps_whole()
    let_runs_end()
    with optional("a start that looks for no package's components"):
        take_no_component_of_a_package()
    with optional("the beginning of a run made once"):
        from ui.serving.speed import opening  # noqa: PLC0415 - it may not load

        opening.keep()
    with optional("pages handed over whole"):
        from ui.serving.speed import whole_runs  # noqa: PLC0415 - it may not load

        whole_runs.hand_over()


def _whole(settings: Settings, content: Ready | None) -> ASGIApp | None:
    """The app; None when it cannot be built, and the log says where."""
    if content is None:
        return None
    try:
        # Imported here, because a Streamlit that does not fit may fail on import.
        from ui.serving.whole_app import whole_app  # noqa: PLC0415

        _configure(settings)
        return whole_app(settings, content)
    except Exception as error:  # noqa: BLE001 - whatever it is, the emergency page must stand
        log_redaction.report(error)
        log_redaction.log.error("The app cannot be built; the emergency page is served instead")
        return None


content = load_content(sealed=not settings.unsealed, quickly=True)
if content:
    settings = from_environment(clinic=content.clinic)
if content is None and settings.board is not None:
    Board(settings.board, settings.forget_after).cannot_serve()
app = StandIn(_whole(settings, content), emergency_only(settings, content))
gc_tuning.settled()
