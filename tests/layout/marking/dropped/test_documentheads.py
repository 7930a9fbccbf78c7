"""The heads of a table of earlier documents ask nothing of the sheet."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
+------------------+------------------------------------------------+
| Onderwerp        | Dorpshuis Het Kompas                           |
+------------------+------------------------------------------------+
| {number}         | 3641304                                        |
+------------------+------------------------------------------------+
| Griffier         | Coen Hartendorp                                |
+------------------+-----------+------------+-----------------------+
| Eerdere brieven  | {heads} |
|                  +-----------+------------+-----------------------+
|                  | 3496929   | 24-08-2022 | Brief aanbesteding    |
|                  +-----------+------------+-----------------------+
|                  | 3487985   | 11-10-2022 | Collegebesluit        |
+------------------+-----------+------------+-----------------------+
| Spreekrecht      | Ja                                             |
+------------------+------------------------------------------------+
"""


def _keys(heads: str, number: str = "Zaaknummer") -> list[str]:
    page = drawn(FORM.format(heads=heads, number=number.ljust(7)), origin="scan")
    return [zone.key for zone in lay_out(document(page), load_profiles()).sheets[0].zones]


@pytest.mark.parametrize(
    "heads",
    [
        "Nummer    | Datum      | Onderwerp            ",
        "Reg.nr.   | d.d.       | Omschrijving         ",
        "Kenmerk   | Datum      | Betreft              ",
    ],
)
def test_the_heads_of_a_table_of_documents_are_no_labels(heads: str) -> None:
    keys = _keys(heads)
    assert keys == ["subject", "zaaknummer", "meeting/clerk", "history", "public_speaking"]


def test_a_row_of_labels_that_asks_the_number_stays() -> None:
    art = FORM.replace("Eerdere brieven", "Vergadering    ")
    heads = "Nummer    | Datum      | Omschrijving         "
    page = drawn(art.format(heads=heads, number="Afdeling  "), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert "meeting/date" in [zone.key for zone in zones]


def test_the_heads_of_attachments_stay_labels() -> None:
    assert "attachments/name" in _keys("Kenmerk   | Naam       |                      ")


def test_heads_beside_the_label_of_the_history_are_none_where_no_number_is_asked() -> None:
    keys = _keys("Nummer    | Datum      | Soort                ", "Status ")
    assert not {"zaaknummer", "meeting/date"} & set(keys)


def test_a_kind_of_paper_in_such_a_table_asks_no_number() -> None:
    art = FORM.replace("Brief aanbesteding ", "Raadsvoorstel      ")
    heads = "Nummer    | Datum      | Soort                "
    page = drawn(art.format(heads=heads, number="Zaaknummer"), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert [zone.text for zone in zones if zone.key == "zaaknummer"] == ["3641304"]


def test_a_band_of_labels_under_a_history_that_is_told_stays() -> None:
    page = drawn("""
    Historie       Geen
    Datum          Onderwerp           Zaaknummer
    12 mei 2020    Fietsplan           2020-1234
    Zaal           Raadzaal
    """)
    (sheet,) = _sheets(document(page), Settings())[0]
    assert (sheet.subject, sheet.zaaknummer) == ("Fietsplan", "2020-1234")


# The facts stand in a column beside all of the text, level with the heads of a table there.
BESIDE = """
                                               +-------------------+
  Onderwerp                                    | Datum             |
  Dorpshuis Het Kompas                         | 3 maart 2023      |
                                               | Griffier          |
  Historie                                     | Coen Hartendorp   |
 +------------+---------------+----------+     |                   |
 | Datum      | Stuk          | Kenmerk  |     | Zaal              |
 +------------+---------------+----------+     |                   |
 | 24-08-2022 | Raadsbrief    | 3496929  |     | Raadzaal          |
 +------------+---------------+----------+     |                   |
 | 11-10-2022 | Memo          | 3487985  |     | Voorzitter        |
 +------------+---------------+----------+     |                   |
                                               | Anna de Vries     |
  Behandeladvies                               | Wethouder         |
  Ter bespreking                               | Rein de Wit       |
                                               +-------------------+
"""


def test_a_table_of_documents_beside_a_column_of_facts() -> None:
    sheet = lay_out(document(drawn(BESIDE)), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert values["history"] == [
        *("24-08-2022", "Raadsbrief", "3496929"),
        *("11-10-2022", "Memo", "3487985"),
    ]
    assert values["meeting/date"] == ["3", "maart", "2023"]
    assert "zaaknummer" not in values


ASIDE = """
Onderwerp: Dorpshuis Het Kompas
Griffier: Coen Hartendorp

{one}
{two}
+--------------+------------+-----------+     {rule}
| Datum        | Document   | Nummer    |     | Duur: 45 min. |
+--------------+------------+-----------+     |               |
| 24 aug. 2022 | Raadsbrief | 3496929   |     | Zaal: Foyer   |
+--------------+------------+-----------+     |               |
| 11 okt. 2022 | Memo       | 3487985   |     |               |
+--------------+------------+-----------+     +---------------+

Spreekrecht: Ja
"""
HIGH = {
    "one": f"{'Historie':46}+---------------+",
    "two": f"{'Eerder met inwoners besproken.':46}| Griffie: Tijs |",
    "rule": "|               |",
}
LEVEL = {
    "one": f"{'':46}+---------------+",
    "two": f"{'Historie':46}| Griffie: Tijs |",
    "rule": "|               |",
}
LOW = {"one": "Historie", "two": "Eerder met inwoners besproken.", "rule": "+---------------+"}


@pytest.mark.parametrize("form", [HIGH, LEVEL, LOW], ids=["high", "level", "low"])
def test_a_table_below_a_text_beside_a_column_of_other_facts(form: dict[str, str]) -> None:
    (sheet,), _ = _sheets(document(drawn(ASIDE.format(**form))), Settings())
    letters = {(n, one.date) for one in sheet.related_letters for n in one.numbers}
    assert letters == {("3496929", "2022-08-24"), ("3487985", "2022-10-11")}
    assert (sheet.zaaknummer, sheet.meeting.date) == (None, None)
    assert (sheet.meeting.duration_minutes, sheet.meeting.room) == (45, "Foyer")
