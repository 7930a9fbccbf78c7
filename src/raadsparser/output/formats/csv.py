"""CSV: one sheet a row, flat, for spreadsheets; not all of a sheet can be read back from it.

Lists of texts are joined by `; `, lists of records by line breaks. A cell that a spreadsheet
would take for a formula starts with an apostrophe.
"""

from __future__ import annotations

import codecs
import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

from raadsparser.errors import UsageError
from raadsparser.output.columns import sheet_columns
from raadsparser.output.durable import on_disk
from raadsparser.output.entry import Entry
from raadsparser.output.spans import Span, keep_last
from raadsparser.record import AgendaSheet

SUFFIX = ".csv"
WHOLE = False
MARKED = True  # a byte order mark can be asked for, by which old spreadsheets know UTF-8

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HASH, _ID, _LEAST = "source_sha256", "id", "least_confidence"


class CsvWriter:
    """Rows end with a bare line feed; cells with line breaks are quoted."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._rows = csv.writer(stream, lineterminator="\n")

    def head(self) -> None:
        self._rows.writerow(_heading())

    def write(self, entry: Entry) -> None:
        for sheet in entry.sheets:
            self._rows.writerow(_row(json.loads(sheet)))
        self._stream.flush()

    def sync(self) -> None:
        on_disk(self._stream)

    def close(self) -> None:
        self._stream.close()


def open_writer(path: Path, *, append: bool = False, marked: bool = False) -> CsvWriter:
    goes_on = append and path.exists() and path.stat().st_size > 0
    stream = path.open("a" if goes_on else "w", encoding="utf-8", newline="")
    writer = CsvWriter(stream)
    if not goes_on:
        stream.write(codecs.BOM_UTF8.decode("utf-8") if marked else "")
        writer.head()
    return writer


def read(path: Path) -> Iterator[AgendaSheet]:
    raise UsageError(
        f"{path}: a flat table has not all of a sheet (no evidence, no parts of lists); "
        "export from a .jsonl, .parquet or .sqlite file"
    )


def keep(path: Path, wanted: Callable[[str], bool]) -> Counter[str]:
    with path.open("rb") as stream:
        lines = _Lines(stream)
        rows = csv.reader(lines)
        heading = next(rows, [])
        if heading != _heading():
            if lines.torn or not heading:  # broke off inside the heading: nothing is there yet
                path.write_bytes(b"")
                return Counter()
            raise UsageError(
                f"{path}: its columns are not those of this version; use --overwrite, "
                "or export from a .jsonl file"
            )
        return keep_last(path, _spans(rows, lines, len(heading)), wanted, head=lines.end)


def files(path: Path) -> list[Path]:
    return [path]


class _Lines:
    """The file's lines as text, and where the last one given ended."""

    def __init__(self, stream: Iterator[bytes]) -> None:
        self._stream = stream
        self.end = 0
        self.torn = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._stream)
        if not line.endswith(b"\n") or b"\0" in line:
            self.torn = True
            raise StopIteration
        start = len(codecs.BOM_UTF8) if line.startswith(codecs.BOM_UTF8) and not self.end else 0
        self.end += len(line)
        return line[start:].decode("utf-8")


def _spans(rows: Iterator[list[str]], lines: _Lines, width: int) -> Iterator[Span]:
    heading = _heading()
    key, own = heading.index(_HASH), heading.index(_ID)
    start = lines.end
    for row in rows:
        if lines.torn or len(row) != width:  # a quoted cell that never ended
            return
        yield Span(row[key], row[own], start, lines.end)
        start = lines.end


def _heading() -> list[str]:
    return [*(column.name for column in sheet_columns()), _LEAST]


def _row(record: dict[str, Any]) -> list[str]:
    cells = [_harmless(_text(column.value(record))) for column in sheet_columns()]
    known = [evidence["confidence"] for evidence in record["evidence"].values()]
    return [*cells, str(min(known)) if known else ""]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        records = any(isinstance(one, dict) for one in value)
        return ("\n" if records else "; ").join(_text(one) for one in value)
    if isinstance(value, dict):
        return " ".join(part for part in map(_text, value.values()) if part)
    return str(value)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
