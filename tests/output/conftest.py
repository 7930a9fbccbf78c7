"""A record written by hand, with a page to draw it on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from printed import PRINTED

from raadsparser.digest import sha256_of
from raadsparser.record import (
    AgendaSheet,
    Attachment,
    Evidence,
    Issue,
    Meeting,
    ProgrammeItem,
    PublicSpeaking,
    RelatedLetter,
    Source,
    SubItem,
)

DPI = 150


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """An A4 page in PNG with the printed values."""
    scale = DPI / 72
    image = Image.new("L", (round(595 * scale), round(842 * scale)), 255)
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(11 * scale)
    for text, x, y in PRINTED.values():
        pen.text((x * scale, y * scale), text, fill=0, font=font)
    path = tmp_path / "sheet.png"
    image.save(path, dpi=(DPI, DPI))
    return path


@pytest.fixture
def sheet(page: Path) -> AgendaSheet:
    digest = sha256_of(page)
    assert digest is not None
    evidence = {
        pointer: Evidence(
            raw=text,
            page=1,
            boxes=[(x, y, x + 6.0 * len(text), y + 14.0)],
            confidence=0.95 if place else 0.42,
            method="label",
        )
        for place, (pointer, (text, x, y)) in enumerate(PRINTED.items())
    }
    return AgendaSheet(
        id="made-by-hand",
        source=Source(
            path=str(page), sha256=digest, media_type="image/png", pages=(1, 1), origin="scan"
        ),
        status="partial",
        issues=[Issue(code="doubtful", message="read with <doubt>", field="/subject", page=1)],
        subject="Fietspad <Noord> & Zuid",
        zaaknummer="1234567",
        portfolio_holders=["Noor van Dijk"],
        related_letters=[RelatedLetter(numbers=["7654321"], kind="brief", date="2023-06-27")],
        meeting=Meeting(date="2023-09-26", date_inferred=True, domains=["Fysiek", "Sociaal"]),
        purpose=["beeldvorming"],
        programme=[
            ProgrammeItem(
                number="1.10",
                text="Opening door de voorzitter",
                subitems=[SubItem(marker="•", text="Welkom")],
            )
        ],
        public_speaking=PublicSpeaking(allowed=False),
        attachments=[Attachment(number="1", name="Notitie")],
        evidence=evidence,
    )
