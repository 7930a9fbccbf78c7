"""Other people's tools open what is written: DuckDB, polars, pandas, Datasette, SQLite."""

from __future__ import annotations

import asyncio
import csv
import json
import sqlite3
import warnings
from pathlib import Path
from typing import Any

import pytest

from raadsparser import sheets_to_frame
from raadsparser.bulk.export import export
from raadsparser.bulk.ledger import Ledger
from raadsparser.errors import UsageError
from raadsparser.output.entry import Entry
from raadsparser.output.formats import format_of
from raadsparser.record import AgendaSheet, DocumentResult, Issue, ProgrammeItem, RelatedLetter


def variant(sheet: AgendaSheet, n: int) -> AgendaSheet:
    digest = f"{n:064x}"
    source = sheet.source.model_copy(update={"path": f"archive/{n}.pdf", "sha256": digest})
    letters = [RelatedLetter(numbers=["3604012", "3614175"], kind="brief", date="2022-05-01")]
    return sheet.model_copy(
        update={
            "id": f"sheet-{n}",
            "source": source,
            "subject": f"=SUM(A{n}) fietspad café" if n == 2 else f"Fietspad {n}",
            "history": "Eerste alinea.\n\nTweede alinea over het zwembad.",
            "related_letters": letters[: n % 2],
            "programme": [
                ProgrammeItem(number="1.1", text="Opening"),
                ProgrammeItem(number="1.10", text="Einde"),
            ],
        }
    )


@pytest.fixture
def written(sheet: AgendaSheet, tmp_path: Path) -> dict[str, Path]:
    """Three sheets and a failure in every format, by ending."""
    first = tmp_path / "sheets.jsonl"
    ledger = Ledger(first)
    for n in (1, 2, 3):
        one = variant(sheet, n)
        result = DocumentResult(
            path=one.source.path, sha256=one.source.sha256, status="ok", pages=1, sheets=[one]
        )
        ledger.write(Entry.of(result))
    issue = Issue(code="encrypted", message="needs a password")
    ledger.write(Entry("archive/4.pdf", "f" * 64, "failed", issues=(issue,)))
    ledger.close()
    files = {".jsonl": first}
    for suffix in (".parquet", ".sqlite", ".csv"):
        files[suffix] = tmp_path / f"sheets{suffix}"
        assert export(first, files[suffix]) == 3
    return files


def test_export_loses_nothing_on_the_way_round(written: dict[str, Path], tmp_path: Path) -> None:
    whole = written[".jsonl"].read_bytes()
    for suffix in (".parquet", ".sqlite"):
        back = tmp_path / suffix[1:] / "back.jsonl"
        back.parent.mkdir()
        export(written[suffix], back)
        assert back.read_bytes() == whole
        beside = back.with_suffix(".documents.jsonl")
        assert len(beside.read_text().splitlines()) == 4


def test_export_refuses_what_it_cannot_do(written: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="exists already"):
        export(written[".jsonl"], written[".parquet"])
    with pytest.raises(UsageError, match=r"export from a \.jsonl"):
        export(written[".csv"], tmp_path / "other.jsonl")
    with pytest.raises(UsageError, match="no such file"):
        export(tmp_path / "gone.jsonl", tmp_path / "other.sqlite")


def test_an_export_can_be_resumed(written: dict[str, Path]) -> None:
    ledger = Ledger(written[".parquet"], "resume")
    assert ledger.done("archive/1.pdf", f"{1:064x}")
    assert ledger.done("archive/4.pdf", "f" * 64)
    ledger.close()
    assert len(list(format_of(written[".parquet"]).read(written[".parquet"]))) == 3


def test_duckdb_reads_all_five_tables(written: dict[str, Path], tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    base = duckdb.connect()

    def rows(query: str) -> list[Any]:
        return base.sql(query.format(folder=tmp_path)).fetchall()

    assert rows(
        "SELECT kind, numbers[2], count(*) FROM '{folder}/sheets.letters.parquet' GROUP BY ALL"
    ) == [("brief", "3614175", 2)]
    assert rows(
        "SELECT s.meeting_date, p.number FROM '{folder}/sheets.parquet' s "
        "JOIN '{folder}/sheets.programme.parquet' p ON p.sheet_id = s.id "
        "WHERE s.id = 'sheet-1' ORDER BY p.place"
    ) == [("2023-09-26", "1.1"), ("2023-09-26", "1.10")]
    assert rows("SELECT status, count(*) FROM '{folder}/sheets.documents.parquet' GROUP BY 1") in (
        [("ok", 3), ("failed", 1)],
        [("failed", 1), ("ok", 3)],
    )
    assert rows(
        "SELECT min(confidence), boxes[1][1] > 0 FROM '{folder}/sheets.fields.parquet' "
        "WHERE field = 'zaaknummer' GROUP BY 2"
    )
    base.close()


def test_polars_reads_nested_lists(written: dict[str, Path]) -> None:
    pl = pytest.importorskip("polars")
    frame = pl.read_parquet(written[".parquet"])
    assert frame["related_letters"].list.len().to_list() == [1, 0, 1]
    numbers = frame.explode("related_letters")["related_letters"].struct.field("numbers")
    assert numbers.to_list()[0] == ["3604012", "3614175"]
    assert frame["meeting_domains"].to_list()[0] == ["Fysiek", "Sociaal"]


def test_pandas_reads_parquet_and_csv(written: dict[str, Path]) -> None:
    pd = pytest.importorskip("pandas")
    frame = pd.read_parquet(written[".parquet"])
    assert list(frame["id"]) == ["sheet-1", "sheet-2", "sheet-3"]
    assert frame["portfolio_holders"][0].tolist() == ["Noor van Dijk"]
    flat = pd.read_csv(written[".csv"], dtype=str)
    assert list(flat["zaaknummer"]) == ["1234567"] * 3
    assert flat["history"][0].splitlines()[-1] == "Tweede alinea over het zwembad."


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_sheets_become_a_frame(sheet: AgendaSheet, library: Any) -> None:
    pytest.importorskip(library)
    frame = sheets_to_frame([variant(sheet, 1), variant(sheet, 2)], library)
    assert frame.shape[0] == 2
    assert list(frame["meeting_date"]) == ["2023-09-26"] * 2
    assert list(frame["purpose"][0]) == ["beeldvorming"]
    empty = sheets_to_frame([], library)
    assert list(empty.columns) == list(frame.columns)
    with pytest.raises(ValueError, match="'pandas' or 'polars'"):
        sheets_to_frame([], "excel")  # type: ignore[arg-type]


def test_sqlite_has_keys_indexes_and_search(written: dict[str, Path]) -> None:
    base = sqlite3.connect(written[".sqlite"])
    found = base.execute(
        "SELECT s.id FROM sheets s JOIN sheets_fts f ON f.rowid = s.rowid "
        "WHERE sheets_fts MATCH 'cafe AND zwembad'"
    ).fetchall()
    assert found == [("sheet-2",)]
    base.execute("PRAGMA foreign_keys = ON")
    base.execute("DELETE FROM sheets WHERE id = 'sheet-1'")
    for table in ("letters", "programme", "fields"):
        left = f"SELECT count(*) FROM {table} WHERE sheet_id = 'sheet-1'"
        assert base.execute(left).fetchone() == (0,)
    base.execute("INSERT INTO sheets_fts(sheets_fts) VALUES ('integrity-check')")
    plan = base.execute("EXPLAIN QUERY PLAN SELECT * FROM sheets WHERE zaaknummer = '1'").fetchall()
    assert "sheets_zaaknummer" in str(plan)
    base.close()


def test_datasette_opens_and_searches(written: dict[str, Path]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        app = pytest.importorskip("datasette.app")

        async def asked() -> tuple[dict[str, Any], int, int]:
            house = app.Datasette([str(written[".sqlite"])])
            await house.invoke_startup()
            hits = await house.client.get("/sheets/sheets.json?_search=zwembad&_shape=objects")
            row = await house.client.get("/sheets/sheets/sheet-3")
            page = await house.client.get("/sheets/fields?_facet=method")
            return hits.json(), row.status_code, page.status_code

        hits, row, page = asyncio.run(asked())
    assert [one["id"] for one in hits["rows"]] == ["sheet-1", "sheet-2", "sheet-3"]
    assert (row, page) == (200, 200)


def test_csv_is_flat_and_harmless(written: dict[str, Path], tmp_path: Path) -> None:
    raw = written[".csv"].read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(raw.decode("utf-8").splitlines(keepends=True)))
    assert rows[1]["subject"] == "'=SUM(A2) fietspad café"
    assert rows[0]["meeting_domains"] == "Fysiek; Sociaal"
    assert rows[0]["programme"] == "1.1 Opening\n1.10 Einde"
    assert rows[0]["public_speaking_allowed"] == "false"
    assert rows[0]["least_confidence"] == "0.42"
    marked = tmp_path / "marked.csv"
    export(written[".jsonl"], marked, marked=True)
    assert marked.read_bytes() == b"\xef\xbb\xbf" + raw
    assert format_of(marked).keep(marked, lambda key: True).total() == 3
    assert marked.read_bytes() == b"\xef\xbb\xbf" + raw


def test_documents_without_sheets_are_in_the_tables(written: dict[str, Path]) -> None:
    base = sqlite3.connect(written[".sqlite"])
    (issues,) = base.execute("SELECT issues FROM documents WHERE status = 'failed'").fetchone()
    base.close()
    assert json.loads(issues)[0]["code"] == "encrypted"
