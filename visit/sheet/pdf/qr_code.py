"""The short text as a QR code, made on the spot: nothing is sent anywhere to make it."""

from io import BytesIO

import segno

# The quiet zone that the standard asks for, in modules.
QUIET_ZONE = 4
# A reader takes any mask; trying all eight for the smoothest picture takes most of the time.
MASK = 3


def qr_svg(text: str) -> str | None:
    """A picture that a phone reads back as this text; None for more than a code can hold."""
    try:
        code = segno.make(
            text,
            error="l",
            mode="byte",
            encoding="utf-8",
            micro=False,
            boost_error=False,
            mask=MASK,
        )
    except segno.DataOverflowError:
        return None
    picture = BytesIO()
    code.save(picture, kind="svg", border=QUIET_ZONE, xmldecl=False, light="white")
    return picture.getvalue().decode()
