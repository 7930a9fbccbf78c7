"""Every format there is: what is written comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsparser.errors import UsageError
from raadsparser.output.formats import format_of, formats
from raadsparser.record import AgendaSheet


@pytest.mark.parametrize("suffix", sorted(formats()))
def test_what_is_written_comes_back(suffix: str, sheet: AgendaSheet, tmp_path: Path) -> None:
    known, path = formats()[suffix], tmp_path / f"sheets{suffix}"
    other = sheet.model_copy(update={"id": "second"})
    writer = known.open_writer(path)
    writer.write([sheet, other])
    writer.close()
    more = known.open_writer(path, append=True)
    more.write([sheet])
    more.close()
    assert list(known.read(path)) == [sheet, other, sheet]


@pytest.mark.parametrize("suffix", sorted(formats()))
def test_what_is_not_wanted_goes(suffix: str, sheet: AgendaSheet, tmp_path: Path) -> None:
    known, path = formats()[suffix], tmp_path / f"sheets{suffix}"
    source = sheet.source.model_copy(update={"path": "other.pdf"})
    writer = known.open_writer(path)
    writer.write([sheet, sheet.model_copy(update={"source": source})])
    writer.close()
    kept = known.keep(path, lambda key: key[0] == "other.pdf")
    assert kept == {("other.pdf", sheet.source.sha256): 1}
    assert [one.source.path for one in known.read(path)] == ["other.pdf"]


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    assert format_of(tmp_path / "SHEETS.JSONL").SUFFIX == ".jsonl"


def test_a_line_that_is_no_sheet_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sheets.jsonl"
    path.write_text('{"id": "x"}\n')
    with pytest.raises(UsageError, match="line 1 is not a sheet"):
        list(format_of(path).read(path))
