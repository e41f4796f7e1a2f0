"""What a section of a topic says, as markup: facts, groups that help, a table of figures."""

from html import escape

import education
from education.figure import FigureSet
from education.page import Contact, Fact, Section
from ui.topics.citations import AWAY, Citations
from ui.words import words


def facts_and_contacts(section: Section, cited: Citations) -> str:
    """Each with the numbers of its sources."""
    facts = [_fact(fact, cited) for fact in section.facts]
    return "".join([*facts, *(_contact(contact, cited) for contact in section.contacts)])


def covers(figures: FigureSet, cited: Citations) -> str:
    """Whom the figures are about, and when."""
    about = words("two_sentences", first=figures.covers, next=figures.as_of)
    return f"<p>{education.html(about)}{cited.numbers(figures)}</p>"


def table(figures: FigureSet) -> str:
    """The figures by group."""
    rows = "".join(
        f"<tr><th scope='row'>{education.html(row.label)}</th>"
        f"<td>{row.people} / {row.out_of}</td></tr>"
        for row in education.rows(figures)
    )
    return (
        f"<table class='vg-table'><caption>{education.html(figures.title)}</caption><thead><tr>"
        f"<th scope='col'>{words('learn_group')}</th><th scope='col'>{words('learn_alive')}</th>"
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _fact(fact: Fact, cited: Citations) -> str:
    items = "".join(f"<li>{education.html(item)}</li>" for item in fact.items)
    listed = f"<ul>{items}</ul>" if items else ""
    return (
        f'<div class="vg-fact"><p>{education.html(fact.text)}{cited.numbers(fact)}</p>'
        f"{listed}{_clash(fact)}</div>"
    )


def _clash(fact: Fact) -> str:
    if not fact.clash:
        return ""
    return f'<p class="vg-quiet">{escape(words("learn_clash"))} {education.html(fact.clash)}</p>'


def _contact(contact: Contact, cited: Citations) -> str:
    phone, site = escape(contact.phone or ""), escape(contact.site or "")
    ways = [f'<a href="tel:{contact.dial}">{phone}</a>'] if phone else []
    ways += [f'<a href="{site}" {AWAY}>{site}</a>'] if site else []
    return (
        f'<div class="vg-fact"><p><strong>{education.html(contact.name)}</strong>'
        f" {education.html(contact.about)}{cited.numbers(contact)}</p>"
        f"<p>{' · '.join(ways)}</p></div>"
    )
