"""Breaks the text layer of a made PDF as careless producers do; the page looks the same."""

from __future__ import annotations

import re
from random import Random

_CODE = re.compile(rb"(<[0-9A-F]{2}> <)([0-9A-F]{4})>")  # as reportlab writes its maps


def broken_layer(pdf: bytes, rng: Random) -> bytes:
    """The PDF with its character map gone (a reader sees `(cid:12)`) or shifted.

    Replaces bytes by as many bytes, so that every offset in the file still holds. The PDF
    must be set in fonts registered `broken`, else its codes are its characters.
    """
    if rng.random() < 0.4:
        return pdf.replace(b"/ToUnicode", b"/XoUnicode")
    shift = rng.choice((1, 3, 29))

    def moved(match: re.Match[bytes]) -> bytes:
        return match.group(1) + b"%04X>" % min(int(match.group(2), 16) + shift, 0xFFFF)

    return _CODE.sub(moved, pdf)
