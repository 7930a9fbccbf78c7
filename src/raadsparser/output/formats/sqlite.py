"""SQLite: the tables with keys, indexes and full-text search, ready for Datasette.

Lists stand as JSON text, which SQLite's own JSON functions read.
"""

from __future__ import annotations

import errno
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from raadsparser.errors import UsageError
from raadsparser.output.columns import (
    Row,
    field_rows,
    is_list,
    letter_rows,
    programme_rows,
    record_of,
    sheet_columns,
    sheet_row,
)
from raadsparser.output.entry import Entry
from raadsparser.record import AgendaSheet, sheet_model

SUFFIX = ".sqlite"
WHOLE = True

_AFFINITY = {int: "INTEGER", bool: "INTEGER", float: "REAL"}

_TABLES = """
CREATE TABLE IF NOT EXISTS documents (
    path TEXT PRIMARY KEY, sha256 TEXT, status TEXT NOT NULL, pages INTEGER NOT NULL,
    sheets INTEGER NOT NULL, seconds REAL NOT NULL, issues TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS letters (
    sheet_id TEXT NOT NULL REFERENCES sheets(id) ON DELETE CASCADE, place INTEGER NOT NULL,
    kind TEXT NOT NULL, date TEXT, numbers TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (sheet_id, place));
CREATE TABLE IF NOT EXISTS programme (
    sheet_id TEXT NOT NULL REFERENCES sheets(id) ON DELETE CASCADE, place INTEGER NOT NULL,
    number TEXT NOT NULL, text TEXT NOT NULL, subitems TEXT NOT NULL,
    PRIMARY KEY (sheet_id, place));
CREATE TABLE IF NOT EXISTS fields (
    sheet_id TEXT NOT NULL REFERENCES sheets(id) ON DELETE CASCADE, pointer TEXT NOT NULL,
    field TEXT NOT NULL, value TEXT, raw TEXT NOT NULL, page INTEGER NOT NULL,
    boxes TEXT NOT NULL, confidence REAL NOT NULL, method TEXT NOT NULL,
    PRIMARY KEY (sheet_id, pointer));
CREATE INDEX IF NOT EXISTS documents_sha256 ON documents(sha256);
CREATE INDEX IF NOT EXISTS documents_status ON documents(status);
CREATE INDEX IF NOT EXISTS sheets_sha256 ON sheets(source_sha256);
CREATE INDEX IF NOT EXISTS sheets_zaaknummer ON sheets(zaaknummer);
CREATE INDEX IF NOT EXISTS sheets_meeting_date ON sheets(meeting_date);
CREATE INDEX IF NOT EXISTS sheets_municipality ON sheets(municipality);
CREATE INDEX IF NOT EXISTS letters_kind_date ON letters(kind, date);
CREATE INDEX IF NOT EXISTS fields_field ON fields(field, confidence);
CREATE VIRTUAL TABLE IF NOT EXISTS sheets_fts USING FTS5(
    subject, history, content="sheets", tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER IF NOT EXISTS sheets_in AFTER INSERT ON sheets BEGIN
    INSERT INTO sheets_fts(rowid, subject, history) VALUES (new.rowid, new.subject, new.history);
END;
CREATE TRIGGER IF NOT EXISTS sheets_out AFTER DELETE ON sheets BEGIN
    INSERT INTO sheets_fts(sheets_fts, rowid, subject, history)
        VALUES ('delete', old.rowid, old.subject, old.history);
END;
"""


class SqliteWriter:
    """Each document replaces what stood of it; `sync` commits."""

    def __init__(self, path: Path) -> None:
        try:
            self._base = _opened(path)
        except sqlite3.OperationalError as error:
            raise OSError(errno.EIO, str(error)) from error

    def write(self, entry: Entry) -> None:
        with self._told_as_oserror():
            self._put("documents", _texts(entry.line()))
            if entry.sheets:
                self._base.execute("DELETE FROM sheets WHERE source_sha256 = ?", (entry.sha256,))
            for sheet in entry.sheets:
                self._add(json.loads(sheet))

    def _add(self, record: Row) -> None:
        self._put("sheets", _texts(sheet_row(record)))
        for table, rows in _parts(record):
            for row in rows:
                self._put(table, _texts(row))

    def _put(self, table: str, row: Row) -> None:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        self._base.execute(
            f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})",
            tuple(row.values()),
        )

    def sync(self) -> None:
        with self._told_as_oserror():
            self._base.commit()

    def close(self) -> None:
        try:
            self.sync()
        finally:
            self._base.close()

    @contextmanager
    def _told_as_oserror(self) -> Iterator[None]:
        """A full disk is an OSError, as for other formats; half a document is taken back."""
        try:
            yield
        except sqlite3.OperationalError as error:
            self._base.rollback()
            raise OSError(errno.ENOSPC, str(error)) from error


def open_writer(path: Path, *, append: bool = False) -> SqliteWriter:
    if not append:
        for old in (path, Path(f"{path}-journal")):
            old.unlink(missing_ok=True)
    return SqliteWriter(path)


def read(path: Path) -> Iterator[AgendaSheet]:
    """The sheets in the order they were written; UsageError where the file is no database."""
    model = sheet_model()
    base = _reading(path)
    try:
        for row in base.execute("SELECT * FROM sheets ORDER BY rowid"):
            record = record_of(_values(dict(row)))
            record["evidence"] = dict(_evidence(base, record["id"]))
            yield model.model_validate(record)
    except sqlite3.DatabaseError as error:
        raise UsageError(f"{path}: is no database of sheets: {error}") from error
    finally:
        base.close()


def keep(path: Path, wanted: Callable[[str], bool]) -> Counter[str]:
    base = _opened(path)
    try:
        counted: Counter[str] = Counter()
        for key, count in base.execute(
            "SELECT source_sha256, count(*) FROM sheets GROUP BY 1"
        ).fetchall():
            if wanted(key):
                counted[key] = count
            else:
                base.execute("DELETE FROM sheets WHERE source_sha256 = ?", (key,))
        base.commit()
    finally:
        base.close()
    return counted


def files(path: Path) -> list[Path]:
    return [path]


def _opened(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path)
    base.row_factory = sqlite3.Row
    base.execute("PRAGMA foreign_keys = ON")
    base.execute("PRAGMA recursive_triggers = ON")  # else REPLACE leaves old text in the index
    base.execute("PRAGMA synchronous = FULL")
    columns = ", ".join(
        f'"{column.name}" {_AFFINITY.get(column.kind, "TEXT")}'
        + (" PRIMARY KEY" if column.name == "id" else "")
        for column in sheet_columns()
    )
    base.executescript(f"CREATE TABLE IF NOT EXISTS sheets ({columns});{_TABLES}")
    return base


def _reading(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    base.row_factory = sqlite3.Row
    return base


def _parts(record: Row) -> Iterator[tuple[str, Iterator[Row]]]:
    yield "letters", letter_rows(record)
    yield "programme", programme_rows(record)
    yield "fields", field_rows(record)


def _texts(row: Mapping[str, Any]) -> Row:
    return {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
        for name, value in row.items()
    }


def _values(row: Row) -> Row:
    """A row of `sheets` with its lists read from their JSON, its truths from 0 and 1."""
    for column in sheet_columns():
        value = row.get(column.name)
        if value is not None and (is_list(column.kind) or column.kind in (dict, list)):
            row[column.name] = json.loads(value)
        elif value is not None and column.kind is bool:
            row[column.name] = bool(value)
    return row


def _evidence(base: sqlite3.Connection, sheet_id: str) -> Iterator[tuple[str, Row]]:
    wanted = "SELECT * FROM fields WHERE sheet_id = ? ORDER BY rowid"
    for row in base.execute(wanted, (sheet_id,)):
        evidence = {name: row[name] for name in ("raw", "page", "confidence", "method")}
        yield row["pointer"], evidence | {"boxes": json.loads(row["boxes"])}
