"""Whether the app may start: it asks nobody anything while its content cannot be trusted."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ui.log_redaction import log, report
from visit.clinic import Clinic

if TYPE_CHECKING:
    from questionnaire import Mistake


# After half a year the numbers of a clinic are tried again.
OLD = timedelta(days=183)


class Ready(NamedTuple):
    """What the static pages take from the content."""

    numbers: Mapping[str, str]
    signs: Mapping[str, str]
    crisis: Mapping[str, str]
    clinic: Clinic | None = None


def load_content(*, sealed: bool = True, quickly: bool = False) -> Ready | None:
    """Load all content once, for everybody. None when it cannot be used; the log says why.

    With `sealed`, content that is not as it was sealed cannot be used either. With `quickly`, this
    process takes what was kept of it, and reads and checks the files only where nothing was.
    """
    # Imported here, so that a broken package, too, leaves the emergency page standing.
    try:
        from questionnaire import ContentError  # noqa: PLC0415
        from rules.release.seal import broken  # noqa: PLC0415
    except Exception as error:  # noqa: BLE001 - whatever is broken, the emergency page must not be
        report(error)
        return None
    mistakes, ready = [], None
    try:
        unsealed = broken()
        mistakes.extend(unsealed if sealed else [])
        mistakes.extend(_of_clinic())
        ready = _load(checked=quickly and not unsealed and _take_what_was_kept())
    except ContentError as error:
        mistakes.extend(error.mistakes)
    except Exception as error:  # noqa: BLE001 - as above
        report(error)
    for mistake in mistakes:
        log.error("Content cannot be used: %s", mistake)
    _warn_of_old_numbers(ready)
    return None if mistakes else ready


def _warn_of_old_numbers(ready: Ready | None) -> None:
    """Numbers change, and nobody else would tell the clinic."""
    checked = ready.clinic.checked if ready and ready.clinic else None
    if checked and date.today() - checked > OLD:  # noqa: DTZ011 - the server's own day
        log.warning(
            "The clinic's numbers were last tried on %s; call each, change `checked`", checked
        )


def _of_clinic() -> "list[Mistake]":
    """What is wrong with the clinic's own file, told beside what is wrong with the content."""
    from questionnaire import ContentError  # noqa: PLC0415
    from ui.content import clinic  # noqa: PLC0415

    try:
        clinic()
    except ContentError as error:
        return list(error.mistakes)
    return []


def _take_what_was_kept() -> bool:
    """Have loaders take what was kept of this content, which was checked then; whether it is there.

    Nothing is lost without it but time.
    """
    from questionnaire.content.kept import take_from  # noqa: PLC0415
    from rules.release.kept_content import CannotBeUsed, kept  # noqa: PLC0415

    try:
        take_from(kept())
    except CannotBeUsed as why:
        log.info("Reading all content: what `python -m rules keep` kept cannot be used: %s", why)
        return False
    return True


def _load(*, checked: bool) -> Ready:
    from rules.countries import crisis_lines  # noqa: PLC0415
    from ui.content import clinic, countries_here, danger_signs, engine  # noqa: PLC0415

    if not checked:
        from rules.release.whole_content import check_all  # noqa: PLC0415

        check_all(engine().rulebook)
    numbers = {country.name: country.emergency for country in countries_here()}
    return Ready(numbers, danger_signs(), crisis_lines(), clinic())
