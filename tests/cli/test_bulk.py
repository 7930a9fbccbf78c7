"""`raadsparser convert` over many documents: twins, changed settings, failures, logs, caches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import convert, raadsparser


@pytest.fixture
def pile(sheet: Path) -> Path:
    """Four sheets, two with one content, and an empty file."""
    text = sheet.read_text(encoding="utf-8")
    for name, n in (("a/sheet", 1), ("b/sheet", 2), ("b/twin", 1), ("c", 3)):
        path = sheet.parent / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace("3712345", f"371234{n}"), encoding="utf-8")
    (sheet.parent / "empty.pdf").touch()
    sheet.unlink()
    return sheet.parent


def test_one_content_is_read_once_and_listed_twice(pile: Path, out: Path) -> None:
    ran = convert(pile, into=out)
    assert ran.code == 1
    names = [str(Path(line["path"]).relative_to(pile)) for line in ran.documents]
    assert names == ["a/sheet.txt", "b/sheet.txt", "b/twin.txt", "c.txt", "empty.pdf"]
    assert [line["sheets"] for line in ran.documents] == [1, 1, 1, 1, 0]
    assert [one["zaaknummer"] for one in ran.sheets] == ["3712341", "3712342", "3712343"]
    (issue,) = [one for one in ran.documents[2]["issues"] if one["code"] == "same_content"]
    assert str(pile / "a/sheet.txt") in issue["message"]


def test_a_changed_setting_is_said_and_has_all_read_again(pile: Path, out: Path) -> None:
    convert(pile, into=out)
    changed = ("--resume", "--min-confidence", "0.99")
    ran = convert(pile, into=out, options=(*changed, "--keep-old"))
    assert "5 documents were read with another fingerprint" in ran.err
    assert "setting min_confidence 0.5 → 0.99" in ran.err
    assert "5 done before" in ran.err
    ran = convert(pile, into=out, options=changed)
    assert "they are read again" in ran.err
    assert (len(ran.documents), len(ran.sheets)) == (5, 3)
    assert "5 done before" in convert(pile, into=out, options=changed).err


def test_failures_are_read_again_when_asked_for(pile: Path, out: Path) -> None:
    convert(pile, into=out)
    again = convert(pile, into=out, options=("--resume",))
    assert (again.code, "--retry-failed" in again.err) == (1, True)
    retried = convert(pile, into=out, options=("--retry-failed",))
    assert "4 done before" in retried.err
    assert "1 failed" in retried.err
    (pile / "empty.pdf").unlink()
    assert len(convert(pile, into=out, options=("--retry-failed",)).documents) == 5


def test_a_log_for_machines_is_json_and_nothing_else(pile: Path, out: Path) -> None:
    ran = convert(pile, into=out, options=("--log-json",))
    events = [json.loads(line) for line in ran.err.splitlines()]
    assert [one["event"] for one in events] == ["document"] * 5 + ["summary"]
    assert events[-1]["statuses"]["failed"] == 1
    assert events[-1]["issues"]["empty_file"] == 1
    assert len(events[-1]["slowest"]) == 3


def test_lists_and_shards_choose_the_inputs(pile: Path, out: Path) -> None:
    names = out / "names"
    names.write_text(f"{pile / 'c.txt'}\n{pile / 'b'}\n")
    ran = convert("--files-from", names, into=out)
    assert [Path(line["path"]).name for line in ran.documents] == [
        "c.txt",
        "sheet.txt",
        "twin.txt",
    ]
    parts = []
    for shard in ("1/2", "2/2"):
        done = convert(pile, into=out, options=("--overwrite", "--shard", shard))
        parts.append({line["path"] for line in done.documents})
    assert len(parts[0] | parts[1]) == 5
    assert not parts[0] & parts[1]
    assert convert(pile, into=out, options=("--overwrite", "--shard", "3/2")).code == 2


def test_the_words_of_a_page_are_kept(out: Path) -> None:
    scan = Path(__file__).parents[2] / "examples" / "hengelo-digitaal.pdf"
    cache = ("--ocr-cache", str(out / "words"))
    first = convert(scan, into=out, options=cache)
    (kept,) = (out / "words").rglob("*.z")
    assert first.documents[0]["sha256"] in kept.name
    again = convert(scan, into=out, options=(*cache, "--overwrite"))
    assert again.sheets == first.sheets
    kept.write_bytes(kept.read_bytes()[:-20])  # a damaged file is as good as none
    assert convert(scan, into=out, options=(*cache, "--overwrite")).sheets == first.sheets


def test_a_byte_order_mark_is_for_csv(pile: Path, out: Path) -> None:
    refused = convert(pile, into=out, options=("--csv-bom",))
    assert (refused.code, "ends in .csv" in refused.err) == (2, True)
    ran = raadsparser("convert", pile, "--output", out / "sheets.csv", "--csv-bom")
    assert ran.code == 1
    assert (out / "sheets.csv").read_bytes().startswith(b"\xef\xbb\xbfschema_version,id,")


def test_export_makes_one_format_of_another(pile: Path, out: Path) -> None:
    convert(pile, into=out)
    ran = raadsparser("export", out / "sheets.jsonl", out / "sheets.sqlite")
    assert (ran.code, "3 sheets" in ran.err) == (0, True)
    shown = raadsparser("show", out / "sheets.sqlite")
    assert "3712342" in shown.out


def test_no_input_is_wrong_usage(out: Path) -> None:
    assert raadsparser("convert", "--output", out / "sheets.jsonl").code == 2
