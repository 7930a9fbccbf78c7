"""Counted lines that head the parts of a form set as a report."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Agendaformulier

1  ONDERWERP
Laadpalen in de binnenstad

2  VERGADERGEGEVENS
Datum:    9 oktober 2023
Zaal:     Foyer

3  INSPRAAK
Wel mogelijk

4  STAND VAN ZAKEN
De raad sprak in 2022 hierover.

5  PROGRAMMA
1  Welkom
2  Korte film
3  Gesprek in groepen
4  Pauze
5  Terugblik
6  Einde

6  BIJLAGEN
Rapport
"""


def _zones(art: str) -> dict[str, str]:
    sheets = lay_out(document(drawn(art)), load_profiles()).sheets
    return {zone.key: zone.text for sheet in sheets for zone in sheet.zones}


def _with(number: str) -> str:
    """The form with other marks before its heads."""
    rows = [
        f"{number.replace('1', row[0]).replace('A', chr(64 + int(row[0])))}{row[1:]}"
        if row[:1].isdigit() and row.isupper()
        else row
        for row in FORM.splitlines()
    ]
    return "\n".join(rows)


@pytest.mark.parametrize("mark", ["1", "1     ", "1.", "A", "A.   "])
def test_heads_are_labels_of_what_stands_under_them(mark: str) -> None:
    zones = _zones(_with(mark))
    assert zones["subject"] == "Laadpalen in de binnenstad"
    assert zones["meeting/date"] == "9 oktober 2023"
    assert zones["public_speaking"] == "Wel mogelijk"
    assert zones["history"] == "De raad sprak in 2022 hierover."
    assert zones["programme"].splitlines()[-1] == "6 Einde"
    assert zones["attachments"] == "Rapport"


def test_points_set_as_heads_are_none() -> None:
    zones = _zones(FORM.title().replace("6  Einde", "6  Insprekers"))
    assert zones["programme"].splitlines()[-1] == "6 Insprekers"
    assert zones["attachments"] == "Rapport"


@pytest.mark.parametrize("last", ["Einde", "Napraten"])
def test_points_of_the_last_part_count_no_further(last: str) -> None:
    form = FORM.title().split("6  Bijlagen")[0].replace("Einde", last)
    assert _zones(form)["programme"].splitlines()[-1] == f"6 {last}"


def test_points_of_a_list_follow_one_another() -> None:
    points = "\n".join(["1  Doel", "2  Toelichting", "3  Insprekers", "4  Stukken"])
    zones = _zones(f"Onderwerp:  Laadpalen\nZaal:  Foyer\nDuur:  1 uur\n\n{points}\n")
    assert "attachments" not in zones


@pytest.mark.parametrize(
    "heads", [("Doel", "Stukken", "Sluiting"), ("Inleiding", "Inspraak", "Stukken")]
)
def test_other_heads_make_no_form(heads: tuple[str, ...]) -> None:
    parts = "\n\n".join(f"{n}  {head}\nEr is veel te doen." for n, head in enumerate(heads, 1))
    zones = _zones(f"Onderwerp:  Laadpalen\nZaal:  Foyer\nDuur:  1 uur\n\n{parts}\n")
    assert "attachments" not in zones


POINTS = """
{above}

{programme}
1.  Opening
    Welkom door de voorzitter.
2.  Historie
    De wethouder blikt terug.
3.  Doel
    De voorzitter legt uit.
4.  Inspreken
    Inwoners zijn aan het woord.
"""


@pytest.mark.parametrize(
    ("above", "programme"),
    [
        ("Zaal: Foyer", "Programma"),
        ("Zaal: Foyer", "Advies:"),
        ("Onderwerp: Laadpalen\nZaal: Foyer\nDuur: 1 uur", "Zo gaat het"),
    ],
)
def test_counted_lines_below_labels_without_a_mark_are_points(above: str, programme: str) -> None:
    zones = _zones(POINTS.format(above=above, programme=programme))
    assert "history" not in zones
    assert "purpose" not in zones


@pytest.mark.parametrize("lost", ["3  ", "4  "])
def test_a_head_whose_mark_ocr_lost_ends_no_form(lost: str) -> None:
    zones = _zones(FORM.replace(lost, "   "))
    assert zones["subject"] == "Laadpalen in de binnenstad"
    assert "Welkom" in zones["programme"]


def test_lines_counted_further_right_are_no_heads() -> None:
    art = FORM.replace("3  INSPRAAK\nWel", "       3  DOEL\n       Wel")
    assert "purpose" not in _zones(art)


COUNTED_LAST = """
Onderwerp:    Laadpalen in de binnenstad
Datum:        9 oktober 2023
Zaal:         Foyer
Voorzitter:   Anna de Vries
Griffier:     Coen Hartendorp

1. Aanleiding
De raad sprak in 2022 hierover.

2. Programma
+-----+-----------------+
| 1   | Welkom          |
+-----+-----------------+
| 2   | Einde           |
+-----+-----------------+
3. Bijlagen
Rapport
"""


def test_a_form_may_count_its_last_heads_alone() -> None:
    zones = _zones(COUNTED_LAST)
    assert zones["history"] == "De raad sprak in 2022 hierover."
    assert zones["programme"].split() == ["1", "Welkom", "2", "Einde"]
    assert zones["attachments"] == "Rapport"


def test_two_heads_over_texts_are_enough() -> None:
    art = COUNTED_LAST.split("2. Programma", maxsplit=1)[0] + "2. Bijlagen\nRapport\n"
    zones = _zones(art)
    assert zones["history"] == "De raad sprak in 2022 hierover."
    assert zones["attachments"] == "Rapport"


def test_heads_with_nothing_between_them_are_points() -> None:
    art = COUNTED_LAST.split("1. Aanleiding", maxsplit=1)[0]
    zones = _zones(f"{art}Overzicht\n1. Aanleiding\n2. Bijlagen\nRapport\n")
    assert "attachments" not in zones


@pytest.mark.parametrize("title", ["Behandeling", "Te bespreken punten", "Punten:"])
def test_two_points_below_a_title_of_theirs_are_no_heads(title: str) -> None:
    facts = COUNTED_LAST.split("\n\n1. Aanleiding", maxsplit=1)[0]
    points = "1. Inleiding\n   Door de wethouder en de griffie\n2. Advies\n   Door de raad\n"
    zones = _zones(f"{facts}\n\n{title}\n{points}")
    assert "Door de wethouder" not in zones.get("history", "")
