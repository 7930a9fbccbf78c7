"""A pile of mixed files, some bad in every way we know: the good are right, the bad explained."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import zlib
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from runs import FULL, command

from raadsparser.bench.speed.measure import ENV
from raadsparser.bench.speed.pages import SHEET
from raadsparser.bulk.books import documents_beside

GOOD, BAD = (950, 50) if FULL else (34, 16)
DEADLINE = 20 if FULL else 12


def text(n: int) -> bytes:
    return SHEET.format(n=n).encode()


def pdf(n: int, words: str = SHEET, **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    written = canvas.beginText(60, 780)
    written.textLines(words.format(n=n))
    canvas.drawText(written)
    canvas.save()
    return buffer.getvalue()


def scan(n: int, words: str = SHEET, kind: str = "PNG") -> bytes:
    with pdfium.PdfDocument(pdf(n, words)) as document:
        page = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    buffer = io.BytesIO()
    page.save(buffer, kind, dpi=(200, 200))
    return buffer.getvalue()


def latin(n: int) -> bytes:
    return SHEET.format(n=n).encode("latin-1")


def huge(n: int) -> bytes:
    """40,000 by 40,000 pixels, as far as its header goes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", 40_000, 40_000, 1, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 5001)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    )


def broken_picture(n: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes([n % 256]) * 400


def noise(n: int) -> bytes:
    image = Image.fromarray(np.random.default_rng(n).integers(0, 256, (600, 400), np.uint8))
    ImageDraw.Draw(image).text((20, 20), f"{n}", fill=0)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


LETTER = (
    "Ons kenmerk: 36{n:05d}\nOnderwerp: Werkzaamheden riolering\n\nGeachte heer, mevrouw,\n\n"
    "Vanaf maandag vervangen wij het riool in uw straat.\n\nMet vriendelijke groet,\n"
    "namens burgemeester en wethouders\n"
)

GOOD_KINDS: tuple[tuple[str, Callable[[int], bytes]], ...] = (
    *((".txt", text),) * 10,
    *((".pdf", pdf),) * 4,
    (".txt", latin),
    (".png", scan),
    (".pdf", scan),  # a picture that is called a PDF
)
BAD_KINDS: tuple[tuple[str, Callable[[int], bytes], str | None], ...] = (
    (".pdf", lambda n: b"", "empty_file"),
    (".png", lambda n: b"", "empty_file"),
    (".txt", lambda n: b" \n" * (n + 1), "empty_file"),
    (".pdf", lambda n: pdf(n)[: 400 + n], "truncated"),
    (".jpg", lambda n: scan(n, kind="JPEG")[:9000], "truncated"),
    (".tif", lambda n: scan(n, kind="TIFF")[:9000], None),
    (".pdf", lambda n: pdf(n, encrypt=f"s3cret{n}"), "encrypted"),
    (".pdf", lambda n: b"PK\x03\x04" + bytes(range(n % 200)) * 8, "unsupported"),
    (".pdf", lambda n: b"<html>%d</html>" % n, "unsupported"),
    (".png", broken_picture, "unreadable"),
    (".pdf", lambda n: pdf(n, " "), "passed_blank"),
    (".pdf", lambda n: pdf(n, LETTER), "passed_letter"),
    (".txt", lambda n: LETTER.format(n=n).encode(), "passed_letter"),
    (".png", noise, None),
)


def bad_files() -> Iterator[tuple[str, bytes, str | None]]:
    yield ".png", scan(0, SHEET.replace("Fietspad", "Hangbrug")), "timed_out"
    yield ".png", huge(0), "too_large"
    for n, (ending, made, code) in enumerate(cycle(BAD_KINDS)):
        yield ending, made(n), code


@pytest.fixture
def pile(tmp_path: Path) -> dict[str, str | None]:
    """Good and bad files in folders; by name what is expected: a number, or an issue's code."""
    expected: dict[str, str | None] = {}
    for n, (ending, made) in enumerate(islice(cycle(GOOD_KINDS), GOOD)):
        path = tmp_path / "pile" / f"{n % 7}" / f"good{n:04d}{ending}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made(n))
        expected[str(path)] = f"37{n:05d}"
    for n, (ending, content, code) in enumerate(islice(bad_files(), BAD)):
        path = tmp_path / "pile" / f"{n % 7}" / f"bad{n:04d}{ending}"
        path.write_bytes(content)
        expected[str(path)] = code
    return expected


@pytest.mark.slow
def test_the_good_are_right_and_the_bad_explained(
    pile: dict[str, str | None], tmp_path: Path
) -> None:
    output = tmp_path / "sheets.jsonl"
    options = ("--deadline", str(DEADLINE), "--order", "done")
    planted = str(Path(__file__).parent / "planted")
    ran = subprocess.run(
        command(tmp_path / "pile", output=output, options=options),
        env=ENV | {"PYTHONPATH": planted},
        capture_output=True,
        text=True,
        check=False,
        timeout=1200 if FULL else 150,
    )
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    lines = [json.loads(line) for line in documents_beside(output).read_text().splitlines()]
    assert sorted(line["path"] for line in lines) == sorted(pile)
    assert wrong_ones(pile, lines, output) == []


def wrong_ones(
    pile: dict[str, str | None], lines: list[dict[str, object]], output: Path
) -> list[tuple[str, object]]:
    read = {}
    for line in output.read_text().splitlines():
        sheet = json.loads(line)
        read[sheet["source"]["path"]] = sheet["zaaknummer"]
    wrong: list[tuple[str, object]] = []
    for line in lines:
        path = str(line["path"])
        codes = [issue["code"] for issue in line["issues"]]  # type: ignore[attr-defined]
        if os.path.basename(path).startswith("good"):  # noqa: PTH119
            if read.get(path) != pile[path]:
                wrong.append((path, read.get(path) or codes))
        elif path in read or not codes or pile[path] not in (None, *codes):
            wrong.append((path, (line["status"], codes)))
    return wrong
