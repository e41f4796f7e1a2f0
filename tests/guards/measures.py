"""One measure told in two units is the same measure."""

import re
from collections.abc import Iterator
from itertools import pairwise

from education import load as load_library
from questionnaire import Compare, Number, Told, atoms
from tests.guards.content import Content

_TEMPERATURE = re.compile(r"(\d+(?:\.\d+)?) °F \((\d+(?:\.\d+)?) °C\)")
_TURNED = re.compile(r"(\d+(?:\.\d+)?) °C \((\d+(?:\.\d+)?) °F\)")
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?) pounds \((\d+(?:\.\d+)?) kg\)")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?) cm(?:,| \() ?(\d+(?:\.\d+)?) (?:in\b|inch)")
_POUND = 0.45359237
_INCH = 2.54


def _texts(content: Content) -> Iterator[str]:
    """Whatever the rules, the questions and the Learn pages say to people."""
    for page in load_library().pages:
        for section in page.sections:
            for fact in section.facts:
                yield from (fact.text, *fact.items)
    for rule in content.rulebook.rules:
        yield rule.clash or ""
    yield from (voice for told in _told(content) for voice in told.voices)


def _told(content: Content) -> Iterator[Told]:
    for rule in content.rulebook.rules:
        yield from (rule.say, rule.because, *rule.watch_for)
    for question in content.rulebook.questionnaire.questions.values():
        yield from (
            text for text in (question.text, question.hint, question.find_out, question.why) if text
        )
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


def lengths_agree(content: Content) -> Iterator[str]:
    """Centimeters and inches fit to the half inch."""
    for centimeters, inches in dict.fromkeys(_LENGTH.findall("\n".join(_texts(content)))):
        if abs(float(centimeters) / _INCH - float(inches)) > 0.5:
            yield f"{centimeters} cm are not {inches} inches; correct one of them"


def limits_can_be_answered(content: Content) -> Iterator[str]:
    """Whoever stands exactly at the limit of a rule can say so, in steps of the question."""
    for rule in content.rulebook.rules:
        for atom in atoms(rule.when):
            if isinstance(atom, Compare):
                question = content.rulebook.questionnaire.question(atom.question)
                if not isinstance(question, Number):
                    continue
                steps = (float(atom.bound) - question.least) / question.step
                if abs(steps - round(steps)) > 1e-6:
                    yield (
                        f"{rule.key} counts from {atom.bound} on, and {atom.question} takes "
                        "no such number; correct its 'step' or 'least'"
                    )


def objects_rise(content: Content) -> Iterator[str]:
    """Objects stand from the smallest to the largest, so that a wrong size stands out."""
    for key, question in content.rulebook.questionnaire.questions.items():
        if isinstance(question, Number):
            for (before, small), (name, large) in pairwise(question.objects.items()):
                if large <= small:
                    yield f"{key}: '{name}' ({large:g}) is no larger than '{before}' ({small:g})"
