"""The app as it is served: Streamlit's, with our doors, headers and static pages around it.

`uvicorn ui.server:app` runs it in one process; `streamlit run app.py` shows the bare pages. When
the content cannot be used, all that is served is the emergency page.
"""

from ui.serving import quick_start

# isort: split
from streamlit import config

from ui.serving import quiet_log, theme
from ui.serving.readiness import load_content
from ui.serving.settings import from_environment
from ui.serving.standing import emergency_only, whole_app

quiet_log.install()
settings = from_environment()
config.set_option("server.allowedHosts", list(settings.hosts))
# Only a limit: ui/serving/forgetting.py closes sessions on time.
config.set_option("server.disconnectedSessionTTL", 2 * settings.forget_after)
# Where the package rich is installed, Streamlit prints errors with it, past every logger.
config.set_option("logger.enableRich", False)  # noqa: FBT003

content = load_content(sealed=not settings.unsealed)

theme.keep()

app = whole_app(settings, content) if content else emergency_only(settings)
quick_start.settled()
