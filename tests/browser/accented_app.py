"""The real app, spoken in a made-up language: the language is chosen before anything is loaded."""

from questionnaire import speak
from tests.languages import ACCENTED, FROM_THE_RIGHT

LANGUAGES = {language.tag: language for language in (ACCENTED, FROM_THE_RIGHT)}


def served(tag: str) -> object:
    """The app in that language."""
    speak(LANGUAGES[tag])
    from ui.serving.server import app  # noqa: PLC0415 - it loads all content

    return app


def __getattr__(name: str) -> object:
    """`accented` and `from_the_right`, which the server takes by name."""
    tags = {"accented": ACCENTED.tag, "from_the_right": FROM_THE_RIGHT.tag}
    if name not in tags:
        raise AttributeError(name)
    return served(tags[name])
