"""A condition as plain data again, in the form authors write it, with full question keys."""

from questionnaire.conditions.condition import AtLeast, Compare, Condition, Is, Not


def dump(condition: Condition) -> dict[str, object]:
    """`{"all": [...]}`, `{"everyone.age": ["45_49", ...]}` and so on; parsing gives it back."""
    match condition:
        case AtLeast(count=count, parts=parts):
            inside = [dump(part) for part in parts]
            if count == len(parts):
                return {"all": inside}
            return {"any": inside} if count == 1 else {"at_least": count, "of": inside}
        case Not(part=part):
            return {"not": dump(part)}
        case Is(question=question, options=options):
            return {question: sorted(options)}
        case Compare(question=question, comparison=comparison, bound=bound):
            return {question: {comparison: bound}}
