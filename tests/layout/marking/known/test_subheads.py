"""`Tot nu toe` under a label that asks what went before, and alone."""

from __future__ import annotations

import pytest

from raadsparser import parse_text

SHEET = """
Onderwerp: Verbouwing van het zwembad
Datum: 12 januari 2023
Portefeuillehouder: Jan Jansen

{above}
{head}
Op 3 mei 2022 heeft de raad het plan vastgesteld.
Tot nu toe
De raad heeft 2 keer gesproken.

Advies
Het plan vaststellen.
"""


@pytest.mark.parametrize("head", ["Eerdere stappen", "Eerdere stappen:"])
def test_under_another_label_they_are_its_text(head: str) -> None:
    (sheet,) = parse_text(SHEET.format(above="Historie", head=head))
    assert (sheet.history or "").startswith("Eerdere stappen")
    assert (sheet.history or "").endswith("2 keer gesproken.")


def test_alone_they_ask() -> None:
    (sheet,) = parse_text(SHEET.format(above="", head="Wijk: Zuid"))
    assert sheet.history == "De raad heeft 2 keer gesproken."
