"""Small print in light grey is ink on a page of black print; specks and shadows are not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.lines.paleprint import with_pale
from raadsparser.ingest.pixels.ink import dark

Pixels = NDArray[np.uint8]
DPI = 200.0


def _page() -> Pixels:
    page = np.full((900, 1200), 252, dtype=np.uint8)
    for row in range(8):
        at = (80, 120 + 90 * row)
        cv2.putText(page, "Dorpshuis Het Kompas", at, cv2.FONT_HERSHEY_SIMPLEX, 1.0, (20,), 3)
    return page


def _added(page: Pixels) -> int:
    ink = dark(page)
    whole = with_pale(ink, page, DPI)
    assert not (ink & ~whole).any()
    return int(np.count_nonzero(whole) - np.count_nonzero(ink))


def test_black_print_gets_no_softer_edges() -> None:
    page = cv2.GaussianBlur(_page(), (0, 0), 1.5)
    cv2.circle(page, (1000, 100), 6, (170,), -1)
    assert _added(np.asarray(page, dtype=np.uint8)) == 0


@pytest.mark.parametrize("grey", [140, 165, 180])
def test_captions_in_light_grey_are_ink(grey: int) -> None:
    page = _page()
    at = (80, 160)
    cv2.putText(page, "Onderwerp", at, cv2.FONT_HERSHEY_SIMPLEX, 0.5, (grey,), 1, cv2.LINE_AA)
    place = np.s_[140:170, 70:200]
    whole = with_pale(dark(page), page, DPI)
    assert np.count_nonzero(whole[place]) > 0.8 * np.count_nonzero(page[place] < 215)


def test_a_page_of_one_black_is_given_back_itself() -> None:
    ink = dark(_page())
    assert with_pale(ink, _page(), DPI) is ink


def test_what_is_hardly_darker_than_paper_stays_paper() -> None:
    page = _page()
    cv2.putText(page, "Onderwerp", (80, 160), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (205,), 1)
    assert _added(page) == 0


def test_specks_shadows_and_large_letters_stay_paper() -> None:
    page = _page()
    for x in range(100, 1100, 120):
        cv2.circle(page, (x, 160), 6, (170,), -1)  # alone
    page[820:880, 1080:1150] = 170
    cv2.putText(page, "CONCEPT", (600, 600), cv2.FONT_HERSHEY_SIMPLEX, 2.6, (170,), 4)
    assert _added(page) == 0
