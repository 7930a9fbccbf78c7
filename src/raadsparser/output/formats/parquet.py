"""Parquet: FILE has the sheets, and beside it stand letters, programme, documents, fields.

A Parquet file cannot grow, so a run keeps a journal beside it (`FILE.part`), from which the
tables are made at the end; a run that broke off goes on with the journal.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

from raadsparser.errors import UsageError
from raadsparser.output.arrow import (
    TABLES,
    evidence_listed,
    evidence_mapped,
    pyarrow,
    schemas,
    table_of,
)
from raadsparser.output.columns import (
    Row,
    field_rows,
    letter_rows,
    programme_rows,
    record_of,
    sheet_row,
)
from raadsparser.output.durable import on_disk, put_in_place, replaced
from raadsparser.output.entry import Entry
from raadsparser.output.formats.jsonl import whole_lines
from raadsparser.output.spans import Span, keep_last
from raadsparser.record import AgendaSheet, sheet_model

SUFFIX = ".parquet"
WHOLE = True

_ROWS = 500  # documents in memory at once
_BATCH = 1_000  # rows
_BARE = "bare:"  # begins the key of a document without sheets; no hash does


class ParquetWriter:
    """Writes the journal, a document a line; `close` makes the tables of it."""

    def __init__(self, path: Path, stream: TextIO) -> None:
        self._path = path
        self._stream = stream

    def write(self, entry: Entry) -> None:
        line = {"document": entry.line(), "sheets": [json.loads(text) for text in entry.sheets]}
        self._stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._stream.flush()

    def sync(self) -> None:
        on_disk(self._stream)

    def close(self) -> None:
        self._stream.close()
        _make_tables(self._path)


def open_writer(path: Path, *, append: bool = False) -> ParquetWriter:
    pyarrow()  # absent, it is better missed now than at the end
    journal = _journal(path)
    if append and not journal.exists() and path.exists():
        _restore(path)
    elif not append:
        for old in files(path):
            old.unlink(missing_ok=True)
    return ParquetWriter(path, journal.open("a", encoding="utf-8", newline="\n"))


def read(path: Path) -> Iterator[AgendaSheet]:
    """The sheets back; UsageError where the file is not one of ours."""
    lib = pyarrow()
    model = sheet_model()
    try:
        for row in _rows(path):
            record = record_of(row)
            record["evidence"] = evidence_mapped(row["evidence"])
            yield model.model_validate(record)
    except (lib.ArrowInvalid, KeyError) as error:
        raise UsageError(f"{path}: is no Parquet file of sheets: {error}") from error


def keep(path: Path, wanted: Callable[[str], bool]) -> Counter[str]:
    journal = _journal(path)
    if not journal.exists():
        if not path.exists():
            return Counter()
        _restore(path)
    with journal.open("rb") as stream:
        counts: Counter[str] = Counter()
        kept = keep_last(
            journal, _spans(stream, counts), lambda key: key.startswith(_BARE) or wanted(key)
        )
    return Counter({key: counts[key] for key in kept if key in counts})


def files(path: Path) -> list[Path]:
    return [path, *(table_beside(path, name) for name in TABLES[1:]), _journal(path)]


def table_beside(path: Path, table: str) -> Path:
    """Where a table stands: `sheets.parquet` itself, or `sheets.letters.parquet` beside it."""
    return path if table == "sheets" else path.with_suffix(f".{table}{SUFFIX}")


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


def _spans(stream: Iterator[bytes], counts: Counter[str]) -> Iterator[Span]:
    """A document a span; one without sheets has a key of its own, for it replaces none."""
    start = 0
    for number, line in enumerate(whole_lines(stream)):
        told = json.loads(line)
        key = f"{_BARE}{number}"
        if told["sheets"]:
            key = told["document"]["sha256"]
            counts[key] = len(told["sheets"])
        yield Span(key, str(number), start, start + len(line))
        start += len(line)


def _restore(path: Path) -> None:
    """The journal of a run that was finished, from its tables."""
    documents = {}
    beside = table_beside(path, "documents")
    for row in _rows(beside) if beside.exists() else ():
        documents[row["path"]] = row
    with replaced(_journal(path)) as stream:
        for (name, digest), group in groupby(
            read(path), key=lambda sheet: (sheet.source.path, sheet.source.sha256)
        ):
            sheets = [sheet.model_dump(mode="json") for sheet in group]
            known = {"path": name, "sha256": digest, "status": "ok", "pages": 0, "seconds": 0.0}
            line = documents.pop(name, known | {"sheets": len(sheets), "issues": []})
            stream.write(json.dumps({"document": line, "sheets": sheets}, ensure_ascii=False))
            stream.write("\n")
        for line in documents.values():
            stream.write(json.dumps({"document": line, "sheets": []}, ensure_ascii=False) + "\n")


def _rows(path: Path) -> Iterator[Row]:
    pyarrow()
    from pyarrow import parquet

    with parquet.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=_BATCH):
            yield from batch.to_pylist()


def _make_tables(path: Path) -> None:
    """All five files anew, each put in place when all are whole; the journal goes last."""
    pyarrow()
    from pyarrow import parquet

    journal = _journal(path)
    beside = {name: table_beside(path, name) for name in TABLES}
    temporary = {name: file.with_name(f"{file.name}.tmp") for name, file in beside.items()}
    try:
        with ExitStack() as stack, journal.open("rb") as stream:
            writers = {
                name: stack.enter_context(parquet.ParquetWriter(temporary[name], schema))
                for name, schema in schemas().items()
            }
            for some in _some(_latest(stream)):
                for name, rows in _tables_of(some).items():
                    if rows:
                        writers[name].write_table(table_of(name, rows))
        for name, file in temporary.items():
            with file.open("rb") as written:
                on_disk(written)
            put_in_place(file, beside[name])
    finally:
        for file in temporary.values():
            file.unlink(missing_ok=True)
    journal.unlink()


def _latest(stream: Any) -> Iterator[Row]:
    """The journal's lines; of a document that was read again only its last."""
    last = {hash(json.loads(line)["document"]["path"]): n for n, line in enumerate(stream)}
    stream.seek(0)
    for number, line in enumerate(stream):
        told = json.loads(line)
        if last[hash(told["document"]["path"])] == number:
            yield told


def _some(lines: Iterable[Row]) -> Iterator[list[Row]]:
    some: list[Row] = []
    for line in lines:
        some.append(line)
        if len(some) == _ROWS:
            yield some
            some = []
    yield some


def _tables_of(lines: list[Row]) -> dict[str, list[Any]]:
    records = [sheet for line in lines for sheet in line["sheets"]]
    return {
        "sheets": [sheet_row(one) | {"evidence": evidence_listed(one)} for one in records],
        "letters": [row for one in records for row in letter_rows(one)],
        "programme": [row for one in records for row in programme_rows(one)],
        "documents": [line["document"] for line in lines],
        "fields": [row for one in records for row in field_rows(one)],
    }
