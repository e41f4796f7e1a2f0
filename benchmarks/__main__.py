"""`python -m benchmarks`: everything beside something, and RESULTS.md.

Parts can be named to see them alone; only the whole is written down.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import pdf
from benchmarks.engines import comparison as engines
from benchmarks.front_end import comparison as front_end
from benchmarks.front_end import slow_phone
from benchmarks.report import Section, report
from benchmarks.whole_visit import comparison as whole_visit

RESULTS = Path(__file__).with_name("RESULTS.md")
COMMAND = "python -m benchmarks"
PARTS: Mapping[str, Callable[[], Section]] = {
    "engines": engines.compare,
    "front_end": front_end.compare,
    "slow_phone": slow_phone.compare,
    "whole_visit": whole_visit.compare,
    "pdf": pdf.compare,
}


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write the results of a whole run; 1 when a bar was missed."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"some of: {', '.join(PARTS)}")
    asked = parser.parse_args(arguments).parts
    if unknown := set(asked) - PARTS.keys():
        parser.error(f"no part is called {', '.join(sorted(unknown))}; take {', '.join(PARTS)}")
    sections = []
    for name in asked or PARTS:
        sections.append(PARTS[name]())
        print(sections[-1].markdown(), flush=True)
    if not asked:
        RESULTS.write_text(report("Speed, side by side", COMMAND, sections), encoding="utf-8")
    return int(not all(bar.met for section in sections for bar in section.bars))


if __name__ == "__main__":
    sys.exit(main())
