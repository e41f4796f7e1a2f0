"""The language that people are spoken to in: its texts, numbers, days, units and plural forms.

Authors write English. Another language is a `Language` whose `said` gives its text for each English
one; loading applies it to every text that a person reads. What depends on a language alone comes
from the CLDR through Babel: no code here knows how any language counts or writes a day. Babel is
imported where it is asked: a server that nobody came to has not said any number or day.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, cast

from pydantic import ValidationInfo

if TYPE_CHECKING:
    from babel import Locale

Category = Literal["zero", "one", "two", "few", "many", "other"]
Direction = Literal["ltr", "rtl"]
TimeUnit = Literal["day", "week", "month", "year"]
_UP_TO_TWO_DECIMALS = "0.##"
_CONTEXT = "language"
# As Babel counts them, so that the unit asked for is the unit said.
_DAYS: Mapping[TimeUnit, int] = {"day": 1, "week": 7, "month": 30, "year": 365}
_NEVER_REACHED = 1_000_000
# Babel rounds within 28 digits; what is typed by mistake may be longer, and is read back too.
_BEYOND_EVERY_RANGE = 1e15


def _as_written(text: str) -> str:
    return text


@dataclass(frozen=True)
class Language:
    """`tag` names it for browsers (BCP 47), `locale` names its rules in the CLDR.

    `said` gives what stands for an English text. It keeps every `{place}` and `**` of it.
    """

    tag: str = "en"
    locale: str = "en_US"
    said: Callable[[str], str] = _as_written

    @cached_property
    def _rules(self) -> "Locale":
        from babel import Locale  # noqa: PLC0415 - as said above

        return Locale.parse(self.locale)

    @property
    def direction(self) -> Direction:
        """Which way its lines run."""
        return cast(Direction, self._rules.text_direction)

    def category(self, count: float) -> Category:
        """The plural category of a count."""
        return cast(Category, self._rules.plural_form(count))

    def number(self, number: float) -> str:
        """Up to two decimals, none of them for show, and no mark between thousands."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - as said above

        pattern = _UP_TO_TWO_DECIMALS
        if abs(number) >= _BEYOND_EVERY_RANGE:
            return f"{number:.0f}"
        return format_decimal(number, pattern, locale=self.locale, group_separator=False)

    def grouped_number(self, number: int) -> str:
        """A large number, in English `20,000`."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - as said above

        return format_decimal(number, locale=self.locale)

    def short_date(self, day: date) -> str:
        """In English `November 20, 2026`: with the name of the month, which cannot be misread."""
        from babel.dates import format_date  # noqa: PLC0415 - as said above

        return format_date(day, "long", locale=self._rules)

    def long_date(self, day: date) -> str:
        """In English `Friday, November 20, 2026`."""
        from babel.dates import format_date  # noqa: PLC0415 - as said above

        return format_date(day, "full", locale=self._rules)

    def months(self) -> Mapping[int, frozenset[str]]:
        """Every form of the name of each month, 1 to 12."""
        forms = self._rules.months
        written = (forms["format"]["wide"], forms["stand-alone"]["wide"])
        return {number: frozenset(form[number] for form in written) for number in range(1, 13)}

    def span(self, count: int, unit: TimeUnit) -> str:
        """A length of time, in English `1 week` or `3 weeks`."""
        from babel.dates import format_timedelta  # noqa: PLC0415 - as said above

        length = timedelta(days=count * _DAYS[unit])
        return format_timedelta(
            length, granularity=unit, threshold=_NEVER_REACHED, locale=self.locale
        )

    def centimeters(self, number: float) -> str:
        """In English `2.5 cm`."""
        from babel.units import format_unit  # noqa: PLC0415 - as said above

        return format_unit(
            number,
            "length-centimeter",
            "short",
            format=_UP_TO_TWO_DECIMALS,
            locale=self.locale,
        )

    def validated(self) -> Mapping[str, Any]:
        """What pydantic is given, so that texts of a model are in this language."""
        return {_CONTEXT: self}


ENGLISH = Language()
_spoken = [ENGLISH]


def spoken() -> Language:
    """The language of this process, which everything that formats takes it from."""
    return _spoken[-1]


def speak(language: Language) -> None:
    """Choose the language of this process, before any content is loaded: what is loaded stays."""
    _spoken[:] = [language]


def in_its_language(text: str, info: ValidationInfo) -> str:
    """A text of a model in the language that it is loaded for; as it is where none is named."""
    language = (info.context or {}).get(_CONTEXT)
    return language.said(text) if isinstance(language, Language) else text
