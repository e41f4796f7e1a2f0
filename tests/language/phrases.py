"""What must never be said to a person, and what to say instead.

The product names how soon to seek care. It never says what a person has, how likely that is, or
that all is well. Patterns are tried on one sentence at a time, so that a question or an "if" can
be told from a statement; `phrases.yaml` holds the sentences that try the patterns themselves.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from tests.language.reading import sentences

ILLNESS = (
    r"(?:cancer|sarcoma|leiomyosarcoma|lms|tumou?r|malignan\w+|fibroids?|cysts?|gist|"
    r"(?:blood )?clot|stroke|heart attack|infection|sepsis|hernia|metastas[ie]s)"
)
# What a result could be about; not "a lump that is ...", which tells of lumps in general.
SUBJECT = (
    r"(?:\b(?:this|it|these|yours)|^that"
    r"|\b(?:the|this|your|their) (?:lump|growth|bleeding|pain|change|swelling|cause))"
)

# Sentences and parts of sentences that say a banned word to a good end.
ALLOWED = (
    "cannot rule anything out",
    "gives no score",
    "no diagnosis, no likelihood",
    "Told that it is nothing serious",  # what others told the person
    "told it is nothing serious",
    "called nothing serious",
    "Told that it is leiomyosarcoma",
)


class Banned(NamedTuple):
    """A pattern with its remedy. With `in_questions` it is also wrong in a question."""

    pattern: str
    instead: str
    in_questions: bool = True


# Wrong as our words; of what a caregiver answered they are what the caregiver says.
SAID_OF_THEM = (
    Banned(
        r"\b(?:you|they) (?:may|might|could|must|will|probably|likely|clearly|surely|definitely|"
        r"seem to|appear to) (?:\w+ )?have\b(?! (?:been|had|to|caused)\b)",
        "say which signs call for care, not what a person has",
    ),
    Banned(
        r"(?:^|[,;:] )(?:\w+ly )?(?:you|they) (?:(?:do|did) not |don't )?have\b"
        r" (?!(?:to|been|had|lost|waited|questions|a right|time|many causes)\b)\w",
        "say 'You named ...' or 'Sources advise ...'",
        in_questions=False,
    ),
)

DIAGNOSIS = (
    *SAID_OF_THEM,
    Banned(
        r"\b(?:means?|shows?|suggests?|proves?|confirms?|indicates?) (?:that )?(?:you|they) have\b",
        "say 'This can have many causes. A doctor can check.'",
    ),
    Banned(
        rf"{SUBJECT} (?:is|are|must be|will be|looks? like|sounds? like) (?:\w+ly )?(?:an? |the )?"
        rf"(?:(?!why|not)\w+ )?{ILLNESS}\b",
        "name what was answered and when to seek care; never a cause as a fact",
        in_questions=False,
    ),
    Banned(
        r"\b(?:signs?|symptoms?|typical|sure sign|warning) of (?:\w+ )?(?:cancer|sarcoma|"
        r"leiomyosarcoma|lms)\b",
        "say 'Signs like these have many causes'",
    ),
    Banned(r"\b(?:your|their) (?:diagnosis|condition|disease|cancer) (?:is|was)\b", "leave it out"),
    Banned(
        r"\bdiagnosed? you\b|\byou (?:are|were) (?:positive|sick with|ill with)\b", "leave it out"
    ),
)

LIKELIHOOD = (
    Banned(r"\b(?:un)?likel(?:y|ier|iest|ihood)\b", "say how soon to seek care"),
    Banned(r"\b(?:im)?probab(?:ly|le|ility|ilities)\b", "say how soon to seek care"),
    Banned(r"\b(?:good|high|low|slim|small|big|fair) chance\b", "leave it out"),
    Banned(
        r"\bchance (?:of|that) .* (?:is|are) (?:\w+ )?(?:small|slim|low|high|big)\b",
        "leave it out",
    ),
    Banned(r"\bchances are\b|\bthe odds\b|\bodds of\b", "leave it out"),
    Banned(r"\bpossib(?:le|ly) (?:cancer|sarcoma|leiomyosarcoma|lms)\b", "leave it out"),
    Banned(rf"\brisk of (?:\w+ )?{ILLNESS}\b", "name what is linked, with a source"),
    Banned(
        r"\b(?:high|higher|low|lower|medium|moderate|increased|raised)[- ]risk\b", "leave it out"
    ),
    Banned(r"\bat (?:\w+ )?risk\b", "leave it out"),
    Banned(r"\b(?:almost|nearly) (?:certainly|surely)\b|\bmost probably\b", "leave it out"),
    Banned(r"\d ?%|\bper ?cent\b", "say '63 of 100 people', in education, with its source"),
    Banned(r"\b(?:rarely|seldom|hardly ever) (?:cancer|serious)\b", "leave it out"),
)

REASSURANCE = (
    Banned(
        r"\b(?:nothing|no need|no reason|no cause) (?:to worry|to fear|for (?:alarm|concern|worry))"
        r"|\b(?:do not|don't|need not) (?:worry|panic|be afraid|be alarmed)\b",
        "say when to act",
    ),
    Banned(
        r"\bsafe(?:ly)? (?:to )?(?:wait|ignore)\b|\b(?:it )?can (?:safely )?wait\b", "say by when"
    ),
    Banned(
        r"\b(?:you|they|everything|all) (?:are|is|looks?|seems?|will be) (?:\w+ )?(?:fine|ok|okay|"
        r"safe|healthy|normal|clear|well|all right)\b",
        "say 'This cannot tell you what is wrong'",
        in_questions=False,
    ),
    Banned(r"\bnothing (?:is )?(?:serious|wrong|dangerous|bad)\b", "say when to act"),
    Banned(
        rf"{SUBJECT} (?:is|are) (?:not|n't|never) (?:\w+ )?(?:cancer|cancerous|serious|dangerous|"
        rf"urgent|an emergency)\b",
        "say when to act",
    ),
    Banned(
        r"\b(?:harmless|benign|innocent|reassuring|reassured?)\b", "say what a doctor can check"
    ),
    Banned(r"\b(?:rest assured|good news|all clear|in the clear|cancer[- ]free)\b", "leave it out"),
    Banned(
        rf"\b(?:no|not have|without) (?:sign of |evidence of )?{ILLNESS} "
        r"(?:was|were) (?:found|seen)\b",
        "say what was asked, and that this cannot tell",
    ),
    Banned(
        r"\b(?:no|without any) (?:signs?|evidence) of (?:cancer|sarcoma|disease|illness|lms)\b",
        "say 'You named no ...'",
    ),
    Banned(r"\brul(?:e|es|ed|ing) (?:\w+ )?out\b", "say what a test can show"),
    Banned(r"\bno (?:doctor|visit|check|action) (?:is )?needed\b", "say when to look again"),
    Banned(r"\bjust (?:a|an|some|stress|gas|age)\b", "leave it out"),
)

SCORES = (
    Banned(r"\bscores?\b", "give the level and its reason"),
    Banned(r"\brisk (?:level|profile|group|category|factor score|assessment)s?\b", "leave it out"),
    Banned(r"\byour (?:results?|risk|rating|assessment|profile)\b", "say 'What to do next'"),
    Banned(
        r"\b(?:tests?|results?|screen(?:ing)?) (?:is|are|was|were|came back) "
        r"(?:positive|negative|abnormal|normal)\b",
        "leave it out",
        in_questions=False,
    ),
    Banned(r"\bred flags?\b|\bflagged\b", "say 'danger sign'"),
)

ORDERS = (
    Banned(
        r"\b(?:you|they) (?:need|should have|must have|require) (?:an? |to have )?(?:\w+ )?"
        r"(?:biopsy|ct|mri|pet|x-ray|scan|ultrasound|operation|surgery|chemo\w*|radiation|"
        r"blood test|drug)\b",
        "say 'Ask whether ... is right for you'",
    ),
    Banned(
        r"^(?!do not|don't|never).*\b(?:stop|skip|halve|double) (?:taking )?(?:your |the |all )?"
        r"(?:tamoxifen|medicines?|blood thinners?|hormones?|pills?|treatment)\b",
        "say 'Do not stop a medicine without asking'",
    ),
    Banned(
        r"\b(?:do not|don't|never|refuse to) (?:have|agree to|accept|let them do|use) "
        r"(?:the |an? |any )?(?:surgery|operation|biopsy|morcellat\w+|chemo\w*|radiation|"
        r"treatment)\b",
        "say 'Ask how ...'",
    ),
)

HASTE = (
    Banned(
        r"(?<!not )(?<!n't )(?<!never )\bdrive (?:there|yourself|home|to the|in\b)",
        "say 'Do not drive'",
        in_questions=False,
    ),
    Banned(
        r"(?<!not )(?<!n't )(?<!never )\bwait (?:to see|until|for a|and see|a (?:day|week|month))",
        "say 'Do not wait'",
        in_questions=False,
    ),
    Banned(
        r"(?<!not )(?<!n't )(?<!never )\bstop \w+(?: \w+)? without asking",
        "say 'Do not stop a medicine without asking'",
    ),
)

CLAIMS = (
    Banned(
        r"\b(?:this (?:tool|app|page|guide)|visit guide|we) (?:can |will )?(?:screens?|detects?|"
        r"diagnos(?:e|es)|monitors?|predicts?|finds?|rules? out)\b",
        "say what a person can prepare",
    ),
    Banned(
        r"\b(?:hipaa|fda|gdpr|ce)[- ](?:compliant|approved|cleared|exempt|certified|marked)\b",
        "leave it out",
    ),
    Banned(r"\bclinically (?:validated|proven|tested)\b|\bhoncode\b", "leave it out"),
    Banned(
        r"\b(?:100 ?% |completely |fully )?(?:anonymous|guaranteed?)\b", "say what is kept, where"
    ),
    Banned(
        r"\b(?:a\.?i\.?|artificial intelligence|algorithm|machine learning)\b", "say 'fixed rules'"
    ),
    Banned(r"\b(?:clinical decision support|wellness (?:tool|app))\b", "leave it out"),
)

FUTURE = (
    Banned(
        r"\bhow long (?:you|they|i) (?:have|will live)\b|\byou will (?:live|die)\b", "leave it out"
    ),
    Banned(r"\b(?:life expectancy|months to live|years to live|death sentence)\b", "leave it out"),
    Banned(
        r"\b(?:deadly|fatal|terminal|incurable|hopeless)\b", "say 'a danger to life', with care"
    ),
)

# A number of people may stand in a Learn page with its source, never where a person is guided.
NUMBERS = (
    Banned(
        r"\b(?:one|two|three|\d+) (?:(?:in|out of) (?:every )?(?:\d{2,}|ten|a "
        r"hundred)|of (?:every )?(?:100|1,000))\b",
        "leave it out",
    ),
)

BANNED = (*DIAGNOSIS, *LIKELIHOOD, *REASSURANCE, *SCORES, *ORDERS, *HASTE, *CLAIMS, *FUTURE)
_COMPILED = [(re.compile(one.pattern, re.IGNORECASE), one) for one in (*NUMBERS, *BANNED)]


def banned_in(
    text: str, *, to_a_person: bool = True, by_a_caregiver: Collection[str] = ()
) -> list[str]:
    """What a text says that it must not, each with what to say instead.

    Learn pages speak to nobody in particular (`to_a_person=False`). Sentences in `by_a_caregiver`
    are read out by one who answered for someone: "they have" is theirs there, like "I have".
    """
    for fixed in ALLOWED:
        text = text.replace(fixed, "")
    return [
        f"'{found[0].strip()}' in \"{sentence}\": {one.instead}"
        for sentence in sentences(text)
        for pattern, one in _COMPILED
        if (one.in_questions or not sentence.endswith("?"))
        and (to_a_person or one not in NUMBERS)
        and not (one in SAID_OF_THEM and sentence in by_a_caregiver)
        and (found := pattern.search(sentence))
    ]
