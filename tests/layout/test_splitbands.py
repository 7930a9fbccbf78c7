"""Bands of labels over their values, cut by a rule that is none of theirs."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
+------------------+-----------------------------+
| Onderwerp        | Dorpshuis Het Kompas        |
+------------------+-----------------------------+
| Griffier         | Coen Hartendorp             |
+------------------+-----------------------------+
| Terugblik        | {beside} |
+------------------+-----------------------------+
| Raadsbrief van 3 mei 2012 (BW2012/0123).       |
+------------------------------------------------+
| Behandeladvies                                 |
+------------------------------------------------+
| Graag bespreken.                               |
+------------------------------------------------+
"""


def _history(beside: str) -> str:
    page = drawn(FORM.format(beside=beside.ljust(27)), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    return next(zone.text for zone in zones if zone.key == "history")


def test_the_value_under_a_band_that_seems_cut_is_its_own() -> None:
    assert _history("") == "Raadsbrief van 3 mei 2012 (BW2012/0123)."


def test_a_cell_beside_a_label_that_is_not_empty_has_the_value() -> None:
    assert _history("Geen.").startswith("Geen.")
