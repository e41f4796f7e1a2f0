"""Words of the pages by name, and texts that must each say something of their own."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from education import load as load_library
from questionnaire import read_yaml, repeated
from rules.release import hazard_log
from tests.guards.content import Content
from tests.guards.written_twice import PROJECT

FILES = ("ui/words.yaml", "visit/words.yaml")
# What a page may never be without, or what it must not turn around.
MUST_SAY: Mapping[str, str] = {
    "visit/words.yaml not_reviewed": r"^No clinician has reviewed",
    "visit/words.yaml result_cannot": r"^This cannot rule anything out and cannot tell you",
    "visit/words.yaml result_sooner": r"\{emergency\} at once",
    "visit/words.yaml sheet_open": r"more urgent",
    "visit/words.yaml told_have": r"^You have$",
    "visit/words.yaml told_have_not_me": r"^You do not have$",
    "visit/words.yaml told_have_not_someone": r"^They do not have$",
    "visit/words.yaml told_unsure": r"not sure",
    "visit/words.yaml script_hello_emergency_me": r"^This is an emergency",
    "visit/words.yaml script_hello_emergency_someone": r"^This is an emergency",
    "visit/ledgers/ledgers.yaml bleeding_urgent": r"Call \{emergency\} now",
    "visit/ledgers/ledgers.yaml temperature_urgent": r"can be an emergency",
    "visit/ledgers/ledgers.yaml pain_now_none": r"not hurt",
    "visit/ledgers/ledgers.yaml pain_then_none": r"not hurt",
    "visit/ledgers/ledgers.yaml pain_none": r"not hurt",
    "ui/words.yaml help_education": r"No clinician has reviewed it",
    "ui/words.yaml how_not_reviewed": r"^Not reviewed",
    "ui/words.yaml change_sooner": r"more urgent",
    "ui/words.yaml change_later": r"less urgent",
    "ui/words.yaml news_sooner": r"more urgent",
    "ui/words.yaml news_later": r"less urgent",
    "ui/words.yaml privacy": r"forgets",
    "ui/words.yaml emergency_after": r"^After the call",
}
# Names of one family whose last part stands in their words.
FAMILIES = ("firmness", "firmness_then", "firmness_now", "kind", "amount", "time")
LEDGERS = "visit/ledgers/ledgers.yaml"
# What each level is, told in other words than its time.
LEVELS: Mapping[str, Mapping[str, str]] = {
    "emergency": {
        "name": r"emergency help now",
        "who": r"emergency service",
        "where": r"emergency department",
        "first_action": r"now\. Do not wait",
    },
    "same_day": {
        "name": r"today",
        "who": r"doctor|nurse line",
        "where": r"phone.*clinic.*emergency department",
        "first_action": r"^Call now",
    },
    "two_weeks": {
        "name": r"^See a doctor within",
        "who": r"doctor",
        "where": r"appointment",
        "first_action": r"^Call in the next day or two",
    },
    "routine": {
        "name": r"^Book a visit",
        "who": r"doctor",
        "where": r"appointment",
        "first_action": r"^Call this week. Ask for a date within 3 weeks",
    },
    "watch": {
        "name": r"^Keep watch",
        "who": r"your doctor if anything changes",
        "where": r"home",
        "first_action": r"^Look again.*Book a visit sooner",
    },
}
_COUNTED = re.compile(r"\{count\} (?:more )?(\w+)")
OUTCOMES = {"were alive", "had LMS come back"}


def pages_say_what_they_must(_: Content) -> Iterator[str]:
    """Texts on which safety rests say it, and a name and its words belong together."""
    for file in (*FILES, LEDGERS):
        written = read_yaml(PROJECT / file, file).data
        texts = dict(_options_of(written)) if file == LEDGERS else written
        for name, text in texts.items():
            wanted = MUST_SAY.get(f"{file} {name}")
            if wanted and not re.search(wanted, str(text)):
                yield f"{file}: '{name}' says \"{text}\"; it must hold '{wanted}'"
            family, own = name.rpartition("_")[::2]
            if family in FAMILIES and not re.search(own[:4], str(text), re.IGNORECASE):
                yield from _of_a_sibling(file, texts, family, name)
            if isinstance(text, dict):
                yield from _forms(file, name, text)


def _options_of(ledgers: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is said at once, and each option: by its field, the way it is said, and its id."""
    for ledger in ledgers["ledgers"]:
        yield f"{ledger['id']}_urgent", ledger.get("urgent", "")
        for field in ledger["fields"]:
            for name, option in field.get("options", {}).items():
                said = option if isinstance(option, dict) else {"text": option}
                for way, text in said.items():
                    yield "_".join((field["id"], *([way] if way != "text" else ()), name)), text


def _of_a_sibling(file: str, texts: Mapping[str, object], family: str, name: str) -> Iterator[str]:
    own = name.rpartition("_")[2]
    for other, said in texts.items():
        inside = other.startswith(f"{family}_") and other != name
        if inside and re.search(rf"\b{own[:4]}", str(said), re.IGNORECASE):
            yield f"{file}: '{own}' of '{name}' stands in the words of '{other}' instead"


def _forms(file: str, name: str, forms: Mapping[str, str]) -> Iterator[str]:
    """What is counted ends with an s where there are several, and not where there is one."""
    one, other = (_COUNTED.search(forms.get(form, "")) for form in ("one", "other"))
    if one and other and one[1] == f"{other[1]}s":
        yield f"{file}: 'one' of '{name}' says '{one[1]}'; perhaps the forms changed places"


def levels_say_what_they_are(content: Content) -> Iterator[str]:
    """Who, where and what first: none of these is that of another level."""
    for level in content.rulebook.levels:
        for field, wanted in LEVELS[level.id].items():
            text = getattr(level, field).you
            if not re.search(wanted, text):
                yield (
                    f"rules/levels.yaml: '{field}' of {level.id} says \"{text}\"; it must hold "
                    f"'{wanted}', or write what it says now into LEVELS in tests/guards/spoken.py"
                )


def nothing_is_said_twice(_: Content) -> Iterator[str]:
    """Two facts of a page, two terms and two hazards each say something of their own."""
    library = load_library()
    for page in library.pages:
        facts = [
            (f"education/pages/{page.id}.yaml {fact.id}", fact.text)
            for section in page.sections
            for fact in section.facts
        ]
        yield from _repeated(facts)
    yield from _repeated((f"education/terms.yaml {t.id}", t.meaning) for t in library.terms)
    log = hazard_log.load().hazards
    yield from _repeated((f"rules/hazards.yaml {one.id}", one.hazard) for one in log)
    for name, figures in library.figure_sets.items():
        if not any(figures.outcome.startswith(outcome) for outcome in OUTCOMES):
            yield (
                f"education/figures.yaml {name}: its people '{figures.outcome}'; correct it, or "
                "add this outcome to OUTCOMES in tests/guards/spoken.py"
            )


def _repeated(texts: object) -> Iterator[str]:
    for name, wrong, instead in repeated(texts):  # type: ignore[arg-type]
        yield f"{name}: {wrong}; {instead}"
