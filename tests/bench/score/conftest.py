"""A truth file that has every kind of thing in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .papers import hand_made, write_lines

WHOLE: dict[str, Any] = {
    "municipality": "Hengelo",
    "subject": "Wijkgericht werken",
    "zaaknummer": "Z/22/123456",
    "portfolio_holders": ["Marie-José Luttikholt", "J.P. van den Berg"],
    "portfolios": [],
    "history": "Op 11 oktober 2022 is de opdracht vastgesteld.\n\nDaarna kwam er een brief.",
    "related_letters": [
        {"numbers": ["3487985"], "kind": "besluit", "date": "2022-10-11", "text": "Op 11 oktober"},
        {"numbers": ["3604012", "3614175"], "kind": "brief", "date": None, "text": "Per brief"},
        {"numbers": [], "kind": "raadsbrief", "date": "2023-02-14", "text": "Bij raadsbrief"},
    ],
    "meeting": {
        "body": "Politieke Markt",
        "item": "A02",
        "date": "2023-09-26",
        "date_text": "26 september",
        "date_inferred": True,
        "start_time": "19:30",
        "end_time": "21:00",
        "room": "Raadzaal",
        "chair": "Vincent ten Voorde",
        "clerk": "Coen Hartendorp",
        "domains": ["Fysiek", "Sociaal"],
        "duration_minutes": 90,
    },
    "purpose": ["beeldvorming"],
    "advice": "Het voorgestelde programma:",
    "programme": [
        {"number": "1", "text": "Opening", "subitems": []},
        {
            "number": "1.10",
            "text": "In gesprek",
            "subitems": [{"marker": "•", "text": "Wat vindt u?"}, {"marker": "•", "text": "Hoe?"}],
        },
    ],
    "public_speaking": {"allowed": True, "note": "Aanmelden vooraf", "duration_minutes": 5},
    "mentions": [
        {"text": "Welbions", "label": "organisation", "field": "/history", "start": 0, "end": 8}
    ],
    "attachments": [{"number": "1", "name": "Presentatie"}],
}


@pytest.fixture
def truth(tmp_path: Path) -> Path:
    """Two sheets in a bundle, one single sheet, one letter: four kinds of breakdown."""
    second = {**WHOLE, "subject": "Groene kaart", "zaaknummer": "3641304"}
    return write_lines(
        tmp_path / "truth.jsonl",
        [
            {
                "path": "docs/bundle.pdf",
                "kind": "bundle",
                "layout": "ruled",
                "condition": "fax",
                "municipality": "Hengelo",
                "pages": 4,
                "sheets": [hand_made((1, 2), **WHOLE), hand_made((4, 4), **second)],
            },
            {
                "path": "docs/single.pdf",
                "layout": "colon",
                "condition": "clean",
                "municipality": "Deventer",
                "pages": 1,
                "sheets": [hand_made((1, 1), **WHOLE)],
            },
            {"path": "docs/letter.pdf", "kind": "letter", "condition": "clean", "pages": 1},
        ],
    )
