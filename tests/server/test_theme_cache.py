"""The theme that is made once is the one that Streamlit would make in every run."""

import pytest
from streamlit import config
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from ui.serving.speed import theme_cache


def sent() -> bytes:
    """The theme as a run sends it, all its parts in one message."""
    message = CustomThemeConfig()
    parts = {"theme": message, "theme.light": message.light, "theme.dark": message.dark}
    parts["theme.sidebar"] = message.sidebar
    parts |= {f"theme.{one}.sidebar": parts[f"theme.{one}"].sidebar for one in ("light", "dark")}
    for section, part in parts.items():
        app_session._populate_theme_msg(part, section)  # noqa: SLF001
    written: bytes = message.SerializeToString(deterministic=True)
    return written


def test_the_theme_is_sent_as_streamlit_makes_it(monkeypatch: pytest.MonkeyPatch):
    made_by_streamlit = sent()
    monkeypatch.setattr(
        app_session,
        "_populate_theme_msg",
        app_session._populate_theme_msg,  # noqa: SLF001
    )

    theme_cache.keep()

    assert sent() == made_by_streamlit
    assert sent() == made_by_streamlit
    assert config.get_option("theme.light.primaryColor").encode() in made_by_streamlit
