"""Names and lists of names that a column too narrow for them broke."""

from __future__ import annotations

import pytest

from raadsparser.pipeline import _sheets
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
+----------------+------------------+
| Onderwerp      | Fietspad         |
+----------------+------------------+
| Zaaknummer     | 3641304          |
+----------------+------------------+
| Wethouder      | {first:16} |
|                | {second:16} |
+----------------+------------------+
| Behandeladvies | Ter bespreking   |
+----------------+------------------+
| Historie       | Er is een plan.  |
+----------------+------------------+
"""


@pytest.mark.parametrize(
    ("first", "second", "holders"),
    [
        ("Jos de Wit / Gle", "n Wildschut", ["Jos de Wit", "Glen Wildschut"]),
        ("Rein Termorshuiz", "en", ["Rein Termorshuiz"]),  # `en` may join two
        ("Jan Paulusm", "a", ["Jan Paulusma"]),
        ("dr. J. Smit / A. Kok", "1 dr. R.W. Roks", ["J. Smit", "A. Kok", "R.W. Roks"]),
        ("dr. J. Smit / A. Kok", "l Anna de Vries", ["J. Smit", "A. Kok", "Anna de Vries"]),
        ("Rein Jan Paulusm", "a", ["Rein Jan Paulusma"]),
        ("Anna de Vries en", "Jan van der Hout", ["Anna de Vries", "Jan van der Hout"]),
        ("Termorshuizen-Ba", "kker", ["Termorshuizen-Bakker"]),
        ("Jan Willem Berg", "van Dam", ["Jan Willem Berg", "van Dam"]),
    ],
)
def test_a_name_is_whole(first: str, second: str, holders: list[str]) -> None:
    page = drawn(FORM.format(first=first, second=second), origin="scan")
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.portfolio_holders == holders


NARROW = """
Onderwerp         Fietspad langs de vaart

Wethouder         Maes            Kenmerk       3641304
                  Cohen-Smit
                  (CDA) / Rein
                  Wenmekers /
                  Hein de Wit

Datum             3 maart 2023

Historie          Er is een plan voor een fietspad, en het
                  college heeft daar geld voor.
"""


def test_a_list_goes_on_below_a_first_name() -> None:
    (sheet,) = _sheets(document(drawn(NARROW, origin="scan")), Settings())[0]
    assert sheet.portfolio_holders == ["Maes Cohen-Smit", "Rein Wenmekers", "Hein de Wit"]


SLIM = """
+----------------+----------+------------+------+
| Onderwerp      | Fietspad | Wethouder  | Simo |
|                |          |            | n    |
|                |          |            | Berg |
|                |          |            | ema  |
+----------------+----------+------------+------+
| Zaaknummer     | 3641304                      |
+----------------+------------------------------+
| Historie       | Er is een plan.              |
+----------------+------------------------------+
"""


def test_a_name_is_whole_whose_rest_fills_a_line() -> None:
    (sheet,) = _sheets(document(drawn(SLIM, origin="scan")), Settings())[0]
    assert sheet.portfolio_holders == ["Simon Bergema"]


OFFICE = """
Griffie gemeente Ede

Onderwerp Fietspad langs de vaart
Zaaknummer 3641304
Voorzitter Jan Bos
Portefeuillehouder Anna de Vries
Datum raad 3 augustus 2023
Behandeladvies Ter bespreking
"""


def test_who_sends_a_paper_is_no_griffier() -> None:
    (sheet,) = _sheets(document(drawn(OFFICE, origin="scan")), Settings())[0]
    assert sheet.meeting is not None
    assert (sheet.meeting.chair, sheet.meeting.clerk) == ("Jan Bos", None)


def test_a_list_goes_on_below_halves_of_names() -> None:
    art = NARROW.replace("Maes            Kenmerk", "weth. C.F.      Kenmerk")
    for old, new in (
        ("Cohen-Smit", "Maes /"),
        ("(CDA) / Rein", "wethouder Fatih"),
        ("Wenmekers /", "Kamminga / wethouder"),
        ("Hein de Wit", "Jet de Wit"),
    ):
        art = art.replace(old, new)
    (sheet,) = _sheets(document(drawn(art, origin="scan")), Settings())[0]
    assert sheet.portfolio_holders == ["C.F. Maes", "Fatih Kamminga", "Jet de Wit"]


INITIALS_LAST = """
Onderwerp      Fietspad langs de vaart

Wethouder      Ethel van 't
               Puffelen-
               Kockelkoren en
               Burgemeester L.C.
               Hernandez
Kenmerk        3641304

Datum          3 maart 2023

Historie       Er is een plan voor een fietspad.
"""


def test_initials_end_no_name() -> None:
    (sheet,) = _sheets(document(drawn(INITIALS_LAST, origin="scan")), Settings())[0]
    assert sheet.portfolio_holders == ["Ethel van 't Puffelen-Kockelkoren", "L.C. Hernandez"]


SURNAME_FIRST = """
Onderwerp      Fietspad langs de vaart

Griffier       Jansen, P.J.

               Ruimte

Kenmerk        3641304

Historie       Er is een plan voor een fietspad.
"""


def test_initials_behind_a_surname_end_a_name() -> None:
    (sheet,) = _sheets(document(drawn(SURNAME_FIRST, origin="scan")), Settings())[0]
    assert sheet.meeting.clerk == "Jansen, P.J."
