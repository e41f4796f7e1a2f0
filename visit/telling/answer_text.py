"""An answer in the words of its question."""

from questionnaire import Answer, Number, Question, spoken
from visit.joining import set_apart
from visit.telling.measurement import in_both_units
from visit.words import Speech, words


def answer_text(question: Question, answer: Answer, say: Speech) -> str:
    """What was answered, as the person read it."""
    if isinstance(answer, frozenset):
        return options_text(question, answer, say)
    if isinstance(answer, str):
        return say(question.choices[answer]) if answer in question.choices else answer
    if isinstance(question, Number):
        return number_text(question, answer)
    return spoken().number(answer)


def options_text(question: Question, options: frozenset[str], say: Speech) -> str:
    """The words of these options, in the order offered."""
    return set_apart(say(text) for option, text in question.choices.items() if option in options)


def number_text(question: Number, number: float) -> str:
    """The number with its unit, in the second unit as well, and the object of that size."""
    text = in_both_units(question, number)
    objects = [name for name, size in question.objects.items() if size == number]
    return words("like_an_object", amount=text, object=objects[0]) if objects else text
