"""The head of the only list of a sheet, in words that no list of labels has."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

SHEET = """
Onderwerp
Dorpshuis Het Kompas

Zaaknummer            Griffier
3641304               Coen Hartendorp

Voorgeschiedenis
Op 3 mei 2023 is de raad geïnformeerd.

{head}
{lead}
{items}

Spreekrecht
Nee
"""
ITEMS = "1. Opening\n2. Gesprek\n3. Sluiting"


def _history(head: str, lead: str, items: str, origin: Origin = "scan") -> list[str]:
    art = SHEET.format(head=head, lead=lead, items=items)
    sheet = lay_out(document(drawn(art, origin=origin)), load_profiles()).sheets[0]
    return next(zone.text.split("\n") for zone in sheet.zones if zone.key == "history")


@pytest.mark.parametrize("lead", ["De voorzitter stelt voor:", ""])
def test_it_ends_the_history(lead: str) -> None:
    assert _history("Bij ons op tafel", lead, ITEMS) == ["Op 3 mei 2023 is de raad geïnformeerd."]


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("Bij ons op tafel", "1. Opening\n2. Gesprek"),  # too few to be a programme
        ("Bij ons op tafel", "1. Opening\n3. Gesprek\n4. Sluiting"),  # does not count
        ("Bij ons op tafel.", ITEMS),  # ends as a sentence
        ("Bij ons op tafel kwam het zover dat", ITEMS),  # longer than a head
        ("bij ons op tafel", ITEMS),  # goes on with a sentence
        (" Bij ons op tafel", ITEMS),  # at no label's edge
    ],
)
def test_what_is_no_head_of_a_list(head: str, items: str) -> None:
    assert head.strip() in _history(head, "", items)


def test_a_sheet_that_asks_for_its_programme_has_no_other() -> None:
    items = f"{ITEMS}\n\nBehandeladvies\nTer bespreking"
    assert "Bij ons op tafel" in _history("Bij ons op tafel", "", items)


IN_ANOTHER_TEXT = SHEET.replace("Voorgeschiedenis\nOp", "Portefeuillehouder\nOp")
HEADS = {
    "it is beside something": SHEET.replace("{head}", "{head}            19.30 uur"),
    "a label of a name is above it": IN_ANOTHER_TEXT,
    "it is what the label above asks": SHEET.replace(
        "Op 3 mei 2023 is de raad geïnformeerd.\n\n", ""
    ),
    "it goes on the text above": SHEET.replace("geïnformeerd.\n\n", "geïnformeerd\n").replace(
        "{lead}", "\nDe voorzitter stelt voor:"
    ),
}


@pytest.mark.parametrize("art", HEADS.values(), ids=HEADS)
def test_a_line_over_a_list_that_does_not_stand_as_a_head_does(art: str) -> None:
    assert not _has_head(art.format(head="Bij ons op tafel", lead="", items=ITEMS))


def test_a_label_parts_a_list_from_its_head() -> None:
    assert _has_head(SHEET.format(head="Bij ons op tafel", lead="", items=ITEMS))
    assert not _has_head(SHEET.format(head="Bij ons op tafel", lead="Zaal: Foyer", items=ITEMS))
    items = ITEMS.replace("2. Gesprek", "Zaal: Foyer\n2. Gesprek")
    assert not _has_head(SHEET.format(head="Bij ons op tafel", lead="", items=items))


def _has_head(art: str) -> bool:
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return any(zone.label == "Bij ons op tafel" for zone in sheet.zones)
