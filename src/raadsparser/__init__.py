"""Reads Dutch municipal council agenda sheets into structured records.

    import raadsparser

    sheets = raadsparser.parse("agenda.pdf")
    sheet = raadsparser.parse_text(ocr_text)[0]
    for result in raadsparser.convert(["archive/"], workers=2): ...

Names load on first use, so that the import itself costs little.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from raadsparser.bulk import convert
    from raadsparser.errors import DocumentError, MissingComponentError, RaadsparserError
    from raadsparser.output.frame import sheets_to_frame
    from raadsparser.pipeline import parse, parse_text
    from raadsparser.record import AgendaSheet, DocumentResult, Evidence, Issue
    from raadsparser.settings import Settings

__version__ = "0.1.0"

_HOME = {
    "AgendaSheet": "record",
    "DocumentError": "errors",
    "DocumentResult": "record",
    "Evidence": "record",
    "Issue": "record",
    "MissingComponentError": "errors",
    "RaadsparserError": "errors",
    "Settings": "settings",
    "convert": "bulk",
    "parse": "pipeline",
    "parse_text": "pipeline",
    "sheets_to_frame": "output.frame",
}

__all__ = [
    "AgendaSheet",
    "DocumentError",
    "DocumentResult",
    "Evidence",
    "Issue",
    "MissingComponentError",
    "RaadsparserError",
    "Settings",
    "convert",
    "parse",
    "parse_text",
    "sheets_to_frame",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'raadsparser' has no attribute {name!r}")
    return getattr(import_module(f"raadsparser.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
