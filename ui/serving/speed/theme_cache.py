"""The theme, made once: it is the same in every run.

Streamlit sends it with each run and looks through all its settings six times for it, on the thread
that serves everybody.
"""

from functools import cache

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session


def keep() -> None:
    """From now on, a change of the settings no longer changes the theme."""
    fill = app_session._populate_theme_msg  # noqa: SLF001 - Streamlit has no public way

    @cache
    def made(section: str) -> CustomThemeConfig:
        theme = CustomThemeConfig()
        fill(theme, section)
        return theme

    def copy(msg: CustomThemeConfig, section: str = "theme") -> None:
        # A part without settings stays absent, as Streamlit leaves it.
        if made(section).ByteSize():
            msg.MergeFrom(made(section))

    app_session._populate_theme_msg = copy  # noqa: SLF001
