"""What the card calls one sign: without what it belongs to, for it stands in a row of its own."""

from questionnaire import Number
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.signs import Sign
from visit.complaint.signs.parts import parts_for_a_crew
from visit.sheet.doctor.belonging import of_first
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.measurement import in_both_units, in_own_unit
from visit.words import words

# So many more words may a side take that anybody can read aloud.
MORE_WORDS = 5


def there(situation: Situation, about: Complaint, sign: Sign, *, brief: bool = False) -> str:
    """What is there besides; what says more of something else names that too.

    `brief` is for a card with no room: what has no plain words of its own, in a doctor's.
    """
    short = parts_for_a_crew(situation, sign) or plain(sign)
    if short:
        return short
    if not brief and sign.exact and words_in(sign.stated) <= words_in(sign.clinical) + MORE_WORDS:
        return sign.stated
    more = sign.named(contents().says_more) is not None
    return sign.stated if more and not of_first(situation, about, sign) else sign.clinical


def plain(sign: Sign) -> str | None:
    """In the fewest words that anybody can read aloud; what is exact has its own."""
    return (
        (sign.on_card or None)
        if sign.exact
        else worded(contents().on_card, sign.full_name, sign.key)
    )


def denied(sign: Sign) -> str:
    """What stands behind "not" without what it belongs to, in the fewest words."""
    return worded(contents().in_denial, sign.full_name, sign.key) or plain(sign) or sign.clinical


def topic(sign: Sign, about: Complaint) -> str:
    """What is not sure; of a date, in few words that name no other thing.

    Of a list of which some are there it is the rest.
    """
    said = worded(contents().in_doubt, sign.full_name) or plain(sign) or sign.clinical
    ticked = any(one.state == "present" for one in about.among((sign.key,)))
    return words("sheet_unsure_rest", sign=said) if ticked and not sign.does else said


def of_it(situation: Situation, sign: Sign, *, brief: bool = False) -> str | None:
    """What it says of the thing that is named before it; `brief` in one unit alone."""
    question = situation.engine.rulebook.questionnaire.questions[sign.key]
    answer = situation.answers[sign.key]
    if isinstance(question, Number) and isinstance(answer, float):
        return (in_own_unit if brief else in_both_units)(question, answer)
    return worded(contents().of_it_on_card, sign.full_name, sign.key)
