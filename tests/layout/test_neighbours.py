"""Values in cells beside labels that have none."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

# Only the values have a ground; the white between may be wide.
GROUNDS = """
                          +---------------------------------+
   Onderwerp              | Woningbouw op het oude terrein: |
                          | stedenbouwkundig kader          |
                          +---------------------------------+
   Zaaknummer             | BW25.78762                      |
                          +---------------------------------+
   Vergaderlocatie        |                                 |
                          +---------------------------------+
   Griffier               | Coen Hartendorp                 |
                          +---------------------------------+
   Behandelwijze          | +-----------------------------+ |
                          | | Beeldvorming | Stemming     | |
                          | +-----------------------------+ |
                          | | ☐            | ☒            | |
                          | +-----------------------------+ |
                          +---------------------------------+
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_cells_level_with_labels_left_of_them(origin: Origin) -> None:
    sheet = lay_out(document(drawn(GROUNDS, origin=origin)), load_profiles()).sheets[0]
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["subject"] == "Woningbouw op het oude terrein: stedenbouwkundig kader"
    assert values["zaaknummer"] == "BW25.78762"
    assert values["meeting/room"] == ""
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["purpose"].split() == ["Beeldvorming", "Stemming", "☐", "☒"]


def test_a_lone_cell_far_right_of_a_label_is_not_its() -> None:
    art = """
    Onderwerp: Woningbouw
    Historie: Een second opinion bevestigt het beeld.
    Behandeladvies: Ter bespreking
    Portefeuillehouder: Anna de Vries          +------------+
    Zaaknummer: BW25.78762                     | Ingekomen  |
    Griffier                                   | 3 mei 2024 |
    Vergaderlocatie                            +------------+
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert all("mei" not in zone.text for zone in sheet.zones)
