"""What makes any sign more dangerous, and medicines, with blanks for what the app does not ask."""

from collections.abc import Iterator

from visit.complaint.complaint import Complaint
from visit.complaint.contents import contents, worded
from visit.complaint.leading.what_leads import first_of_card
from visit.complaint.signs import Sign
from visit.joining import each_once
from visit.phone.person import is_not_pregnant
from visit.sheet.card.names.now import in_now, now_named
from visit.sheet.card.names.one_sign import plain
from visit.sheet.doctor.background import medicines, said_again
from visit.sheet.shape.word_limit import words_in
from visit.situation import Situation
from visit.telling.background import WITH_A_CANCER
from visit.telling.facts import PREGNANT, ROAD
from visit.telling.unasked import quote
from visit.words import words

MOST_MEDICINES = 12
THINNERS = ("everyone.context:blood_thinners",)
CANCERS = tuple(f"{ROAD}:{option}" for option in sorted(WITH_A_CANCER))
# What may cost a life where a crew does not know it: it leaves the card last.
VITAL = (
    "everyone.pregnant",
    *THINNERS,
    *CANCERS,
    f"{ROAD}:other_growth",
    "everyone.context:weak_immunity",
    "in_treatment.treatment:medicine",
    "everyone.context:cancer_treatment",
    "everyone.context:unsure",
)
# That nobody is sure of any of them tells a crew nothing: it stands last of all.
PAST_IN_DOUBT = "everyone.history:unsure"
PREGNANCY = f"{PREGNANT}:yes"
# What says as well that there are, or were, fibroids, or that it was no fibroid.
FIBROIDS = ("everyone.history:fibroids",)
OF_FIBROIDS = ("everyone.fibroid_cancer", "uterus_pelvis.fibroid_growing")
# Another cancer, with a blank for which.
BEFORE = ("everyone.history:other_cancer",)
TREATMENT, IN_TREATMENT = "in_treatment.treatment", f"{ROAD}:in_treatment"
# Cancer treatment of now, of whatever cancer.
TREATED = ("everyone.context:cancer_treatment", "in_treatment.treatment")
# What a crew asks of someone who bleeds.
PERIODS = ("uterus_pelvis.periods",)
TOLD_PERIODS = ("having", "menopause")
# It says as well that there are periods.
CHANGED_PERIODS = ("uterus_pelvis.period_change",)
BLED = ("uterus_pelvis.outside_period",)
GROWTHS, LABORATORY = (f"{ROAD}:other_growth",), ("everyone.fibroid_cancer",)


def risks(situation: Situation, about: Complaint, deciding: list[Sign]) -> list[str]:
    """What makes any sign more dangerous, also where it is not sure; what decided first."""
    pregnant = any(sign.state != "absent" for sign in about.among((PREGNANT,)))
    changed = any(sign.state == "present" for sign in about.among(CHANGED_PERIODS))
    said_so = pregnant or changed or _says_menopause(about)
    periods = [
        sign
        for sign in about.among(PERIODS)
        if (sign in about.deciding and not _says_menopause(about))
        or (sign.state == "present" and sign.option in TOLD_PERIODS and not said_so)
    ]
    asked = about.among(_asked_of_first(about))
    found = [*deciding, *about.among(VITAL), *asked, *about.among(contents().risk), *periods]
    found = [sign for sign in found if not _is_that_growth(sign, about)]
    above = {now_named(about), *(sign for sign in about.deciding if sign.symptom), *in_now(about)}
    told = [sign for sign in found if not (sign in above or said_again(sign, about))]
    told = [sign for sign in told if sign.full_name != PAST_IN_DOUBT]
    there = [sign for sign in told if sign.state != "absent"]
    known = any(sign.named(CANCERS) is not None for sign in about.everything)
    known |= any(sign.state == "present" for sign in about.among(BEFORE))
    treated = any(s.named(TREATED) is not None and s.state == "present" for s in there)
    which = [words("card_which_cancer_blank")] if treated and not known else []
    named = (_cancer_of_now(sign, about) or _told(situation, sign) for sign in there)
    return each_once([*named, *which])


def _cancer_of_now(sign: Sign, about: Complaint) -> str:
    """Its name alone, where it decided nothing and the first row says that it is treated."""
    treated = any(one.key == TREATMENT and one.state == "present" for one in in_now(about))
    named = treated and sign.full_name == IN_TREATMENT and sign not in about.deciding
    return words("card_leiomyosarcoma") if named else ""


def _says_menopause(about: Complaint) -> bool:
    """Whether bleeding is told, or may be there, as bleeding after menopause."""
    return any(sign.exact and sign.state != "absent" for sign in about.among(BLED))


def _is_that_growth(sign: Sign, about: Complaint) -> bool:
    """Whether it is what the laboratory found, and the growth is named besides."""
    named = any(one.state == "present" for one in about.among(GROWTHS))
    return named and sign.named(LABORATORY) is not None


def thinners_asked(about: Complaint) -> bool:
    """Whether a crew asks for blood thinners beside what the card is about."""
    first = first_of_card(about)
    needs = (one for one in contents().crew_needs if first and first.named(one.of) is not None)
    return any(name in THINNERS for one in needs for name in one.also)


def without(situation: Situation, about: Complaint) -> list[str]:
    """What a crew asks of anyone and is not so; who answers for another knows of none.

    Medicines in own words may thin the blood.
    """
    thinned = any(sign.state == "absent" for sign in about.among(THINNERS))
    denied = thinned and not medicines(situation)
    no = [words(f"card_no_blood_thinners_{situation.answered_by}")] if denied else []
    says_nothing = about.there(contents().pointless_beside.get(PREGNANCY, ()))
    pregnant = is_not_pregnant(first_of_card(about), about) and not says_nothing
    none = [words("card_not_pregnant")] if pregnant else []
    return [*no, *none] if thinners_asked(about) else [*none, *no]


def known(situation: Situation, about: Complaint, deciding: list[Sign]) -> list[str]:
    """What else is known of the person; in an emergency a crew asks for the risks alone."""
    if situation.in_an_emergency:
        return []
    said = risks(situation, about, deciding)
    above = (now_named(about), *deciding)
    there = [s for s in about.among(contents().card_background) if s.state == "present"]
    found = [s for s in there if s not in above and not said_again(s, about)]
    told_so = any(sign.state == "present" for sign in about.among((*OF_FIBROIDS, *CANCERS)))
    found = [s for s in found if not (told_so and s.named(FIBROIDS) is not None)]
    last = [sign for sign in about.among((PAST_IN_DOUBT,)) if sign.state != "absent"]
    told = each_once(_told(situation, sign) for sign in (*found, *last))
    return [text for text in told if text not in said]


def beside_now(situation: Situation, about: Complaint) -> list[str]:
    """What stands beside what is there now, for it changes at once what a crew does."""
    return each_once(_told(situation, sign) for sign in in_now(about))


def _asked_of_first(about: Complaint) -> tuple[str, ...]:
    """Names of what is asked of the person beside what the card is about."""
    first = first_of_card(about)
    needs = contents().card_needs if first else ()
    return tuple(
        name for one in needs if first and first.named(one.of) is not None for name in one.also
    )


def _told(situation: Situation, sign: Sign) -> str:
    if sign.state == "unsure":
        return _in_doubt(sign)
    if sign.full_name in THINNERS and medicines(situation):
        return sign.clinical
    return worded(contents().on_card, sign.full_name, sign.key) or sign.clinical


def _in_doubt(sign: Sign) -> str:
    """What is not sure, never as a fact; of a list of choices in words of its own."""
    if (whole := worded(contents().on_card, sign.full_name)) or sign.key == PREGNANT:
        return whole or sign.clinical
    return words("sheet_unsure_reason", sign=plain(sign) or sign.clinical)


def medicines_or_blank(situation: Situation) -> Iterator[str]:
    """Medicines in own words where they are few, else a blank; and a blank for allergies."""
    written = list(medicines(situation).values())
    if written and sum(map(words_in, written)) <= MOST_MEDICINES:
        yield from (quote(words("card_medicines"), own, None) for own in written)
    else:
        yield words("card_medicines_blank")
    yield words("card_allergies_blank")
