"""What a stranger may send, as Hypothesis draws it: values, places, frames, records, files."""

import json
from itertools import chain
from typing import Any

from hypothesis import strategies as st

from questionnaire import UNSURE
from tests import visitors
from tests.browser.pages import journey_at
from tests.own_words import HOSTILE
from ui.content import engine
from ui.pages.router import PAGES, PRESSES
from ui.widgets.number import MEASURED, NUMBER, UNIT
from visit import Journey
from visit.fhir.naming import FORM
from visit.flow.screens import shown_at
from visit.model.plan import Plan
from visit.situation import Situation

ATTACK = "attacker0815"
RESULT = journey_at(visitors.GROWING_LUMP, "result")
ROWS = journey_at(visitors.GROWING_LUMP, "question", "lump.size")
ON_SCREEN = shown_at(Situation(engine(), ROWS), ROWS.asking or "").rows
QUESTIONS = sorted(engine().rulebook.questionnaire.questions)

_numbers = st.integers(-(2**63), 2**63 - 1)
_floats = st.floats() | st.sampled_from([1e308, -0.0, 1e-308, 10.0**15])
_words = ["", *HOSTILE, ATTACK, ATTACK * 2000, "\0", "\ud7ff", "<script>", "None", UNSURE, "-1"]
texts = st.sampled_from(_words) | st.text(max_size=30)
anything = st.recursive(
    st.none() | st.booleans() | _numbers | _floats | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)


def _value(field: str, drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({field: drawn})


def _several(drawn: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"data": st.lists(drawn, max_size=4)})


values = st.one_of(
    _value("trigger_value", st.booleans()),
    _value("bool_value", st.booleans()),
    _value("double_value", _floats),
    _value("int_value", _numbers),
    _value("string_value", texts),
    _value("json_value", texts),
    _value("json_trigger_value", texts),
    _value("bytes_value", st.binary(max_size=50)),
    _value("double_array_value", _several(_floats)),
    _value("int_array_value", _several(_numbers)),
    _value("string_array_value", _several(texts)),
    _value("string_trigger_value", st.fixed_dictionaries({"data": texts})),
    _value("chat_input_value", st.fixed_dictionaries({"data": texts})),
    _value("file_uploader_state_value", st.just({})),
)
# A number means the widget at that place on the page, a text a name of no widget there.
marks = st.lists(st.tuples(st.integers(0, 200) | texts, values), min_size=1, max_size=3)
frames = st.text(max_size=50) | st.binary(max_size=200)

_answers = st.dictionaries(
    st.sampled_from(QUESTIONS) | texts,
    st.sampled_from(["yes", "no", UNSURE, 7.5, ["none"], []]) | anything,
    max_size=12,
)
_placed = st.fixed_dictionaries(
    {"said": _answers, "page": st.sampled_from(sorted(PAGES))},
    optional={
        "asking": st.sampled_from(QUESTIONS),
        "draft": anything,
        "unsent": st.dictionaries(st.sampled_from(QUESTIONS), anything, max_size=4) | anything,
        "stopped": st.booleans() | anything,
        "whole": st.booleans() | anything,
    },
)
_planned = st.fixed_dictionaries(
    {
        "plan": st.dictionaries(st.sampled_from(sorted(Plan.model_fields)), anything, max_size=3),
        "page": st.just("result"),
        "said": st.just(json.loads(RESULT.model_dump_json())["said"]),
    }
)
_loose = st.dictionaries(st.sampled_from(sorted(Journey.model_fields)), anything, max_size=4)
# What a newer version may write, and a plan without room for what it holds.
_newer = st.fixed_dictionaries(
    {"format": st.integers(-1, 10**6) | anything, "said": _answers},
    optional={"mood": anything, "plan": anything, "before_opening": _placed | anything},
)
_full = st.just(
    {
        "plan": {
            "own": [{"id": "own_9999", "phase": "before", "text": "a"}],
            "worded": {"gone_q": "t"},
        }
    }
)
_records = (_placed | _planned | _loose | _newer | _full).map(json.dumps)
_responses = st.fixed_dictionaries(
    {
        "resourceType": st.just("QuestionnaireResponse"),
        "questionnaire": st.just(FORM),
        "status": st.just("completed"),
        "item": anything
        | st.lists(
            st.fixed_dictionaries(
                {"linkId": st.sampled_from(QUESTIONS) | texts},
                optional={"answer": anything, "text": texts, "item": anything},
            ),
            max_size=4,
        ),
    }
).map(json.dumps)

_options = sorted({*chain.from_iterable(one.choices for one in ON_SCREEN), MEASURED, "an egg"})
_chosen = st.lists(st.sampled_from(_options) | anything, max_size=4)
_written = st.dictionaries(
    st.sampled_from([NUMBER, UNIT]) | texts,
    st.sampled_from(["2", "2,5", "1e3", "9" * 400, "cm", "inches"]) | anything,
    max_size=4,
)
_row = st.fixed_dictionaries(
    {}, optional={"chosen": _chosen | anything, "written": _written | anything}
)
_marks = st.dictionaries(
    st.sampled_from([*(one.key for one in ON_SCREEN), *QUESTIONS]) | texts,
    st.fixed_dictionaries(
        {}, optional={"chosen": _chosen | anything, "written": _written | anything}
    )
    | anything,
    max_size=8,
)
_buttons = sorted({name for presses in PRESSES.values() for name in presses})
_pressable = [*_buttons, *(f"change:{key}" for key in QUESTIONS)]
_steps = st.integers(ROWS.step - 1, ROWS.step + 1)
pressed = anything | st.fixed_dictionaries(
    {"button": st.sampled_from(_pressable) | anything, "step": _steps | _steps | anything},
    optional={"marks": _marks | _marks | anything},
)
kept = st.one_of(
    st.fixed_dictionaries(
        {"say": st.just("record"), "record": _records, "revision": st.integers(0, 5)}
    ),
    st.fixed_dictionaries({"say": st.just("record"), "record": anything, "revision": anything}),
    st.fixed_dictionaries(
        {"say": st.just("turn"), "place": texts, "number": st.integers(0, 9) | anything},
        optional={"left": pressed, "seen": anything},
    ),
    anything,
)
opened = st.one_of(
    st.fixed_dictionaries({"say": st.just("file"), "text": _records | _responses}),
    st.fixed_dictionaries({"say": st.sampled_from(["file", "idle", "record"]), "text": anything}),
    anything,
)
