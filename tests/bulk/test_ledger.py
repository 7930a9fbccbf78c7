"""The sheets file and the documents file agree, whatever happened to the run before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from raadsparser.bulk.ledger import Ledger, documents_beside
from raadsparser.digest import sha256_of
from raadsparser.errors import UsageError
from raadsparser.output.formats import jsonl
from raadsparser.record import AgendaSheet, DocumentResult, Source


def document(folder: Path, name: str, text: str = "x") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def result(path: Path, sheets: int = 1) -> DocumentResult:
    digest = sha256_of(path) or ""
    found = [
        AgendaSheet(
            id=f"{digest[:12]}-{n}",
            source=Source(
                path=str(path), sha256=digest, media_type="text/plain", pages=(1, 1), origin="text"
            ),
            subject="Café ’t Hoekje — geïntroduceerd",
        )
        for n in range(sheets)
    ]
    return DocumentResult(path=str(path), sha256=digest, status="ok", pages=1, sheets=found)


def subjects_by_file(output: Path) -> list[tuple[str, str]]:
    return [(Path(sheet.source.path).name, sheet.id) for sheet in jsonl.read(output)]


def lines(output: Path) -> list[dict[str, object]]:
    text = documents_beside(output).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "sheets.jsonl"


def test_the_documents_line_has_the_keys_of_the_contract(output: Path, tmp_path: Path) -> None:
    ledger = Ledger(output)
    ledger.write(result(document(tmp_path, "a.txt"), sheets=2))
    ledger.close()
    (line,) = lines(output)
    assert list(line) == ["path", "sha256", "status", "pages", "sheets", "seconds", "issues"]
    assert line["sheets"] == 2


def test_text_is_written_as_it_is(output: Path, tmp_path: Path) -> None:
    ledger = Ledger(output)
    ledger.write(result(document(tmp_path, "a.txt")))
    ledger.close()
    raw = output.read_bytes().decode("utf-8")
    assert "Café ’t Hoekje — geïntroduceerd" in raw
    assert raw.count("\n") == 1
    assert list(json.loads(raw)) == list(AgendaSheet.model_fields)


def test_results_are_on_disk_before_the_run_ends(output: Path, tmp_path: Path) -> None:
    ledger = Ledger(output)
    ledger.write(result(document(tmp_path, "a.txt")))
    assert len(output.read_text().splitlines()) == len(lines(output)) == 1
    ledger.close()


def test_an_existing_output_is_refused(output: Path) -> None:
    output.write_text("mine\n")
    with pytest.raises(UsageError, match=r"--resume.*--overwrite"):
        Ledger(output)
    assert output.read_text() == "mine\n"


def test_an_existing_documents_file_is_refused_too(output: Path) -> None:
    documents_beside(output).write_text("")
    with pytest.raises(UsageError, match=r"sheets\.documents\.jsonl exists"):
        Ledger(output)


def test_what_is_done_is_skipped_only_with_the_same_bytes(output: Path, tmp_path: Path) -> None:
    same, changed = document(tmp_path, "same.txt"), document(tmp_path, "changed.txt")
    ledger = Ledger(output)
    for path in (same, changed):
        ledger.write(result(path))
    ledger.close()
    changed.write_text("other bytes")
    again = Ledger(output, "resume")
    assert again.done(same)
    assert not again.done(changed)
    again.write(result(changed))
    again.close()
    assert [line["path"] for line in lines(output)] == [str(same), str(changed)]
    assert [name for name, _ in subjects_by_file(output)] == ["same.txt", "changed.txt"]
    assert lines(output)[1]["sha256"] == sha256_of(changed)


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_torn_last_line_of_either_file_is_done_again(
    output: Path, tmp_path: Path, cut: int
) -> None:
    paths = [document(tmp_path, f"{name}.txt", name) for name in "abc"]
    ledger = Ledger(output)
    for path in paths:
        ledger.write(result(path, sheets=2))
    ledger.close()
    whole = output.read_bytes(), documents_beside(output).read_bytes()
    for torn in (output, documents_beside(output)):
        output.write_bytes(whole[0])
        documents_beside(output).write_bytes(whole[1])
        torn.write_bytes(torn.read_bytes()[:-cut])
        again = Ledger(output, "resume")
        assert [again.done(path) for path in paths] == [True, True, False]
        again.write(result(paths[2], sheets=2))
        again.close()
        assert output.read_bytes() == whole[0]
        assert documents_beside(output).read_bytes() == whole[1]


def test_sheets_without_their_documents_line_are_not_doubled(output: Path, tmp_path: Path) -> None:
    a, b = document(tmp_path, "a.txt", "a"), document(tmp_path, "b.txt", "b")
    ledger = Ledger(output)
    ledger.write(result(a))
    ledger.write(result(b))
    ledger.close()
    beside = documents_beside(output)
    beside.write_text(beside.read_text().splitlines(keepends=True)[0])
    again = Ledger(output, "resume")
    assert not again.done(b)
    again.write(result(b))
    again.close()
    assert [name for name, _ in subjects_by_file(output)] == ["a.txt", "b.txt"]


def test_resume_without_an_earlier_run_starts_one(output: Path, tmp_path: Path) -> None:
    ledger = Ledger(output, "resume")
    ledger.write(result(document(tmp_path, "a.txt")))
    ledger.close()
    assert len(lines(output)) == 1


def test_a_folder_that_is_not_there_or_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        Ledger(tmp_path / "gone" / "sheets.jsonl")
    with pytest.raises(UsageError, match="cannot be written"):
        Ledger(Path("/proc/sheets.jsonl"))


def test_an_output_that_is_a_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "sheets.jsonl").mkdir()
    with pytest.raises(UsageError, match="cannot be written"):
        Ledger(tmp_path / "sheets.jsonl", "overwrite")
    assert [path.name for path in tmp_path.iterdir()] == ["sheets.jsonl"]


def test_unknown_endings_list_the_known(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"known are .*\.jsonl"):
        Ledger(tmp_path / "sheets.docx")
