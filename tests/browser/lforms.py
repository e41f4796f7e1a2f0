"""LHC-Forms of the US National Library of Medicine in a window: a FHIR client that is not ours.

Its pre-built package comes from npm once, is checked against a known digest, and is served from
this machine alone.
"""

import base64
import hashlib
import shutil
import subprocess
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

VERSION = "40.1.3"
SHA512 = "WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ=="
FETCH_SECONDS = 120

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="dist/lforms/webcomponent/styles.css">
<body><div id="form"></div>
<script src="dist/lforms/webcomponent/assets/lib/zone.min.js"></script>
<script src="dist/lforms/webcomponent/runtime.js"></script>
<script src="dist/lforms/webcomponent/polyfills.js"></script>
<script src="dist/lforms/webcomponent/main.js"></script>
<script src="dist/lforms/fhir/R4/lformsFHIR.min.js"></script></body></html>"""

LOAD = """async ([form, response]) => {
  let shown = form;
  if (response) {
    const plain = LForms.Util.convertFHIRQuestionnaireToLForms(form, "R4");
    shown = LForms.Util.mergeFHIRDataIntoLForms(response, plain, "R4");
  }
  await LForms.Util.addFormToPage(shown, "form", { fhirVersion: "R4" });
}"""
ITEMS = """() => document.querySelector("wc-lhc-form").lhcFormData.itemList
  .map((item) => [item.linkId, item._elementId])"""
RESPONSE = """() => JSON.parse(JSON.stringify(
  LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4")))"""


class NotThere(Exception):
    """The package cannot be fetched here."""


def installed(folder: Path) -> Path:
    """The unpacked package, fetched into `folder` unless it is there. Raises `NotThere`."""
    package = folder / "package"
    if package.is_dir():
        return package
    npm = shutil.which("npm")
    if npm is None:
        raise NotThere("npm is missing")
    archive = folder / f"lforms-{VERSION}.tgz"
    command = [npm, "pack", f"lforms@{VERSION}", "--silent", "--pack-destination", str(folder)]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=FETCH_SECONDS)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise NotThere(f"npm gave no package: {type(error).__name__}") from None
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    assert digest == SHA512, "npm gave another package than the one that was looked at"
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    (package / "page.html").write_text(PAGE, encoding="utf-8")
    return package


@contextmanager
def served(package: Path) -> Iterator[str]:
    """The address of the page while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(package)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/page.html"
    finally:
        server.shutdown()
        server.server_close()


class Client:
    """One window with a form in it."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._address = address

    def load(self, form: dict[str, Any], response: dict[str, Any] | None = None) -> None:
        self._page.goto(self._address)
        self._page.evaluate(LOAD, [form, response])
        self._page.locator("wc-lhc-form input").first.wait_for()

    def tick(self, link: str, words: str) -> None:
        """Choose the option with exactly these words."""
        labels = self._item(link).locator("label.ant-radio-wrapper, label.ant-checkbox-wrapper")
        labels.get_by_text(words, exact=True).click()

    def write(self, link: str, text: str) -> None:
        box = self._item(link).locator("input").first
        box.fill(text)
        box.press("Tab")

    def shown(self) -> set[str]:
        """Link ids of the items that can be seen."""
        return {link for link, name in self._elements().items() if self._named(name).is_visible()}

    def response(self) -> dict[str, Any]:
        response: dict[str, Any] = self._page.evaluate(RESPONSE)
        return response

    def _elements(self) -> dict[str, str]:
        return dict(self._page.evaluate(ITEMS))

    def _item(self, link: str) -> Locator:
        return self._named(self._elements()[link])

    def _named(self, element: str) -> Locator:
        return self._page.locator(f'[id="item-{element}"]')


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing."""
