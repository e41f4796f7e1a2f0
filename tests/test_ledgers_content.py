"""`ledgers.yaml`: a mistake is told with its line and remedy, and a new ledger is one entry."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from questionnaire import ContentError, read_yaml
from rules import Rulebook
from tests.ledger_entries import number
from tests.visits import ENGINE, TODAY, at_a_sink
from ui.drawings.chart import chart
from visit.ledgers import content, supported_answers
from visit.ledgers.content import FILE
from visit.ledgers.sentences import told
from visit.ledgers.series import series
from visit.model.plan import Plan
from visit.plan.write_down import log
from visit.sheet.build import sheet_for
from visit.situation import Situation

WRITTEN = FILE.read_text(encoding="utf-8")
BROKEN = {
    "a unit that turns into another in another way": (
        "factor: 0.45359237",
        "factor: 0.5",
        "pounds do not turn into kg so; write 'factor: 0.45359237'",
    ),
    "a range that cuts off a fever": (
        "        least: 30\n        most: 45",
        "        least: 30\n        most: 40",
        "cuts off answers that people have; let it take 36 to 43",
    ),
    "a range upside down": ("least: 20\n", "least: 900\n", "'least' must be below 'most'"),
    "no way to say that one is not sure": (
        "          night: At night\n          unsure: I am not sure\n",
        "          night: At night\n",
        "'unsure' is not among the options; add it",
    ),
    "a field that is not there": ("    each: where\n", "    each: wher\n", "did you mean 'where'?"),
    "lines for each of what is no text": ("    each: where\n", "    each: when\n", "kind text"),
    "a number told by its days": (
        "    change:\n      name: The weight\n",
        (
            "    days: {once: 'On {day}', several: {other: '{count}'}}\n"
            "    change:\n      name: The weight\n"
        ),
        "it is told by 'change' and nothing else",
    ),
    "a place that nothing fills": (
        '      once: "{name}: {now} on {last}"',
        '      once: "{name}: {strength} on {last}"',
        "'{strength}' is not filled in here; it has: {name}",
    ),
    "forms without the one of every language": (
        "        other: Bleeding on",
        "        many: Bleeding on",
        "forms need 'other'",
    ),
    "a chart of words": ("field: strength\n", "field: where\n", "'where' cannot be drawn"),
    "steps that are no options": ("[spots, some, heavy]", "[spots, some, hevy]", "'hevy'"),
    "one id for two ledgers": (
        "  - id: pain\n    title",
        "  - id: weight\n    title",
        "two ledgers",
    ),
    "growth of a ledger that is not there": (
        "grows: lump\n",
        "grows: lum\n",
        "did you mean 'lump'?",
    ),
    "growth of what has no size": ("grows: lump\n", "grows: weight\n", "has no number in cm"),
    "a source that is not there": ("[cleveland_fevers,", "[cleveland_fever,", "is not a source"),
    "a question that is not there": (
        "whole_body.weight_loss: [",
        "whole_body.weight_lost: [",
        "whole_body.weight_los",
    ),
    "an option that is not there": (
        "- everyone.road: in_treatment",
        "- everyone.road: in_treatmen",
        "in_treatmen",
    ),
    "objects of a question that has none": (
        "objects_of: lump.size",
        "objects_of: in_treatment.temperature",
        "in_treatment.temperature has no everyday objects; name a question that has",
    ),
    "a key that is misspelled": ("look_up:\n", "lookup:\n", "did you mean 'look_up'?"),
    "a way to a question that is not there": (
        "questions: [in_treatment.temperature,",
        "questions: [in_treatment.temperatur,",
        "'in_treatment.temperatur' is not a question",
    ),
    "a text that is markup": ("add: this weight", "add: this *weight*", "is not allowed in a text"),
}


def written(folder: Path, text: str) -> Path:
    file = folder / "ledgers.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("broken", BROKEN)
def test_a_mistake_is_refused_with_its_line_and_a_remedy(
    tmp_path: Path, rulebook: Rulebook, broken: str
) -> None:
    old, new, message = BROKEN[broken]
    assert old in WRITTEN
    file = written(tmp_path, WRITTEN.replace(old, new, 1))

    with pytest.raises(ContentError) as refused:
        supported_answers.load(rulebook, file)

    said = str(refused.value)
    assert message in said
    assert "ledgers.yaml:" in said
    assert "ledgers.yaml:1:" not in said, "the line of the mistake is told"


def test_all_mistakes_are_told_at_once(tmp_path: Path, rulebook: Rulebook) -> None:
    text = WRITTEN.replace("[cleveland_fevers,", "[cleveland_fever,")
    text = text.replace("[mayo_menstrual_bleeding]", "[mayo_menstrual]")
    text = text.replace("objects_of: lump.size", "objects_of: lump.sise")

    with pytest.raises(ContentError) as refused:
        supported_answers.load(rulebook, written(tmp_path, text))

    for wrong in ("'cleveland_fever'", "'mayo_menstrual'", "'lump.sise'"):
        assert wrong in str(refused.value)


ONE_ENTRY = """\
  - id: swelling
    title: Swelling over time
    add: this look at the leg
    text: Measure at the same spot each time. Show the notes to your doctor.
    fields:
      - kind: number
        id: around
        label: How far around?
        unit: cm
        least: 5
        most: 150
        step: 0.1
        other_unit: {unit: inches, unit_forms: {one: inch, other: inches}, factor: 2.54}
    change:
      name: The leg
      once: "{name} was {now} around on {last}"
      same: "{name} was {before} around on {first} and the same on {last}"
      rose: "{name} went from {before} around on {first} to {now} on {last}"
      fell: "{name} went from {before} around on {first} to {now} on {last}"
    chart:
      axis: Around
      field: around
"""


def test_another_ledger_costs_one_entry(
    tmp_path: Path, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, WRITTEN.replace("ledgers:\n", f"ledgers:\n{ONE_ENTRY}", 1))
    supported_answers.load(rulebook, file)
    monkeypatch.setattr(content, "FILE", file)
    content.supports.cache_clear()
    try:
        ledger = content.supports().by_id["swelling"]
        plan = log(Plan(), ledger, number(TODAY, "around", 14, "inches"), TODAY)

        assert list(told(plan)) == [
            "The leg was 14 inches (about 35.6 cm) around on November 20, 2026."
        ]
        sheet = sheet_for(Situation(ENGINE, at_a_sink(plan)), TODAY)
        [noted] = [section for section in sheet.person if section.id == "ledger"]
        assert [item.text for item in noted.items] == list(told(plan))
        drawn = series(ledger, plan.ledgers["swelling"])
        assert drawn is not None
        assert "Around (inches)" in chart(drawn)
    finally:
        monkeypatch.undo()
        content.supports.cache_clear()


PROMISED: Mapping[str, Mapping[str, set[str] | None]] = {
    "lump": {
        "size": None,
        "firmness": {"soft", "firm", "hard", "unsure"},
        "pain": {"none", "touch", "always", "unsure"},
        "which": None,
    },
    "bleeding": {
        "amount": {"spots", "some", "heavy", "unsure"},
        "kind": {
            *("womb", "bottom", "pee", "coughed", "vomited", "nose_mouth", "skin", "unsure"),
        },
    },
    "weight": {"weight": None, "clothes": {"without", "light", "full", "unsure"}},
    "temperature": {
        "temperature": None,
        "time": {"morning", "midday", "evening", "night", "unsure"},
    },
    "pain": {"strength": None, "when": {"rest", "moving", "unsure"}, "where": None},
}


def test_no_id_that_a_saved_file_may_name_goes_away() -> None:
    """Ids are a promise: an entry whose field is gone would be lost when a file is opened."""
    ledgers = {ledger["id"]: ledger for ledger in read_yaml(FILE).data["ledgers"]}
    for name, fields in PROMISED.items():
        declared = {field["id"]: field for field in ledgers[name]["fields"]}
        for field, options in fields.items():
            assert field in declared, f"'{field}' of '{name}' is gone; saved files name it"
            assert (options or set()) <= set(declared[field].get("options", ()))
