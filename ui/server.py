"""The app as it is served: Streamlit's, with our doors, headers and static pages around it.

`uvicorn ui.server:app` runs it in one process; `streamlit run app.py` shows the bare pages.
"""

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from ui.boundary import on_script_error
from ui.serving import quiet_log
from ui.serving.doors import Doors
from ui.serving.frames import Frames
from ui.serving.headers import CommonHeaders
from ui.serving.settings import from_environment

quiet_log.install()
settings = from_environment()
config.set_option("server.allowedHosts", list(settings.hosts))

app = st.App(
    settings.script,
    middleware=[
        Middleware(CommonHeaders, settings=settings),
        Middleware(Doors, hosts=settings.hosts),
        Middleware(Frames),
    ],
    on_script_error=on_script_error,
)
