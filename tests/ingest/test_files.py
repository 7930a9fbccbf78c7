"""Files as they come: wrong endings, damage, sizes, many pages."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from raadsparser.errors import DocumentError
from raadsparser.ingest import SUFFIXES, read
from raadsparser.settings import Settings
from tests.ingest.made import pdf, rendered, saved, table_sheet


def refused(path: Path, settings: Settings | None = None) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(path, settings)
    return caught.value


def texts(path: Path) -> set[str]:
    return {word.text for page in read(path).pages for word in page.words}


def test_no_such_file_and_no_bytes(tmp_path: Path) -> None:
    assert refused(tmp_path / "weg.pdf").code == "not_found"
    assert refused(tmp_path).code == "unreadable"
    (tmp_path / "leeg.pdf").touch()
    assert refused(tmp_path / "leeg.pdf").code == "empty_file"


def test_a_picture_named_pdf_is_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    saved(rendered(pdf(table_sheet)), path, format="PNG")
    document = read(path)
    assert document.media_type == "image/png"
    assert "3641304" in {word.text for word in document.pages[0].words}


def test_an_encrypted_pdf_says_so(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    path = tmp_path / "dicht.pdf"
    path.write_bytes(pdf(table_sheet, encrypt=StandardEncryption("geheim", ownerPassword="x")))
    error = refused(path)
    assert error.code == "encrypted"
    assert "password" in error.message


def test_an_empty_user_password_opens(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    path = tmp_path / "open.pdf"
    path.write_bytes(pdf(table_sheet, encrypt=StandardEncryption("", ownerPassword="x")))
    assert "3641304" in texts(path)


def test_a_cut_pdf_is_truncated(tmp_path: Path) -> None:
    path = tmp_path / "half.pdf"
    path.write_bytes(pdf(table_sheet)[:600])
    assert refused(path).code == "truncated"


def test_a_pdf_without_its_tail_is_still_read(tmp_path: Path) -> None:
    data = pdf(table_sheet)
    path = tmp_path / "staartloos.pdf"
    path.write_bytes(data[: data.rindex(b"xref")])
    assert "3641304" in texts(path)


def test_a_damaged_pdf_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "kapot.pdf"
    path.write_bytes(b"%PDF-1.4\n" + b"onzin " * 50 + b"\n%%EOF\n")
    assert refused(path).code == "unreadable"


@pytest.mark.parametrize("suffix", ["png", "jpg", "tif"])
def test_a_cut_picture_is_truncated(tmp_path: Path, suffix: str) -> None:
    whole = saved(rendered(pdf(table_sheet), 100), tmp_path / f"heel.{suffix}")
    path = tmp_path / f"half.{suffix}"
    data = whole.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert refused(path).code in ("truncated", "unreadable")


def huge_png(side: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def test_a_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "bom.png"
    path.write_bytes(huge_png(40_000))
    tracemalloc.start()
    error = refused(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert error.code == "too_large"
    assert "40000 x 40000" in error.message
    assert peak < 20_000_000


def test_too_many_pages_are_refused(tmp_path: Path) -> None:
    frames = [Image.new("1", (100, 140), 1) for _ in range(4)]
    path = tmp_path / "veel.tif"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert refused(path, Settings(max_pages=3)).code == "too_large"


def test_a_fax_of_two_pages(tmp_path: Path) -> None:
    ink = Image.fromarray(rendered(pdf(table_sheet))).convert("1", dither=Image.Dither.NONE)
    blank = Image.new("1", ink.size, 1)
    path = tmp_path / "fax.tiff"
    ink.save(path, save_all=True, append_images=[blank], compression="group4", dpi=(200.0, 200.0))
    first, second = read(path).pages
    assert "3641304" in {word.text for word in first.words}
    assert (first.number, second.number, second.words) == (1, 2, ())
    assert first.width == pytest.approx(595, abs=1)


def test_fax_pixels_that_are_not_square(tmp_path: Path) -> None:
    pixels = rendered(pdf(table_sheet), 204)
    image = Image.fromarray(pixels)
    squat = image.resize((image.width, round(image.height * 98 / 204)))
    path = tmp_path / "grof.tif"
    squat.save(path, dpi=(204.0, 98.0))
    page = read(path).pages[0]
    assert (page.width, page.height) == (pytest.approx(595, abs=2), pytest.approx(842, abs=4))
    assert "3641304" in {word.text for word in page.words}


@pytest.mark.parametrize("dpi", [None, 1, 72])
def test_a_resolution_that_cannot_be_is_estimated(tmp_path: Path, dpi: int | None) -> None:
    path = tmp_path / "scan.png"
    stated = {} if dpi is None else {"dpi": (dpi, dpi)}
    Image.fromarray(np.full((3508, 2480), 255, np.uint8)).save(path, **stated)
    page = read(path).pages[0]
    assert page.dpi == pytest.approx(300, abs=2)
    assert page.width == pytest.approx(595, abs=2)


def test_a_camera_turn_is_honoured(tmp_path: Path) -> None:
    image = Image.fromarray(rendered(pdf(table_sheet))).transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = 6  # turn clockwise to view
    path = tmp_path / "foto.jpg"
    image.save(path, exif=exif, dpi=(200, 200), quality=90)
    page = read(path).pages[0]
    assert page.rotation == 0
    assert "3641304" in {word.text for word in page.words}


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "LA", "I;16", "CMYK"])
def test_every_kind_of_pixel(tmp_path: Path, mode: str) -> None:
    grey = Image.fromarray(rendered(pdf(table_sheet), 150))
    if mode == "I;16":
        image = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257)
    else:
        image = grey.convert("RGB").convert(mode) if mode != "LA" else grey.convert("LA")
    path = tmp_path / "kleur.tif"
    image.save(path, dpi=(150.0, 150.0))
    assert "3641304" in texts(path)


def scanned_pdf(pixels: np.ndarray, dpi: float, text: str = "") -> bytes:  # type: ignore[type-arg]
    from reportlab.lib.utils import ImageReader

    def draw(canvas) -> None:  # type: ignore[no-untyped-def]
        target = io.BytesIO()
        Image.fromarray(pixels).save(target, "PNG")
        target.seek(0)
        height, width = pixels.shape
        canvas.drawImage(ImageReader(target), 0, 0, width * 72 / dpi, height * 72 / dpi)
        if text:
            layer = canvas.beginText(50, 700)
            layer.setTextRenderMode(3)
            for line in text.splitlines():
                layer.textLine(line)
            canvas.drawText(layer)

    size = (pixels.shape[1] * 72 / dpi, pixels.shape[0] * 72 / dpi)
    return pdf(draw, size=size)


def test_a_scanned_pdf_is_read_at_its_own_resolution(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scanned_pdf(rendered(pdf(table_sheet), 200), 200))
    page = read(path).pages[0]
    assert (page.origin, page.dpi) == ("scan", pytest.approx(200, abs=1))
    assert "3641304" in {word.text for word in page.words}


def test_a_bad_hidden_text_layer_is_not_believed(tmp_path: Path) -> None:
    layer = "\n".join(["~ 0nd3rw@rp |_ W|jkg~ricbt w~rk=n ^^ {z} qqxz vbnr"] * 20)
    path = tmp_path / "slecht.pdf"
    path.write_bytes(scanned_pdf(rendered(pdf(table_sheet), 200), 200, layer))
    found = texts(path)
    assert "3641304" in found
    assert not any("~" in text for text in found)


def test_a_huge_page_is_rendered_within_the_cap(tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    path.write_bytes(pdf(lambda canvas: canvas.circle(900, 900, 300), size=(3000, 3000)))
    page = read(path, Settings(max_pixels=1_000_000)).pages[0]
    assert page.dpi is not None
    assert (page.width / 72 * page.dpi) ** 2 <= 1_010_000


def test_the_endings_a_folder_walk_takes() -> None:
    assert set(SUFFIXES) == {".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".txt"}
