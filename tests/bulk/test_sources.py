"""Archives, URLs, lists and shards as inputs; URLs as outputs."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

import raadsparser
from raadsparser.bench.speed.pages import SHEET
from raadsparser.bulk.choice import Shard, listed
from raadsparser.bulk.inputs import Input, walk
from raadsparser.bulk.remote import staged
from raadsparser.errors import MissingComponentError, UsageError

fsspec = pytest.importorskip("fsspec")


def sheet(n: int) -> bytes:
    return SHEET.format(n=n).encode()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "2023.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("b.txt", sheet(1))
        made.writestr("a/c.txt", sheet(2))
        made.writestr("notes.docx", b"x")
        made.writestr("__MACOSX/b.txt", b"x")
        made.writestr(".hidden.txt", b"x")
    return path


@pytest.fixture
def store() -> fsspec.AbstractFileSystem:
    system = fsspec.filesystem("memory")
    for n in range(3):
        system.pipe(f"/council/in/{n}.txt", sheet(n))
    system.pipe("/council/in/notes.docx", b"x")
    yield system
    system.rm("/council", recursive=True)


def test_an_archive_is_read_as_a_folder(archive: Path) -> None:
    results = list(raadsparser.convert([archive]))
    assert [result.path for result in results] == [f"{archive}/a/c.txt", f"{archive}/b.txt"]
    assert [one.sheets[0].zaaknummer for one in results] == ["3700002", "3700001"]
    assert {one.sheets[0].source.path for one in results} == {one.path for one in results}


def test_an_archive_in_a_folder_counts(archive: Path) -> None:
    assert len(list(walk(archive.parent))) == 2


def test_a_damaged_archive_is_accounted_for(archive: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(archive.read_bytes()[:-40])
    (result,) = raadsparser.convert([broken])
    assert (result.status, result.issues[0].code) == ("failed", "unreadable")


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as made:
        made.writestr("a.txt", b"A" * 400)
        made.writestr("b.txt", sheet(1))
    path = tmp_path / "bad.zip"
    path.write_bytes(raw.getvalue().replace(b"A" * 400, b"B" * 400))
    first, second = raadsparser.convert([path])
    assert (first.status, first.issues[0].code) == ("failed", "unreadable")
    assert second.sheets


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("memory://council/in", 3),
        ("memory://council/in/*.txt", 3),
        ("memory://council/in/1.txt", 1),
    ],
)
def test_urls_are_read(store: object, url: str, count: int) -> None:
    results = list(raadsparser.convert(url))
    assert len(results) == count
    assert all(one.path.startswith("memory://") and one.sheets for one in results)


def test_what_is_not_at_a_url_is_accounted_for(store: object) -> None:
    (result,) = raadsparser.convert("memory://council/gone.pdf")
    assert (result.status, result.issues[0].code) == ("failed", "not_found")


def test_two_workers_read_archives_and_urls(store: object, archive: Path) -> None:
    results = list(raadsparser.convert([archive, "memory://council/in"], workers=2))
    assert [one.status == "failed" for one in results] == [False] * 5


def test_a_store_without_its_package_says_what_to_install() -> None:
    with pytest.raises(MissingComponentError, match="pip install s3fs") as error:
        list(walk("s3://bucket/in"))
    assert error.value.exit_code == 3


def run(*arguments: str) -> tuple[int, str]:
    """The command line in this process, where `memory://` is one memory."""
    from raadsparser.cli import app

    ran = CliRunner().invoke(app, ["convert", *arguments, "--workers", "1"])
    if ran.exception is not None and not isinstance(ran.exception, SystemExit):
        raise ran.exception
    return ran.exit_code, ran.output


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet", ".sqlite", ".csv"])
def test_outputs_go_to_urls(
    store: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    url = f"memory://council/out/sheets{suffix}"
    code, _ = run("memory://council/in", "--output", url)
    assert code == 0
    system = fsspec.filesystem("memory")
    lines = system.cat("/council/out/sheets.documents.jsonl").splitlines()
    assert [json.loads(line)["path"] for line in lines] == [
        f"memory:///council/in/{n}.txt" for n in range(3)
    ]
    assert system.size(f"/council/out/sheets{suffix}") > 100
    assert not any(path.is_file() for path in tmp_path.rglob("*"))
    with pytest.raises(UsageError, match="exists already"):
        run("memory://council/in", "--output", url)
    code, told = run("memory://council/in", "--output", url, "--resume")
    assert (code, "3 done before" in told) == (0, True)


def test_a_run_for_a_url_that_breaks_off_goes_on(
    store: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    url = "memory://council/out/sheets.jsonl"
    with staged(url, resume=False, overwrite=False) as local:
        left = local.with_suffix(".documents.jsonl")
        left.touch()  # what a killed run would have left
        kept = local.parent
    kept.mkdir(parents=True)
    left.touch()
    with pytest.raises(UsageError, match="broke off"), staged(url, resume=False, overwrite=False):
        pass
    assert run("memory://council/in", "--output", url, "--resume")[0] == 0


@pytest.mark.parametrize("end", ["\n", "\0"])
def test_a_list_of_paths(tmp_path: Path, end: str) -> None:
    name = tmp_path / "list"
    name.write_text(f"a b.pdf{end}c.pdf{end}")
    assert listed(str(name)) == ["a b.pdf", "c.pdf"]


def test_a_list_that_is_not_there_or_empty(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        listed(str(tmp_path / "gone"))
    (tmp_path / "empty").touch()
    with pytest.raises(UsageError, match="is empty"):
        listed(str(tmp_path / "empty"))


def test_shards_part_the_inputs_and_lose_none() -> None:
    found = [Input(Path(f"{n}.pdf")) for n in range(100)]
    parts = [[one.name for one in Shard(n, 3).of(found)] for n in (1, 2, 3)]
    assert sorted(name for part in parts for name in part) == sorted(one.name for one in found)
    assert all(len(part) > 15 for part in parts)
    assert [one.name for one in Shard.parse("2/3").of(reversed(found))] == parts[1][::-1]


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0"])
def test_a_shard_that_is_none(text: str) -> None:
    with pytest.raises(UsageError, match="2/8"):
        Shard.parse(text)
