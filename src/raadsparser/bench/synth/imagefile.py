"""Writes pictures as scanners do: image-only PDF, multi-page TIFF, PNG, JPEG. No timestamps."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from raadsparser.bench.synth.raster import Picture


@dataclass(frozen=True, slots=True)
class _Image:
    """An encoded picture as a PDF embeds it."""

    width: int
    height: int
    data: bytes
    entries: str


def image_pdf(
    pictures: Sequence[Picture], dpi: tuple[float, float], *, bilevel: bool, quality: int
) -> bytes:
    """A PDF of whole-page images, `dpi` across and down; CCITT G4 if `bilevel`, else JPEG."""
    objects: list[bytes] = []
    kids = []
    for picture in pictures:
        image = _ccitt(picture) if bilevel else _jpeg(picture, quality)
        kids.append(_page_objects(objects, image, dpi))
    objects[:0] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode(),
    ]
    return _assembled(objects)


def _page_objects(objects: list[bytes], image: _Image, dpi: tuple[float, float]) -> str:
    """Adds page, content and image; gives the page's reference."""
    number = len(objects) + 3
    width, height = image.width * 72 / dpi[0], image.height * 72 / dpi[1]
    content = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm /Im Do Q".encode()
    objects.append(
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:.3f} {height:.3f}]"
        f"/Contents {number + 1} 0 R/Resources<</XObject<</Im {number + 2} 0 R>>>>>>".encode()
    )
    objects.append(_stream("", content))
    objects.append(
        _stream(
            f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}{image.entries}",
            image.data,
        )
    )
    return f"{number} 0 R"


def _stream(entries: str, data: bytes) -> bytes:
    return f"<<{entries}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def _assembled(objects: Sequence[bytes]) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for offset in offsets:
        out.write(f"{offset:010d} 00000 n \n".encode())
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    out.write(trailer.encode())
    return out.getvalue()


def _jpeg(picture: Picture, quality: int) -> _Image:
    space = "DeviceGray" if picture.ndim == 2 else "DeviceRGB"
    entries = f"/ColorSpace/{space}/BitsPerComponent 8/Filter/DCTDecode"
    return _Image(picture.shape[1], picture.shape[0], jpeg_bytes(picture, quality), entries)


def jpeg_bytes(picture: Picture, quality: int) -> bytes:
    import cv2

    shown = picture if picture.ndim == 2 else picture[:, :, ::-1]
    _, data = cv2.imencode(".jpg", shown, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return data.tobytes()


def _ccitt(picture: Picture) -> _Image:
    """The picture, black below 128, as one CCITT G4 strip.

    TIFF as Pillow writes it codes black as G4's white, hence the negative.
    """
    height, width = picture.shape[:2]
    negative = np.where(picture < 128, 255, 0).astype(np.uint8)
    data = _tiff([negative], (72.0, 72.0), bilevel=True)
    entries = (
        "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode"
        f"/DecodeParms<</K -1/Columns {width}/Rows {height}/BlackIs1 false>>"
    )
    return _Image(width, height, _strip(data), entries)


def _strip(tiff: bytes) -> bytes:
    from PIL import Image

    with Image.open(io.BytesIO(tiff)) as image:
        offsets, counts = image.tag_v2[273], image.tag_v2[279]  # type: ignore[attr-defined]
    if len(offsets) != 1:
        raise ValueError(f"a G4 picture came as {len(offsets)} strips, not one")
    return tiff[offsets[0] : offsets[0] + counts[0]]


def _tiff(pictures: Sequence[Picture], dpi: tuple[float, float], *, bilevel: bool) -> bytes:
    from PIL import Image
    from PIL.TiffImagePlugin import ImageFileDirectory_v2

    images = []
    for picture in pictures:
        image = Image.fromarray(picture)
        if bilevel:
            black = np.where(picture < 128, 0, 255).astype(np.uint8)
            image = Image.fromarray(black).convert("1", dither=Image.Dither.NONE)
        images.append(image)
    info = ImageFileDirectory_v2()
    info[278] = max(image.height for image in images)  # one strip
    out = io.BytesIO()
    images[0].save(
        out,
        format="TIFF",
        save_all=True,
        append_images=images[1:],
        compression="group4" if bilevel else "tiff_lzw",
        dpi=dpi,
        tiffinfo=info,
    )
    return out.getvalue()


def image_tiff(pictures: Sequence[Picture], dpi: tuple[float, float], *, bilevel: bool) -> bytes:
    """A TIFF, a page a picture: CCITT G4 if `bilevel`, else LZW."""
    return _tiff(pictures, dpi, bilevel=bilevel)


def image_single(picture: Picture, dpi: float, ending: str, quality: int) -> bytes:
    """A PNG or JPEG that knows its resolution."""
    from PIL import Image

    out = io.BytesIO()
    image = Image.fromarray(picture)
    if ending == "png":
        image.save(out, format="PNG", dpi=(dpi, dpi), compress_level=3)
    else:
        image.save(out, format="JPEG", dpi=(dpi, dpi), quality=quality)
    return out.getvalue()
