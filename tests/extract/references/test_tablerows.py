"""Tables of documents, of which each row is one."""

from __future__ import annotations

from raadsparser.pipeline import _sheets
from raadsparser.settings import Settings
from tests.drawn import document, drawn

TABLE = """
Onderwerp: Dorpshuis Het Kompas
Zaaknummer: 3641304
Griffier: Coen Hartendorp

Historie
Hierover heeft de raad vaker met inwoners gesproken.
+--------------+---------------+-----------+
| Datum        | Soort         | Kenmerk   |
+--------------+---------------+-----------+
| 24 augustus  | Raadsbrief    | 3496929   |
| 2022         |               |           |
+--------------+---------------+-----------+
| 11 oktober   | Memo          | 3487985   |
| 2022         |               |           |
+--------------+---------------+-----------+

Inspreken: Ja
"""


def test_a_day_that_wraps_in_its_cell_stays_with_its_row_below_a_text() -> None:
    (sheet,), _ = _sheets(document(drawn(TABLE)), Settings())
    letters = {(n, one.date) for one in sheet.related_letters for n in one.numbers}
    assert letters == {("3496929", "2022-08-24"), ("3487985", "2022-10-11")}
    assert sheet.history is not None
    assert sheet.history.startswith("Hierover")
