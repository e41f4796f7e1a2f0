"""What holds between files of the content, and what no loader and no proof can see.

A guard takes all content and yields one line for each fault: where, what, and what to do. It knows
the content's sense, so some of what it compares with is written here a second time, on purpose:
who means a change of such a thing says so in both places.
"""

from collections.abc import Callable, Iterator, Mapping

from tests.guards import (
    days,
    evidence,
    measures,
    offers,
    options,
    reasons,
    spoken,
    tables,
    written_twice,
)
from tests.guards.content import Content

Guard = Callable[[Content], Iterator[str]]

GUARDS: Mapping[str, Guard] = {
    guard.__name__: guard
    for guard in (
        evidence.rows_are_cited,
        evidence.rows_are_shown,
        evidence.rows_are_honored,
        evidence.sites_are_known,
        evidence.addresses_are_those_that_were_opened,
        evidence.numbered_guidance_is_at_its_address,
        offers.questions_stay_in_their_place,
        offers.questions_go_to_whom_they_concern,
        offers.questions_fit_the_rule_that_names_them,
        offers.questions_to_ask_first_are_those_about_samples,
        offers.questions_come_at_their_time,
        offers.packs_are_offered_to_those_they_are_named_for,
        offers.clinical_words_are_the_harder_ones,
        options.words_fit_their_option,
        options.the_same_options_have_the_same_words,
        options.none_of_these_says_no_more,
        reasons.reasons_fit_their_condition,
        reasons.reasons_speak_of_their_answers,
        reasons.signs_to_watch_are_of_this_place,
        measures.temperatures_agree,
        measures.weights_agree,
        measures.lengths_agree,
        measures.limits_can_be_answered,
        measures.objects_rise,
        tables.numbers_to_call_are_those_of_the_country,
        tables.days_of_the_ledger_fit_the_words,
        tables.ledger_reaches_every_question_on_size,
        days.nothing_is_dated_ahead,
        days.reviewers_are_clinicians,
        spoken.pages_say_what_they_must,
        spoken.levels_say_what_they_are,
        spoken.nothing_is_said_twice,
        written_twice.numbers_are_those_that_were_read,
    )
}
