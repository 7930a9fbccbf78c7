"""The OCR cache: the words of every page of a document, by its bytes and how they were read.

One file a document, `ab/ab12…-IDENTITY.json.z` below the folder of `Settings.ocr_cache`. A
file that is damaged, or was written by another version, counts as absent. Nothing is ever
executed from it, so that a cache can be shared.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from raadsparser.errors import UsageError
from raadsparser.ingest.identity import reading_identity
from raadsparser.page import BBox, Outline, Page, Rule, Word
from raadsparser.settings import Settings

_LAYOUT = 2  # of the files; another number makes old files absent
_QUICK = 1  # zlib's level: the files are read oftener than they are written


def known_pages(sha256: str, settings: Settings) -> tuple[Page, ...] | None:
    """The pages of a document that was read before in the same way; None where it was not."""
    if settings.ocr_cache is None:
        return None
    try:
        told = from_json(zlib.decompress(_file(sha256, settings).read_bytes()))
        return tuple(_page(one) for one in told["pages"])
    except FileNotFoundError:
        return None
    except (zlib.error, ValueError, KeyError, TypeError):
        return None  # broke off while it was written; it is written anew


def keep_pages(sha256: str, settings: Settings, pages: tuple[Page, ...]) -> None:
    """Keep a document's pages. Raises UsageError where the folder cannot be written."""
    if settings.ocr_cache is None:
        return
    file = _file(sha256, settings)
    told = json.dumps({"pages": [_told(page) for page in pages]}, ensure_ascii=False)
    beside = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(zlib.compress(told.encode("utf-8"), _QUICK))
        beside.rename(file)
    except OSError as error:
        raise UsageError(f"{file}: the OCR cache cannot be written: {error.strerror}") from error


def _file(sha256: str, settings: Settings) -> Path:
    folder = settings.ocr_cache or Path()
    return folder / sha256[:2] / f"{sha256}-{_identity(settings)}.json.z"


@cache
def _identity(settings: Settings) -> str:
    told = json.dumps([_LAYOUT, reading_identity(settings)], sort_keys=True)
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]


def _told(page: Page) -> dict[str, Any]:
    return {
        "page": [page.number, page.width, page.height, page.origin],
        "turn": [page.rotation, page.skew, page.dpi],
        "notes": page.notes,
        "words": [
            [w.text, *_sides(w.box), w.confidence, w.source, w.bold, w.struck] for w in page.words
        ],
        "rules": [_sides(rule.box) for rule in page.rules],
        "outlines": [[*_sides(outline.box), outline.ink] for outline in page.outlines],
    }


def _sides(box: BBox) -> tuple[float, float, float, float]:
    return box.x0, box.y0, box.x1, box.y1


def _page(told: dict[str, Any]) -> Page:
    number, width, height, origin = told["page"]
    rotation, skew, dpi = told["turn"]
    return Page(
        number=number,
        width=width,
        height=height,
        origin=origin,
        words=tuple(
            Word(text, BBox(x0, y0, x1, y1), confidence, source, bold, struck)
            for text, x0, y0, x1, y1, confidence, source, bold, struck in told["words"]
        ),
        rules=tuple(Rule(BBox(*sides)) for sides in told["rules"]),
        outlines=tuple(Outline(BBox(*sides), ink) for *sides, ink in told["outlines"]),
        rotation=rotation,
        skew=skew,
        dpi=dpi,
        notes=tuple(told["notes"]),
    )
