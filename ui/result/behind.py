"""Behind the first look: why, when to call sooner, what to ask, and what stays open.

All of it is our own markup: each piece that Streamlit draws costs the person time. A closed part is
a title and what is under it.
"""

from html import escape

from education import Page
from rules import Guidance
from ui import session
from ui.content import engine, library
from ui.parts import frame, plain
from ui.widgets.buttons import button, ways
from ui.words import words
from visit.joining import labeled, set_apart
from visit.plan.agenda import agenda
from visit.plan.watching import Watching
from visit.result.open_ends import OpenEnds
from visit.result.raising import raising
from visit.result.why import Reason, Why
from visit.telling.facts import as_line
from visit.words import Speech

MOST_ASKED, MOST_TOPICS = 3, 4
# More statements in one line are a wall of text.
MOST_LESS = 5
HELP_PAGE = "/emergency"
ALL_QUESTIONS = "all_questions"
Parts = dict[str, str]


def closed(*parts: Parts) -> str:
    """Closed parts one below the other."""
    every = {title: f"<div>{body}</div>" for one in parts for title, body in one.items()}
    step = session.journey().step
    return f'<div class="vg-behind st-key-behind" data-step="{step}">{frame.more(every)}</div>'


def why(reasons: Why) -> str:
    """Each reason once; what is less urgent in one line."""
    return plain.under_heading(words("result_because"), _reasons(reasons))


def why_closed(reasons: Why) -> Parts:
    """The same, closed."""
    return {words("result_because"): _reasons(reasons)}


def _reasons(why: Why) -> str:
    return plain.a_list([], more="".join(map(_reason, why.reasons))) + _less(why.less)


def _less(said: tuple[str, ...]) -> str:
    """What is less urgent in one line; of many, the rest is closed."""
    if not said:
        return ""
    line = labeled(words("result_less"), set_apart(said[:MOST_LESS]))
    rest, more = said[MOST_LESS:], ""
    if rest:
        body = f"<p>{escape(as_line(set_apart(rest)))}</p>"
        more = frame.more({words("result_less_more", count=len(rest)): body})
    return f'<p class="vg-less">{escape(line)}</p>{more}'


def _reason(reason: Reason) -> str:
    said = f"<strong>{escape(as_line(set_apart(reason.said)))}</strong>" if reason.said else ""
    return f"<li>{said}<p>{escape(reason.because or '')}</p></li>"


def sooner(watching: Watching, say: Speech) -> str:
    """When to call sooner, and what to do until then."""
    danger = say.country.fill(words("result_danger"))
    link = f'<li><a href="{HELP_PAGE}" target="_blank" rel="noopener">{escape(danger)}</a></li>'
    lines = plain.a_list(watching.sooner, more=link)
    until = plain.a_list([*watching.meanwhile, *watching.tell])
    then = f"<h3>{escape(words('result_until'))}</h3>{until}" if until else ""
    return plain.under_heading(words("result_sooner_if"), lines + then)


def questions() -> Parts:
    """The three to ask first; all others stand in My visit."""
    planned = agenda(session.situation())
    asked = [*planned.ask, *planned.parked]
    if not asked:
        return {}
    first = enumerate(asked[:MOST_ASKED], 1)
    shown = plain.paragraphs(words("numbered", place=place, text=one.text) for place, one in first)
    every = words("result_all_questions", count=len(asked))
    return {words("result_questions"): shown + ways(button(f"part:{ALL_QUESTIONS}", every))}


def unknown(ends: OpenEnds) -> Parts:
    """What was not sure, and what was not asked."""
    unsure = [labeled(words("result_unsure"), set_apart(ends.unsure))] if ends.unsure else []
    never = [labeled(words("result_not_asked"), set_apart(ends.places))] if ends.places else []
    unasked = plain.paragraphs([words("result_unasked")]) if ends.unasked else ""
    more = unasked and unasked + ways(button("ask_more", words("result_ask_more")))
    limits = [words("result_not_covered"), words("result_cannot")]
    shown = plain.paragraphs(unsure) + more + plain.paragraphs([*never, *limits])
    return {words("result_unknown"): shown}


def rises(say: Speech) -> Parts:
    """What would make it more urgent, by level."""
    found = "".join(
        f"<p><strong>{escape(say(one.level.name))}</strong></p>{plain.a_list(one.statements)}"
        for one in raising(session.situation())
    )
    return {words("result_change"): found or plain.paragraphs([words("result_none")])}


def topics(guidance: Guidance) -> Parts:
    """Learn pages about the places that were asked about; none of them is about the person."""
    places = [place for place, applies in guidance.sight.locations.items() if applies]
    found = dict.fromkeys(page for place in places for page in library().pages_for(place))
    offered = ways(*map(_to_topic, list(found)[:MOST_TOPICS]))
    return {words("result_learn"): plain.paragraphs([words("learn_lead")]) + offered}


def _to_topic(topic: Page) -> str:
    return button(f"topic:{topic.id}", topic.title)


def sources(guidance: Guidance) -> Parts:
    """Sources and versions."""
    edition = engine().rulebook.edition
    cited = frame.cited([name for rule in guidance.fired for name in rule.sources])
    made = words("result_edition", version=edition.version, digest=edition.digest)
    return {words("result_sources"): f'{cited}<p class="vg-quiet">{escape(made)}</p>'}
