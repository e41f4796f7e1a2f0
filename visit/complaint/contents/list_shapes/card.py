"""What stands where on the card, and the words of card and phone."""

from collections.abc import Mapping

from questionnaire import Frozen, Told, Words
from visit.complaint.contents.list_shapes.background import CrewNeeds
from visit.complaint.contents.list_shapes.names import Name, Names, Place


class CardLists(Frozen):
    """The lists of `order_on_card.yaml`, `words_of_the_card.yaml` and `words_of_the_phone.yaml`."""

    on_card: Mapping[Name, Words]
    of_it_on_card: Mapping[Name, Words]
    sentences: Mapping[Name, Told]
    one_on_card: tuple[Names, ...]
    first_on_card: tuple[Place, ...]
    alarms_on_card: Names
    last_on_card: Names
    read_first_on_card: tuple[Place, ...]
    in_now: tuple[CrewNeeds, ...]
    dated_on_card: Names
    may_be_found: Names
    said_in_now: Mapping[Name, Names]
    kind_in_now: Mapping[Name, Mapping[Name, Words]]
    said_on_card: Mapping[Name, tuple[Place, ...]]
