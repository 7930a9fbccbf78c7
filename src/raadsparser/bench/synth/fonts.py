"""The fonts council paper is set in, found on the system and known to reportlab."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from raadsparser.errors import MissingComponentError

INSTALL_FONTS = (
    "sudo apt-get install fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea "
    "fonts-lato fonts-open-sans fonts-dejavu-core"
)
INSTALL_REPORTLAB = "pip install 'raadsparser[synth]'"

# family name -> (regular, bold, italic) file names, as Debian, Fedora and Arch package them
_FILES: Mapping[str, tuple[str, str, str]] = {
    "Liberation Sans": (
        "LiberationSans-Regular.ttf",
        "LiberationSans-Bold.ttf",
        "LiberationSans-Italic.ttf",
    ),
    "Liberation Serif": (
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
        "LiberationSerif-Italic.ttf",
    ),
    "Liberation Sans Narrow": (
        "LiberationSansNarrow-Regular.ttf",
        "LiberationSansNarrow-Bold.ttf",
        "LiberationSansNarrow-Italic.ttf",
    ),
    "Carlito": ("Carlito-Regular.ttf", "Carlito-Bold.ttf", "Carlito-Italic.ttf"),
    "Caladea": ("Caladea-Regular.ttf", "Caladea-Bold.ttf", "Caladea-Italic.ttf"),
    "Lato": ("Lato-Regular.ttf", "Lato-Bold.ttf", "Lato-Italic.ttf"),
    "Open Sans": ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf", "OpenSans-Italic.ttf"),
    "DejaVu Sans": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf"),
    "DejaVu Serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif.ttf"),
}
FAMILIES = tuple(_FILES)
GLYPHS = "DejaVu Sans"  # the one of them that has ☐ ☒ ☑ ■ ●
_NARROW = ("Liberation Sans Narrow",)  # packaged apart on some systems; replaced where absent


@dataclass(frozen=True, slots=True)
class Face:
    """The reportlab names of one family's regular, bold and italic."""

    family: str
    regular: str
    bold: str
    italic: str


def _directories() -> list[Path]:
    home = Path.home()
    shared = os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")
    return [*(Path(d) / "fonts" for d in shared), home / ".local/share/fonts", home / ".fonts"]


@cache
def _installed() -> Mapping[str, Path]:
    wanted = {name for files in _FILES.values() for name in files}
    found: dict[str, Path] = {}
    for folder in _directories():
        for path in sorted(folder.rglob("*.ttf")) if folder.is_dir() else ():
            if path.name in wanted:
                found.setdefault(path.name, path)
    return found


@cache
def face(family: str, *, broken: bool = False) -> Face:
    """Registers a family with reportlab and gives its names.

    `broken` registers it so that character codes say nothing of the characters, for text
    layers that cannot be read. Raises MissingComponentError where reportlab or a font is
    not installed.
    """
    try:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFNameBytes, TTFont
    except ImportError as error:
        raise MissingComponentError("reportlab", INSTALL_REPORTLAB) from error
    names = []
    for style, file in zip(("", "-B", "-I"), _files_of(family), strict=True):
        name = f"{family.replace(' ', '')}{style}{'-X' if broken else ''}"
        font = TTFont(name, str(file), asciiReadable=not broken)
        if broken:  # fonts of one face name would share their character codes
            font.face.name = TTFNameBytes(bytes(font.face.name) + b"X")
        pdfmetrics.registerFont(font)
        names.append(name)
    return Face(family, *names)


def _files_of(family: str) -> list[Path]:
    installed = _installed()
    files = _FILES[family]
    if family in _NARROW and not all(name in installed for name in files):
        files = _FILES["Liberation Sans"]
    missing = [name for name in files if name not in installed]
    if missing:
        raise MissingComponentError(f"the font {family} ({missing[0]})", INSTALL_FONTS)
    return [installed[name] for name in files]


@cache
def _advances(font: str) -> dict[str, float]:
    return {}


def width_of(text: str, font: str, size: float) -> float:
    """Width of a text in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    known = _advances(font)
    if text not in known:
        known[text] = stringWidth(text, font, 1000.0)
    return known[text] * size / 1000.0
