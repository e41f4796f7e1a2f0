"""What decided how soon, each in the fewest plain words that say it, the first with how it is."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.details import details_of
from visit.complaint.signs import Sign
from visit.joining import listed
from visit.sheet.shape.word_limit import words_in
from visit.words import BLANK, words

# With one word less it may say less: "red, cold or painful" of what may be hot too.
FAR_FEWER = 2


def in_a_reason(sign: Sign, about: Complaint) -> str:
    """In few words: the person's own, and since when, stand above."""
    if sign.state == "unsure":
        return words("sheet_unsure_reason", sign=sign.clinical)
    more = [*_details(about), *_counts(about)] if sign == about.main else []
    name = _in_few_words(sign)
    return words("sheet_with_side", sign=name, side=listed(more)) if more else name


def _in_few_words(sign: Sign) -> str:
    """In the words of the card where they are far fewer and ask for nothing."""
    named = worded(contents().on_card, sign.full_name, sign.key)
    on_card = sign.on_card if sign.exact else named
    if not on_card or BLANK in on_card:
        return sign.clinical
    return on_card if words_in(on_card) <= words_in(sign.clinical) - FAR_FEWER else sign.clinical


def _details(about: Complaint) -> Iterator[str]:
    """How the first thing is, as far as it decided; its own name says enough of itself."""
    own = (about.main, *about.joined)
    yield from (t for s, t in details_of(about).items() if s.decided and s not in own)


def _counts(about: Complaint) -> Iterator[str]:
    """What was denied and makes the first thing weigh more: blood in the pee without pain."""
    first = about.main
    if first is None or about.situation.in_an_emergency:
        return
    for one in contents().counts_when_denied:
        answers = about.among(one.denied)
        if first.named(one.of) is None or not answers:
            continue
        if all(sign.state == "absent" for sign in answers):
            yield one.says
