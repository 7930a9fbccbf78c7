"""Fillable forms (AcroForm): tick boxes with their state, and filled-in text made content."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from typing import Any

from raadsparser.page import BBox, Outline

_TICKABLE = (2, 3)  # FPDF_FORMFIELD_CHECKBOX, FPDF_FORMFIELD_RADIOBUTTON


def has_form(pdf: Any) -> bool:
    from pypdfium2 import raw

    return bool(pdf.get_formtype() != raw.FORMTYPE_NONE)


def flattened(data: bytes) -> bytes:
    """The PDF with its form fields drawn into the pages, as a printer would see it."""
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(data) as pdf:
        pdf.init_forms()
        for index in range(len(pdf)):
            page = pdf[index]
            page.flatten()
            page.close()
        target = io.BytesIO()
        pdf.save(target)
    return target.getvalue()


def field_boxes(pdf: Any, sheet: Any) -> list[Outline]:
    """Tick boxes and radio buttons of a page; `ink` is 1 for a ticked one, else 0."""
    if pdf.formenv is None:
        return []
    return list(_boxes(pdf.formenv, sheet))


def _boxes(form: Any, sheet: Any) -> Iterator[Outline]:
    from pypdfium2 import raw

    for index in range(raw.FPDFPage_GetAnnotCount(sheet)):
        annot = raw.FPDFPage_GetAnnot(sheet, index)
        if not annot:
            continue
        try:
            if raw.FPDFAnnot_GetFormFieldType(form, annot) in _TICKABLE:
                ticked = bool(raw.FPDFAnnot_IsChecked(form, annot))
                yield Outline(_place(sheet, annot), 1.0 if ticked else 0.0)
        finally:
            raw.FPDFPage_CloseAnnot(annot)


def _place(sheet: Any, annot: Any) -> BBox:
    """The field's rectangle on the upright page, in points."""
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annot, rect)
    corners = [_on_page(sheet, rect.left, rect.top), _on_page(sheet, rect.right, rect.bottom)]
    xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return BBox(xs[0], ys[0], xs[1], ys[1])


def _on_page(sheet: Any, x: float, y: float) -> tuple[float, float]:
    from pypdfium2 import raw

    grain = 100  # pdfium answers in whole pixels: ask on a fine grid
    width, height = sheet.get_size()
    across, down = ctypes.c_int(), ctypes.c_int()
    size = (round(width * grain), round(height * grain))
    raw.FPDF_PageToDevice(sheet, 0, 0, *size, 0, x, y, across, down)
    return across.value / grain, down.value / grain
