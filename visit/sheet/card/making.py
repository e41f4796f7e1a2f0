"""The card for an ambulance crew or an emergency department: at most 80 words, the time largest."""

from collections.abc import Callable
from datetime import date

from questionnaire import UNSURE
from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents
from visit.complaint.leading.what_leads import first_of_card
from visit.sheet.card.names.still_open import with_what_is_open
from visit.sheet.card.parts import parts_of
from visit.sheet.card.rows.background import medicines_or_blank
from visit.sheet.card.rows.course import label_of_start, started
from visit.sheet.card.rows.room import Parts, fuller, less_that_is_weak, shorter
from visit.sheet.shape.model import Card, CardRow
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.clinic_numbers import treated_for_cancer
from visit.telling.facts import AGE
from visit.words import BLANK, words

MOST_WORDS = 80
BETWEEN = " · "
# They leave open how old someone is, which changes what is done.
WITHOUT_AN_END = ("under_18", "60_plus")


def card_for(situation: Situation, about: Complaint, today: date) -> Card:
    """The card. What is not there makes room first, then what is there besides.

    What is there and decided how soon never does. By when to be seen always stands there, and the
    cancer team and a blank for the temperature wherever what costs a life leaves them room; the
    number of the team takes the place only of a blank.
    """
    whole = parts_of(situation, about, today)

    def made(some: Parts) -> Card:
        return _card(situation, about, some)

    def with_team(some: Parts) -> Card:
        return _with_team(situation, made(some))

    parts = _fitting(whole, less_that_is_weak, with_team)
    if words_on(with_team(parts)) > MOST_WORDS:
        parts = _fitting(whole, shorter, with_team)
    numbered = _with_team(situation, made(parts), _team_number(situation))
    all_told = (numbered, with_team(parts), made(parts))
    short = (card for card in all_told if words_on(card) <= MOST_WORDS)
    return next(short, _card(situation, about, parts, measured=False))


def _fitting(
    whole: Parts, less: Callable[[Parts], Parts | None], made: Callable[[Parts], Card]
) -> Parts:
    """As much as there is room for."""

    def fits(some: Parts) -> bool:
        return words_on(made(some)) <= MOST_WORDS

    parts = whole
    while not fits(parts) and (fewer := less(parts)):
        parts = fewer
    return fuller(parts, whole, fits)


def _card(situation: Situation, about: Complaint, parts: Parts, *, measured: bool = True) -> Card:
    lines = {
        "who": _who(situation),
        "where": words("card_where_blanks"),
        "now": _now(about, parts),
        "place": BETWEEN.join(parts.place),
        "started": BETWEEN.join([*started(situation, about), *parts.pace]),
        "with": BETWEEN.join(_most_grave_first(parts)),
        "course": BETWEEN.join(parts.course),
        "unsure": BETWEEN.join([*parts.unsure, *parts.maybe]),
        "measured": parts.measured[-1] if measured and parts.measured else "",
        "voices": BETWEEN.join(parts.voices),
        "not": BETWEEN.join(parts.absent),
        "risk": BETWEEN.join(_background(situation, parts)),
        "soon": BETWEEN.join(parts.soon),
        "done": _done(parts) if situation.in_an_emergency else "",
    }
    labels = {"started": label_of_start(situation, about)}
    if not situation.in_an_emergency or _is_past(about):
        labels["now"] = words("card_main")
    rows = [
        CardRow(label=labels.get(name) or words(f"card_{name}"), text=text, large=name == "started")
        for name, text in lines.items()
        if text
    ]
    title = "card_title" if situation.in_an_emergency else "card_title_calm"
    return Card(title=words(title), rows=tuple(rows))


def _now(about: Complaint, parts: Parts) -> str:
    """What is there now, with what changes at once what a crew does."""
    said = with_what_is_open(parts.spoken[-1], about)
    if not parts.beside_now:
        return said
    return BETWEEN.join([said.removesuffix("."), *parts.beside_now])


def _most_grave_first(parts: Parts) -> list[str]:
    """What stays, in the order in which it is read."""
    first = [text for text in parts.read_first if text in parts.beside]
    return [*first, *(text for text in parts.beside if text not in first)]


def _done(parts: Parts) -> str:
    return BETWEEN.join([*parts.to_fill, words("card_done_blanks")])


def _background(situation: Situation, parts: Parts) -> list[str]:
    return [*parts.risks, *parts.known, *parts.without, *medicines_or_blank(situation)]


def _with_team(situation: Situation, card: Card, number: str = BLANK) -> Card:
    """The card with the number of the cancer team, or a blank for it, and one for the last scan."""
    if not treated_for_cancer(situation):
        return card
    text = words("card_team_and_scan", number=number)
    row = CardRow(label=words("card_team"), text=text)
    return card.model_copy(update={"rows": (*card.rows, row)})


def _team_number(situation: Situation) -> str:
    team = situation.clinic.cancer_team if situation.clinic else None
    return team.number if team else BLANK


def words_on(card: Card) -> int:
    """How many words the card has; blanks are none."""
    texts = [card.title, *(text for row in card.rows for text in (row.label, row.text))]
    return sum(map(words_in, texts))


def _is_past(about: Complaint) -> bool:
    """Whether what is named first is over, or is where they are on the road."""
    first = first_of_card(about)
    return first is None or first.named(contents().not_now) is not None


def _who(situation: Situation) -> str:
    choices = situation.engine.rulebook.questionnaire.question(AGE).choices
    answer = str(situation.answers.get(AGE))
    age = choices.get(answer) if answer != UNSURE else None
    name = "card_age_open" if answer in WITHOUT_AN_END else "card_age"
    told = words(name, age=age.you.lower()) if age else words("sheet_age_blank")
    return words(f"card_who_{situation.answered_by}", age=told)
