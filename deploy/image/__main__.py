"""`python -m deploy.image FOLDER`: the root file tree of the image, for a Debian 12 machine.

It holds Debian's own Python and libraries, unpacked without any of their scripts, the locked
packages that are imported when the app is served, and the sealed files. Nothing in it can be
called but Python. Prints the size.
"""

import argparse
import compileall
import py_compile
import re
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
SEAL, PROOF, KEPT = "content.sha256", "build/proof.json", "build/content.kept"
# Python and the libraries that it, and the packages, are linked against.
DEBIAN = (
    *("python3.11-minimal", "libpython3.11-minimal", "libpython3.11-stdlib", "libc6"),
    *("libssl3", "zlib1g", "libexpat1", "libffi8", "libbz2-1.0", "liblzma5", "libuuid1"),
    *("libcrypt1", "libgcc-s1", "libstdc++6", "libsqlite3-0", "tzdata"),
)
# In the lock because Streamlit names them or a proof needs them; no page imports them
# (tests/test_image.py looks at a server that has drawn every section).
LEFT_OUT = {
    *("pandas", "pyarrow", "numpy", "pydeck", "altair", "pillow", "narwhals", "jinja2"),
    *("markupsafe", "jsonschema", "jsonschema-specifications", "referencing", "rpds-py"),
    *("attrs", "requests", "urllib3", "charset-normalizer", "certifi", "watchdog"),
    "python-sat",
}
LANGUAGES = re.compile(r"(root|en(_.*)?)\.dat")
USER = 65532
ELF = b"\x7fELF"
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(?:.*\n(?:    .*\n)*)", re.MULTILINE)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m deploy.image", description=__doc__)
    parser.add_argument("folder", type=Path)
    root = parser.parse_args(arguments).folder.resolve()
    root.mkdir(parents=True)
    unpack_debian(root)
    install(root / "app/lib")
    copy_app(root / "app")
    make_smaller(root)
    compile_ahead(root)
    for folder in ("tmp", "etc", "proc", "dev"):
        (root / folder).mkdir(exist_ok=True)
    (root / "etc/passwd").write_text(f"guide:x:{USER}:{USER}::/tmp:/none\n", encoding="ascii")
    print(f"{root}: {size(root) / 1e6:.0f} MB")
    return 0


def unpack_debian(root: Path) -> None:
    """The packages as they are in Debian, signed by it; none of their scripts runs."""
    packages = root.with_name(f"{root.name}.packages")
    packages.mkdir(exist_ok=True)
    _run("apt-get", "download", "--quiet=2", *DEBIAN, folder=packages)
    for package in sorted(packages.glob("*.deb")):
        _run("dpkg-deb", "--extract", str(package), str(root))
    shutil.rmtree(packages)


def install(folder: Path) -> None:
    """The locked packages but those that are left out, each with its hash."""
    lock = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
    kept = [found[0] for found in _LOCKED.finditer(lock) if found[1].lower() not in LEFT_OUT]
    folder.mkdir(parents=True)
    wanted = folder / "requirements.txt"
    wanted.write_text("".join(kept), encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    how = ("--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-compile")
    where = ("--target", str(folder), "--requirement", str(wanted))
    _run(*pip, *how, *where)


def copy_app(folder: Path) -> None:
    """What is sealed, the seal, the record of the proof, and the content as it is loaded."""
    sealed = (PROJECT / SEAL).read_text(encoding="utf-8").splitlines()
    for name in (*(line.split("  ", 1)[1] for line in sealed), SEAL, PROOF, KEPT):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / name, folder / name)


def make_smaller(root: Path) -> None:
    """Without symbols for debuggers, tests, manuals, and languages that no content has."""
    for unused in ("usr/share/doc", "usr/share/man", "usr/share/lintian", "usr/share/bug"):
        shutil.rmtree(root / unused, ignore_errors=True)
    library = root / "app/lib"
    for folder in [*library.rglob("tests"), *library.rglob("test"), library / "bin"]:
        shutil.rmtree(folder, ignore_errors=True)
    for file in (library / "babel/locale-data").glob("*.dat"):
        if not LANGUAGES.fullmatch(file.name):
            file.unlink()
    for file in [*root.rglob("*.so"), *root.rglob("*.so.*")]:
        if file.is_file() and not file.is_symlink() and file.read_bytes()[:4] == ELF:
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=False)


def compile_ahead(root: Path) -> None:
    """A server that may write nothing would compile all of it at each start.

    The source is still compared with what was made of it, so a damaged file is not hidden.
    """
    checked = py_compile.PycInvalidationMode.CHECKED_HASH
    for folder in ("usr/lib/python3.11", "app"):
        whole, ahead = root / folder, f"/{folder}"
        compileall.compile_dir(whole, ddir=ahead, quiet=2, invalidation_mode=checked, workers=0)


def size(root: Path) -> int:
    """Bytes of all files."""
    return sum(file.lstat().st_size for file in root.rglob("*") if file.is_file())


def _run(*command: str, folder: Path | None = None) -> None:
    subprocess.run(command, check=True, cwd=folder)


if __name__ == "__main__":
    sys.exit(main())
