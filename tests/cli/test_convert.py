"""`raadsparser convert`: formats, outputs, resume, workers."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from command import convert, raadsparser


@pytest.fixture
def pile(sheet: Path) -> list[Path]:
    """Six sheets with subjects of their own."""
    text = sheet.read_text(encoding="utf-8")
    paths = []
    for n in range(6):
        path = sheet.parent / f"sheet{n}.txt"
        path.write_text(text.replace("Bornsestraat", f"Straat {n}"), encoding="utf-8")
        paths.append(path)
    sheet.unlink()
    return paths


def test_sheets_and_documents_go_to_two_files(sheet: Path, out: Path) -> None:
    ran = convert(sheet, into=out)
    assert (ran.code, ran.out) == (0, "")
    assert [one["subject"] for one in ran.sheets] == ["Fietspad langs de Bornsestraat"]
    assert ran.sheets[0]["zaaknummer"] == "3712345"
    (line,) = ran.documents
    assert list(line) == ["path", "sha256", "status", "pages", "sheets", "seconds", "issues"]
    assert (line["path"], line["pages"], line["sheets"]) == (str(sheet), 1, 1)
    assert line["sha256"] == ran.sheets[0]["source"]["sha256"]
    assert "1 document" in ran.err


def test_without_output_the_sheets_go_to_standard_output(sheet: Path) -> None:
    ran = raadsparser("convert", sheet, PYTHONIOENCODING="ascii")
    assert ran.code == 0
    (line,) = ran.out.splitlines()
    assert json.loads(line)["subject"] == "Fietspad langs de Bornsestraat"
    assert "geïnformeerd" in line  # UTF-8, whatever the terminal is set to
    assert "1 document" in ran.err


def test_a_name_that_is_no_utf_8(sheet: Path, out: Path) -> None:
    """As old archives have them; the command line and the two files stay readable."""
    odd = Path(os.fsdecode(os.fsencode(sheet.parent) + b"/caf\xe9.txt"))
    sheet.rename(odd)
    ran = convert(odd.parent, into=out)
    assert ran.code == 0
    assert ran.documents[0]["path"] == ran.sheets[0]["source"]["path"]
    assert ran.documents[0]["path"].endswith("caf\\xe9.txt")
    again = convert(odd.parent, into=out, options=("--resume",))
    assert "1 done before" in again.err
    assert again.sheets == ran.sheets


def test_a_folder_and_a_glob_give_the_same(pile: list[Path], out: Path) -> None:
    folder = convert(pile[0].parent, into=out)
    pattern = convert(f"{pile[0].parent}/*.txt", into=out, options=("--overwrite",))
    assert [line["path"] for line in folder.documents] == [str(path) for path in pile]
    assert folder.sheets == pattern.sheets


def test_two_workers_give_what_one_gives(pile: list[Path], out: Path) -> None:
    one = convert(pile[0].parent, into=out)
    two = convert(pile[0].parent, into=out, options=("--overwrite", "--workers", "2"))
    assert two.code == 0
    assert two.sheets == one.sheets
    as_done = ("--overwrite", "--workers", "2", "--order", "done")
    done = convert(pile[0].parent, into=out, options=as_done)
    assert sorted(one["id"] for one in done.sheets) == sorted(one["id"] for one in one.sheets)


def test_an_unknown_ending_lists_the_known(sheet: Path, out: Path) -> None:
    ran = raadsparser("convert", sheet, "--output", out / "sheets.docx")
    assert ran.code == 2
    assert "known are" in ran.err
    assert ".jsonl" in ran.err


def test_an_existing_file_is_refused(sheet: Path, out: Path) -> None:
    (out / "sheets.jsonl").write_text("mine\n")
    ran = raadsparser("convert", sheet, "--output", out / "sheets.jsonl")
    assert ran.code == 2
    assert "--overwrite" in ran.err
    assert (out / "sheets.jsonl").read_text() == "mine\n"


def test_overwrite_starts_anew(pile: list[Path], out: Path) -> None:
    convert(*pile, into=out)
    ran = convert(pile[0], into=out, options=("--overwrite",))
    assert len(ran.sheets) == len(ran.documents) == 1


def test_resume_reads_only_the_rest(pile: list[Path], out: Path) -> None:
    whole = convert(*pile, into=out)
    beside = out / "sheets.documents.jsonl"
    lines = beside.read_text().splitlines(keepends=True)
    beside.write_text("".join(lines[:3]) + lines[3][:20])
    ran = convert(*pile, into=out, options=("--resume",))
    assert ran.code == 0
    assert ran.sheets == whole.sheets
    assert [line["path"] for line in ran.documents] == [str(path) for path in pile]
    assert ran.documents[:3] == whole.documents[:3]
    assert "3 done before" in ran.err


@pytest.mark.parametrize(
    "options",
    [("--resume", "--overwrite"), ("--workers", "0"), ("--engine", "none"), ("--order", "size")],
)
def test_wrong_usage_is_exit_code_2(sheet: Path, out: Path, options: tuple[str, ...]) -> None:
    assert convert(sheet, into=out, options=options).code == 2


@pytest.mark.parametrize("option", ["--resume", "--overwrite"])
def test_what_needs_a_file_says_so(sheet: Path, option: str) -> None:
    ran = raadsparser("convert", sheet, option)
    assert ran.code == 2
    assert "--output FILE" in ran.err


def test_an_unknown_profile_lists_the_known(sheet: Path, out: Path) -> None:
    ran = convert(sheet, into=out, options=("--profile", "atlantis"))
    assert ran.code == 2
    assert "generic, hengelo" in ran.err
    assert list(out.iterdir()) == []


def test_a_fault_in_an_own_profile_stops_before_work(sheet: Path, out: Path) -> None:
    own = sheet.parent / "profiles"
    own.mkdir()
    (own / "mine.toml").write_text('name = "mine"\ntitle = "Mine"\ncolour = "red"\n')
    ran = convert(sheet, into=out, options=("--profile-dir", str(own)))
    assert ran.code == 2
    assert "mine.toml" in ran.err
    assert "colour" in ran.err
    assert list(out.iterdir()) == []


def test_a_missing_component_is_exit_code_3(sheet: Path, out: Path) -> None:
    """Without Tesseract's data no scan can be read; the command to install it is named."""
    from PIL import Image, ImageDraw

    scan = sheet.parent / "scan.png"
    image = Image.new("L", (1654, 2339), 255)
    ImageDraw.Draw(image).text((200, 200), "Onderwerp Fietspad", fill=0, font_size=40)
    image.save(scan, dpi=(200, 200))
    absent = {"TESSDATA_PREFIX": str(sheet.parent), "PATH": str(sheet.parent)}
    output = out / "sheets.jsonl"
    ran = raadsparser("convert", scan, "--output", output, "--workers", "1", **absent)
    assert ran.code == 3
    assert "apt-get install" in ran.err
    assert "tesseract-ocr" in ran.err
