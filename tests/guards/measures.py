"""One measure told in two units is the same measure."""

import re
from collections.abc import Iterator

from questionnaire import Told
from tests.guards.content import Content

_TEMPERATURE = re.compile(r"(\d+(?:\.\d+)?) °F \((\d+(?:\.\d+)?) °C\)")
_TURNED = re.compile(r"(\d+(?:\.\d+)?) °C \((\d+(?:\.\d+)?) °F\)")
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?) pounds \((\d+(?:\.\d+)?) kg\)")
_POUND = 0.45359237


def _texts(content: Content) -> Iterator[str]:
    """Whatever the rules and the questions say to people."""
    for rule in content.rulebook.rules:
        yield rule.clash or ""
    yield from (voice for told in _told(content) for voice in told.voices)


def _told(content: Content) -> Iterator[Told]:
    for rule in content.rulebook.rules:
        yield from (rule.say, rule.because, *rule.watch_for)
    for question in content.rulebook.questionnaire.questions.values():
        yield from (text for text in (question.text, question.hint, question.why) if text)
        yield from (*question.explain.values(), *question.choices.values())
    for asked in content.rulebook.provider_questions.values():
        yield from (asked.everyday, asked.clinical)
    for level in content.rulebook.levels:
        yield from (level.first_action, level.timing)


def temperatures_agree(content: Content) -> Iterator[str]:
    """Degrees of both scales fit to the tenth that a thermometer shows."""
    text = "\n".join(_texts(content))
    pairs = [*_TEMPERATURE.findall(text), *((f, c) for c, f in _TURNED.findall(text))]
    for fahrenheit, celsius in dict.fromkeys(pairs):
        if abs((float(fahrenheit) - 32) / 1.8 - float(celsius)) > 0.6:
            yield f"{fahrenheit} °F is not {celsius} °C; correct one of them"


def weights_agree(content: Content) -> Iterator[str]:
    """Pounds and kilograms fit to the half."""
    for pounds, kilograms in dict.fromkeys(_WEIGHT.findall("\n".join(_texts(content)))):
        if abs(float(pounds) * _POUND - float(kilograms)) > 0.25:
            yield f"{pounds} pounds are not {kilograms} kg; correct one of them"
