"""Loads what reading a document needs, before there is one.

What a component lacks, or a fault in it, is told by the reading that needs it.
"""

from __future__ import annotations

import contextlib
import gc

from raadsparser.errors import RaadsparserError

_ANY_SHEET = """
Onderwerp Proef
Zaaknummer 3712345 Portefeuillehouder Noor van der Velde
Historie Op 14 maart 2023 heeft het college de verkenning vastgesteld (3655001).
Politieke Markt
Doel van de sessie
Beeldvorming
"""

_SELDOM = 10_000  # new objects between two looks for what can go; else 700


def load() -> None:
    """Reading a sheet loads profiles, models and all code for it; the rest is for PDFs."""
    import cv2  # noqa: F401
    import pdfplumber  # noqa: F401
    import pypdfium2  # noqa: F401

    from raadsparser.extract.text.dictionary import dutch
    from raadsparser.pipeline import parse_text

    dutch()
    with contextlib.suppress(RaadsparserError):
        parse_text(_ANY_SHEET)
    # It stays: no collection need look through it for what can go, nor write to its memory,
    # which copies of this process share.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_SELDOM)  # what a sheet is made of seldom goes in circles
