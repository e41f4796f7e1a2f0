"""Who may import whom, and who may touch the session, the caches and the outside.

Every check is itself tried on code that it must refuse and on code that it must let pass.
"""

import ast
from pathlib import Path, PurePath

import pytest

from tests.architecture import CHECKS, MAY_IMPORT, Breach, Check, names_say_what_is_inside

PROJECT = Path(__file__).parents[1]
APP = [
    module
    for package in MAY_IMPORT
    for module in [*PROJECT.glob(f"{package}.py"), *PROJECT.glob(f"{package}/**/*.py")]
]
BESIDE_THE_APP = [*PROJECT.glob("tests/**/*.py"), *PROJECT.glob("benchmarks/**/*.py")]

REFUSED = {
    "questionnaire/flow.py": [
        "import rules",
        "from rules.engine import Engine",
        "def late():\n    import ui.session",
        "from importlib import import_module\nimport_module('visit.model.plan')",
        "import streamlit as st",
        "from streamlit import session_state",
        "import yaml",
    ],
    "rules/release/seal.py": [
        "from rules.workbench.proof.prove import prove",
        "from rules import workbench",
        "CASES = PROJECT / 'tests' / 'cases'",
    ],
    "rules/engine.py": ["import visit", "from education import pages", "from yaml import load"],
    "visit/model/plan.py": ["import education", "import ui", "from app import main"],
    "education/pages.py": ["from visit import plan", "import streamlit.components.v2"],
    "ui/pages/question.py": [
        "import app",
        "from tests import people",
        "import streamlit as st\nst.session_state['pain'] = 'yes'",
        "from ui.session import state\nstate.hold('pain', 'yes')",
        "from ui.session.state import hold",
        "from ui import session\nsession.state.hold('pain', 'yes')",
        "import streamlit as st\n@st.cache_data\ndef load(): ...",
        "from streamlit import cache_resource",
        "import streamlit as st\nst.download_button('Save', '')",
        "column.download_button('Save', '')",
        "from streamlit import download_button",
        "import streamlit as st\nst.query_params['pain'] = 'yes'",
        "import streamlit as st\nst.text_input('Pain', bind='query-params')",
        "import streamlit\nstreamlit.map(places)",
        "with column:\n    column.file_uploader('Photo')",
        "import streamlit as st\nst.chat_input()",
        "st.expander(asked.text)",
        "st.markdown(f'**{asked.text}**')",
        "st.button('Change', help=asked.text)",
        "from streamlit import button\nbutton(asked.text)",
        "from ui.widgets.buttons import button\nst.button(asked.text)",
        "st.tabs([entry.noted['which'] for entry in plan.ledgers['lump']])",
        "st.radio(words('which'), [entry.noted['which'] for entry in plan.ledgers['lump']])",
        "st.caption(words('visit_question', question=asked.text))",
        "st.write(words('lead'), plan.story.change)",
        "def draw(text: str):\n    st.header(text)",
        "def draw(asked: Asked, say: Speech):\n    st.header(say(asked.text))",
        "def draw(plan):\n    lines = [plan.story.worry]\n    st.markdown('; '.join(lines))",
        "def named(text: str):\n    return f'- {text}'\nst.markdown(named(plan.own[0].text))",
        "frame.bullets([fact.answer for fact in heard])",
        "frame.heading(story.change)",
        "edits.write(plan.story.worry, 'key')",
        "with st.form('add'):\n    st.form_submit_button(frame.label(asked.text, words('add')))",
        "try:\n    read()\nexcept ValueError as error:\n    st.error(str(error))",
    ],
    "ui/session/kept_journey.py": [
        "import streamlit as st\nst.session_state['pain'] = 'yes'",
    ],
    "ui/session/state.py": [
        "import streamlit as st\nst.cache_data(load)",
        "from streamlit.runtime import Runtime",
        "import streamlit.proto.BackMsg_pb2",
        "runtime._session_mgr.list()",
    ],
    "ui/content.py": ["import streamlit as st\nst.session_state.clear()"],
    "app.py": ["import rules", "from questionnaire import Answers"],
    "ui/utils.py": [""],
    "rules/text_helpers.py": [""],
    "visit/manager/plan.py": [""],
}
LET_PASS = {
    "questionnaire/content/yaml_reading.py": [
        "import yaml\nfrom questionnaire.model import Location"
    ],
    "rules/engine.py": ["from questionnaire import Answers\nfrom .model import Rule"],
    "rules/workbench/sealing.py": ["from rules.workbench.proof.prove import prove"],
    "rules/release/casebook.py": ["CASES = RULES / 'cases'\nhalf = 1 / 2"],
    "visit/model/plan.py": ["import questionnaire.flow\nimport rules\nimport typst"],
    "ui/session/state.py": ["import streamlit as st\nst.session_state['visit'] = None"],
    "ui/session/kept_journey.py": ["from ui.session import state\nstate.hold('visit', None)"],
    "ui/content.py": ["import streamlit as st\n@st.cache_resource\ndef load(): ..."],
    "ui/my_visit/agenda.py": [
        "st.expander(own_words(asked.text))",
        "from ui.widgets.buttons import button\nbutton('open', asked.text)",
        "st.markdown(f'**{own_words(asked.text)}** {words(name)}')",
        "frame.escaped_text(asked.text, strong=True)",
        "st.button(frame.label(words('change'), asked.text), key=asked.id)",
        "def draw(rule: Rule, say: Speech):\n    st.header(say(rule.because))",
        "def draw(page: Page):\n    for part in page.sections:\n        st.header(part.heading)",
        "def lead(name: str):\n    return f'**{words(name)}**'\nst.markdown(lead('new'))",
        "lines = [f'- {one.name}' for one in countries()]\nst.markdown('; '.join(lines))",
        "try:\n    edit()\nexcept EditRefused as error:\n    session.complain(str(error), field)",
        "file.write(plan.story.change)",
    ],
    "ui/serving/server.py": ["country = request.query_params\nnames = pool.map(str, [1])"],
    "app.py": ["import streamlit as st\nfrom ui import question"],
    "ui/streamlit_inside.py": ["from streamlit.runtime import Runtime\nRuntime._instance"],
    "ui/look/stylesheet.py": ["import streamlit as st\nself._held = cls._made"],
}


def breaches(module: PurePath, source: str, check: Check) -> list[str]:
    found: list[Breach] = list(check(module, ast.parse(source)))
    return [f"{module}:{line}: {message}" for line, message in found]


def all_breaches(module: PurePath, source: str) -> list[str]:
    return [breach for check in CHECKS for breach in breaches(module, source, check)]


def table(examples: dict[str, list[str]]) -> list[tuple[PurePath, str]]:
    return [
        (PurePath(module), source) for module, sources in examples.items() for source in sources
    ]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_the_app_keeps_to_its_architecture(check: Check):
    found = [
        breach
        for module in APP
        for breach in breaches(module.relative_to(PROJECT), module.read_text(), check)
    ]

    assert found == []


def test_files_beside_the_app_have_names_that_say_something():
    modules = [module.relative_to(PROJECT) for module in BESIDE_THE_APP]

    assert [b for module in modules for b in breaches(module, "", names_say_what_is_inside)] == []


@pytest.mark.parametrize(("module", "source"), table(REFUSED), ids=str)
def test_code_that_breaks_the_architecture_is_refused(module: PurePath, source: str):
    assert all_breaches(module, source) != []


@pytest.mark.parametrize(("module", "source"), table(LET_PASS), ids=str)
def test_code_that_keeps_the_architecture_passes(module: PurePath, source: str):
    assert all_breaches(module, source) == []


def test_each_check_refuses_something():
    refusing = {
        check.__name__
        for check in CHECKS
        for module, source in table(REFUSED)
        if breaches(module, source, check)
    }

    assert refusing == {check.__name__ for check in CHECKS}


def test_a_breach_tells_where_it_is_and_what_to_do_instead():
    [breach] = all_breaches(PurePath("rules/engine.py"), "\nimport ui")

    assert breach == (
        "rules/engine.py:2: rules imports ui; it may import questionnaire. "
        "Move the shared idea down, or take it as an argument."
    )
