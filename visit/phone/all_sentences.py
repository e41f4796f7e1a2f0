"""All that could be said on the phone, in its order."""

from collections.abc import Iterable, Iterator, Mapping

from visit.complaint.complaint import Complaint, complaint
from visit.complaint.contents import contents
from visit.complaint.denials.crew import DenialWeight, denied_aloud, weight_aloud
from visit.complaint.denials.pertinent_negatives import negatives
from visit.complaint.fever import calm_temperature, low_temperature, may_be_measured
from visit.complaint.side import side_of_another
from visit.ledgers.sentences import growth_spoken
from visit.phone.beside.in_doubt import decided_in_doubt
from visit.phone.beside.more_of_first import more_of_first
from visit.phone.beside.most_urgent_first import cannot_wait
from visit.phone.beside.there_too import beside
from visit.phone.named_first import named_first
from visit.phone.nothing_new import nothing_new
from visit.phone.own_words import own_words, two_voices
from visit.phone.person import is_not_pregnant, risks
from visit.phone.sentences.not_so import denied_in_a_sentence
from visit.phone.sentences.room import Sentence
from visit.phone.sentences.said import Said
from visit.phone.sentences.sign import told
from visit.phone.since import of_the_change
from visit.phone.so_far.done import done
from visit.phone.so_far.known_cancer import HEARD_FIRST, known_cancer
from visit.phone.so_far.road import road
from visit.phone.so_far.worse import worse
from visit.situation import Situation, once
from visit.words import words

# An ambulance asks for the age at once; others are told the day of birth.
AGE_ASKED = 0
# Before a third thing that is there and decided nothing: it changes how soon somebody looks. Beside
# a swollen leg or a cough it alone tells whether that can wait.
DENIED: Mapping[DenialWeight, int] = {"decides": 1, "tells": 3, "more": 4}
# Behind all that is there: a "no" calms who sends the ambulance.
DENIED_NOW = 6
MOST_DENIED = 2
# What is there, and decided or weighs much, says more than a second thing that is not.
SECOND_DENIED = 3
MEASURED = 1
# Of another thing its side says less than what else decided.
SIDE_BESIDE = 3
NOT_PREGNANT, NOT_PREGNANT_URGENT = 6, 3


@once
def all_sentences(situation: Situation) -> tuple[Sentence, ...]:
    """All that could be said, for script and message alike."""
    return tuple(_sentences(situation, complaint(situation)))


def _sentences(situation: Situation, about: Complaint) -> Iterator[Sentence]:
    """All that could be said in front of the request."""
    urgent, known = situation.in_an_emergency, _known(situation, about)
    at_once = [one for one in known if one.leaves == HEARD_FIRST]
    yield from _what(situation, about, at_once)
    yield from own_words(situation, "since")
    yield from _in_part("background", worse(situation, about))
    yield from _in_part("background", road(situation, about))
    if urgent:
        yield Sentence("background", words(f"script_age_{situation.speech.whom}"), AGE_ASKED)
    else:
        yield from _in_part("background", done(situation, about, decided=False))
    yield from _in_part("background", (one for one in known if one not in at_once))
    yield from _in_part("background", nothing_new(situation, about))
    if is_not_pregnant(about.first, about):
        soon = NOT_PREGNANT_URGENT if urgent else NOT_PREGNANT
        text = words(f"script_not_pregnant_{situation.speech.whom}")
        yield Sentence("background", text, soon)
    yield from _denied(situation, about)
    yield from own_words(situation, "medicines")
    if urgent:
        return
    yield from own_words(situation, "worry")
    if growth := growth_spoken(situation.plan):
        yield Sentence("concern", growth, 1)


def _what(situation: Situation, about: Complaint, at_once: Iterable[Said]) -> Iterator[Sentence]:
    """Own words, or the one thing named exactly; then its side and time, and what else is there.

    What is known of the person and must be heard `at_once` stands before that.
    """
    urgent = situation.in_an_emergency
    yield from own_words(situation, "change")
    yield from named_first(situation, about)
    yield from two_voices(situation, about)
    yield from _in_part("situation", more_of_first(situation, about))
    yield from _in_part("situation", of_the_change(situation, about, urgent=urgent))
    yield from _in_part("situation", decided_in_doubt(situation, about))
    yield from _in_part("situation", done(situation, about, decided=True))
    yield from _in_part("situation", at_once)
    yield from _in_part("situation", _beside_with_side(situation, about))
    if may_be_measured(about):
        yield Sentence("situation", words("script_temperature"), MEASURED)
    elif taken := calm_temperature(situation, about, brief=True):
        yield Sentence("situation", words("script_temperature_is", amount=taken), MEASURED)
    if low := low_temperature(about):
        yield Sentence("situation", told(situation, low), MEASURED)


def _known(situation: Situation, about: Complaint) -> list[Said]:
    """What is known of the person, and not what the call begins with."""
    first = {one.text for one in named_first(situation, about)}
    cancer, others = [*known_cancer(situation, about)], [*risks(situation, about)]
    known = (*others, *cancer) if situation.in_an_emergency else (*cancer, *others)
    return [one for one in known if one.text not in first]


def _beside_with_side(situation: Situation, about: Complaint) -> Iterator[Said]:
    """What else is there; behind what alone has the side that was told, the side."""
    one = side_of_another(about)
    for said in beside(situation, about):
        yield said
        if one and (one[0].does in said.text or told(situation, one[0]) == said.text):
            yield Said(told(situation, one[1]), max(said.leaves, SIDE_BESIDE), said.text)


def _denied(situation: Situation, about: Complaint) -> Iterator[Sentence]:
    """What a nurse asks for beside it and is not there; two things say more than one."""
    if about.main is None or about.main.named(contents().not_now) is not None:
        return
    urgent, emergency = cannot_wait(situation), situation.in_an_emergency
    soon = DENIED_NOW if emergency else DENIED[weight_aloud(about.main)]
    found = denied_aloud(
        about.main, about.everything, negatives(about).deniable, urgent=urgent, emergency=emergency
    )
    both = ""
    if len(found) >= MOST_DENIED:
        both = denied_in_a_sentence(situation, found[:MOST_DENIED])
        yield Sentence("background", both, max(soon, SECOND_DENIED))
    if found:
        one = denied_in_a_sentence(situation, found[:1])
        yield Sentence("background", one, soon, both)


def _in_part(name: str, said: Iterable[Said]) -> Iterator[Sentence]:
    yield from (Sentence(name, one.text, one.leaves, one.longer, one.after) for one in said)
