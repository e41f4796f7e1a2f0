"""What the sheet is made of, read from the files of `lists/`, each named for what it holds."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from questionnaire import (
    ContentFile,
    Mistake,
    Told,
    Words,
    build,
    closest,
    kept,
)
from rules import Rulebook
from visit.complaint.contents.gathered import gathered
from visit.complaint.contents.shape import Contents, Name, Names
from visit.telling.answer_names import misnamed

FOLDER = Path(__file__).with_name("lists")
DANGER_SIGNS = "everyone.danger_signs"


@kept
def contents() -> Contents:
    """The files as they are written. Raises `ContentError` when they cannot be used."""
    return build(Contents, gathered(FOLDER))


def worded(texts: Mapping[str, Words], *names: str) -> str | None:
    """The text of the first of these names that has one."""
    return next((texts[name] for name in names if name in texts), None)


def sentence(*names: str) -> Told | None:
    """The whole sentence for the phone of the first of these names that has one."""
    return next(
        (contents().sentences[name] for name in names if name in contents().sentences), None
    )


def check(rulebook: Rulebook, folder: Path = FOLDER) -> Iterator[Mistake]:
    """Names that nothing has, and danger signs that no line covers. Raises `ContentError`."""
    file = gathered(folder)
    read = build(Contents, file)
    lists = (read.background, read.risk, read.vague, read.general, read.says_more, *read.one_thing)
    lists += (read.feverish, read.more_of_general, read.denied_in_calm)
    lists += (*read.one_fact, *read.pains_of_a_place)
    lists += (read.of_another, read.only_worse, read.of_the_place)
    lists += (read.found_by_test, read.says_sudden, read.says_severe, read.says_slow)
    for course in (read.course_told_by, read.clashes_with_course):
        lists += (tuple(course), *course.values())
    lists += tuple((*one.of, *one.asks) for one in read.doctor_asks)
    lists += (*(one.of for one in (*read.crew_asks, *read.denied_now)), *_topics(read))
    lists += tuple(
        (*one.of, *one.also)
        for one in (
            *read.crew_needs,
            *read.card_needs,
            *read.doctor_needs,
            *read.weighs_with,
            *read.weighs_in_calm,
            *read.likely_beside,
            *read.in_now,
        )
    )
    lists += (read.not_pregnant_beside, read.card_background, read.of_the_legs, *read.one_on_card)
    lists += (read.last_on_card, read.alarms_on_card, read.dated_on_card, read.may_be_found)
    lists += (read.comes_at_times, read.worse_besides)
    lists += tuple((*one.of, *one.unless) for one in read.crew_fills)
    lists += (
        read.weighty_beside,
        read.light_beside,
        read.tells_nothing,
        read.says_little,
        read.sure_alone,
        read.doubt_leads,
    )
    lists += (
        read.grave_in_another_place,
        *read.in_one_line,
        *((*one.of, *one.also) for one in read.told_second),
    )
    lists += (read.told_in_doubt, read.of_its_subject, read.only_measured)
    lists += (read.not_now, read.slow, read.in_one_breath, read.places_of_a_lump)
    lists += tuple(map(tuple, _worded(read)))
    lists += (tuple(_beside(read)), *map(tuple, _by_name(read)))
    lists += (*read.story.values(), *(row for names in _by_name(read) for row in names.values()))
    names = (name for names in lists for name in names)
    asked = rulebook.questionnaire
    yield from misnamed(file, names, asked.questions, [place.id for place in asked.locations])
    yield from _asked(file, read)
    yield from _danger(file, read, rulebook.questionnaire.questions[DANGER_SIGNS].danger)


def _worded(read: Contents) -> tuple[Mapping[str, object], ...]:
    together = (names for one in read.together for names in (one.signs, one.denied))
    return (
        read.in_story,
        read.to_name,
        read.to_name_besides,
        read.on_card,
        read.of_it_on_card,
        read.one_place,
        read.of_main,
        read.sentences,
        read.in_denial,
        read.denied_as,
        read.in_doubt,
        read.which,
        read.since_blank,
        *together,
    )


def _by_name(read: Contents) -> tuple[Mapping[Name, Names], ...]:
    named = (read.told_by, read.denies_too, read.closer, read.part_of_a_place)
    return (*named, read.pointless_beside, read.only_beside, read.risk_beside, read.said_in_now)


def _beside(read: Contents) -> Iterator[str]:
    yield from (*read.elsewhere, *read.has_a_spot, *read.of_both, *read.anywhere, *read.points)
    yield from (*read.no_course, *read.has_an_onset, *read.tells_course, *read.first_on_card)
    yield from read.read_first_on_card
    yield from (name for one in read.fill_in for name in (*one.of, *one.unless))
    yield from (name for one in read.risks_asked for name in (*one.of, *one.denied))
    for one in read.told_by_denial:
        yield from (*one.of, *one.denied, *one.unless)
    yield from (*read.in_its_time, *read.severity_blank, *read.steps_back, *read.says_worse)
    for name, several in read.several.items():
        yield from (name, *(one for told in several.parts.values() for one in told))
    for sides in (*_placed(read), read.said_on_card, read.kind_in_now):
        yield from (*sides, *(place for places in sides.values() for place in places))


def _placed(read: Contents) -> tuple[Mapping[Name, tuple[str, ...]], ...]:
    return (
        read.may_have_side,
        read.untrue_side,
        read.forced_side,
        read.leads_over,
        read.leads_over_as_urgent,
        read.joined_leads_over,
    )


def _topics(read: Contents) -> Iterator[Names]:
    for topic in read.crew_topics.values():
        yield from (topic.ways, topic.told_in)


def _asked(file: ContentFile, read: Contents) -> Iterator[Mistake]:
    """Topics that nothing says in which words they are denied."""
    lists = {"crew_asks": read.crew_asks, "denied_now": read.denied_now}
    asked = ((name, at, one) for name, some in lists.items() for at, one in enumerate(some))
    for name, at, one in asked:
        for part, topics in (("asks", one.asks), ("aloud", one.aloud)):
            for topic in topics:
                if topic not in read.crew_topics:
                    wrong = f"'{topic}' is no topic that a crew asks for"
                    near = closest(topic, read.crew_topics)
                    yield file.misnamed((name, at, part), wrong, near, topic)


def _danger(file: ContentFile, read: Contents, danger: tuple[str, ...]) -> Iterator[Mistake]:
    covered = [sign for line in read.emergency for sign in line.covers]
    for sign in danger:
        if covered.count(sign) != 1:
            wrong = f"danger sign '{sign}' stands in {covered.count(sign)} lines of the list"
            yield file.mistake(("emergency",), wrong, "name it under 'covers' of one line")
    for sign in covered:
        if sign not in danger:
            yield file.misnamed((), f"'{sign}' is no danger sign", closest(sign, danger), sign)
