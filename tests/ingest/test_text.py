from __future__ import annotations

from pathlib import Path

import pytest

from raadsparser.errors import DocumentError
from raadsparser.ingest import read, read_text
from raadsparser.settings import Settings


def words(text: str) -> list[str]:
    return [word.text for word in read_text(text).pages[0].words]


def test_words_stand_on_a_character_grid() -> None:
    page = read_text("Onderwerp  Wijkgericht\n\nZaal").pages[0]
    first, second, third = (word.box for word in page.words)
    assert (first.x0, first.x1) == (0.0, 54.0)
    assert second.x0 == 11 * 6.0
    assert third.y0 - first.y0 == 24.0, "a blank line keeps its height"
    assert page.origin == "text"


def test_a_page_for_each_form_feed() -> None:
    document = read_text("een\n\fTwee\n\f")
    assert [len(page.words) for page in document.pages] == [1, 1]
    assert [page.number for page in document.pages] == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("☐ ja ☑ nee", ["☐", "ja", "☒", "nee"]),
        ("☐ja ☒nee", ["☐", "ja", "☒", "nee"]),
        ("[ ] ja [x] nee", ["[ ]", "ja", "[x]", "nee"]),
        ("( ) ja (x) nee", ["( )", "ja", "(x)", "nee"]),
        ("• punt", ["•", "punt"]),
        ("ﬁets en ĳs", ["fiets", "en", "ijs"]),
        ("gei\u0308ntroduceerd cafe\u0301", ["geïntroduceerd", "café"]),
        ("", []),
    ],
)
def test_boxes_bullets_and_ligatures(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_files_in_office_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "blad.txt"
    path.write_bytes("geïnformeerd – “José”".encode(encoding))
    page = read(path, Settings()).pages[0]
    assert [word.text for word in page.words] == ["geïnformeerd", "–", "“José”"]


def test_the_same_bytes_have_the_same_identity(tmp_path: Path) -> None:
    one, other = tmp_path / "een.txt", tmp_path / "twee.txt"
    one.write_text("Onderwerp", encoding="utf-8")
    other.write_text("Onderwerp", encoding="utf-8")
    assert read(one).sha256 == read(other).sha256 == read_text("Onderwerp").sha256


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("leeg.txt", b"", "empty_file"),
        ("wit.txt", b" \n\n", "empty_file"),
        ("binair.txt", bytes(range(256)), "unsupported"),
        ("blad.pdf", b"gewone tekst", "unsupported"),
        ("pagina.txt", b"<!DOCTYPE html><html>", "unsupported"),
        ("blad.docx", b"PK\x03\x04 en zo voort", "unsupported"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError) as caught:
        read(path)
    assert caught.value.code == code
    assert name in str(caught.value)
