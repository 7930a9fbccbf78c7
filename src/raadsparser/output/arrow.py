"""The tables as Arrow data: types derived from the record, nested lists kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from raadsparser.errors import MissingComponentError
from raadsparser.output.columns import (
    Column,
    Row,
    bare,
    document_columns,
    is_list,
    item_of,
    sheet_columns,
)
from raadsparser.record import Evidence, ProgrammeItem, RelatedLetter

if TYPE_CHECKING:
    import pyarrow as pa

TABLES = ("sheets", "letters", "programme", "documents", "fields")


def pyarrow() -> Any:
    """The library; MissingComponentError with the command where it is absent."""
    try:
        import pyarrow as library
    except ImportError:
        raise MissingComponentError("pyarrow", "pip install 'raadsparser[parquet]'") from None
    return library


def schemas() -> dict[str, pa.Schema]:
    """The schema of each table of `TABLES`."""
    lib = pyarrow()
    own = [("sheet_id", lib.string()), ("place", lib.int64())]
    value = [(name, lib.string()) for name in ("sheet_id", "pointer", "field", "value")]
    evidence = lib.list_(_struct(Evidence, [("pointer", lib.string())]))
    return {
        "sheets": lib.schema([*_named(sheet_columns()), ("evidence", evidence)]),
        "letters": lib.schema([*own, *_of(RelatedLetter)]),
        "programme": lib.schema([*own, *_of(ProgrammeItem)]),
        "documents": lib.schema(_named(document_columns())),
        "fields": lib.schema([*value, *_of(Evidence)]),
    }


def table_of(name: str, rows: Iterable[Row]) -> pa.Table:
    """Rows of one of `TABLES` as an Arrow table."""
    return pyarrow().Table.from_pylist(list(rows), schema=schemas()[name])


def evidence_listed(record: Row) -> list[Row]:
    """Evidence as a list, its pointers in it: a mapping's keys would be lost in most tools."""
    return [{"pointer": pointer, **known} for pointer, known in record["evidence"].items()]


def evidence_mapped(listed: Iterable[Row]) -> Row:
    return {one["pointer"]: {k: v for k, v in one.items() if k != "pointer"} for one in listed}


def _named(columns: Iterable[Column]) -> list[tuple[str, pa.DataType]]:
    return [(column.name, _type(column.kind)) for column in columns]


def _of(model: type[BaseModel]) -> list[tuple[str, pa.DataType]]:
    return [(name, _type(bare(info.annotation))) for name, info in model.model_fields.items()]


def _struct(model: type[BaseModel], first: list[tuple[str, pa.DataType]] | None = None) -> Any:
    return pyarrow().struct([*(first or []), *_of(model)])


def _type(kind: Any) -> pa.DataType:
    lib = pyarrow()
    if is_list(kind):
        return lib.list_(_type(item_of(kind)))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _struct(kind)
    plain = {bool: lib.bool_(), int: lib.int64(), float: lib.float64()}
    return plain.get(kind, lib.string())
