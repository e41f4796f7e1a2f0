"""Serves the counting page as the real app is served."""

from pathlib import Path

import streamlit as st

app = st.App(Path(__file__).with_name("page.py"))
