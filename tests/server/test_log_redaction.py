"""No log line tells what anybody answered."""

import logging
import subprocess
import sys

import pytest

from tests.browser.server import PROJECT
from ui.log_redaction import where

CANARY = "canary-4711"


def logged(code: str) -> str:
    """Everything that a process with our log prints when it runs `code`."""
    program = f"from ui import log_redaction\nlog_redaction.install()\n{code}"
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", program],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


LEAKS = {
    "exception": f"import logging\ntry: int('{CANARY}')\nexcept ValueError: "
    "logging.getLogger('streamlit.x').exception('broke')",
    "exception_as_value": f"import logging\ntry: int('{CANARY}')\nexcept ValueError as e: "
    "logging.getLogger('streamlit').error('broke: %s', e)",
    "value": f"import logging; logging.getLogger('uvicorn.error').error('got %s', '{CANARY}')",
    "words": f"import logging; logging.getLogger('asyncio').warning('{CANARY} arrived')",
    "stack": f"import logging; logging.getLogger('x').error('{CANARY}', stack_info=True)",
    "root": f"import logging; logging.error('{CANARY}')",
    "visit": "import logging; logging.basicConfig(level=10); "
    f"logging.getLogger('uvicorn.error').info('%s - connected', '{CANARY}')",
    "warning": f"import warnings; warnings.warn('{CANARY}')",
    "uncaught": f"int('{CANARY}')",
    "uncaught_in_thread": "import threading\n"
    f"t = threading.Thread(target=int, args=('{CANARY}',)); t.start(); t.join()",
    "unraisable": f"class Gone:\n def __del__(self): int('{CANARY}')\nGone()",
    "printed": f"import traceback\ntry: int('{CANARY}')\nexcept ValueError: traceback.print_exc()",
    "printed_by_value": f"import traceback\ntry: int('{CANARY}')\n"
    "except ValueError as e: traceback.print_exception(e)",
    "debug": "import logging; logging.basicConfig(level=10); "
    f"logging.getLogger('websockets').debug('< %s', '{CANARY}')",
}


@pytest.mark.parametrize("leak", LEAKS)
def test_what_anyone_logs_stays_without_words(leak: str):
    assert CANARY not in logged(LEAKS[leak])


@pytest.mark.parametrize(
    "leak",
    ["exception", "exception_as_value", "uncaught_in_thread", "unraisable", "printed"],
)
def test_an_exception_is_logged_by_its_type(leak: str):
    assert "ValueError" in logged(LEAKS[leak])


def test_the_start_of_the_server_is_logged_as_it_is():
    printed = logged(
        "import logging; logging.basicConfig(level=20); "
        "logging.getLogger('uvicorn.error').info('Uvicorn running on %s', 'http://localhost')"
    )

    assert "Uvicorn running on http://localhost" in printed


def test_our_own_messages_are_logged():
    assert "content is fine" in logged("log_redaction.log.info('content is fine')")


def test_the_place_of_an_error_is_a_file_and_line_of_ours():
    with pytest.raises(AttributeError) as caught:
        where(None)  # type: ignore[arg-type]

    assert where(caught.value).startswith("AttributeError at ui/log_redaction.py:")


def test_an_error_without_a_place_is_named_by_type():
    assert where(ValueError("secret")) == "ValueError"


def test_importing_the_app_installs_no_log_into_these_tests():
    assert logging.getLogRecordFactory() is logging.LogRecord
