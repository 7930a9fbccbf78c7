"""The tables that flat formats hold, derived from the record: a new field is a new column.

`sheets` has a row a sheet, with the parts of `source`, `meeting` and `public_speaking` as
columns of their own (`meeting_date`); `letters`, `programme` and `fields` have a row a
mention, an item and a value, and the sheet's id; `documents` a row an input.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from raadsparser.record import AgendaSheet, DocumentResult, Issue, sheet_model

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of `sheets`: its name, where its value stands in the record, and its type."""

    name: str
    keys: tuple[str, ...]
    kind: Any

    def value(self, record: Mapping[str, Any]) -> Any:
        found: Any = record
        for key in self.keys:
            found = found[key]
        return found


@cache
def sheet_columns() -> tuple[Column, ...]:
    """All of a sheet but its evidence, in the order of the record."""
    return tuple(_columns(sheet_model(), "", ()))


def _columns(model: type[BaseModel], prefix: str, keys: tuple[str, ...]) -> Iterator[Column]:
    for name, info in model.model_fields.items():
        kind = bare(info.annotation)
        if name == "evidence":
            continue
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _columns(kind, f"{prefix}{name}_", (*keys, name))
        else:
            yield Column(f"{prefix}{name}", (*keys, name), kind)


def bare(annotation: Any) -> Any:
    """The type without its `| None`; a Literal is the type of its values."""
    if get_origin(annotation) in (Union, UnionType):
        kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
        return bare(kinds[0]) if len(kinds) == 1 else str
    if get_origin(annotation) is Literal:
        return type(get_args(annotation)[0])
    return annotation


def item_of(kind: Any) -> Any:
    """What a list or tuple holds."""
    return bare(get_args(kind)[0])


def is_list(kind: Any) -> bool:
    return get_origin(kind) in (list, tuple)


def document_columns() -> tuple[Column, ...]:
    """The documents file's keys; `sheets` is a number there."""
    kinds = {name: bare(info.annotation) for name, info in DocumentResult.model_fields.items()}
    kinds |= {"sheets": int, "issues": list[Issue]}
    order = ("path", "sha256", "status", "pages", "sheets", "seconds", "issues")
    return tuple(Column(name, (name,), kinds[name]) for name in order)


def sheet_row(record: Mapping[str, Any]) -> Row:
    return {column.name: column.value(record) for column in sheet_columns()}


def record_of(row: Mapping[str, Any]) -> Row:
    """The nested record of a row of `sheets`, without its evidence."""
    record: Row = {}
    for column in sheet_columns():
        place = record
        for key in column.keys[:-1]:
            place = place.setdefault(key, {})
        if column.name in row:
            place[column.keys[-1]] = row[column.name]
    return record


def letter_rows(record: Mapping[str, Any]) -> Iterator[Row]:
    for place, letter in enumerate(record["related_letters"]):
        yield {"sheet_id": record["id"], "place": place, **letter}


def programme_rows(record: Mapping[str, Any]) -> Iterator[Row]:
    for place, item in enumerate(record["programme"]):
        yield {"sheet_id": record["id"], "place": place, **item}


def field_rows(record: Mapping[str, Any]) -> Iterator[Row]:
    """A row a value: what it is, what was read, where, and how sure that is."""
    for pointer, evidence in record["evidence"].items():
        value = _pointed(record, pointer)
        yield {
            "sheet_id": record["id"],
            "pointer": pointer,
            "field": "/".join(part for part in pointer.split("/") if not part.isdigit())[1:],
            "value": None if value is None else str(value),
            **evidence,
        }


def _pointed(record: Any, pointer: str) -> Any:
    """What a JSON Pointer names; None where it names a whole part or nothing."""
    found = record
    for part in pointer.split("/")[1:]:
        if isinstance(found, Sequence) and not isinstance(found, str):
            found = found[int(part)] if part.isdigit() and int(part) < len(found) else None
        elif isinstance(found, Mapping):
            found = found.get(part)
        else:
            return None
    return None if isinstance(found, list | dict) else found


def dumped(sheet: AgendaSheet) -> Row:
    return sheet.model_dump(mode="json")
