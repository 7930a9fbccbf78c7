"""Documents that stand in a list have each their own number and date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.extract.fields.related_letters import _mended
from raadsparser.extract.numbers.finding import NumberMatch
from raadsparser.extract.references.finding import Reference
from raadsparser.extract.references.letterlist import entries_of
from raadsparser.pipeline import _sheets
from raadsparser.settings import Settings
from raadsparser.sheet import Line, Zone
from tests.drawn import document, drawn

FORM = """
Onderwerp            Dorpshuis Het Kompas
Zaaknummer           3641304
Portefeuillehouder   Anna de Vries
Griffier             Coen Hartendorp

{first}
{second}

Behandeladvies       Graag horen wij uw mening.
"""
TABLE = (
    "Eerdere brieven      3496929      24-08-2022   Raadsbrief aanbesteding",
    "                     3487985      11-10-2022   Collegebesluit planning",
)
DATED = (
    "Eerdere brieven      -  24-08-2022 Raadsbrief aanbesteding (3496929)",
    "                     -  11-10-2022 Collegebesluit planning (3487985)",
)


def _letters(first: str, second: str) -> set[tuple[str | None, str | None]]:
    page = drawn(FORM.format(first=first, second=second), origin="scan")
    (sheet,), _ = _sheets(document(page), Settings())
    return {(n, one.date) for one in sheet.related_letters for n in one.numbers}


@pytest.mark.parametrize("rows", [TABLE, DATED])
def test_the_rows_of_a_list_of_documents_are_read_one_by_one(rows: tuple[str, str]) -> None:
    assert _letters(*rows) == {("3496929", "2022-08-24"), ("3487985", "2022-10-11")}


def test_lines_of_a_sentence_are_no_entries() -> None:
    first = "Historie             In de raadsbrief van 24 augustus 2022 met kenmerk"
    second = "                     3496929 en de motie 3487985 van 11 oktober 2022 is dit"
    assert ("3496929", "2022-08-24") in _letters(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Brief 3496929 is aan de raad gestuurd", "op 24 augustus 2022, na overleg."),
        (
            "Brief 3496929 is aan de raad gestuurd op\n                     24 augustus 2022, en",
            "11 oktober 2022 is er over gesproken.",
        ),
    ],
)
def test_lines_that_only_hold_figures_are_no_entries(first: str, second: str) -> None:
    label, below = "Historie             ", "                     "
    assert ("3496929", "2022-08-24") in _letters(label + first, below + second)


def test_a_number_that_the_model_found_is_mended_after_the_sheets_own() -> None:
    first = "Historie             Het college informeerde de raad in zijn brief van 24 augustus"
    second = "                     2022 met kenmerk 22022-45485. De raad is tevreden."
    form = FORM.replace("3641304", "Z2022-58984")
    page = drawn(form.format(first=first, second=second), origin="scan")
    (sheet,), _ = _sheets(document(page), Settings())
    assert [one.numbers for one in sheet.related_letters] == [["Z2022-45485"]]


def test_a_figure_and_the_dash_after_it_are_no_number_of_a_letter() -> None:
    text = "vragen (10 min.) 2 -"
    number = NumberMatch(17, 20, "2 -", "2 -", "free", 0.6)
    found = Reference(0, 20, (number,), "vragen", None, text, 0)
    assert _mended(found, (), text).numbers == ()


def test_the_words_of_an_item_are_no_number_of_a_letter() -> None:
    text = "is dit bedacht: L Welkomstwoord 2."
    number = NumberMatch(16, 33, "L Welkomstwoord 2", "L Welkomstwoord 2", "free", 0.6)
    found = Reference(0, 34, (number,), "document", None, text, 0)
    assert _mended(found, (), text).numbers == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Eerdere brieven      Raadsbrief      3496929      24-08-2022",
            "                     Memo            3487985      11-10-2022",
        ),
        (
            "Eerdere brieven      -  24-08-2022: raadsbrief 3496929",
            "                     -  11-10-2022: memo 3487985",
        ),
    ],
)
def test_rows_that_name_the_document_first_keep_its_day(first: str, second: str) -> None:
    assert _letters(first, second) == {("3496929", "2022-08-24"), ("3487985", "2022-10-11")}


def test_a_row_without_a_day_before_dated_ones_is_an_entry() -> None:
    first = "Eerdere brieven      raadsinformatiebrief 3470001\n"
    first += "                     24-08-2022: raadsbrief 3496929"
    found = _letters(first, "                     11-10-2022: memo 3487985")
    assert found == {("3470001", None), ("3496929", "2022-08-24"), ("3487985", "2022-10-11")}


def test_a_number_that_goes_on_below_its_date_begins_nothing() -> None:
    rows = (
        "24-08-2022: Plan van aanpak voor de haven, zie",
        "raadsbrief 3496929",
        "11-10-2022: Beantwoording van de vragen, zie",
        "raadsbrief 3487985",
    )
    lines = [Line.of(drawn(row).words, 1) for row in rows]
    lines = [
        Line.of([replace(w, box=w.box.moved(0.0, 12.0 * n)) for w in line.words], 1)
        for n, line in enumerate(lines)
    ]
    label = Line.of(drawn("Historie").words, 1)
    zone = Zone("history", "Historie", label, 1.0, "below", tuple(lines))
    assert [len(entry.lines) for entry in entries_of(zone)] == [2, 2]


WRAPPED = """
Onderwerp            Dorpshuis Het Kompas
Zaaknummer           3641304
Portefeuillehouder   Anna de Vries
Griffier             Coen Hartendorp

Eerdere brieven      3496929      Raadsbrief over de      24 augustus
                                  aanbesteding            2022
                     3487985      Memo over de planning   11 oktober
                                  van de bouw             2022
                     3487111      Motie over de           8 november
                                  exploitatie             2022

Behandeladvies       Graag horen wij uw mening.
"""


def test_what_wraps_in_its_column_is_read_before_the_next_column() -> None:
    (sheet,), _ = _sheets(document(drawn(WRAPPED)), Settings())
    assert {(n, one.date) for one in sheet.related_letters for n in one.numbers} == {
        ("3496929", "2022-08-24"),
        ("3487985", "2022-10-11"),
        ("3487111", "2022-11-08"),
    }


def test_entries_of_three_rows_each() -> None:
    page = drawn(
        """
        15-06-2012   Collegebrief over het      3496929
        13-08-2013   Schriftelijke vragen over  3487985
                     de uitkomst van een
                     peiling in het dorp
        25-07-2013   Brief over het gesprek     3487111
                     met de wijkraad
                     van Zuid
        """
    )
    lines = [Line.of([word], 1) for word in page.words]
    entries = entries_of(Zone("history", "", lines[0], 1.0, "below", tuple(lines)))
    assert [entry.text.split()[0] for entry in entries] == [
        "15-06-2012",
        "13-08-2013",
        "25-07-2013",
    ]


def test_how_long_an_item_takes_is_no_number_of_a_document() -> None:
    art = """
    Onderwerp            Dorpshuis Het Kompas
    Zaaknummer           3641304
    Portefeuillehouder   Anna de Vries
    Griffier             Coen Hartendorp

    Programma            1   Opening                              5
                         2   Behandeling amendementen            15
                         3   Sluiting                             5

    Historie             In de brief van 24 augustus 2022 (3496929) staat meer.
    """
    (sheet,), _ = _sheets(document(drawn(art)), Settings())
    assert [one.numbers for one in sheet.related_letters] == [["3496929"]]


def test_the_end_of_a_number_that_wraps_is_no_count() -> None:
    art = """
    Onderwerp            Dorpshuis Het Kompas
    Zaaknummer           3641304
    Portefeuillehouder   Anna de Vries
    Griffier             Coen Hartendorp

    Programma            1. Opening
                         2. Bespreking raadsbrief 2022-
                            123
                         3. Sluiting
    """
    (sheet,), _ = _sheets(document(drawn(art)), Settings())
    assert [one.numbers for one in sheet.related_letters] == [["2022-123"]]
