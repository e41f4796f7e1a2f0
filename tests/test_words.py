"""Every text by name is read by some page, and every name that a page reads is there.

A text that nobody reads says something else than the screen: whoever corrects or translates it
changes nothing. A page that reads a name which is not there breaks in front of a person.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from string import Template
from typing import Any, get_args

import pytest

from education import Library
from education import load as load_library
from questionnaire import read_yaml, texts_in
from questionnaire.answers.typed_number import Reason
from rules import LevelId
from rules.model import Phase
from rules.release.hazard_log import Control, Hazard
from rules.workbench.proof.prove import COMPARED, PROPERTIES
from ui.content import body
from ui.demo.rules_told import PROVEN
from ui.how.page import PARTS as PARTS_OF_HOW
from ui.my_visit.page import PARTS as PARTS_OF_VISIT
from ui.parts.rule_changes import TOLD
from ui.serving.addresses import SECTIONS
from ui.serving.static.template import PAGES
from ui.take_along.taking_along import FORMS
from visit.clinic.model import LINES
from visit.complaint.contents import StoryPart
from visit.demo import Kind
from visit.flow.progress import PARTS as PARTS_OF_THE_WAY
from visit.model.journey import Page
from visit.model.paper import Paper
from visit.model.plan import Heard, Story, VisitKind
from visit.model.unreadable import Cause
from visit.phone.so_far.on_the_road import TOLD_BY_A_SENTENCE
from visit.plan.question_list import FIRST
from visit.sheet.pdf import making
from visit.telling.facts import Heading

PROJECT = Path(__file__).parents[1]
FILES = {name: PROJECT / name for name in ("ui/words.yaml", "visit/words.yaml")}
TEXTS: Mapping[str, Any] = {
    name: text for file in FILES.values() for name, text in read_yaml(file).data.items()
}
CODE = [
    *sorted((PROJECT / "ui").rglob("*.py")),
    *sorted((PROJECT / "visit").rglob("*.py")),
    PROJECT / "app.py",
]

# Read again once the strip and the page after an error take their words from here.
# ui/parts/tabs.py puts a section before "_part" and asks for the whole.
# visit/flow/progress.py puts "part_" before the name of a part of the way.
PUT_TOGETHER_BEFORE = {"how_part", *(f"part_{name}" for name in PARTS_OF_THE_WAY)}

PLACE = re.compile(r"\{(\w+)\}")
# Filled for the country of the reader, whatever else is.
NUMBERS = {"emergency", "urgent_line", "crisis_line"}


def options(of: Any) -> set[str]:
    return set(map(str, get_args(of)))


def both_voices(name: str) -> set[str]:
    return {f"{name}_me", f"{name}_someone"}


DOCTORS = (
    *("who", "why", "story", "present", "absent", "denied", "unsure", "voices"),
    *("background", "soon", "questions"),
)
# What may stand in the places of a name that is put together: by template, all its names.
FAMILIES: Mapping[str, set[str]] = {
    "demo_why_{}": {f"demo_why_{kind}" for kind in options(Kind) - {"question"}},
    "demo_deadline_{}": {f"demo_deadline_{level}" for level in options(LevelId)},
    "demo_proved_{}": {f"demo_proved_{name}" for told in PROVEN.values() for name in told},
    "train_{}": {"train_agreed", "train_sooner", "train_later"},
    "hand_over_{}": {"hand_over_patient", "hand_over_caregiver"},
    "hand_over_begin_{}": {"hand_over_begin_patient", "hand_over_begin_caregiver"},
    "turn_{}": {"turn_patient", "turn_caregiver"},
    "quoted_by_{}": {"quoted_by_patient", "quoted_by_caregiver"},
    "script_voices_short_{}": both_voices("script_voices_short"),
    "voice_{}": {"voice_yes", "voice_no", "voice_unsure"},
    "voice_{}_{}": both_voices("voice_patient") | both_voices("voice_caregiver"),
    "voice_{}_short": {"voice_patient_short", "voice_caregiver_short"},
    "says_{}": {"says_patient", "says_caregiver"},
    "title_{}": {f"title_{page}" for page in (*get_args(Page), "learn", "visit", "how")},
    "control_{}": {f"control_{kind}" for kind in options(Control.model_fields["kind"].annotation)},
    "hazard_{}": {
        f"hazard_{status}" for status in options(Hazard.model_fields["status"].annotation)
    },
    "how_length_{}": {f"how_length_{name}" for name in ("unsure", "none", "all")},
    "body_{}": {f"body_{figure.id}" for figure in body().figures},
    "picture_{}": {f"picture_{figure.id}" for figure in body().figures},
    "visit_part_{}": {f"visit_part_{name}" for name in PARTS_OF_VISIT},
    "visit_{}": {"visit_up", "visit_down"},
    "heard_{}": {f"heard_{part}" for part in Heard.model_fields},
    "kind_of_visit_{}": {f"kind_of_visit_{kind}" for kind in options(VisitKind)},
    "take_paper_{}": {f"take_paper_{size.replace('-', '_')}" for size in options(Paper)},
    "take_form_{}": {f"take_form_{form}" for form in FORMS},
    "opened_{}": {f"opened_{cause}" for cause in options(Cause)},
    "open_replaces_{}": {f"open_replaces_{part}" for part in ("answers", "plan")},
    "news_{}": {f"news_{name}" for name in TOLD},
    "nav_{}": {f"nav_{section}" for section in SECTIONS},
    "idle_{}": {f"idle_{part}" for part in ("title", "text", "go_on")},
    "number_{}": {f"number_{reason}" for reason in options(Reason)},
    "proved_{}": {f"proved_{one.__name__}" for one in PROPERTIES} | {f"proved_{COMPARED}"},
    "clinic_{}": {f"clinic_{name}" for name in LINES},
    "story_{}": {f"story_{name}" for name in Story.model_fields},
    "background_operation_{}": {f"background_operation_{part}" for part in ("belly", "elsewhere")},
    "background_{}": {
        f"background_{topic}"
        for topic in (
            "age",
            "pregnant",
            "operation",
            "cancer_treatment",
            "blood_thinners",
            "weak_immunity",
        )
    },
    "group_{}": {f"group_{name}" for name in (FIRST, *get_args(Phase))},
    "sheet_about_{}": both_voices("sheet_about") | {"sheet_about_two"},
    "sheet_person_{}": both_voices("sheet_person"),
    "sheet_{}_{}": {name for part in DOCTORS for name in both_voices(f"sheet_{part}")},
    "sheet_story_{}": {f"sheet_story_{part}" for part in options(StoryPart)},
    "sheet_blank_{}": {f"sheet_blank_{part}" for part in options(StoryPart) - {"size", "last"}},
    "sheet_soon_{}": {f"sheet_soon_{level}" for level in get_args(LevelId)},
    "card_{}": {
        f"card_{row}"
        for row in (
            "who",
            "where",
            "now",
            "started",
            "place",
            "with",
            "course",
            "soon",
            "not",
            "unsure",
            "voices",
            "risk",
            "done",
            "measured",
        )
    },
    "card_who_{}": both_voices("card_who") | {"card_who_two"},
    "card_no_blood_thinners_{}": both_voices("card_no_blood_thinners")
    | {"card_no_blood_thinners_two"},
    "script_need_{}": both_voices("script_need"),
    "script_machine_{}": both_voices("script_machine"),
    "script_call_back_{}": {
        f"script_call_back_{level}" for level in (*options(LevelId) - {"emergency"}, "unknown")
    },
    "script_also_{}": both_voices("script_also"),
    "script_problem_{}": both_voices("script_problem"),
    "sheet_why_also_{}": both_voices("sheet_why_also"),
    "sheet_why_both_{}": both_voices("sheet_why_both"),
    "script_hello_{}": both_voices("script_hello"),
    "script_does_{}": both_voices("script_does"),
    "script_maybe_{}": both_voices("script_maybe"),
    "script_by_{}_{}": {"script_by_caregiver_me", "script_by_patient_someone"},
    "script_own_{}_{}": both_voices("script_own_patient") | both_voices("script_own_caregiver"),
    "script_says_{}_{}_{}": {
        name
        for said in ("yes", "no", "unsure")
        for by in ("patient", "caregiver")
        for name in both_voices(f"script_says_{said}_{by}")
    },
    "card_soon_{}": {f"card_soon_{level}" for level in options(LevelId) - {"emergency"}},
    "portal_ask_{}_{}": {
        name
        for level in options(LevelId) - {"watch"}
        for name in both_voices(f"portal_ask_{level}")
    },
    "script_nothing_{}": both_voices("script_nothing"),
    "script_learning_{}": both_voices("script_learning"),
    "script_age_{}": both_voices("script_age"),
    "script_denied_{}": both_voices("script_denied"),
    "script_denied_two_{}": both_voices("script_denied_two"),
    "script_not_so_{}": both_voices("script_not_so"),
    "script_not_so_two_{}": both_voices("script_not_so_two"),
    "script_not_pregnant_{}": both_voices("script_not_pregnant"),
    "script_last_well_{}": both_voices("script_last_well"),
    "script_also_one_{}": both_voices("script_also_one"),
    "script_also_several_{}": both_voices("script_also_several"),
    "script_wait_{}_{}": {
        name
        for wait in ("under_two_weeks", "over_two_weeks", "over_four_weeks", "over_three_months")
        for name in both_voices(f"script_wait_{wait}")
    }
    | both_voices("script_wait_unsure"),
    "script_unsure_{}": both_voices("script_unsure"),
    "script_road_{}{}_{}": {
        name
        for road in TOLD_BY_A_SENTENCE
        if road != "waiting"
        for went in ("", "_worse", *(["_eased"] if road == "told_nothing" else []))
        for scanned in ("", *(["_unscanned"] if road == "told_nothing" else []))
        for name in both_voices(f"script_road_{road}{went}{scanned}")
    },
    "script_request_{}_{}": {
        name
        for asks in (*get_args(LevelId), "learning", "asks", "again", "sooner")
        for name in both_voices(f"script_request_{asks}")
    },
    "told_{}{}": {
        f"told_{heading}{whose}"
        for heading in options(Heading)
        for whose in (("_me", "_someone") if heading in ("have", "have_not") else ("",))
    },
    "script_have_{}": {f"script_have_{whom}" for whom in ("me", "someone")},
    # A part of a section.
    "{}_{}": {
        *(f"how_part_{name}" for name in PARTS_OF_HOW),
    },
}


def asked_for() -> Iterator[tuple[str, ast.expr]]:
    """Place and first argument of every call that reads a text by name."""
    for file in CODE:
        for call in calls_in(file):
            yield f"{file.relative_to(PROJECT)}:{call.lineno}", call.args[0]


def calls() -> Iterator[ast.Call]:
    """Every call that reads a text by name."""
    return chain.from_iterable(map(calls_in, CODE))


def calls_in(file: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and _reads_texts(node.func):
            yield node


def _reads_texts(function: ast.expr) -> bool:
    match function:
        case ast.Name(id="words" | "words_of_visit") | ast.Attribute(attr="own" | "words"):
            return True
    return False


def templates(argument: ast.expr) -> Iterator[str]:
    """The names in an argument that is put together, with {} for each place."""
    for node in ast.walk(argument):
        if isinstance(node, ast.JoinedStr):
            yield "".join(_written(part) for part in node.values)


def _written(part: ast.expr) -> str:
    match part:
        case ast.Constant(value=text) if isinstance(text, str):
            return text
    return "{}"


def test_every_text_that_is_asked_for_is_there() -> None:
    missing = [
        f"{place}: there is no text '{name}'; write it in ui/words.yaml or visit/words.yaml"
        for place, argument in asked_for()
        for name in _literals(argument)
        if name not in TEXTS
    ]
    assert not missing, "\n".join(missing)


def _literals(argument: ast.expr) -> Iterator[str]:
    """Names written out in an argument, in either branch of a choice."""
    match argument:
        case ast.Constant(value=name) if isinstance(name, str):
            yield name
        case ast.IfExp(body=body, orelse=other):
            yield from (*_literals(body), *_literals(other))


def test_every_name_that_is_put_together_is_known_here() -> None:
    unknown = [
        f"{place}: tests/test_words.py does not know what stands in '{template}'; add it to "
        "FAMILIES with all names it can give"
        for place, argument in asked_for()
        for template in templates(argument)
        if template not in FAMILIES
    ]
    assert not unknown, "\n".join(unknown)


@pytest.mark.parametrize("template", FAMILIES)
def test_every_member_of_a_family_has_its_text(template: str) -> None:
    assert FAMILIES[template] - TEXTS.keys() == set()


def test_every_family_is_asked_for() -> None:
    used = {template for _, argument in asked_for() for template in templates(argument)}

    assert FAMILIES.keys() - used == set(), "No code puts these together; take them out"


def test_every_text_is_read_by_some_page() -> None:
    read = {name for family in FAMILIES.values() for name in family} | set(_written_out())
    unread = [name for name in TEXTS if name not in read | PUT_TOGETHER_BEFORE]

    assert not unread, f"Nothing reads these; take them out, or let a page say them: {unread}"


def _written_out() -> Iterator[str]:
    """Every string in the code, and every place in a static page."""
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
    for page in PAGES.glob("*.html"):
        yield from Template(page.read_text(encoding="utf-8")).get_identifiers()


def test_every_place_in_a_text_is_filled_by_a_page_that_reads_it() -> None:
    given, anywhere = places_given(), places_known()
    unfilled = [
        f"{name}: no page that reads it fills '{{{place}}}'"
        for name, text in TEXTS.items()
        for _, form in texts_in(text)
        for place in PLACE.findall(form)
        if place not in (given.get(name) or anywhere) | NUMBERS
    ]
    assert not unfilled, "\n".join(unfilled)


def places_given() -> Mapping[str, set[str]]:
    """By text, the names of all places that some page fills."""
    given: dict[str, set[str]] = defaultdict(set)
    for call in calls():
        argument, places = call.args[0], {word.arg for word in call.keywords if word.arg}
        families = [FAMILIES[template] for template in templates(argument)]
        for name in {*_literals(argument), *chain.from_iterable(families)}:
            given[name] |= places
    return given


def places_known() -> set[str]:
    """The name of every place that is filled anywhere, for texts that are read through a value."""
    named = {word.arg for call in calls() for word in call.keywords if word.arg}
    return named | {place for text in _written_out() for place in PLACE.findall(text)}


def test_a_text_in_both_files_is_the_same() -> None:
    ui, visit = (read_yaml(file).data for file in FILES.values())

    assert {name: ui[name] for name in ui.keys() & visit.keys() if ui[name] != visit[name]} == {}


def test_every_text_of_the_printed_pages_is_read_by_their_template() -> None:
    template = (making.HERE / "sheet.typ").read_text(encoding="utf-8")

    unread = [n for n in read_yaml(making.HERE / "words.yaml").data if f"words.{n}" not in template]
    assert unread == []


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def test_every_explained_word_stands_on_a_page_that_explains_it(library: Library) -> None:
    shown = {term.id for page in library.pages for term in library.terms_on(page)}

    assert {term.id for term in library.terms} - shown == set()


def test_every_figure_and_drawing_stands_on_a_page(library: Library) -> None:
    sections = [section for page in library.pages for section in page.sections]

    assert library.figure_sets.keys() == {name for part in sections for name in part.figures}
    assert library.drawings.keys() == {part.drawing for part in sections if part.drawing}
