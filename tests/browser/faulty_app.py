"""The app as it ships, with errors forced wherever a test arms one, and every logger at work."""

import logging
import runpy
from pathlib import Path

from tests.browser import faults

logging.basicConfig(level=logging.DEBUG)
faults.install()
runpy.run_path(str(Path(__file__).parents[2] / "app.py"))
