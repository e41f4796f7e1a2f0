"""The bare page as an ASGI app, with its files compressed as ours are."""

from pathlib import Path

import streamlit as st

from ui.serving.assets import CompressedAssets
from ui.serving.installed import installed

app = CompressedAssets(st.App(Path(__file__).with_name("page.py")), installed().folders)
