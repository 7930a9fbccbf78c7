"""Numbers of a list told by their column, where OCR read them badly."""

from __future__ import annotations

from raadsparser.extract.lists.counting import counted, with_bent, with_lost
from raadsparser.extract.lists.markers import marker_of
from raadsparser.page import BBox, Word, WordSource
from raadsparser.sheet import Line


def _rows(*starts: tuple[str, str], source: WordSource = "ocr") -> list[Line]:
    """Rows whose first words stand in columns of marks and texts."""
    return [
        Line.of(
            [
                Word(first, BBox(50, 20 * n, 58, 20 * n + 9), 0.9, source),
                Word(second, BBox(72, 20 * n, 110, 20 * n + 9), 0.9, source),
            ],
            1,
        )
        for n, (first, second) in enumerate(starts)
    ]


def _counted(*marks: str) -> list[str | None]:
    rows = _rows(*((mark, "Opening") for mark in marks))
    found = counted(rows, [marker_of(row) for row in rows])
    return [marker.text if marker else None for marker in found]


def test_badly_read_numbers_count_as_their_neighbours_do() -> None:
    assert _counted("1", "197", "ai", '"4,', "5", "16") == ["1", "2", "3", "4", "5", "6"]


def test_a_number_read_as_a_word_is_told_by_those_around_it() -> None:
    assert _counted("1.", "De", "3.", "4.") == ["1", "2", "3", "4"]
    assert _counted("1.", "De", "2.", "3.")[2:] == ["2", "3"]


def test_dirt_before_one_text_moves_no_column() -> None:
    rows = _rows(*((mark, "Vragen") for mark in ("de", "2", "3", "4", "u")))
    dirty = Word('"Vragen', BBox(66, 60, 110, 69), 0.9, "ocr")
    rows[3] = Line.of([rows[3].words[0], dirty], 1)
    found = counted(rows, [marker_of(row) for row in rows])
    assert [m.text for m in found if m] == ["1", "2", "3", "4", "5"]


def test_numbers_that_do_not_agree_are_left() -> None:
    assert _counted("9", "2", "7") == ["9", "2", "7"]


def _lost(*starts: tuple[str, str]) -> list[str | None]:
    rows = _rows(*starts)
    found = with_lost(rows, [marker_of(row) for row in rows])
    return [marker.text if marker else None for marker in found]


def _bent(*marks: str, source: WordSource = "ocr") -> list[str | None]:
    rows = _rows(*((mark, "Vragen") for mark in marks), source=source)
    found = with_bent(rows, [marker_of(row) for row in rows])
    return [marker.text if marker else None for marker in found]


def test_a_letter_bent_between_two_that_count_on_is_the_one_between() -> None:
    assert _bent("G.", "H.", "L.", "J.", "K.") == ["G", "H", "I", "J", "K"]
    assert _bent("G.", "H.", "L.", "K.") == ["G", "H", "L", "K"]
    assert _bent("G.", "H.", "L.", "J.", source="text") == ["G", "H", "L", "J"]


def test_a_number_read_with_the_word_after_it_counts_on() -> None:
    assert _lost(("H.", "Opening"), ("In", "gesprek"), ("J.", "Sluiting")) == ["H", "I", "J"]


def test_a_number_read_as_letters_is_left_to_the_columns() -> None:
    assert _lost(("4E", "Opening"), ("AF", "Vragen"), ("4G", "Sluiting")) == ["4E", None, "4G"]


def test_a_number_whose_box_nears_its_text_counts_too() -> None:
    rows = _rows(*((mark, "Vragen") for mark in ("1e", "2", "3.", "4.", "6", "5.", "7:")))
    wide = Word("5.", BBox(50, 100, 69, 109), 0.9, "ocr")
    rows = [*rows[:4], Line.of([wide, rows[5].words[1]], 1), *rows[4:5], rows[6]]
    found = counted(rows, [marker_of(row) for row in rows])
    assert [m.text for m in found if m] == ["1", "2", "3", "4", "5", "6", "7"]


def test_no_text_begins_in_the_middle_between_two() -> None:
    """Two numbers, one with its text further right than the other's."""
    rows = _rows(("1.", "Opening"), ("2.", "Vragen"))
    far = Word("Vragen", BBox(90, 20, 128, 29), 0.9, "ocr")
    rows[1] = Line.of([rows[1].words[0], far], 1)
    found = counted(rows, [marker_of(row) for row in rows])
    assert [marker.text if marker else None for marker in found] == ["1", "2"]


def test_a_number_that_a_word_swallowed_is_told_by_its_width() -> None:
    def read(right: int) -> list[str | None]:
        rows = _rows(("A.", "Opening"), ("B.", "Termijn"), ("C.", "Reactie"), ("D.", "Sluiting"))
        rows[2] = Line.of(
            [
                Word("Reactie", BBox(50, 40, right, 49), 0.9, "ocr"),
                Word("van", BBox(114, 40, 129, 49), 0.9, "ocr"),
            ],
            1,
        )
        found = with_lost(rows, [marker_of(row) for row in rows])
        return [marker.text if marker else None for marker in found]

    assert read(110) == ["A", "B", "C", "D"]
    assert read(99) == ["A", "B", "C", "D"]  # letters of a line are not all as wide
    assert read(88) == ["A", "B", None, "D"]
