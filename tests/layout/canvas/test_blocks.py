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


def test_parts_of_a_row_are_read_left_to_right_though_they_begin_at_unlike_heights() -> None:
    art = """
    +------------+------------------------------------------+
    | Onderwerp  | Dorpshuis Het Kompas                     |
    +------------+------------------------------------------+
    | Zaaknummer | 3641304                                  |
    +------------+------------------------------------------+
    | Griffier   | Coen Hartendorp                          |
    +------------+------------------------------------------+
    | Historie   | De nota is                               |
    |            | aangenomen      (3655001).       Op 8    |
    |            | november 2022 volgde een brief.          |
    +------------+------------------------------------------+
    """
    page = drawn(art, origin="scan")
    lower = {"aangenomen": 2.0, "Op": 1.0, "8": 1.0}  # no tall letter, or a soiled line
    words = tuple(replace(w, box=w.box.moved(0.0, lower.get(w.text, 0.0))) for w in page.words)
    (sheet,) = lay_out(document(replace(page, words=words)), load_profiles()).sheets
    (history,) = (zone.text for zone in sheet.zones if zone.key == "history")
    assert " ".join(history.split()) == (
        "De nota is aangenomen (3655001). Op 8 november 2022 volgde een brief."
    )
