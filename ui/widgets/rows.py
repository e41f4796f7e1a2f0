"""The rows of a screen as one piece of markup: the only switch on the kind of a question.

Each row is a fieldset of its own, with nothing preselected. What is marked stays in the browser
until a button is pressed (ui/browser/scripts/rows.js).
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from questionnaire import NONE, UNSURE, Number, Question, SeveralOf, YesNo, spoken
from questionnaire.model import OptionGroup
from ui.browser.press import Marked
from ui.content import drawn_once
from ui.parts import finding_out
from ui.widgets import number
from visit import Draft
from visit.words import Speech

SHORT = 13
"""Characters that fit twice in a line of the smallest phone."""


class Row(NamedTuple):
    """A question as it stands on a screen.

    `mark` is what is marked. `complaint` says what is wrong with it. `named_above` says that the
    heading of the page is the question itself, so that it is read once. `asked_for` says that the
    person came back for this row (ui/browser/scripts/focus.js).
    """

    question: Question
    mark: Draft | None
    complaint: str = ""
    named_above: bool = False
    asked_for: bool = False


def markup(row: Row, say: Speech) -> str:
    """The row: its question, what is wrong, and the controls to answer with."""
    if row.mark is None and not row.complaint:
        how = (row.named_above, row.asked_for, say.country.id, say.someone_else, spoken())
        return drawn_once(row.question, how, lambda: _markup(row, say))
    return _markup(row, say)


def _markup(row: Row, say: Speech) -> str:
    question = row.question
    return (
        f'<fieldset class="vg-row{_shape(question)}"{_invalid(row)}{_back(row)}>{_legend(row, say)}'
        f"{_complaint(row)}{_controls(question, row.mark, say)}"
        f"{finding_out.markup(question, say)}</fieldset>"
    )


def _shape(question: Question) -> str:
    """Three in a line, several in a line where all are short, else one below the other."""
    if isinstance(question, YesNo):
        return " vg-yes-no"
    texts = [text.you for text in question.choices.values()]
    short = not isinstance(question, Number) and max(map(len, texts)) <= SHORT
    return " vg-short" if short else ""


def read(question: Question, marked: Marked | None) -> Draft | None:
    """What is marked in the row, as a record keeps it; None for nothing.

    No box ticked is a mark too: it takes the place of ticks that were there before.
    """
    if marked is None:
        return None
    if isinstance(question, Number):
        return number.read(question, marked)
    offered = [option for option in marked.chosen if option in question.choices]
    if isinstance(question, SeveralOf):
        return frozenset(offered)
    return offered[0] if offered else None


def _legend(row: Row, say: Speech) -> str:
    question = row.question
    hidden = ' class="vg-heard"' if row.named_above else ""
    asked = f"<span{hidden}>{escape(say(question.text))}</span>"
    hint = f"<small>{escape(say(question.hint))}</small>" if question.hint else ""
    return f"<legend>{asked}{hint}</legend>"


def _invalid(row: Row) -> str:
    if not row.complaint:
        return ""
    return f' data-open="" aria-describedby="{_complaint_id(row)}"'


def _back(row: Row) -> str:
    return " data-asked-for" if row.asked_for else ""


def _complaint(row: Row) -> str:
    if not row.complaint:
        return ""
    text = escape(row.complaint)
    return f'<p class="vg-complaint" id="{_complaint_id(row)}">{text}</p>'


def _complaint_id(row: Row) -> str:
    return f"open-{escape(row.question.key)}"


def _controls(question: Question, mark: Draft | None, say: Speech) -> str:
    texts = {option: say(text) for option, text in question.choices.items()}
    if isinstance(question, SeveralOf):
        ticked = mark if isinstance(mark, frozenset) else frozenset()
        return _boxes(question, texts, ticked, say)
    if isinstance(question, Number):
        return number.markup(question, mark)
    more = {option: finding_out.described(question, option) for option in texts}
    return choices(question.key, texts, mark if isinstance(mark, str) else None, more)


def choices(
    name: str, texts: Mapping[str, str], chosen: str | None, more: Mapping[str, str] | None = None
) -> str:
    """Options of which one is chosen; `more` is our own markup for the control of an option."""
    return _group(
        _label("radio", name, option, text, _extra(more, option, checked=option == chosen))
        for option, text in texts.items()
    )


def _extra(more: Mapping[str, str] | None, option: str, *, checked: bool) -> str:
    return (more or {}).get(option, "") + (" checked" if checked else "")


def _boxes(
    question: SeveralOf, texts: Mapping[str, str], ticked: frozenset[str], say: Speech
) -> str:
    parts = [_headed(group, question, texts, ticked, say) for group in question.option_groups]
    grouped = {name for group in question.option_groups for name in group.options}
    rest = [name for name in texts if name not in grouped]
    return "".join([*parts, _group(_box(question, name, texts, ticked) for name in rest)])


def _headed(
    group: OptionGroup,
    question: SeveralOf,
    texts: Mapping[str, str],
    ticked: frozenset[str],
    say: Speech,
) -> str:
    heading = escape(say(group.heading))
    boxes = _group(_box(question, name, texts, ticked) for name in group.options)
    return f'<div role="group" aria-label="{heading}"><h2>{heading}</h2>{boxes}</div>'


def _box(question: SeveralOf, option: str, texts: Mapping[str, str], ticked: frozenset[str]) -> str:
    alone = " data-alone" if option == NONE else ""
    checked = " checked" if option in ticked else ""
    more = finding_out.described(question, option) + alone + checked
    return _label("checkbox", question.key, option, texts[option], more)


def _label(kind: str, name: str, option: str, text: str, more: str) -> str:
    key, value = escape(name), escape(option)
    quiet = ' class="vg-unsure"' if option == UNSURE else ""
    control = f'<input type="{kind}" name="{key}" data-row="{key}" value="{value}"{more}>'
    return f"<label{quiet}>{control}<span>{escape(text)}</span></label>"


def _group(labels: Iterable[str]) -> str:
    return f'<div class="vg-options">{"".join(labels)}</div>'
