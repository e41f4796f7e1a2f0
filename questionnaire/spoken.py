"""A condition as plain data again, in the form authors write it, with full question keys."""

from questionnaire.condition import Compare, Condition, Is, Not, SoMany


def spoken(condition: Condition) -> dict[str, object]:
    """`{"all": [...]}`, `{"everyone.age": ["45_49", ...]}` and so on; parsing gives it back."""
    match condition:
        case SoMany(count=count, parts=parts):
            inside = [spoken(part) for part in parts]
            if count == len(parts):
                return {"all": inside}
            return {"any": inside} if count == 1 else {"at_least": count, "of": inside}
        case Not(part=part):
            return {"not": spoken(part)}
        case Is(question=question, options=options):
            return {question: sorted(options)}
        case Compare(question=question, comparison=comparison, bound=bound):
            return {question: {comparison: bound}}
