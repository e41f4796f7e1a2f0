"""How every command of this project ends."""

import os
import sys
from collections.abc import Callable
from typing import NoReturn


def finish(command: Callable[[], int]) -> NoReturn:
    """Exit with what the command returns.

    A reader who has seen enough, as `head` has, is no failure worth a traceback.
    """
    try:
        code = command()
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at exit, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
