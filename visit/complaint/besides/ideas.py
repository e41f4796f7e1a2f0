"""What else is there in a few lines: where there are more things than lines, one idea in each."""

from collections.abc import Iterable

from visit.complaint.contents import contents
from visit.complaint.signs import Sign

Group = list[Sign]


def lines_of_ideas(groups: Iterable[Group], most: int) -> list[list[Group]]:
    """The groups by line, in their order. Those of one idea share one where there are too many."""
    lines = [[group] for group in groups]
    while len(lines) > most and (pair := _alike(lines)):
        at, other = pair
        lines[at] += lines.pop(other)
    if len(lines) > most:
        lines[most - 1 :] = [[group for line in lines[most - 1 :] for group in line]]
    return lines


def _alike(lines: list[list[Group]]) -> tuple[int, int] | None:
    """The last line that is of one idea with another in front of it, and that one."""
    ideas = contents().in_one_line
    for other in range(len(lines) - 1, 0, -1):
        for at in range(other):
            if any(one[0].shares(two[0], ideas) for one in lines[at] for two in lines[other]):
                return at, other
    return None
