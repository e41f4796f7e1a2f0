"""A page that takes a while, for tests of a server that is asked to end in the middle of it."""

import time

import streamlit as st

SECONDS = 1.5

st.write("begun")
time.sleep(SECONDS)
st.write("whole")
