"""Piles of documents, and the size of them: `make endure` sets RAADSPARSER_FULL."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FULL = bool(os.environ.get("RAADSPARSER_FULL"))

SHEET = """Onderwerp Fietspad langs de weg nummer {n}
Zaaknummer 37{n:05d} Portefeuillehouder Noor van der Velde

Historie Op 14 maart 2023 heeft het college de verkenning vastgesteld (3655001).

Politieke Markt

dinsdag 12 september 2023

Doel van de sessie

Beeldvorming

Behandeladvies

Het college stelt het volgende programma voor:
1. Opening voorzitter
2. Afsluiting en vervolg
"""


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with sheets as text, each with a number of its own: 200 in full, else 80."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for n in range(200 if FULL else 80):
        (folder / f"{n:03d}.txt").write_text(SHEET.format(n=n), encoding="utf-8")
    return folder
