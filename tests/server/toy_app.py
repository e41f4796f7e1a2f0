"""A small questionnaire that mounts the bridge, for tests of what stands around the pages.

Every other page is a screen of rows in our own markup, the others are Streamlit's widgets. It
keeps its session as the real one does: hydrate first, then draw, and never before.
"""

import json
import os
import time
from pathlib import Path
from typing import Any

import streamlit as st

from ui import browser
from ui.errors import boundary, guarded
from ui.look import stylesheet
from ui.parts.downloads import open_file_field
from ui.widgets.buttons import button, ways
from ui.widgets.rows import choices

STEPS = 4
COLORS = ("red", "green", "blue")
# While that file is there, no run comes further than its heading.
HELD_BY = Path(os.environ.get("VISIT_GUIDE_TOY_HELD_BY", "no such file"))
LOOK_SECONDS = 0.02
# A later edition, in which a button is gone.
WITHOUT_WAY_ON = "VISIT_GUIDE_TOY_WITHOUT_WAY_ON" in os.environ


def main() -> None:
    st.set_page_config(page_title="Visit Guide", layout="centered")
    stylesheet.apply()
    with boundary():
        state = visit()
        hydrate(state)
        if state["page"] == "finished":
            finished()
        elif state["page"] == "broken":
            raise ValueError(f"canary {state['answers']}")
        else:
            question(state)


def visit() -> dict[str, Any]:
    fresh = {"nonce": browser.new_nonce(), "known": False, "revision": 0, "commands": ()}
    fresh |= {"made": 0, "taken": 0}
    state: dict[str, Any] = st.session_state.setdefault("visit", fresh | begun())
    return state


def begun() -> dict[str, Any]:
    return {"page": "step", "step": 0, "answers": {}, "counted": 0, "opened": []}


def hydrate(state: dict[str, Any]) -> None:
    done = browser.read_done(st.session_state.get(browser.KEY))
    state["commands"] = tuple(one for one in state["commands"] if one.id not in done)
    kept = {name: state[name] for name in begun()}
    arrived = browser.mount(
        browser.Outgoing(
            record=json.dumps(kept) if state["known"] else None,
            nonce=state["nonce"],
            page_key=f"{state['page']}-{state['step']}",
            title=f"Step {state['step'] + 1} - Visit Guide",
            revision=state["revision"],
            taken=taken_press(state),
            commands=state["commands"],
            clear=state["page"] == "finished",
            shared_device=stylesheet.shared_device(),
        ),
        guarded(pressed),
        guarded(said),
    )
    if arrived is None:
        if not state["known"]:
            st.markdown("Opening your visit")
            st.stop()
        return
    if arrived.idle_expired:
        state.update(begun(), revision=0)
    elif arrived.file is not None:
        state["opened"].append(arrived.file)
    else:
        state.update(known=True, revision=arrived.revision)
        state.update(json.loads(arrived.record) if arrived.record else {})
    st.rerun()


def question(state: dict[str, Any]) -> None:
    step = state["step"]
    st.html(stylesheet.emergency_strip("911"))
    if step == STEPS:
        st.title("All done", anchor=False)
        st.write("Answers: " + json.dumps(state["answers"]))
        st.button("Finish and clear", key="finish", on_click=finish, args=(state,))
        st.button("Give me a file", key="deliver", on_click=deliver, args=(state,))
        if st.button("Give me nothing", key="nothing"):
            st.write("Nothing was given")
        uncounted(state)
        return
    st.title(f"Question {step + 1}", anchor=False)
    while HELD_BY.exists():
        time.sleep(LOOK_SECONDS)
    if step % 2:
        widgets(state, step)
    else:
        rows(step)
    st.button("Break the page", key="break", on_click=lambda: state.update(page="broken"))
    st.button("Escape the boundary", key="escape", on_click=lambda: state.update(page="escaped"))
    st.button("Break a callback", key="break_callback", on_click=guarded(fail), args=(state,))


def rows(step: int) -> None:
    texts = {color: color for color in COLORS}
    field = '<input type="text" data-row="choice" data-part="words" value="">'
    st.html(
        f'<div class="vg-screen" data-screen="rows_{step}" data-step="{step}">'
        f'<fieldset class="vg-row"><legend>Choose one</legend>{choices("choice", texts, None)}'
        f'<label class="vg-field"><span>In your words</span>{field}</label></fieldset>'
        f"{ways(button('continue', 'Continue', kind='vg-primary'))}</div>"
    )


def widgets(state: dict[str, Any], step: int) -> None:
    st.radio("Choose one", COLORS, index=None, key=f"choice_{step}")
    st.text_input("In your words", key=f"words_{step}")
    if WITHOUT_WAY_ON:
        return
    advance_once = guarded(advance)
    st.button("Continue", key="continue", type="primary", on_click=advance_once, args=(state, step))


def uncounted(state: dict[str, Any]) -> None:
    """What no step keeps from being done twice."""
    st.button("Count", key="count", on_click=count, args=(state,))
    ours = button("count", "Count ours", kind="vg-primary")
    st.html(f'<div data-step="{STEPS}">{ours}</div>{open_file_field("Open a file")}')
    st.write(f"Counted {state['counted']}, opened {json.dumps(state['opened'])}")


def count(state: dict[str, Any]) -> None:
    state.update(counted=state["counted"] + 1, revision=state["revision"] + 1)


def made() -> int:
    return browser.read_made(st.session_state.get(browser.KEY))


def taken_press(state: dict[str, Any]) -> int:
    if made() != state["made"]:
        state.update(made=made(), taken=made())
    return int(state["taken"])


def said() -> None:
    if (st.session_state[browser.KEY].get("said") or {}).get("say") == "record":
        visit()["made"] = made()


def pressed() -> None:
    state, told = visit(), browser.read_press(st.session_state[browser.KEY].get("pressed"))
    if not state["known"] or told is None or told.step != state["step"]:
        return
    if told.button == "count":
        count(state)
    elif not told.step % 2:
        marked = told.marks["choice"]
        chosen = marked.chosen[0] if marked.chosen else None
        go_on(state, [chosen, marked.written.get("words", "")])


def advance(state: dict[str, Any], step: int) -> None:
    if state["step"] == step:
        go_on(state, [st.session_state.get(f"{name}_{step}") for name in ("choice", "words")])


def go_on(state: dict[str, Any], said: list[str | None]) -> None:
    step = state["step"]
    state["answers"][str(step)] = said
    state.update(step=step + 1, revision=state["revision"] + 1)


def fail(state: dict[str, Any]) -> None:
    raise ValueError(f"canary {state['answers']}")


def finish(state: dict[str, Any]) -> None:
    state.update(begun(), page="finished", revision=0)


def deliver(state: dict[str, Any]) -> None:
    content = json.dumps(state["answers"]).encode()
    given = ("visit.json", "application/json", content)
    file = browser.Deliver(
        browser.new_nonce(), *given, button="deliver", said="A file was handed over"
    )
    state["commands"] = (file,)


def finished() -> None:
    st.title("Cleared", anchor=False)
    st.write("Your answers are gone from this browser and from the server.")


main()
if st.session_state["visit"]["page"] == "escaped":
    raise ValueError(f"canary {st.session_state['visit']}")
