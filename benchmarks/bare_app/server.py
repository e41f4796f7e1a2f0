"""The bare page as an ASGI app, with its files compressed as ours are."""

from pathlib import Path

import streamlit as st

from ui.serving.speed.compressed_assets import CompressedAssets
from ui.serving.speed.streamlit_assets import installed

app = CompressedAssets(st.App(Path(__file__).with_name("page.py")), installed().folders)
