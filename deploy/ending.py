"""Ending a process: asked for first, and by force when it takes too long."""

import signal
import subprocess


def end(process: subprocess.Popen[bytes], how: signal.Signals, seconds: float) -> None:
    """Return once it has ended, at the latest after `seconds`."""
    process.send_signal(how)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
