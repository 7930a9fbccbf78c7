"""Rules of a scanned table that were found in pieces."""

from __future__ import annotations

from raadsparser.layout.cells.finding import find_cells
from raadsparser.page import BBox, Origin, Page, Rule, Word

Piece = tuple[float, float, float, float]

# Two columns of three rows, 100 to 200 and 200 to 500, from 100 down to 190.
LEVELS = [(100, y, 500, y) for y in (100, 130, 160, 190)]
UPRIGHTS = [(x, 100, x, 190) for x in (100, 200, 500)]


def _page(pieces: list[Piece], *words: BBox, origin: Origin = "scan") -> Page:
    rules = [Rule(BBox(x0, y0, x1 + 0.5, y1 + 0.5)) for x0, y0, x1, y1 in pieces]
    printed = [Word("Zaal", box, 0.9, "ocr") for box in words]
    return Page(1, 595.0, 842.0, origin, tuple(printed), tuple(rules))


def _closed(page: Page) -> set[tuple[int, int]]:
    """Which of the cells, by column and row, are closed and apart."""
    cells = find_cells(page)
    middles = {(150, 115): (0, 0), (350, 115): (1, 0), (150, 145): (0, 1), (350, 145): (1, 1)}
    middles |= {(150, 175): (0, 2), (350, 175): (1, 2)}
    found = {place: cells.at(x, y) for (x, y), place in middles.items()}
    numbers = list(found.values())
    return {place for place, number in found.items() if number and numbers.count(number) == 1}


EVERY = {(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)}


def test_a_whole_table_is_as_it_is() -> None:
    assert _closed(_page([*LEVELS, *UPRIGHTS])) == EVERY


def test_a_side_of_which_little_is_left() -> None:
    assert _closed(_page([*LEVELS, *UPRIGHTS[1:], (100, 132, 100, 152)])) == EVERY
    whole = _page([*LEVELS, *UPRIGHTS[1:], (100, 132, 100, 152)], origin="digital")
    assert _closed(whole) == {(1, 0), (1, 1), (1, 2)}


def test_a_level_line_in_pieces_that_meet_the_uprights() -> None:
    pieces = [(170, 130, 230, 130), (300, 130, 340, 130), (470, 130, 500, 130)]
    assert _closed(_page([LEVELS[0], *pieces, *LEVELS[2:], *UPRIGHTS])) == EVERY


def test_a_level_line_known_in_one_column_only_stays_so() -> None:
    rows = {(1, 0), (1, 1), (0, 2), (1, 2)}
    page = _page([LEVELS[0], (200, 130, 500, 130), *LEVELS[2:], *UPRIGHTS])
    assert _closed(page) == rows  # the label may be that of both rows


def test_the_edge_of_a_table_closes_where_its_uprights_end() -> None:
    assert _closed(_page([*LEVELS[:3], (200, 190, 500, 190), *UPRIGHTS])) == EVERY


def test_an_upright_that_ends_short_of_its_line() -> None:
    assert _closed(_page([*LEVELS, UPRIGHTS[0], (200, 112, 200, 178), UPRIGHTS[2]])) == EVERY


def test_no_line_runs_through_words() -> None:
    pieces = [(100, 130, 200, 130), (200, 130, 280, 130)]
    page = _page([LEVELS[0], *pieces, *LEVELS[2:], *UPRIGHTS], BBox(300, 124, 340, 136))
    assert _closed(page) == {(0, 0), (0, 1), (0, 2), (1, 2)}


def test_bars_one_under_another_are_no_table() -> None:
    bars = [
        piece
        for top in (100, 130, 160)
        for piece in (
            *((100, y, 500, y) for y in (top, top + 12)),
            *((x, top, x, top + 12) for x in (100, 500)),
        )
    ]
    cells = find_cells(_page(bars))
    assert [cells.at(300, y) for y in (121, 151)] == [0, 0]
    assert all(cells.at(300, y) for y in (106, 136, 166))


def test_two_tables_as_wide_as_each_other_stay_two() -> None:
    below = [(x0, y0 + 150, x1, y1 + 150) for x0, y0, x1, y1 in (*LEVELS, *UPRIGHTS)]
    cells = find_cells(_page([*LEVELS, *UPRIGHTS, *below]))
    assert cells.at(300, 220) == 0


# One label beside three values; of its left side the middle is lost.
TALL = [LEVELS[0], (200, 130, 500, 130), (200, 160, 500, 160), LEVELS[3], *UPRIGHTS[1:]]
ENDS = [(100, 100, 100, 118), (100, 172, 100, 190)]


def test_a_side_between_two_of_its_pieces() -> None:
    assert find_cells(_page([*TALL, *ENDS])).at(150, 145)
    assert not find_cells(_page([*TALL, ENDS[0]])).at(150, 145)


def test_no_side_runs_through_words() -> None:
    assert not find_cells(_page([*TALL, *ENDS], BBox(80, 134, 130, 146))).at(150, 145)
