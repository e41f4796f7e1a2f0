"""A clinic's logo is a small PNG or JPEG by its bytes; all else is refused with what to do."""

from pathlib import Path

import pytest

from questionnaire import ContentError
from visit.clinic import read_clinic
from visit.clinic.logo import MOST_BYTES, MOST_PIXELS, read_logo

PNG = (Path(__file__).parents[1] / "docs" / "clinic-logo.png").read_bytes()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"


def jpeg(width: int, height: int) -> bytes:
    """A JPEG as far as its size is read: a header, a table, a frame, a scan and the end."""
    header = b"\xff\xe0\x00\x04JF"
    table = b"\xff\xc4\x00\x04\x11\x22"
    frame = b"\xff\xc2\x00\x0b\x08" + height.to_bytes(2) + width.to_bytes(2) + b"\x01\x01\x11\x00"
    return b"\xff\xd8" + header + table + frame + b"\xff\xda\x00\x02picture\xff\xd9"


def png(width: int, height: int) -> bytes:
    return PNG[:16] + width.to_bytes(4) + height.to_bytes(4) + PNG[24:]


def test_its_kind_is_read_from_its_bytes():
    assert read_logo(PNG).kind == "image/png"
    assert read_logo(jpeg(300, 80)).kind == "image/jpeg"


@pytest.mark.parametrize("picture", [SVG, GIF, b"", b"text", PNG[:-4], PNG + SVG, jpeg(3, 3)[:-1]])
def test_what_is_no_whole_png_or_jpeg_is_refused(picture: bytes):
    with pytest.raises(ValueError, match="save the logo as a PNG"):
        read_logo(picture)


@pytest.mark.parametrize(
    "picture",
    [png(0, 9), png(MOST_PIXELS + 1, 9), png(9, 2**31), jpeg(0, 9), jpeg(9, MOST_PIXELS + 1)],
)
def test_a_side_too_long_or_missing_is_refused(picture: bytes):
    with pytest.raises(ValueError, match=f"make it 1 to {MOST_PIXELS} pixels"):
        read_logo(picture)


def test_a_jpeg_without_a_frame_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        read_logo(b"\xff\xd8\xff\xda\x00\x02\xff\xd9")


def test_a_picture_too_heavy_is_refused():
    with pytest.raises(ValueError, match="kilobytes"):
        read_logo(PNG[:33] + b"\0" * MOST_BYTES + PNG[33:])


def test_a_script_named_as_a_picture_is_refused_with_its_line(tmp_path: Path):
    (tmp_path / "logo.png").write_bytes(SVG)
    (tmp_path / "clinic.toml").write_text('name = "A"\nlogo = "logo.png"', encoding="utf-8")

    with pytest.raises(ContentError, match=r"clinic\.toml:2: 'logo': .*save the logo as a PNG"):
        read_clinic(tmp_path / "clinic.toml")
