"""Documents for the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

SHEET = """Onderwerp Fietspad langs de Bornsestraat
Zaaknummer 3712345 Portefeuillehouder Noor van der Velde

Historie Op 14 maart 2023 heeft het college de verkenning vastgesteld (3655001).
Hierover is de gemeenteraad per brief geïnformeerd (3660210).

Politieke Markt

dinsdag 12 september 2023

Voorzitter Karel Bosman

Griffiemedewerker Zaal Domein Duur

Ilse Tempelman Raadzaal Fysiek 60 min

Doel van de sessie

Beeldvorming

Behandeladvies

Het college stelt het volgende programma voor:
1. Opening voorzitter
2. Toelichting door de portefeuillehouder
3. Afsluiting en vervolg
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """An agenda sheet as OCR text."""
    path = tmp_path / "in" / "sheet.txt"
    path.parent.mkdir()
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder for results."""
    path = tmp_path / "out"
    path.mkdir()
    return path
