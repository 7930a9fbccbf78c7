"""What decides how a page is read: the engine with its data, the settings, this code."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from raadsparser.digest import sha256_of
from raadsparser.settings import Settings

_LIBRARIES = ("tesserocr", "pytesseract", "pypdfium2", "pdfplumber", "opencv-python-headless")
_SETTINGS = ("engine", "language", "render_dpi", "max_pixels", "max_pages", "whole_letters")


def reading_identity(settings: Settings) -> dict[str, str]:
    """Names and versions that a page's words depend on; the same words for the same identity."""
    chosen = settings.model_dump(mode="json")
    return {
        "reading settings": ", ".join(f"{name} {chosen[name]}" for name in _SETTINGS),
        "engine data": engine_data(settings.language),
        "libraries": _libraries(),
        "reading code": code_of("ingest"),
    }


@cache
def engine_data(language: str) -> str:
    """The hash of the engine's language data; `none` where they are absent."""
    from raadsparser.ingest.engines._tessdata import tessdata_for

    folder = tessdata_for(language)
    if folder is None:
        return "none"
    parts = (sha256_of(folder / f"{part}.traineddata") or "" for part in language.split("+"))
    return "+".join(part[:16] for part in parts)


@cache
def code_of(*parts: str) -> str:
    """The hash of files and folders of this package: code and the data beside it."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for part in parts:
        place = package / part
        below = place.rglob("*") if place.is_dir() else [place]
        for file in sorted(below):
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(str(file.relative_to(package)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


@cache
def _libraries() -> str:
    return ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
