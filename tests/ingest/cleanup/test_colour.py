"""What is stamped or signed in colour goes; print, rules, grounds and boxes stay."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.cleanup.colour import to_grey

Pixels = NDArray[np.uint8]
DPI = 200.0
RED, BLUE, GREEN = (170, 30, 40), (40, 50, 160), (30, 110, 70)


def _page() -> Pixels:
    page = np.full((1200, 1000, 3), 250, dtype=np.uint8)
    for row in range(8):
        _write(page, "Zaaknummer 3641304 voor de raad", (80, 200 + 60 * row), (25, 25, 25))
    return page


def _write(page: Pixels, text: str, at: tuple[int, int], ink: tuple[int, int, int]) -> None:
    cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.0, ink, 2, cv2.LINE_AA)


def _stamped(page: Pixels, ink: tuple[int, int, int], turn: float = 9) -> Pixels:
    layer = np.full_like(page, 255)
    cv2.rectangle(layer, (150, 150), (560, 340), ink, 8)
    cv2.putText(layer, "ONTVANGEN", (170, 270), cv2.FONT_HERSHEY_DUPLEX, 2.0, ink, 6)
    turned = cv2.warpAffine(
        layer, cv2.getRotationMatrix2D((350, 250), turn, 1.0), (1000, 1200), borderValue=(255,) * 3
    )
    return (page.astype(np.uint16) * turned // 255).astype(np.uint8)


def _grey(page: Pixels) -> Pixels:
    return np.asarray(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


# As a worn pad leaves them.
FAINT_RED, FAINT_GREEN = (206, 172, 175), (172, 206, 188)


@pytest.mark.parametrize("ink", [RED, BLUE, GREEN, FAINT_RED, FAINT_GREEN])
@pytest.mark.parametrize("turn", [9, 0, 2], ids=["turned", "level", "almost level"])
def test_a_stamp_goes_and_the_print_under_it_stays(ink: tuple[int, int, int], turn: float) -> None:
    plain, stamped = _page(), _stamped(_page(), ink, turn)
    cleaned = to_grey(stamped, DPI)
    print_ = _grey(plain) < 80
    stamp = (_grey(stamped) < 200) & (_grey(plain) > 220)
    assert stamp.sum() > 5000
    assert (cleaned[stamp] > 200).mean() > 0.97
    assert (cleaned[print_] < 110).mean() > 0.95


def test_a_stamp_goes_where_it_crosses_coloured_rules_and_their_labels_stay() -> None:
    page = _page()
    for at in (130, 240, 360):
        cv2.line(page, (60, at), (900, at), BLUE, 3)
    _write(page, "Datum", (300, 230), BLUE)
    stamped = _stamped(page, RED)
    cleaned = to_grey(stamped, DPI)
    stamp = (_grey(stamped) < 200) & (_grey(page) > 220)
    assert (cleaned[stamp] > 200).mean() > 0.93
    dark = _grey(page)[190:235, 300:400] < 100
    assert (cleaned[190:235, 300:400][dark] < 160).mean() > 0.6


def test_as_a_scanner_compresses_it() -> None:
    coded = cv2.imencode(".jpg", _stamped(_page(), RED), [cv2.IMWRITE_JPEG_QUALITY, 75])[1]
    seen = np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR), dtype=np.uint8)
    print_ = _grey(_page()) < 60
    assert (to_grey(seen, DPI)[print_] < 128).mean() > 0.93


def test_a_signature_goes() -> None:
    page = _page()
    curve = np.array([(300 + 4 * n, 850 + int(60 * np.sin(n / 3))) for n in range(60)], np.int32)
    cv2.polylines(page, [curve], False, BLUE, 4, cv2.LINE_AA)
    assert (to_grey(page, DPI)[760:950] > 190).mean() > 0.99


def test_coloured_print_rules_and_grounds_stay() -> None:
    page = _page()
    _write(page, "Onderwerp", (80, 740), RED)
    cv2.line(page, (80, 760), (900, 760), BLUE, 3)
    cv2.line(page, (80, 760), (80, 1100), BLUE, 3)
    cv2.rectangle(page, (100, 800), (900, 900), GREEN, -1)
    cv2.rectangle(page, (100, 950), (124, 974), BLUE, 2)
    assert np.array_equal(to_grey(page, DPI), _grey(page))


@pytest.mark.parametrize("value", [250, 128, 0])
def test_a_grey_page_is_only_made_grey(value: int) -> None:
    page = np.full((400, 300, 3), value, dtype=np.uint8)
    assert np.array_equal(to_grey(page, DPI), _grey(page))


def test_coloured_paper_is_no_overprint() -> None:
    page = _page()
    page[..., 2] = np.minimum(page[..., 2], 140)  # yellow
    assert np.array_equal(to_grey(page, DPI), _grey(page))


@pytest.mark.parametrize("ground", [GREEN, (66, 66, 96)])
def test_a_coloured_column_keeps_its_ground_between_its_letters(
    ground: tuple[int, int, int],
) -> None:
    page = _page()
    cv2.rectangle(page, (60, 150), (300, 950), ground, -1)
    labels = ["Behandeladvies", "Onderwerp", "Datum", "Nr.", "A"]
    for row, label in enumerate(labels):  # ever shorter: what stands between them tapers
        at = (80, 190 + 90 * row)
        cv2.putText(page, label, at, cv2.FONT_HERSHEY_DUPLEX, 0.8, (250, 250, 250), 2)
    assert np.array_equal(to_grey(page, DPI), _grey(page))


def test_a_stamp_beside_a_coloured_column_goes() -> None:
    page = _page()
    cv2.rectangle(page, (40, 100), (130, 1150), GREEN, -1)
    cleaned = to_grey(_stamped(page, RED, 0), DPI)
    stamp = (_grey(_stamped(page, RED, 0)) < 200) & (_grey(page) > 220)
    assert (cleaned[stamp] > 200).mean() > 0.97
    assert (cleaned[200:1100, 50:120] < 128).all()


def test_rules_that_end_at_a_coloured_cell_stay_where_there_is_a_stamp() -> None:
    page = np.full((1200, 1000, 3), 250, dtype=np.uint8)
    page[500:560, 100:400] = (225, 190, 160)
    page[600:660, 100:400] = (225, 190, 160)
    for y in (500, 560, 600, 660):
        cv2.line(page, (400, y), (900, y), RED, 2)
    for y in (560, 620):  # shorter than the rules of a table: a head's two rows
        for x in (500, 640):
            cv2.line(page, (x, y - 50), (x, y + 30), RED, 2)
    rules = (np.abs(page.astype(int) - RED).max(axis=2) < 30).astype(bool)
    cleaned = to_grey(_stamped(page, BLUE), DPI)
    assert rules.sum() > 3000
    assert (cleaned[rules] < 120).mean() > 0.99


@pytest.mark.parametrize("turn", [0.0, 1.5, 3.0])
def test_a_coloured_bar_with_light_letters_stays_on_a_page_askew(turn: float) -> None:
    page = np.full((900, 1300, 3), 250, dtype=np.uint8)
    cv2.rectangle(page, (60, 300), (1240, 600), BLUE, 3)
    for top in (300, 440):
        cv2.rectangle(page, (60, top), (1240, top + 50), BLUE, -1)
        for thick in (5, 4):
            cv2.putText(
                page,
                "Ondersteuning",
                (72, top + 36),
                cv2.FONT_HERSHEY_DUPLEX,
                1.0,
                (255,) * 3,
                thick,
            )
    turned = cv2.warpAffine(
        page, cv2.getRotationMatrix2D((650, 450), turn, 1.0), (1300, 900), borderValue=(250,) * 3
    )
    seen = np.asarray(turned, dtype=np.uint8)
    dark = _grey(seen) < 100
    assert (to_grey(seen, DPI)[dark] < 120).mean() > 0.98


def test_a_level_stamp_that_touches_a_coloured_column_goes() -> None:
    page = np.full((1200, 1000, 3), 250, dtype=np.uint8)
    page[60:700, 40:143] = (160, 190, 225)
    stamped = _stamped(page, BLUE, 0)
    frame = (slice(200, 300), slice(558, 563))
    assert (_grey(stamped)[frame] < 128).all()
    assert (to_grey(stamped, DPI)[frame] > 200).all()


@pytest.mark.parametrize(("turn", "high", "size"), [(3.0, 30, 1.0), (1.5, 44, 1.1)])
def test_the_end_of_a_bar_around_its_label_stays(turn: float, high: int, size: float) -> None:
    page = np.full((900, 1300, 3), 250, dtype=np.uint8)
    cv2.rectangle(page, (60, 300), (1240, 600), BLUE, 3)
    for top in (300, 440):
        cv2.rectangle(page, (60, top), (400, top + high), BLUE, -1)
        at, font = (68, top + high - 8), cv2.FONT_HERSHEY_DUPLEX
        cv2.putText(page, "Ondersteuning", at, font, size, (255,) * 3, 3)
    turn_it = cv2.getRotationMatrix2D((650, 450), turn, 1.0)
    turned = cv2.warpAffine(page, turn_it, (1300, 900), borderValue=(250,) * 3)
    seen = np.asarray(turned, dtype=np.uint8)
    assert (to_grey(seen, DPI)[_grey(seen) < 100] < 120).mean() > 0.97


def test_the_bold_letters_of_a_stamp_are_no_ground() -> None:
    page = np.full((1200, 1000, 3), 250, dtype=np.uint8)
    layer = np.full_like(page, 255)
    cv2.rectangle(layer, (150, 150), (620, 380), RED, 8)
    for text, y in (("KOPIE", 250), ("18 DEC", 350)):
        cv2.putText(layer, text, (180, y), cv2.FONT_HERSHEY_DUPLEX, 2.6, RED, 27)
    stamped = (page.astype(np.uint16) * layer // 255).astype(np.uint8)
    cv2.rectangle(stamped, (150, 600), (320, 640), BLUE, -1)
    cv2.putText(stamped, "Datum", (160, 632), cv2.FONT_HERSHEY_DUPLEX, 1.3, (250,) * 3, 3)
    cleaned = to_grey(stamped, DPI)
    assert (cleaned[140:400][_grey(stamped)[140:400] < 200] > 200).mean() > 0.99
    assert np.array_equal(cleaned[580:660], _grey(stamped)[580:660])
