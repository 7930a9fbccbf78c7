"""The truth file: one line a document, with the record of every sheet that it holds.

A record has the contract's keys. A key that is not there is not judged; an explicit null
or empty list says that the sheet does not have it. The form can be written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model, field_validator

from raadsparser.bench.alternatives import Accepted, taken_out
from raadsparser.bench.jsonl import checked, objects
from raadsparser.bench.partial import partial
from raadsparser.errors import UsageError
from raadsparser.record import AgendaSheet

Kind = Literal["sheet", "bundle", "letter", "decision", "minutes", "agenda", "blank", "negative"]


class TruthInk(BaseModel):
    """Where a value stands: its page, its boxes in points, and the text as printed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    page: int = Field(ge=1)
    boxes: list[tuple[float, float, float, float]] = Field(default_factory=list)
    printed: str | None = None


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid")

    path: str = Field(min_length=1)
    clean: str | None = None
    kind: Kind = "sheet"
    layout: str | None = None
    condition: str | None = None
    strength: float | str | None = None
    split: str | None = None
    municipality: str | None = None
    pages: int | None = Field(default=None, ge=0)
    sheets: list[_Sheet] = Field(default_factory=list)

    @field_validator("sheets")
    @classmethod
    def _values_have_their_form(cls, sheets: list[BaseModel]) -> list[BaseModel]:
        for sheet in sheets:
            check_forms(sheet.model_dump(exclude_unset=True))
        return sheets


_Sheet: Any = create_model(
    "_Sheet", __base__=partial(AgendaSheet), ink=(dict[str, TruthInk], Field(default_factory=dict))
)
_Line.model_rebuild()


def check_forms(value: Any, key: str = "") -> None:
    """ValueError where a date is not ISO or a time not HH:MM: it could never be matched."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            check_forms(part, name)
    elif isinstance(value, list):
        for part in value:
            check_forms(part, key)
    elif key == "date" and value is not None:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
            raise ValueError(f"date {value!r} is not YYYY-MM-DD")
        date.fromisoformat(value)
    elif key in ("start_time", "end_time") and not re.fullmatch(
        r"[012]\d:[0-5]\d", str(value or "00:00")
    ):
        raise ValueError(f"{key} {value!r} is not HH:MM")


@dataclass(frozen=True, slots=True)
class TruthSheet:
    """One sheet: the judged keys of its record, its pages (None: not said) and its ink.

    `accepted` has other values that count as right, by JSON Pointer.
    """

    record: Mapping[str, Any]
    pages: tuple[int, int] | None
    ink: Mapping[str, TruthInk]
    accepted: Accepted


@dataclass(frozen=True, slots=True)
class TruthDocument:
    """One document; `name` is its path as written, `clean` its undamaged digital twin."""

    path: Path
    name: str
    clean: Path | None
    kind: str
    groups: Mapping[str, str]
    pages: int | None
    sheets: tuple[TruthSheet, ...]

    @property
    def negative(self) -> bool:
        """Whether the document holds no agenda sheet at all."""
        return not self.sheets


def read_truth(path: Path) -> tuple[TruthDocument, ...]:
    """All documents of a truth file; paths in it are relative to it.

    UsageError names file, line and key of what is wrong, and two lines for one document.
    """
    seen: dict[Path, int] = {}
    documents = []
    for number, value in objects(path):
        accepted = _take_out(value, path, number)
        document = _document(checked(_Line, value, path, number), path.parent, accepted)
        if document.path in seen:
            raise UsageError(
                f"{path}, line {number}, key path: {document.name} stands on line "
                f"{seen[document.path]} too; put all its sheets on one line"
            )
        seen[document.path] = number
        documents.append(document)
    if not documents:
        raise UsageError(f"{path} has no documents; write one JSON object a line")
    return tuple(documents)


def _take_out(value: dict[str, Any], path: Path, number: int) -> list[Accepted]:
    """Takes the alternatives out of a line's sheets; UsageError where they are malformed."""
    sheets = value.get("sheets", [])
    if not isinstance(sheets, list) or not all(isinstance(sheet, dict) for sheet in sheets):
        return []  # the line's own check says what is wrong with it
    try:
        split = [taken_out(sheet) for sheet in sheets]
    except ValueError as error:
        raise UsageError(f"{path}, line {number}, key sheets: {error}") from error
    value["sheets"] = [sheet for sheet, _ in split]
    return [accepted for _, accepted in split]


def _document(line: _Line, folder: Path, accepted: Sequence[Accepted]) -> TruthDocument:
    groups = {
        "kind": line.kind,
        "layout": line.layout,
        "condition": line.condition,
        "municipality": line.municipality,
        "split": line.split,
    }
    return TruthDocument(
        path=(folder / line.path).resolve(),
        name=line.path,
        clean=(folder / line.clean).resolve() if line.clean else None,
        kind=line.kind,
        groups={name: value for name, value in groups.items() if value is not None},
        pages=line.pages,
        sheets=tuple(_sheet(*pair) for pair in zip(line.sheets, accepted, strict=True)),
    )


def _sheet(sheet: Any, accepted: Accepted) -> TruthSheet:
    record = sheet.model_dump(exclude_unset=True, mode="json", exclude={"ink"})
    pages = (record.get("source") or {}).get("pages")
    return TruthSheet(record, tuple(pages) if pages else None, sheet.ink, accepted)
