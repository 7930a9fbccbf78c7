"""Pages on one canvas."""

from __future__ import annotations

from dataclasses import replace

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

_FIRST = """
    Onderwerp:           Dorpshuis Het Kompas
    Zaaknummer:          3641304
    Griffier:            Coen Hartendorp
    Portefeuillehouder:  Noor van der Velde
    Programma:
    1. Opening
"""
_SECOND = """
    2. Inleiding
    3. Sluiting
"""


def test_pages_that_were_scanned_more_or_less_askew_have_their_columns_under_one_another() -> None:
    first = drawn(_FIRST, origin="scan", height=120.0)
    words = tuple(replace(word, box=word.box.moved(12.0, 0.0)) for word in first.words)
    first = replace(first, words=words, width=first.width + 24.0, skew=2.5)
    pages = document(first, drawn(_SECOND, origin="scan", number=2))
    (sheet,) = lay_out(pages, load_profiles()).sheets
    (programme,) = (zone.text for zone in sheet.zones if zone.key == "programme")
    assert programme.split("\n") == ["1. Opening", "2. Inleiding", "3. Sluiting"]
    assert sheet.lines[-1].box.x0 == 36.0  # where it stands on its own page
