"""The form that answers to labels have."""

from __future__ import annotations

import pytest

from raadsparser.layout.marking.answers import fits


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("meeting/date", "4 maart 2023"),
        ("meeting/date", ": 4 maart 2023"),  # colons may have a column of their own
        ("meeting/time", "19.30 - 21.00 uur"),
        ("meeting/duration", "anderhalf uur"),
        ("meeting/duration", "45"),
        ("meeting/room", "Atrium (1e verdieping)"),
        ("meeting/chair", "mw. Anna de Vries, raadslid"),
        ("meeting/body", "Cie. Ruimte"),
        ("purpose", "Ter vaststelling"),
        ("public_speaking", "Nee, dat kon eerder"),
        ("zaaknummer", "Z/17/21999"),
        ("programme", "19.30 uur Opening"),
        ("programme", "a. Opening"),
        ("history", "3 mei 2021"),
        ("history", "De raad sprak hier in het voorjaar over."),
    ],
)
def test_what_fits(key: str, value: str) -> None:
    assert fits(key, value)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("meeting/date", "in het voorjaar"),
        ("meeting/time", "4 maart"),
        ("meeting/duration", "Atrium"),
        ("meeting/room", "Dorpsweg 12"),
        ("meeting/room", "19.30 uur"),
        ("meeting/room", "ja"),
        ("meeting/chair", "volgt later"),
        ("meeting/clerk", "Anna"),
        ("meeting/body", "Fietspad"),
        ("meeting/domains", "12 mensen"),
        ("purpose", "Graag ook uw wensen"),
        ("public_speaking", "Voltooid"),
        ("zaaknummer", "volgt"),
        ("programme", "De raad sprak hierover."),
        ("history", "Geen"),
        ("other", "Anna de Vries"),
    ],
)
def test_what_does_not(key: str, value: str) -> None:
    assert not fits(key, value)
