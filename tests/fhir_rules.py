"""What real FHIR clients need of a form and a response, checked without a client.

Each breach was seen to lose an answer, hide a question or stop the form from loading in LHC-Forms
or Smart Forms. The numbers in the messages are element rules of HL7 FHIR R4 (que-1, qrs-1 ...).
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.fhir_form import items_of

Json = dict[str, Any]

CONTROLS = {False: "radio-button", True: "check-box"}
VALUE_OF = {"choice": "valueCoding", "decimal": "valueDecimal"}
FULL_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def breaches(form: Json) -> list[str]:
    """What is wrong with a form."""
    checks = (_one_language, _ids_stand_once, _kinds, _options, _numbers, _conditions, _shape)
    return [message for check in checks for message in check(form)]


def response_breaches(form: Json, response: Json) -> list[str]:
    """What is wrong with a response to that form."""
    found = list(_shape(response))
    if response.get("questionnaire") != f"{form['url']}|{form['version']}":
        found.append("the response names another form")
    if not FULL_TIME.fullmatch(str(response.get("authored"))):
        found.append("authored is not a full time with its zone")
    return [*found, *_level(form["item"], response.get("item", []))]


def _one_language(form: Json) -> Iterator[str]:
    if not form.get("language") or not form.get("url", "").endswith(f"-{form.get('language')}"):
        yield "a form names its one language, also in its address"
    if "translation" in str(form):
        yield "clients ignore translations inside a form; write one form for each language"


def _ids_stand_once(form: Json) -> Iterator[str]:
    counted = Counter(item.get("linkId") for item, _ in items_of(form))
    for link, count in counted.items():
        if count > 1 or not link:
            yield f"{link}: stands {count} times (que-2)"


def _kinds(form: Json) -> Iterator[str]:
    for item, _ in items_of(form):
        link, kind = item.get("linkId"), item.get("type")
        if kind not in {"group", "display", "choice", "decimal"}:
            yield f"{link}: type {kind} cannot be answered with 'not sure', or clients spoil it"
        if (kind == "group") != bool(item.get("item")):
            yield f"{link}: only groups hold items, and never none (que-1)"
        if kind != "group" and not item.get("text"):
            yield f"{link}: has no words"
        if kind == "display" and {"code", "repeats", "required"} & item.keys():
            yield f"{link}: display with an answer's elements (que-3, que-6)"


def _options(form: Json) -> Iterator[str]:
    for item, _ in items_of(form):
        link, options = item.get("linkId"), item.get("answerOption", [])
        if (item.get("type") == "choice") != bool(options):
            yield f"{link}: choices have options, nothing else does"
        for option in options:
            coding = option.get("valueCoding", {})
            if coding.keys() != {"system", "code", "display"}:
                yield f"{link}: an option is a coding with system, code and display only"
        if options and f"'code': '{CONTROLS[item.get('repeats', False)]}'" not in str(item):
            yield f"{link}: is drawn as a drop-down; name its control"
        if len({str(option) for option in options}) != len(options):
            yield f"{link}: the same option twice"


def _numbers(form: Json) -> Iterator[str]:
    known = {item.get("linkId") for item, _ in items_of(form)}
    for item, _ in items_of(form):
        if item.get("type") == "decimal":
            if "questionnaire-unit'" not in str(item):
                yield f"{item['linkId']}: a number without unit"
            if f"{item['linkId']}.unsure" not in known:
                yield f"{item['linkId']}: a number with no way to be not sure"


def _conditions(form: Json) -> Iterator[str]:
    earlier: dict[str, Json] = {}
    for item, _ in items_of(form):
        link, tests = item.get("linkId"), item.get("enableWhen", [])
        if len(tests) > 1 and item.get("enableBehavior") not in {"any", "all"}:
            yield f"{link}: several tests without enableBehavior (que-12)"
        if "enableWhen" in item and not tests:
            yield f"{link}: an empty condition"
        for test in tests:
            yield from (f"{link}: {fault}" for fault in _test(test, earlier, tests))
        earlier[str(link)] = item


def _test(test: Json, earlier: dict[str, Json], tests: list[Json]) -> Iterator[str]:
    asked, compared = earlier.get(test.get("question", "")), test.get("operator")
    [name] = [name for name in test if name.startswith("answer")] or [""]
    if asked is None:
        yield f"asks about {test.get('question')}, which is not before it"
        return
    if compared == "exists":
        if name != "answerBoolean":
            yield "'exists' takes a boolean (que-7)"
        return
    options = [option.get("valueCoding") for option in asked.get("answerOption", [])]
    if name == "answerCoding" and test[name] not in options:
        yield f"asks for {test[name].get('code')}, which is no option of {test['question']}"
    if name != VALUE_OF.get(asked["type"], "").replace("value", "answer"):
        yield f"compares a {asked['type']} with {name}; clients cannot"
    if compared == "!=":
        yield from _unguarded(test, tests)
    if compared not in {"=", "!="} and name != "answerDecimal":
        yield f"{compared} on {name}"


def _unguarded(test: Json, tests: list[Json]) -> Iterator[str]:
    guards = [t for t in tests if t["question"] == test["question"] and t["operator"] == "exists"]
    if not guards:
        yield "'!=' is left open for a question without an answer; ask for an answer beside it"


def _level(items: list[Json], answered: list[Json]) -> Iterator[str]:
    """Same nesting, same order, known options and words."""
    places = {item["linkId"]: place for place, item in enumerate(items)}
    links = [given.get("linkId") for given in answered]
    if not set(links) <= places.keys():
        yield f"{links}: not all stand here in the form; LHC-Forms loads nothing then"
        return
    if sorted(set(links), key=lambda link: places[link]) != links:
        yield f"{links}: out of order"
    for given in answered:
        item = items[places[given["linkId"]]]
        yield from _values(item, given.get("answer", []))
        yield from _level(item.get("item", []), given.get("item", []))
        if bool(given.get("answer")) == bool(given.get("item")):
            yield f"{given['linkId']}: holds either answers or items (qrs-1)"


def _values(item: Json, answers: list[Json]) -> Iterator[str]:
    options = [option["valueCoding"] for option in item.get("answerOption", [])]
    if len(answers) > 1 and not item.get("repeats"):
        yield f"{item['linkId']}: takes one answer"
    for answer in answers:
        wanted = VALUE_OF.get(item["type"])
        if set(answer) != {wanted}:
            yield f"{item['linkId']}: {sorted(answer)} where {wanted} belongs"
        elif options and answer["valueCoding"] not in options:
            yield f"{item['linkId']}: not an option, word for word; LHC-Forms drops it"


def _shape(part: object, where: str = "resource") -> Iterator[str]:
    """No null, no empty text, list or object anywhere."""
    if part is None or part in ("", [], {}):
        yield f"{where}: empty"
    elif isinstance(part, dict):
        for name, inside in part.items():
            yield from _shape(inside, f"{where}.{name}")
    elif isinstance(part, list):
        for inside in part:
            yield from _shape(inside, where)
