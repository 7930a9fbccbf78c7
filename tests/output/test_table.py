"""A record as a table for the terminal and the notebook."""

from __future__ import annotations

from html.parser import HTMLParser

from rich.console import Console
from rich.table import Table

from raadsparser.output.rows import lowest_confidence, rows
from raadsparser.output.table import overview_table, sheet_html, sheet_table
from raadsparser.record import AgendaSheet


def printed(table: Table) -> str:
    console = Console(width=200)
    with console.capture() as captured:
        console.print(table)
    return captured.get()


def test_every_value_has_a_row_and_absent_ones_have_none(sheet: AgendaSheet) -> None:
    assert [(row.name, row.value) for row in rows(sheet)] == [
        ("subject", "Fietspad <Noord> & Zuid"),
        ("zaaknummer", "1234567"),
        ("portfolio_holders/0", "Noor van Dijk"),
        ("related_letters/0", "brief 2023-06-27 (7654321)"),
        ("meeting/date", "2023-09-26"),
        ("meeting/date_inferred", "the year is not printed"),
        ("meeting/domains/0", "Fysiek"),
        ("meeting/domains/1", "Sociaal"),
        ("purpose/0", "beeldvorming"),
        ("programme/0/text", "1.10. Opening door de voorzitter"),
        ("programme/0/subitems/0", "• Welkom"),
        ("public_speaking/allowed", "no"),
        ("attachments/0", "1 Notitie"),
    ]


def test_a_row_knows_the_evidence_of_its_parts(sheet: AgendaSheet) -> None:
    letter = next(row for row in rows(sheet) if row.name == "related_letters/0")
    assert (letter.confidence, letter.methods, letter.pages) == (0.95, ("label",), (1,))
    assert lowest_confidence(sheet) == 0.42


def test_one_to_ten_is_not_mixed_with_its_first_digit(sheet: AgendaSheet) -> None:
    many = sheet.model_copy(
        update={
            "purpose": [f"doel {n}" for n in range(12)],
            "evidence": {"/purpose/11": sheet.evidence["/subject"]},
        }
    )
    assert {row.name for row in rows(many) if row.confidence is not None} == {"purpose/11"}


def test_the_terminal_table_names_values_confidences_and_issues(sheet: AgendaSheet) -> None:
    text = printed(sheet_table(sheet))
    for part in ("Fietspad <Noord> & Zuid", "0.42", "label", "read with <doubt>", "partial"):
        assert part in text


def test_markup_in_a_value_is_text(sheet: AgendaSheet) -> None:
    marked = sheet.model_copy(update={"subject": "[bold]Wijk[/bold] [/x]"})
    assert "[bold]Wijk[/bold] [/x]" in printed(sheet_table(marked))
    assert "[bold]Wijk[/bold] [/x]" in printed(overview_table([marked]))


def test_the_overview_has_one_row_a_sheet(sheet: AgendaSheet) -> None:
    empty = sheet.model_copy(update={"evidence": {}, "zaaknummer": None})
    table = overview_table([sheet, empty])
    assert table.row_count == 2
    assert "1234567" in printed(table)


def test_html_is_escaped_and_well_formed(sheet: AgendaSheet) -> None:
    html = sheet_html(sheet)
    opened: list[str] = []
    seen: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            opened.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

        def handle_data(self, data: str) -> None:
            seen.append(data)

    Reader().feed(html)
    assert not opened
    assert "Fietspad <Noord> & Zuid" in seen
    assert "<Noord>" not in html
    assert "0.42" in seen
    assert sheet._repr_html_() == html
