"""Bad input: a clear message that names the file and the cause, and the run goes on."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from command import Ran, convert, raadsparser
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LETTER = """Gemeente Voorbeeldstad
Postbus 18, 7550 AA Voorbeeldstad

Aan de bewoners van de Lindelaan

Ons kenmerk: 3698877
Datum: 3 mei 2023
Onderwerp: Werkzaamheden riolering

Geachte heer, mevrouw,

Vanaf maandag 15 mei 2023 vervangen wij het riool in uw straat. Het werk duurt ongeveer
zes weken. De aannemer werkt op werkdagen tussen 7.00 en 16.00 uur. Uw woning blijft te
voet bereikbaar. De afvalcontainers kunt u aan het begin van de straat zetten.

Heeft u vragen? Bel dan met de gemeente, telefoon 14 074.

Met vriendelijke groet,

namens burgemeester en wethouders,
de teamleider Beheer
"""

DECISION = """Besluit van burgemeester en wethouders van Voorbeeldstad

Burgemeester en wethouders van Voorbeeldstad;

gelezen het voorstel van 21 maart 2023, nummer 3677001;

gelet op artikel 160 van de Gemeentewet;

besluiten:

1. de aanvraag van Stichting De Brug om subsidie toe te wijzen;
2. de subsidie vast te stellen op 12.500 euro voor het jaar 2023;
3. dit besluit bekend te maken aan de aanvrager.

Aldus besloten in de vergadering van 28 maart 2023.

De secretaris,                De burgemeester,
"""


def only(ran: Ran, path: Path) -> dict[str, object]:
    """The one document's line, told under the name it was given."""
    (line,) = ran.documents
    assert line["path"] == str(path)
    return line


def assert_failed(ran: Ran, path: Path, code: str) -> str:
    line = only(ran, path)
    assert (line["status"], line["sheets"], ran.sheets) == ("failed", 0, [])
    (issue,) = line["issues"]  # type: ignore[misc]
    assert issue["code"] == code
    assert issue["message"] in ran.err
    assert (line["sha256"] is not None) == path.exists()
    assert ran.code == 1
    assert str(path) in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""
    return str(issue["message"])


def assert_no_sheet(ran: Ran, path: Path) -> None:
    assert only(ran, path)["status"] == "no_sheet"
    assert ran.sheets == []
    assert ran.code == 0


def pdf(text: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    written = canvas.beginText(60, 780)
    written.textLines(text)
    canvas.drawText(written)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A valid 1-bit PNG of any size in few bytes, made without its pixels in memory."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    row, squeeze = b"\0" + b"\xff" * (width // 8), zlib.compressobj(9)
    data = b"".join(squeeze.compress(row) for _ in range(height)) + squeeze.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    folder = tmp_path / "bad"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("name", ["empty.pdf", "empty.txt", "empty.png", "empty.tiff"])
def test_an_empty_file(bad: Path, out: Path, name: str) -> None:
    path = bad / name
    path.touch()
    assert_failed(convert(path, into=out), path, "empty_file")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_pdf(bad: Path, out: Path, share: float) -> None:
    path, whole = bad / "cut.pdf", pdf("Onderwerp Fietspad\nZaaknummer 3712345\n" * 20)
    path.write_bytes(whole[: int(len(whole) * share)])
    assert_failed(convert(path, into=out), path, "truncated")


def test_a_pdf_with_a_password(bad: Path, out: Path) -> None:
    path = bad / "locked.pdf"
    path.write_bytes(pdf("Onderwerp Geheim", encrypt="s3cret"))
    assert "password" in assert_failed(convert(path, into=out), path, "encrypted")


@pytest.mark.parametrize("ending", ["pdf", "png"])
def test_a_blank_page(bad: Path, out: Path, ending: str) -> None:
    path = bad / f"blank.{ending}"
    if ending == "pdf":
        path.write_bytes(pdf(""))
    else:
        Image.new("L", (1654, 2339), 255).save(path, dpi=(200, 200))
    ran = convert(path, into=out)
    assert_no_sheet(ran, path)
    assert ["blank" in issue["message"] for issue in ran.documents[0]["issues"]] == [True]


def test_an_image_of_40_000_by_40_000_pixels(bad: Path, out: Path) -> None:
    path = bad / "huge.png"
    path.write_bytes(huge_png(40_000, 40_000))
    assert "40000" in assert_failed(convert(path, into=out), path, "too_large").replace(",", "")


def test_a_pdf_that_is_a_png(bad: Path, out: Path) -> None:
    path = bad / "scan.pdf"
    Image.new("L", (1654, 2339), 255).save(path, format="PNG", dpi=(200, 200))
    ran = convert(path, into=out)
    assert_no_sheet(ran, path)
    assert ran.documents[0]["pages"] == 1


def test_a_text_file_in_latin_1(bad: Path, out: Path, sheet: Path) -> None:
    path = bad / "latin1.txt"
    path.write_bytes(sheet.read_text(encoding="utf-8").encode("latin-1"))
    ran = convert(path, into=out)
    assert ran.code == 0
    assert ran.sheets[0]["subject"] == "Fietspad langs de Bornsestraat"
    assert "geïnformeerd" in ran.sheets[0]["history"]


def test_a_folder_without_documents(bad: Path, out: Path) -> None:
    (bad / "notes.docx").write_text("x")
    ran = convert(bad, into=out)
    assert ran.code == 2
    assert f"{bad}: no documents in this folder" in ran.err
    assert list(out.iterdir()) == []


def test_a_folder_without_documents_beside_one_with(bad: Path, out: Path, sheet: Path) -> None:
    ran = convert(bad, sheet.parent, into=out)
    assert ran.code == 1
    assert [(line["path"], line["status"]) for line in ran.documents] == [
        (str(bad), "failed"),
        (str(sheet), ran.sheets[0]["status"]),
    ]


def test_a_path_that_does_not_exist(bad: Path, out: Path) -> None:
    path = bad / "gone.pdf"
    assert_failed(convert(path, into=out), path, "not_found")


@pytest.mark.parametrize(
    ("where", "cause"),
    [
        ("gone", "there is no such folder"),
        ("sheet.txt", "there is no such folder"),  # a file where a folder should be
        ("/proc", "cannot be written"),  # refused to root as well
    ],
)
def test_an_output_folder_that_cannot_be_written(sheet: Path, where: str, cause: str) -> None:
    output = sheet.parent / where / "sheets.jsonl"
    ran = raadsparser("convert", sheet, "--output", output)
    assert ran.code == 2
    assert cause in ran.err
    assert str(output.parent) in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("text", [LETTER, DECISION], ids=["letter", "decision"])
@pytest.mark.parametrize("ending", ["txt", "pdf"])
def test_a_letter_or_decision_is_no_sheet(bad: Path, out: Path, text: str, ending: str) -> None:
    path = bad / f"paper.{ending}"
    path.write_bytes(text.encode() if ending == "txt" else pdf(text))
    assert_no_sheet(convert(path, into=out), path)


def test_a_file_of_another_kind(bad: Path, out: Path) -> None:
    path = bad / "notes.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)
    assert_failed(convert(path, into=out), path, "unsupported")


def test_the_run_goes_on_after_each(bad: Path, out: Path, sheet: Path) -> None:
    (bad / "a_empty.pdf").touch()
    (bad / "b_cut.pdf").write_bytes(pdf("x")[:200])
    (bad / "c_good.txt").write_bytes(sheet.read_bytes())
    ran = convert(bad / "0_gone.pdf", bad, into=out)
    statuses = {Path(line["path"]).name: line["status"] for line in ran.documents}
    good = statuses.pop("c_good.txt")
    assert good in ("ok", "partial")
    assert statuses == {"0_gone.pdf": "failed", "a_empty.pdf": "failed", "b_cut.pdf": "failed"}
    assert len(ran.sheets) == 1
    assert ran.code == 1
