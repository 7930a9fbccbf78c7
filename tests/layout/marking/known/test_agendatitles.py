"""`Wat staat er op de agenda` over a title, and over a list."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

HEAD = """
Gemeente Ede
{asked}
Zaaknummer: 1234567
Portefeuillehouder: Anna de Boer
Datum: 3 maart 2021
Voorzitter: Jan Smit
Zaal: Raadzaal
Spreekrecht: ja
{below}
"""
ASKED = "Wat staat er op de agenda: Fietspad langs de Beek"
LIST = "Programma:\n1. Opening\n2. Sluiting"


@pytest.mark.parametrize("asked", [ASKED, ASKED.replace(": ", "\n"), ASKED.replace(" er", "")])
@pytest.mark.parametrize("below", [LIST, "Doel: beeldvorming"])
def test_in_the_head_it_asks_for_the_subject(asked: str, below: str) -> None:
    sheet = parse_text(HEAD.format(asked=asked, below=below))[0]
    assert sheet.subject == "Fietspad langs de Beek"


@pytest.mark.parametrize(
    ("asked", "below"),
    [
        (f"{ASKED}\nOnderwerp: Rijwielen", ""),  # another label asks for the subject
        ("Behandelvoorstel", ASKED),  # at the foot
        ("Wat staat er op de agenda:\n1. Opening\n2. Fietspad", ""),
        ("Wat staat er op de agenda:\nOpening\nFietspad\nSluiting", ""),
        ("Wat staat er op de agenda: ☐ Fietspad", ""),
    ],
)
def test_elsewhere_or_over_a_list_it_asks_for_the_programme(asked: str, below: str) -> None:
    sheet = parse_text(HEAD.format(asked=asked, below=below))[0]
    assert sheet.subject in (None, "Rijwielen")


def test_only_one_label_asks_for_the_subject() -> None:
    page = drawn(HEAD.format(asked=f"{ASKED}\nOnderwerp: Rijwielen", below=""))
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert [zone.text for zone in zones if zone.key == "subject"] == ["Rijwielen"]
