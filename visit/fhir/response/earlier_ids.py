"""A response that names link ids and codes of an earlier edition, with those of today."""

from collections.abc import Mapping, Sequence

from questionnaire import NONE, PLACES, UNSURE, Number, Questionnaire, Renamed, migrated
from visit.fhir.naming import BASE, by_link, unsure_link

Values = dict[str, list[object]]


def with_links_of_today(questionnaire: Questionnaire, values: Values) -> Values:
    """The same values by link id of today. What has no successor keeps its old link id."""
    if questionnaire.renamed == Renamed():
        return values
    old = {link: given for link, given in values.items() if _may_be_old(questionnaire, link)}
    found = {link: given for link, given in values.items() if link not in old}
    raw: dict[str, object] = {}
    for link, given in old.items():
        raw[_question_of(link)] = _raw(questionnaire, link, given)
    for key, value in migrated(questionnaire, raw).items():
        if key not in questionnaire.questions:
            found |= {link: given for link, given in old.items() if _question_of(link) == key}
        else:
            found.setdefault(_link(questionnaire, key, value), []).extend(_given(value))
    return found


def _may_be_old(questionnaire: Questionnaire, link: str) -> bool:
    entry = questionnaire.renamed.by_key.get(link)
    return link == PLACES or entry is not None or link not in by_link(questionnaire)


def _question_of(link: str) -> str:
    """The question of an item; "I am not sure" beside a number is an item of its own."""
    return link.removesuffix(f".{UNSURE}") if link.count(".") > 1 else link


def _raw(questionnaire: Questionnaire, link: str, given: Sequence[object]) -> object:
    """The answer as a saved file would hold it: one option, several, or what no option is."""
    key = _question_of(link)
    codes = [code for value in given if (code := _code(key, value)) is not None]
    if len(codes) < len(given):
        return given[0] if len(given) == 1 else None
    entry = questionnaire.renamed.by_key.get(questionnaire.renamed.moved(key))
    signs = [code for code in dict.fromkeys(codes) if code != NONE] or codes[:1]
    return signs if len(signs) > 1 or key == PLACES or (entry and entry.ticks) else signs[0]


def _code(key: str, value: object) -> str | None:
    """The option that a coding of the old question names."""
    systems = (None, "", f"{BASE}/CodeSystem/{key}", f"{BASE}/CodeSystem/yes-no-unsure")
    if isinstance(value, Mapping) and "code" in value and value.get("system") in systems:
        return str(value["code"])
    return None


def _link(questionnaire: Questionnaire, key: str, value: object) -> str:
    question = questionnaire.question(key)
    return unsure_link(question) if isinstance(question, Number) and value == UNSURE else key


def _given(value: object) -> list[object]:
    """The value as a response would give it; the reader takes a code without a system."""
    if isinstance(value, (list, tuple)):
        return [{"code": option} for option in value]
    return [{"code": value}] if isinstance(value, str) else [value]
