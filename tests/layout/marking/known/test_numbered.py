"""Forms that number their labels, and items that read like labels."""

from __future__ import annotations

from textwrap import dedent

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.blocks import stack
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.marking.known.numbered import is_item
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


def _zones(art: str) -> dict[str, str]:
    (sheet,) = lay_out(document(drawn(dedent(art))), load_profiles()).sheets
    return {zone.key: zone.text for zone in sheet.zones if zone.key != "other"}


ROMAN = """
I.    Onderwerp
      Herinrichting van de markt
II.   Zaaknummer
      3641304
III.  Portefeuillehouder
      Noor van Velde
IV.   Zaal
      Trouwzaal
V.    Duur
      30 minuten
VII. Voorzitter vergadering
     J. de Vries
VIII. Commissiegriffier
      K. Bos
IX. Insprekers
    Nee
"""


def test_roman_numbers_before_labels_stand_apart_or_close() -> None:
    zones = _zones(ROMAN)
    assert zones["meeting/room"].splitlines()[0] == "Trouwzaal"
    assert zones["meeting/chair"] == "J. de Vries"
    assert zones["meeting/clerk"] == "K. Bos"
    assert zones["public_speaking"] == "Nee"


SOILED = """
Onderwerp         Herinrichting van de markt
Zaaknummer        3641304
Voorzitter        J. de Vries
Zaal              Trouwzaal
Programma         1.    Opening
                  2.    Vragen van de fracties
               3.       Debat
                  4.    Sluiting
Duur              30 minuten
"""


def test_a_number_that_dirt_set_off_is_no_label() -> None:
    assert "4." in _zones(SOILED)["programme"]


LISTED = """
Onderwerp        Herinrichting van de markt
Zaaknummer       3641304
Voorzitter       J. de Vries
Zaal             Trouwzaal
Programma        1.    Insprekers
                 2.    Vragen van de fracties
                 3.    Sluiting
Duur             30 minuten
"""


@pytest.mark.parametrize("bent", ["", "e", ",", "|"])
def test_labels_behind_bare_or_bent_numbers_are_labels(bent: str) -> None:
    labels = ["Onderwerp", "Zaaknummer", "Portefeuillehouder", "Zaal", "Voorzitter", "Griffier"]
    values = ["Herinrichting", "3641304", "Noor van Velde", "Trouwzaal", "J. de Vries", "K. Bos"]
    rows = [
        f"{n}{bent:<5}{label:<22}{value}"
        for n, (label, value) in enumerate(zip(labels, values, strict=True), 1)
    ]
    zones = _zones("\n".join(rows))
    assert sorted(zones.values()) == sorted(values)


def test_a_number_in_italics_that_ocr_took_for_a_letter() -> None:
    art = """
    +---------------------------+----------------------+---------------+
    | 1. Onderwerp              | 2. Zaaknummer        | 3. Griffier   |
    | Herinrichting             | 3641304              | K. Bos        |
    +---------------------------+----------------------+---------------+
    | 4. Voorzitter             | 5. Portefeuillehouder| ó. Plaats     |
    | J. de Vries               | Noor van Velde       | Trouwzaal     |
    +---------------------------+----------------------+---------------+
    """
    page = drawn(dedent(art), origin="scan")
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    assert {z.key: z.text for z in sheet.zones}["meeting/room"] == "Trouwzaal"


def test_an_item_of_the_programme_is_no_label() -> None:
    zones = _zones(LISTED)
    assert "public_speaking" not in zones
    assert "Insprekers" in zones["programme"]


COUNTED = """
1. Onderwerp            Herinrichting van de markt
2. Zaaknummer           3641304
3. Portefeuillehouder   Noor van Velde
4. Zaal                 Trouwzaal
5. Voorzitter           J. de Vries
6. Griffier             K. Bos
7. Programma:
1.{gap}Opening
2.{gap}Inwoners aan het woord
3.{gap}Debat
4.{gap}Sluiting
8. Duur                 30 minuten
"""


@pytest.mark.parametrize("gap", [" ", "   ", "     "])
def test_an_item_is_no_label_on_a_form_that_numbers_its_labels(gap: str) -> None:
    zones = _zones(COUNTED.format(gap=gap))
    assert "public_speaking" not in zones
    assert "Inwoners aan het woord" in zones["programme"]
    assert (zones["meeting/room"], zones["meeting/duration"]) == ("Trouwzaal", "30 minuten")


def test_numbers_that_begin_anew_in_each_part_are_those_of_labels() -> None:
    art = """
    A. Algemeen
    1. Onderwerp: Fietspad langs de vaart
    2. Zaaknummer: 3641304
    3. Voorzitter: Anna de Vries
    B. Inhoud
    1. Wat vooraf ging
    Op 4 mei 2021 is besloten.
    2. Doel: Beeldvorming
    3. Inspreken: ja
    C. Overig
    1. Bijlagen: kaart
    2. Kansen
    Geen
    """
    assert _zones(art)["history"] == "Op 4 mei 2021 is besloten."


def test_an_item_is_no_label_below_a_later_question() -> None:
    art = COUNTED.format(gap=" ").replace("3. Portefeuillehouder   ", "3. Wie                  ")
    points = "".join(f"    - Punt {n} van het debat\n" for n in "abcde")
    listed = f"2. Debat\n{points}3. Inwoners aan het woord"
    art = art.replace("2. Inwoners aan het woord\n3. Debat", listed).replace("4. Sluiting\n", "")
    zones = _zones(art)
    assert "public_speaking" not in zones
    assert "Inwoners aan het woord" in zones["programme"]


def test_an_item_is_no_label_where_its_own_marker_was_misread() -> None:
    for read in ("Ie    Insprekers", "      Insprekers"):
        assert "public_speaking" not in _zones(LISTED.replace("1.    Insprekers", read))


def test_a_label_is_one_beside_dirt_and_heads_are_none_of_a_list() -> None:
    assert _zones(LISTED.replace("Zaal  ", "a   Zaal"))["meeting/room"] == "Trouwzaal"
    table = """
    Nr.   Onderdeel            Tijd
    1.    Insprekers           5
    2.    Sluiting             5
    3.    Rondvraag            5
    """
    page, lexicon = drawn(dedent(table)), Lexicon(load_profiles()["generic"])
    canvas = stack([page], [page.words], lexicon)
    items = [s.line.text for s in canvas.segments if is_item(canvas, s)]
    assert {"Insprekers", "Sluiting", "Rondvraag"} <= set(items)
    assert not {"Onderdeel", "Tijd"} & set(items)


def test_an_item_is_no_label_on_a_form_that_numbers_in_roman_either() -> None:
    programme = "X.    Programma\n      1.    Insprekers\n      2.    Sluiting\n"
    zones = _zones(ROMAN.replace("IX. Insprekers\n    Nee\n", programme))
    assert "public_speaking" not in zones
    assert "Insprekers" in zones["programme"]


def test_a_list_under_a_numbered_label_may_begin_where_its_number_does() -> None:
    programme = "X.    Programma\n1.    Opening\n2.    Sluiting\n"
    zones = _zones(ROMAN.replace("IX. Insprekers\n    Nee\n", programme))
    assert zones["programme"].split() == ["1.", "Opening", "2.", "Sluiting"]


def test_the_first_item_of_a_roman_form_is_no_label_though_its_marker_was_lost() -> None:
    programme = "X.    Programma\n      Insprekers\n1.    Debat\n2.    Vragen\n3.    Sluiting\n"
    zones = _zones(ROMAN.replace("IX. Insprekers\n    Nee\n", programme))
    assert "public_speaking" not in zones


def test_a_list_under_a_short_label_goes_over_the_page() -> None:
    first = drawn(
        dedent(
            """
            Onderwerp         Herinrichting van de markt
            Zaaknummer        3641304
            Voorzitter        J. de Vries
            Zaal              Trouwzaal
            Wijze van behandeling
            1.    Opening
            2.    Vragen van de fracties
            """
        )
    )
    second = drawn("3.    Debat\n4.    Sluiting\nSpreekrecht   nee", number=2)
    (sheet,) = lay_out(document(first, second), load_profiles()).sheets
    (zone,) = [zone for zone in sheet.zones if zone.label == "Wijze van behandeling"]
    assert zone.text.split()[-2:] == ["4.", "Sluiting"]


BULLETED = """
Onderwerp        Herinrichting van de markt
Zaaknummer       3641304
Voorzitter       J. de Vries
Zaal             Trouwzaal
Programma        1.    Vragen over:
                       •    De ligging
                 2.    Insprekers
                 3.    Sluiting
Duur             30 minuten
"""


def test_a_bullet_above_an_item_begins_no_label() -> None:
    assert "Insprekers" in _zones(BULLETED)["programme"].split()


def test_a_number_that_answers_a_label_begins_no_item() -> None:
    zones = _zones(
        """
        Onderwerp Fietspad langs de vaart

        Ons kenmerk 3641304      Wethouder Rein de Wit

        Tijdsduur 90             Vergaderdatum 6 augustus 2024

        Vergaderplaats Kamer 3   Onder leiding van W. ten Camp
        """
    )
    assert zones["meeting/duration"] == "90"
    assert zones["meeting/date"] == "6 augustus 2024"


def test_words_in_lower_case_are_no_labels_of_a_form_whose_numbered_ones_have_capitals() -> None:
    art = """
    1. Onderwerp
    Dorpshuis Het Kompas

    2. Zaaknummer
    3641304

    3. Voorzitter
    Vincent Voorde

    4. Griffier
    Coen Oud

    5. Zaal
    Raadzaal

    6. Programma
    a) Samenvatting door de voorzitter
       -     rol van de raad
       -     planning
       -     vervolg
    b) Hoe verder met dit onderwerp?
    """
    page = drawn(art, origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert {zone.key for zone in zones} == {
        *("subject", "zaaknummer", "meeting/chair", "meeting/clerk", "meeting/room"),
        "programme",
    }


def test_an_item_in_a_table_keeps_the_line_that_would_end_a_label_and_its_own_colon() -> None:
    zones = _zones(
        """
        Onderwerp:        Herinrichting van de markt
        Zaaknummer:       3641304
        Voorzitter:       J. de Vries
        Zaal:             Trouwzaal
        Programma:
        +-----+----------------------------+
        | 1   | Opening                    |
        +-----+----------------------------+
        | 2   | Inspreekronde (maximaal 20 |
        |     | minuten)                   |
        +-----+----------------------------+
        | 3   | Meningsvorming: welke      |
        |     | keuzes wilt u maken?       |
        +-----+----------------------------+
        | 4   | Sluiting                   |
        +-----+----------------------------+
        """
    )
    items = "1 Opening 2 Inspreekronde (maximaal 20 minuten) 3 Meningsvorming: welke keuzes wilt u"
    assert " ".join(zones["programme"].split()) == f"{items} maken? 4 Sluiting"


FIGURES = """
1. Onderwerp
Herinrichting van de markt

2. Zaaknummer
3641304

3. Wethouder
Noor van Velde

4. Zaal
Trouwzaal

Duur
30 minuten

Voorzitter
J. de Vries

Griffier
K. Bos

8. Behandelvoorstel
De griffie stelt het programma voor.
"""


def test_numbered_labels_stay_where_others_have_no_number() -> None:
    zones = _zones(FIGURES)
    assert zones["subject"] == "Herinrichting van de markt"
    assert zones["meeting/room"] == "Trouwzaal"
    assert zones["meeting/clerk"] == "K. Bos"


def test_a_figure_behind_an_unknown_label_numbers_no_item() -> None:
    page = drawn(
        "Zaal:         Foyer    Griffier:     K. Bos\nKwartieren:   90       Voorzitter:   J. Vos\n"
    )
    canvas = stack([page], [page.words], Lexicon(load_profiles()["generic"]))
    assert not any(is_item(canvas, s) for s in canvas.segments)


TIMED = """
1. Onderwerp
Herinrichting van de markt

2. Zaaknummer
3641304

3. Zaal
Trouwzaal

4. Duur
30 minuten

5. Griffier
K. Bos

6. Programma
19.00 - 19.05    Welkom
19.05 - 19.25    Inspraak
19.25 - 19.45    Afronding
"""


def test_behind_a_time_stands_an_item_also_where_labels_have_numbers() -> None:
    assert "Inspraak" in _zones(TIMED)["programme"]


def test_two_spans_of_time_show_a_programme() -> None:
    rows = TIMED.replace("19.25 - 19.45    Afronding\n", "").replace("6. P", "P")
    for number in "12345":
        rows = rows.replace(f"{number}. ", "")
    assert "Inspraak" in _zones(rows)["programme"]
