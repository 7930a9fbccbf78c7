"""Every format there is: what is written comes back, and what is torn or not wanted goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsparser.errors import UsageError
from raadsparser.output.entry import Entry
from raadsparser.output.formats import format_of, formats
from raadsparser.record import AgendaSheet, DocumentResult

WHOLE = sorted(suffix for suffix, known in formats().items() if known.WHOLE)


def document(sheet: AgendaSheet, name: str, *ids: str) -> tuple[Entry, list[AgendaSheet]]:
    """A document of that name, its hash made of it, with a sheet for each id."""
    digest = name.encode().hex().ljust(64, "0")
    source = sheet.source.model_copy(update={"path": name, "sha256": digest})
    sheets = [sheet.model_copy(update={"id": one, "source": source}) for one in ids]
    result = DocumentResult(path=name, sha256=digest, status="ok", pages=1, sheets=sheets)
    return Entry.of(result), sheets


def write(path: Path, *entries: Entry, append: bool = False) -> None:
    writer = format_of(path).open_writer(path, append=append)
    for entry in entries:
        writer.write(entry)
        writer.sync()
    writer.close()


def test_all_four_are_there() -> None:
    assert sorted(formats()) == [".csv", ".jsonl", ".parquet", ".sqlite"]


@pytest.mark.parametrize("suffix", WHOLE)
def test_what_is_written_comes_back(suffix: str, sheet: AgendaSheet, tmp_path: Path) -> None:
    path = tmp_path / f"sheets{suffix}"
    one, first = document(sheet, "a.pdf", "a-1", "a-2")
    two, second = document(sheet, "b.pdf", "b-1")
    write(path, one)
    write(path, two, append=True)
    assert list(format_of(path).read(path)) == first + second


@pytest.mark.parametrize("suffix", sorted(formats()))
def test_what_is_not_wanted_goes(suffix: str, sheet: AgendaSheet, tmp_path: Path) -> None:
    path = tmp_path / f"sheets{suffix}"
    one, two = (document(sheet, name, f"{name}-1")[0] for name in ("a.pdf", "b.pdf"))
    write(path, one, two)
    form = format_of(path)
    assert form.keep(path, lambda key: key == two.sha256) == {two.sha256: 1}
    write(path, append=True)
    assert form.keep(path, lambda key: True) == {two.sha256: 1}


@pytest.mark.parametrize("suffix", WHOLE)
def test_a_document_that_is_read_again_stands_once(
    suffix: str, sheet: AgendaSheet, tmp_path: Path
) -> None:
    path = tmp_path / f"sheets{suffix}"
    old, _ = document(sheet, "a.pdf", "a-1", "a-2")
    other, others = document(sheet, "b.pdf", "b-1")
    new, news = document(sheet.model_copy(update={"subject": "Anders"}), "a.pdf", "a-1")
    write(path, old, other, new)
    form = format_of(path)
    assert form.keep(path, lambda key: True) == {old.sha256: 1, other.sha256: 1}
    write(path, append=True)
    assert list(form.read(path)) == others + news


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
@pytest.mark.parametrize("cut", [1, 3, 60])
def test_a_torn_end_goes(suffix: str, cut: int, sheet: AgendaSheet, tmp_path: Path) -> None:
    path = tmp_path / f"sheets{suffix}"
    one, two = (document(sheet, name, f"{name}-1")[0] for name in ("a.pdf", "b.pdf"))
    write(path, one)
    whole = path.read_bytes()
    write(path, two, append=True)
    path.write_bytes(path.read_bytes()[:-cut])
    assert format_of(path).keep(path, lambda key: True) == {one.sha256: 1}
    assert path.read_bytes() == whole


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    assert format_of(tmp_path / "SHEETS.JSONL").SUFFIX == ".jsonl"


def test_a_line_that_is_no_sheet_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sheets.jsonl"
    path.write_text('{"id": "x"}\n')
    with pytest.raises(UsageError, match="line 1 is not a sheet"):
        list(format_of(path).read(path))


def test_a_flat_table_says_that_it_cannot_be_read_back(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"export from a \.jsonl"):
        format_of(tmp_path / "sheets.csv").read(tmp_path / "sheets.csv")
