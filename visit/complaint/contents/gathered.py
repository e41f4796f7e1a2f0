"""Several YAML files read as one: each field stands in one, and a mistake names its file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from questionnaire import ContentError, ContentFile, Mistake, read_folder

DataPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Gathered(ContentFile):
    """The data of all files; what is in none of them is told of the folder."""

    files: Mapping[str, ContentFile] = field(repr=False)

    def mistake(self, path: DataPath, wrong: str, instead: str, word: str = "") -> Mistake:
        """A mistake in the file that holds `path`, or the word."""
        return self._holding(path, word).mistake(path, wrong, instead, word)

    def misnamed(self, path: DataPath, wrong: str, instead: str, word: str = "") -> Mistake:
        """The same of a name that nothing has."""
        return self._holding(path, word).misnamed(path, wrong, instead, word)

    def _holding(self, path: DataPath, word: str) -> ContentFile:
        if path:
            return self.files[str(path[0])]
        found = (file for file in self.files.values() if file.holds(word))
        return next(found, ContentFile(self.name, self.data, {}))


def gathered(folder: Path) -> Gathered:
    """All fields of a folder's files. Raises `ContentError`, also for a field in two of them."""
    files, mistakes = read_folder(folder)
    mistakes += [*_listless(files), *_twice(files)]
    if mistakes:
        raise ContentError(mistakes)
    holds = {name: file for file in files for name in file.data}
    data = {name: file.data[name] for name, file in holds.items()}
    return Gathered("/".join(folder.parts[-2:]), data, {}, holds)


def _listless(files: Sequence[ContentFile]) -> Iterator[Mistake]:
    for file in files:
        if not isinstance(file.data, dict):
            yield file.mistake((), "this is no list of fields by name", "write 'name: ...'")


def _twice(files: Sequence[ContentFile]) -> Iterator[Mistake]:
    first: dict[str, ContentFile] = {}
    for file in files:
        for name in file.data if isinstance(file.data, dict) else ():
            other = first.setdefault(name, file)
            if other is not file:
                place = f"{other.name}:{other.line((name,))}"
                yield file.mistake((name,), f"'{name}' stands here and in {place}", "keep one")
