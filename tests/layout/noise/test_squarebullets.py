"""Solid squares before labels are bullets; ticked boxes are not."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.noise.squarebullets import without_square_bullets
from raadsparser.page import EMPTY_BOX, TICKED_BOX
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
☒  Onderwerp
   Wonen aan de Berflobeek

☒  Zaaknummer
   3641304

☒  Portefeuillehouder
   Marie-José Luttikholt

☒  Zaal
   Raadzaal

☒  Voorzitter
   Rein Bakker

☒  Doel van de sessie
   ☐ Beeldvorming   ☒ Oordeelsvorming

☒  Behandeladvies
1. Opening
2. Sluiting
"""


def test_a_form_whose_labels_have_squares_is_read_without_them() -> None:
    (sheet,) = lay_out(document(drawn(FORM)), load_profiles()).sheets
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["subject"] == "Wonen aan de Berflobeek"
    assert values["meeting/chair"] == "Rein Bakker"
    assert values["advice"] == "1. Opening 2. Sluiting"
    assert [tick.checked for tick in sheet.ticks] == [False, True]


@pytest.mark.parametrize(
    "lines",
    [
        ["☒ Wonen", "☒ Zorg", "☒ Jeugd", "☒ Sport"],  # few
        ["☒ Wonen", "☒ Zorg", "☒ Jeugd", "☐ Sport", "☒ Werk", "☒ Groen"],  # one is not ticked
        [f"☒ Wonen {n}   ☐ Zorg" for n in range(6)],  # two on a line
        ["☒ Wonen"] * 9,  # close
    ],
)
def test_boxes_that_were_ticked_stay(lines: list[str]) -> None:
    apart = "\n" if lines[-1] == "☒ Wonen" else "\n\n\n"
    page = drawn(apart.join(lines))
    kept = [w for w in without_square_bullets(page).words if w.text in (EMPTY_BOX, TICKED_BOX)]
    assert len(kept) == sum(line.count("☒") + line.count("☐") for line in lines)
