"""Sheets as a data frame, for pandas or polars: a row a sheet, the columns of the tables."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any, Literal

from raadsparser.errors import MissingComponentError
from raadsparser.output.columns import dumped, sheet_columns, sheet_row
from raadsparser.record import AgendaSheet, DocumentResult

Library = Literal["pandas", "polars"]


def sheets_to_frame(
    sheets: Iterable[AgendaSheet | DocumentResult], library: Library = "pandas"
) -> Any:
    """A `pandas.DataFrame` or `polars.DataFrame` of sheets, or of what `convert` gives.

    A row a sheet, in their order; the parts of `meeting`, `source` and `public_speaking` are
    columns of their own (`meeting_date`), lists stay lists, evidence is left out. Without
    sheets the frame has all columns and no rows. Raises MissingComponentError where the
    library is absent and ValueError for another library.
    """
    if library not in ("pandas", "polars"):
        raise ValueError(f"library is 'pandas' or 'polars', not {library!r}")
    rows = [sheet_row(dumped(sheet)) for sheet in chain.from_iterable(map(_of, sheets))]
    return _pandas(rows) if library == "pandas" else _polars(rows)


def _of(one: AgendaSheet | DocumentResult) -> list[AgendaSheet]:
    return one.sheets if isinstance(one, DocumentResult) else [one]


def _pandas(rows: list[dict[str, Any]]) -> Any:
    try:
        import pandas as pd
    except ImportError:
        raise MissingComponentError("pandas", "pip install 'raadsparser[frames]'") from None
    return pd.DataFrame(rows, columns=[column.name for column in sheet_columns()])


def _polars(rows: list[dict[str, Any]]) -> Any:
    from raadsparser.output.arrow import table_of

    try:
        import polars as pl
    except ImportError:
        raise MissingComponentError("polars", "pip install 'raadsparser[frames]'") from None
    return pl.from_arrow(table_of("sheets", rows).drop_columns(["evidence"]))
