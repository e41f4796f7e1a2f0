"""A clinic's own file: what it gives, what is refused, and what it can never change."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from questionnaire import ContentError, read_yaml
from rules import countries
from tests.server.asking import ask_app
from ui import content
from ui.serving import assemble, readiness
from ui.serving.guard.headers import page_policy
from ui.serving.readiness import Ready
from ui.serving.static.emergency import emergency_page
from ui.settings import Settings, from_environment
from ui.words import words
from visit.clinic import Clinic, PhoneLine, read_clinic
from visit.clinic.model import LINES
from visit.clinic.public_numbers import public_numbers

PROJECT = Path(__file__).parents[1]
CHECKED = date(2026, 11, 29)
SAMPLE = PROJECT / "docs" / "clinic.toml"
BROKEN = read_yaml(Path(__file__).parent / "broken_clinics.yaml").data
NUMBERS = {country.name: country.emergency for country in countries()}


def a_clinic(**changes: Any) -> Clinic:
    line = PhoneLine(number="+1 (555) 010-0100", hours="<b>By day</b> & night")
    fields: dict[str, Any] = {"name": "A <i>clinic</i>", "checked": CHECKED}
    return Clinic(**fields | {"daytime": line} | changes)


def page_of(clinic: Clinic | None) -> str:
    return emergency_page(NUMBERS, say=words, clinic=clinic)


def test_the_sample_tries_every_field():
    clinic = read_clinic(SAMPLE)

    assert clinic.model_fields_set == set(Clinic.model_fields)
    assert clinic.name == "Example Sarcoma Clinic"
    assert clinic.shared_device
    assert clinic.embedded_by == ("https://clinic.example.org",)
    assert (clinic.country, clinic.paper, clinic.checked) == ("us", "us-letter", CHECKED)
    assert clinic.logo is not None
    assert clinic.logo.kind == "image/png"
    assert [(line.digits, line.hours) for line in clinic.lines.values()] == [
        ("+15550100100", "Monday to Friday, 8 am to 5 pm"),
        ("+15550100101", "Nights and weekends"),
        ("+15550100102", "Monday to Thursday, 9 am to 3 pm"),
    ]


def test_every_field_is_explained():
    page = (PROJECT / "docs" / "clinic.md").read_text(encoding="utf-8")

    assert [name for name in Clinic.model_fields if f"| `{name}` |" not in page] == [*LINES]
    assert all(f"| `[{name}]` |" in page for name in LINES)
    assert all(f"`{country.id}`" in page for country in countries())


def test_there_are_forty_slips_at_least():
    assert len(BROKEN) >= 40


@pytest.mark.parametrize("slip", BROKEN, ids=lambda slip: str(slip["case"]))
def test_a_mistake_is_refused_with_its_line_and_remedy(slip: dict[str, Any], tmp_path: Path):
    file = tmp_path / "clinic.toml"
    file.write_text(slip["file"], encoding="utf-8")

    with pytest.raises(ContentError) as refused:
        read_clinic(file)

    for wanted in slip["mistakes"]:
        assert any(
            mistake.line == int(wanted["line"])
            and wanted["wrong"] in mistake.wrong
            and wanted["instead"] in mistake.instead
            for mistake in refused.value.mistakes
        ), f"line {wanted['line']}: {wanted['wrong']} not in\n{refused.value}"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"# " + b"a" * 30_000])
def test_a_file_that_cannot_be_read_is_refused(content: bytes | None, tmp_path: Path):
    file = tmp_path / "clinic.toml"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(ContentError, match=r"clinic\.toml:1: "):
        read_clinic(file)


def test_the_numbers_of_a_clinic_stand_below_every_public_one():
    page, without = page_of(read_clinic(SAMPLE)), page_of(None)

    first_of_clinic = page.index("Example Sarcoma Clinic")
    assert all(page.index(f">{number}<") < first_of_clinic for number in [*NUMBERS.values()][1:])
    assert page.index('class="call" href="tel:911"') < first_of_clinic
    assert page.index(words("help_clinic")) < page.index("tel:+15550100100")
    for line in without.splitlines():
        assert line in page, "what stands there without a clinic stands there with one"


def test_what_a_clinic_wrote_is_never_read_as_markup():
    html = page_of(a_clinic())

    assert "<i>" not in html
    assert "&lt;b&gt;By day&lt;/b&gt; &amp; night" in html
    assert 'href="tel:+15550100100"' in html


def test_without_numbers_there_is_no_list_of_them():
    clinic = a_clinic(daytime=None)

    assert page_of(clinic).replace("\n", "") == page_of(None).replace("\n", "")


def test_no_field_is_about_what_decides():
    assert set(Clinic.model_fields) == {
        "name",
        "notice",
        "logo",
        "country",
        "paper",
        "shared_device",
        "embedded_by",
        "checked",
        *LINES,
    }


@pytest.mark.parametrize("number", sorted(public_numbers()))
def test_no_public_number_passes_as_the_clinics_own(number: str):
    for written in (number, " ".join(number), f"({number})", f"0{number}", f"{number} 555 0100"):
        with pytest.raises(ValueError, match="public number"):
            PhoneLine(number=written, hours="By day")
    for told in (f"Call {number}", f"Call {'-'.join(number)} now"):
        with pytest.raises(ValueError, match="public number"):
            a_clinic(notice=told)


@pytest.mark.parametrize("number", ["+1 212 988 1234", "020 111 4567", "+91 11 2345 6789"])
def test_a_number_that_only_holds_such_digits_passes(number: str):
    assert PhoneLine(number=number, hours="9-11 am").number == number


def test_the_file_sets_what_the_environment_does_not():
    settings = from_environment({}, read_clinic(SAMPLE))

    assert settings.shared_device
    assert "frame-ancestors https://clinic.example.org" in page_policy("", settings)


def test_the_environment_wins_over_the_file():
    told = {
        "VISIT_GUIDE_SHARED_DEVICE": "0",
        "VISIT_GUIDE_FRAME_ANCESTORS": "'none'",
    }

    settings = from_environment(told, read_clinic(SAMPLE))

    assert not settings.shared_device
    assert settings.frame_ancestors == "'none'"


def test_a_server_with_a_damaged_clinic_file_asks_nobody_anything(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
):
    file = tmp_path / "clinic.toml"
    file.write_text('name = ""', encoding="utf-8")
    monkeypatch.setenv("VISIT_GUIDE_CLINIC", str(file))
    # The content itself is sound: only the clinic's file can be what stops it.
    monkeypatch.setattr(readiness, "_load", lambda **_: Ready(NUMBERS, {}, {}))
    content.clinic.cache_clear()

    ready = readiness.load_content(sealed=False)

    content.clinic.cache_clear()
    assert ready is None
    assert "Content cannot be used: clinic.toml:1: " in caplog.text


def test_the_served_page_for_emergencies_has_the_numbers():
    ready = Ready(NUMBERS, {}, {}, read_clinic(SAMPLE))

    answer = ask_app(assemble.emergency_only(Settings(), ready), "/emergency")

    assert answer.status == 200
    assert answer.text.index('class="call" href="tel:911"') < answer.text.index("tel:+15550100100")


@pytest.mark.parametrize(("days", "says"), [(180, False), (200, True)])
def test_the_log_says_when_the_numbers_were_tried_long_ago(
    days: int, *, says: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    tried = date.today() - timedelta(days=days)  # noqa: DTZ011 - as the server counts
    monkeypatch.setattr(
        readiness, "_load", lambda **_: Ready(NUMBERS, {}, {}, a_clinic(checked=tried))
    )

    assert readiness.load_content(sealed=False) is not None
    assert (f"last tried on {tried}" in caplog.text) == says


def test_without_the_setting_there_is_no_clinic():
    assert from_environment({}).clinic_file is None
    assert from_environment({"VISIT_GUIDE_CLINIC": "docs/clinic.toml"}).clinic_file == SAMPLE
