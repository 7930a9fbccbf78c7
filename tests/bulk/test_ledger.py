"""The sheets file and the documents file agree, whatever happened to the run before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from raadsparser.bulk.books import documents_beside, ledger_beside
from raadsparser.bulk.fingerprint import Fingerprint
from raadsparser.bulk.ledger import Ledger
from raadsparser.digest import sha256_of
from raadsparser.errors import UsageError
from raadsparser.output.entry import Entry
from raadsparser.output.formats import jsonl
from raadsparser.record import AgendaSheet, DocumentResult, Issue, Source


def document(folder: Path, name: str, text: str = "x") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def result(path: Path, sheets: int = 1) -> Entry:
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
    return Entry.of(
        DocumentResult(path=str(path), sha256=digest, status="ok", pages=1, sheets=found)
    )


def done(ledger: Ledger, path: Path) -> bool:
    return ledger.done(str(path), sha256_of(path))


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
    same, changed = document(tmp_path, "same.txt"), document(tmp_path, "changed.txt", "y")
    ledger = Ledger(output)
    for path in (same, changed):
        ledger.write(result(path))
    ledger.close()
    changed.write_text("other bytes")
    again = Ledger(output, "resume")
    assert done(again, same)
    assert not done(again, changed)
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
        assert [done(again, path) for path in paths] == [True, True, False]
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
    assert not done(again, b)
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


def failure(path: Path) -> Entry:
    issue = Issue(code="worker_died", message="twice")
    return Entry(path=str(path), sha256=sha256_of(path), status="failed", issues=(issue,))


def twin(path: Path) -> Entry:
    return Entry(path=str(path), sha256=sha256_of(path), status="no_sheet", twin=True)


BEFORE = Fingerprint("before", {"version": "1", "setting profile": "None"})
NOW = Fingerprint("now", {"version": "2", "setting profile": "None"})


@pytest.mark.parametrize("first", [True, False], ids=["after the other", "before the other"])
def test_a_document_with_the_content_of_another_is_listed_without_its_sheets(
    output: Path, tmp_path: Path, first: bool
) -> None:
    one, other = document(tmp_path, "one.txt"), document(tmp_path, "other.txt")
    ledger = Ledger(output)
    digest = sha256_of(one) or ""
    assert ledger.claim(str(one), digest)
    assert not ledger.claim(str(other), digest)
    for entry in [result(one), twin(other)][:: 1 if first else -1]:
        ledger.write(entry)
    ledger.close()
    assert [(Path(str(line["path"])).name, line["sheets"]) for line in lines(output)] == [
        ("one.txt", 1),
        ("other.txt", 1),
    ]
    assert [name for name, _ in subjects_by_file(output)] == ["one.txt"]
    (issue,) = lines(output)[1]["issues"]  # type: ignore[misc]
    assert issue["code"] == "same_content"
    assert str(one) in issue["message"]
    again = Ledger(output, "resume")
    assert done(again, one)
    assert done(again, other)
    assert not again.claim("third.txt", digest)
    again.close()


def test_the_same_bytes_under_another_ending_are_another_document(output: Path) -> None:
    ledger = Ledger(output)
    assert ledger.claim("a.txt", "00")
    assert ledger.claim("a.pdf", "00")
    ledger.close()


def test_what_was_read_otherwise_is_read_again_and_said(output: Path, tmp_path: Path) -> None:
    a, b = document(tmp_path, "a.txt", "a"), document(tmp_path, "b.txt", "b")
    ledger = Ledger(output, fingerprint=BEFORE)
    for path in (a, b):
        ledger.write(result(path, sheets=2))
    ledger.close()
    again = Ledger(output, "resume", fingerprint=NOW)
    assert (again.old, again.changes) == (2, ["version 1 → 2"])
    assert not done(again, a)
    assert again.claim(str(a), sha256_of(a) or "")
    again.write(result(a, sheets=1))
    again.close()
    assert [line["sheets"] for line in lines(output)] == [2, 1]
    third = Ledger(output, "resume", fingerprint=NOW)
    assert (done(third, a), done(third, b), third.old) == (True, False, 1)
    third.close()


def test_what_was_read_otherwise_may_stay(output: Path, tmp_path: Path) -> None:
    a = document(tmp_path, "a.txt")
    ledger = Ledger(output, fingerprint=BEFORE)
    ledger.write(result(a))
    ledger.close()
    again = Ledger(output, "resume", fingerprint=NOW, keep_old=True)
    assert (done(again, a), again.old) == (True, 1)
    again.close()


def test_failures_are_read_again_only_when_asked_for(output: Path, tmp_path: Path) -> None:
    a, b = document(tmp_path, "a.txt", "a"), document(tmp_path, "b.txt", "b")
    ledger = Ledger(output)
    ledger.write(failure(a))
    ledger.write(result(b))
    ledger.close()
    again = Ledger(output, "resume")
    assert (done(again, a), again.books.failed) == (True, 1)
    again.close()
    third = Ledger(output, "resume", retry_failed=True)
    assert (done(third, a), done(third, b), third.books.failed) == (False, True, 0)
    third.write(result(a))
    third.close()
    assert sorted(str(line["status"]) for line in lines(output)) == ["ok", "ok"]
    assert len(ledger_beside(output).read_text().splitlines()) == 3  # what it is made of, and two


def test_two_runs_on_one_output_refuse_each_other(output: Path) -> None:
    ledger = Ledger(output)
    for mode in ("resume", "overwrite"):
        with pytest.raises(UsageError, match=r"another run \(process \d+\) is writing it"):
            Ledger(output, mode)  # type: ignore[arg-type]
    ledger.close()
    Ledger(output, "resume").close()


def test_a_ledger_that_lost_its_end_has_the_document_read_again(
    output: Path, tmp_path: Path
) -> None:
    a, b = document(tmp_path, "a.txt", "a"), document(tmp_path, "b.txt", "b")
    ledger = Ledger(output)
    for path in (a, b):
        ledger.write(result(path))
    ledger.close()
    whole = output.read_bytes()
    beside = ledger_beside(output)
    beside.write_bytes(beside.read_bytes()[:-5])
    again = Ledger(output, "resume")
    assert [done(again, path) for path in (a, b)] == [True, False]
    again.write(result(b))
    again.close()
    assert output.read_bytes() == whole
    assert len(lines(output)) == 2
