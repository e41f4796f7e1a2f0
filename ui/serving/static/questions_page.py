"""All questions and danger signs on one page to read or print, for where the app does not open.

It is made from the content, so it cannot say anything else. It needs no Streamlit.
"""

from collections.abc import Iterable, Sequence
from html import escape

from questionnaire import Is, Location, Number, Question, atoms
from rules import Country, Rule, Rulebook
from rules.countries import crisis_lines
from rules.explaining.explain import in_words
from ui.serving.static.emergency import DANGER_SIGNS, crisis_call, number_list
from ui.serving.static.fallback_words import CRISIS
from ui.serving.static.strip import strip_lead
from ui.serving.static.template import framed, text_of
from ui.words import words

TEXTS = (
    "brand",
    "strip_label",
    "strip_more",
    "paper_title",
    "paper_lead",
    "paper_not",
    "paper_danger_title",
    "paper_elsewhere",
    "paper_places",
    "paper_some",
    "paper_notes",
    "education",
    "not_reviewed",
)
NOTE_LINES = 6
# Letters of an option that shares its line with others.
SHORT = 24
_BOX = '<span class="box"></span>'


def questions_page(rulebook: Rulebook, countries: Sequence[Country]) -> str:
    """The whole page. Its number to call is the first country's; the others stand below it."""
    country, *others = countries
    locations = rulebook.questionnaire.locations
    general = rulebook.questionnaire.question(DANGER_SIGNS)
    signs = [general.choices[sign].you for sign in general.danger if sign != CRISIS]
    return framed(
        "questions.html",
        title=escape(f"{words('paper_title')} - {words('brand')}"),
        style=text_of("questions.css"),
        strip_lead=strip_lead(country.emergency),
        danger=escape(country.fill(words("paper_danger"))),
        signs=_items(map(escape, signs)),
        crisis=crisis_call(general.choices[CRISIS].you, words, crisis_lines()),
        numbers=number_list({one.name: one.emergency for one in others}),
        contents=_items(f'<a href="#{one.id}">{escape(one.name.you)}</a>' for one in locations),
        locations="\n".join(_location(rulebook, one, country) for one in locations),
        lines='<p class="line"></p>' * NOTE_LINES,
        **{name: escape(words(name)) for name in TEXTS},
    )


def _location(rulebook: Rulebook, location: Location, country: Country) -> str:
    """Danger signs first, then every question in its order."""
    asked = [question for question in location.questions if question.key != DANGER_SIGNS]
    return (
        f'<section class="place"><h2 id="{location.id}">{escape(location.name.you)}</h2>'
        f"<p>{escape(location.plain.you)}</p>{_danger(rulebook, location, country)}"
        f'<ol class="questions">{"".join(map(_question, asked))}</ol></section>'
    )


def _danger(rulebook: Rulebook, location: Location, country: Country) -> str:
    """What calls for emergency help at this place: single signs, and signs that come together."""
    asked = [one for one in location.questions if one.danger and one.key != DANGER_SIGNS]
    rules = [rule for rule in rulebook.rules if _needs_more(rulebook, rule, location)]
    alone = [f"{escape(one.text.you)}{_list(_dangers(one))}" for one in asked]
    together = [_together(rulebook, rule) for rule in rules]
    parts = {"paper_danger_here": alone, "paper_together": together}
    shown = "".join(
        f"<h3>{escape(country.fill(words(name)))}</h3>{_list(lines)}"
        for name, lines in parts.items()
        if lines
    )
    return f'<div class="signs">{shown}</div>' if shown else ""


def _dangers(question: Question) -> list[str]:
    return [escape(question.choices[option].you) for option in question.danger]


def _needs_more(rulebook: Rulebook, rule: Rule, location: Location) -> bool:
    """Whether this is an emergency of that place that no single danger sign stands for."""
    if rule.level != rulebook.levels[0].id or rule.location != location.id:
        return False
    return any(
        not isinstance(atom, Is)
        or not atom.options <= set(rulebook.questionnaire.question(atom.question).danger)
        for atom in atoms(rule.when)
    )


def _together(rulebook: Rulebook, rule: Rule) -> str:
    lines = in_words(rulebook.questionnaire, rule.when)
    return f"{escape(rule.because.you)}{_nested(lines)}"


def _nested(lines: Sequence[str]) -> str:
    """Markup: lines that are indented further stand in a list inside the line above them."""
    groups: list[list[str]] = []
    for line in lines:
        if _indent(line) == _indent(lines[0]):
            groups.append([line])
        else:
            groups[-1].append(line)
    return _list(
        escape(first.strip()) + (_nested(inside) if inside else "") for first, *inside in groups
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _question(question: Question) -> str:
    follows = ' class="follows"' if question.ask_when is not None else ""
    hint = f' <span class="hint">{escape(question.hint.you)}</span>' if question.hint else ""
    return f"<li{follows}><p>{escape(question.text.you)}{hint}</p>{_room(question)}</li>"


def _room(question: Question) -> str:
    """Where to write or tick the answer."""
    options = [f"{_BOX} {escape(text.you)}" for text in question.choices.values()]
    if isinstance(question, Number):
        units = [question.unit, *([question.other_unit.unit] if question.other_unit else [])]
        blanks = [f'<span class="blank"></span> {escape(unit)}' for unit in units]
        options = [f" {escape(words('paper_or'))} ".join(blanks), *options]
    short = all(len(text.you) <= SHORT for text in question.choices.values())
    return f'<ul class="options{" short" if short else ""}">{_items(options)}</ul>'


def _list(lines: Iterable[str]) -> str:
    return f"<ul>{_items(lines)}</ul>"


def _items(lines: Iterable[str]) -> str:
    """Markup: `lines` are markup already."""
    return "\n".join(f"<li>{line}</li>" for line in lines)
