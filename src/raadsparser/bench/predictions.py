"""What a reader gave: the lines that `raadsparser convert` writes, or a truth file's form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from raadsparser.bench.jsonl import checked, objects
from raadsparser.bench.partial import partial
from raadsparser.bench.truth import read_truth
from raadsparser.errors import UsageError
from raadsparser.record import AgendaSheet


@dataclass(frozen=True, slots=True)
class Reading:
    """One sheet as a reader gave it; every key of the record is there, absent ones empty."""

    path: Path
    sha256: str | None
    pages: tuple[int, int] | None
    record: Mapping[str, Any]

    @property
    def evidence(self) -> Mapping[str, Mapping[str, Any]]:
        return self.record["evidence"] or {}


def read_predictions(path: Path) -> tuple[Reading, ...]:
    """All sheets of a predictions file; a truth file is read as a perfect reader's output.

    UsageError names file, line and key of what is wrong.
    """
    lines = list(objects(path))
    if lines and "sheets" in lines[0][1]:
        return tuple(
            reading_of(sheet.record, document.path)
            for document in read_truth(path)
            for sheet in document.sheets
        )
    return tuple(_reading(value, path, number) for number, value in lines)


def _reading(value: dict[str, Any], path: Path, number: int) -> Reading:
    source = value.get("source")
    if not isinstance(source, dict) or not source.get("path"):
        raise UsageError(
            f"{path}, line {number}, key source/path: missing; a prediction must name its document"
        )
    checked(partial(AgendaSheet), value, path, number)
    return reading_of(value, located(source["path"], path.parent))


def located(name: str, folder: Path) -> Path:
    """The absolute path of a prediction's document: from here, else from the file's folder."""
    here = Path(name).resolve()
    return here if here.exists() else (folder / name).resolve()


def reading_of(record: Mapping[str, Any], path: Path) -> Reading:
    """A record, whole or partial, as a reading of the document at `path`."""
    full = partial(AgendaSheet).model_validate(record).model_dump(mode="json")
    source = full["source"] or {}
    pages = source.get("pages")
    return Reading(path, source.get("sha256"), tuple(pages) if pages else None, full)


def readings_of(sheets: Iterable[AgendaSheet], path: Path) -> tuple[Reading, ...]:
    """What a reader returned in this process, in the form that scoring takes."""
    return tuple(reading_of(sheet.model_dump(mode="json"), path) for sheet in sheets)
