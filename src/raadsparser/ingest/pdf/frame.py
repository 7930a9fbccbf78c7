"""Where the visible page lies in pdfplumber's coordinates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from raadsparser.page import BBox


@dataclass(frozen=True, slots=True)
class Frame:
    """The crop box on the upright page: its offset from pdfplumber's origin, and its size.

    pdfplumber counts from the media box and turns crop boxes of turned pages wrongly, so
    the offset comes from pdfium's boxes and the page's quarter turn.
    """

    dx: float
    dy: float
    width: float
    height: float

    @staticmethod
    def of(sheet: Any, plumber_page: Any) -> Frame:
        """`sheet` is the page in pdfium, `plumber_page` the same in pdfplumber."""
        mx0, my0, mx1, my1 = sheet.get_mediabox()
        cx0, cy0, cx1, cy1 = sheet.get_cropbox()
        across, down = {
            0: (cx0 - mx0, my1 - cy1),
            90: (cy0 - my0, cx0 - mx0),
            180: (mx1 - cx1, cy0 - my0),
            270: (my1 - cy1, mx1 - cx1),
        }[sheet.get_rotation() % 360]
        left, top = plumber_page.mediabox[:2]
        width, height = sheet.get_size()
        return Frame(left + max(0.0, across), top + max(0.0, down), width, height)

    def box(self, item: Mapping[str, Any]) -> BBox:
        """The box of a pdfplumber object on the visible page."""
        return self.box_of(item["x0"], item["top"], item["x1"], item["bottom"])

    def box_of(self, x0: float, y0: float, x1: float, y1: float) -> BBox:
        """A box in pdfplumber's coordinates on the visible page."""
        if x1 < x0:
            x0, x1 = x1, x0
        if y1 < y0:
            y0, y1 = y1, y0
        dx, dy = self.dx, self.dy
        return BBox(float(x0 - dx), float(y0 - dy), float(x1 - dx), float(y1 - dy))

    def point(self, x: float, y: float) -> tuple[float, float]:
        return x - self.dx, y - self.dy

    def shows(self, box: BBox) -> bool:
        """Whether the middle of a box lies on the page (what is cropped away is not read)."""
        return 0 <= box.center_x <= self.width and 0 <= box.center_y <= self.height

    def shows_middle(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """The same of a box in pdfplumber's coordinates, without making it one of the page's."""
        across, down = (x0 + x1) / 2 - self.dx, (y0 + y1) / 2 - self.dy
        return 0 <= across <= self.width and 0 <= down <= self.height
