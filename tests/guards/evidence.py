"""Rules, rows of the urgency table, worked cases and sources belong together."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tests.guards.content import Content

SITES = Path(__file__).parent / "sites.txt"
ADDRESSES = Path(__file__).parent / "addresses.txt"

# These rules carry out a row beside others that cite its source; theirs say the same.
CITED_BESIDE = {
    ("in_treatment.fever", "U238"),
    ("in_treatment.fever", "U239"),
    ("in_treatment.side_effect", "U244"),
    ("belly_signs.severe_pain", "U063"),
    ("digestive.bottom_blood", "U066"),
    ("digestive.bottom_blood", "U067"),
    ("chest_lungs.face_swelling_danger", "U225"),
}


def rows_are_cited(content: Content) -> Iterator[str]:
    """A rule that carries out a row cites the source of that row."""
    sources = content.rulebook.sources
    for rule in content.rulebook.rules:
        cited = {sources[name].url for name in rule.sources}
        for row in rule.honours:
            url = content.rows.get(row)
            if url not in cited and (rule.key, row) not in CITED_BESIDE:
                yield (
                    f"{rule.key} honours {row}, whose source is {url}, and does not cite it; add "
                    "that source, or correct the address, or leave the row to another rule"
                )


def rows_are_shown(content: Content) -> Iterator[str]:
    """A rule that carries out a row does so in a case of its place that fails without the rule."""
    shown = {
        (f"{file.location}.{name}", row)
        for file in content.cases
        for case in file.cases
        for name in case.fired
        for row in case.rows
    }
    for rule in content.rulebook.rules:
        for row in rule.honours:
            if (rule.key, row) not in shown:
                yield (
                    f"{rule.key} honours {row}, and no case of {rule.location} in which it fires "
                    f"shows that row; add '{row}' to the rows of such a case, or take it out"
                )


def sites_are_known(content: Content) -> Iterator[str]:
    """A source stands on a site that someone has looked at."""
    known = set(SITES.read_text(encoding="utf-8").split())
    used = {urlsplit(source.url).hostname for source in content.rulebook.sources.values()}
    for name, source in content.rulebook.sources.items():
        site = urlsplit(source.url).hostname
        if site not in known:
            yield (
                f"source {name} is on {site}, a site that no source was on before; open it, and "
                "add the site to tests/guards/sites.txt if it is right"
            )
    for site in sorted(known - used):
        yield f"tests/guards/sites.txt names {site}, and no source is there; take it out"


def addresses_are_those_that_were_opened(content: Content) -> Iterator[str]:
    """A source leads to the page that was read, of the country that it is from."""
    lines = ADDRESSES.read_text(encoding="utf-8").splitlines()
    known = dict(line.split(" ", 1) for line in lines)
    sources = content.rulebook.sources
    told = {name: f"{source.url} {source.region}" for name, source in sources.items()}
    for name in sorted(known.keys() | told.keys()):
        if known.get(name) != told.get(name):
            yield (
                f"source {name} is at {told.get(name, 'no address')}, and "
                f"tests/guards/addresses.txt says {known.get(name, 'no address')}; open the page, "
                "and make them one once its title fits"
            )


def rows_are_honored(content: Content) -> Iterator[str]:
    """Each row of the urgency table is carried out by some rule."""
    honored = {row for rule in content.rulebook.rules for row in rule.honours}
    for row in sorted(content.rows.keys() - honored):
        yield (
            f"no rule honours {row} of tests/urgency_rows.csv; name it under 'honours' of the "
            "rule that carries it out"
        )


_NUMBERED = re.compile(r"\b((?:NG|CG|QS|TA|SIGN|RCOG)\s?\d{1,4})\b", re.IGNORECASE)


def numbered_guidance_is_at_its_address(content: Content) -> Iterator[str]:
    """Where title and address, or name and address, both hold a number, it is the same one."""
    for name, source in content.rulebook.sources.items():
        told = {
            _plain(number)
            for number in _NUMBERED.findall(f"{name} {source.title}".replace("_", " "))
        }
        given = {_plain(number) for number in _NUMBERED.findall(source.url.replace("-", " "))}
        if told and given and not told & given:
            yield (
                f"source {name} is about {', '.join(sorted(told))} and its address leads to "
                f"{', '.join(sorted(given))}; correct one of them"
            )


def _plain(number: str) -> str:
    return number.replace(" ", "").upper()
