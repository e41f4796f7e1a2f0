"""What a phone reads from a printed sheet: its pages held askew and not quite sharp."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import zxingcpp
from PIL import Image, ImageFilter

# A code of 44 mm is then 520 dots wide: half the height of what a phone's camera shows (1080).
DOTS_PER_INCH = 300
ASKEW_DEGREES = 7
BLURRED_DOTS = 1
WHITE = 255


def scanned(pdf: bytes) -> list[str]:
    """The text of each code on the pages."""
    return [code.text for photo in _photos(pdf) for code in zxingcpp.read_barcodes(photo)]


def _photos(pdf: bytes) -> Iterator[Image.Image]:
    with TemporaryDirectory() as folder:
        command = ["pdftoppm", "-gray", "-r", str(DOTS_PER_INCH), "-", f"{folder}/page"]
        subprocess.run(command, input=pdf, check=True)
        for page in sorted(Path(folder).iterdir()):
            with Image.open(page) as picture:
                yield _held_by_hand(picture)


def _held_by_hand(page: Image.Image) -> Image.Image:
    turned = page.rotate(ASKEW_DEGREES, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)
    return turned.filter(ImageFilter.GaussianBlur(BLURRED_DOTS))
