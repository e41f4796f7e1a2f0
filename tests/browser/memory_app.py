"""The app as it ships; after a run, every text that the server can still reach is written down.

The file named by `MEMORY` then tells what is held about everybody, whoever the run was for. It is
written while a file of that name with `.asked` behind it is there: to look through all that a
server holds takes longer than to draw a page.
"""

import gc
import os
import runpy
import types
from collections.abc import Iterator
from pathlib import Path

from google.protobuf.message import Message  # type: ignore[import-untyped]
from streamlit import runtime

CODE = (type, types.ModuleType, types.FunctionType, types.CodeType, types.FrameType)


def reachable(root: object) -> Iterator[str]:
    """Every text that hangs on the object, also inside Streamlit's messages."""
    # Seen objects are kept, because the id of one that is gone is given to another.
    seen, waiting = dict[int, object](), [root]
    while waiting:
        found = waiting.pop()
        if id(found) in seen or isinstance(found, CODE):
            continue
        seen[id(found)] = found
        if isinstance(found, str):
            yield found
        elif isinstance(found, bytes | bytearray | Message):
            yield str(found)
        else:
            waiting.extend(gc.get_referents(found))


try:
    runpy.run_path(str(Path(__file__).parents[2] / "app.py"))
finally:
    memory = Path(os.environ["MEMORY"])
    if memory.with_suffix(".asked").exists():
        held = set(reachable(runtime.get_instance()))
        memory.write_text("\n".join(held), encoding="utf-8")
