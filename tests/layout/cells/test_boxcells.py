"""Boxes in cells of their own, beside the cells of their options."""

from __future__ import annotations

import pytest

from raadsparser.layout.cells.boxcells import with_boxes_joined
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.page import BBox, Word
from raadsparser.profiles import load_profiles


def _joined(*rows: tuple[str, ...]) -> list[str]:
    """The text of each cell of a table, of those that have words."""
    cells, homes = {}, {}
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            box = BBox(50 + 200 * column, 20 * row, 250 + 200 * column, 20 * row + 20)
            number = len(texts) * row + column + 1
            cells[number] = box
            homes[number] = [Word(word, box, 1.0, "ocr") for word in text.split()]
    lexicon = lexicon_of(load_profiles(())["generic"])
    joined = with_boxes_joined(homes, cells, lexicon)
    return [" ".join(word.text for word in words) for words in joined.values()]


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        ((("wel", "☐"), ("niet", "☒")), ["wel ☐", "niet ☒"]),
        ((("wensen uiten", "☐"), ("debatteren", "☐")), ["wensen uiten ☐", "debatteren ☐"]),
        # one box is no form of options, nor are labels options, nor what has a box
        ((("wel", "☐"), ("niet", "nee")), ["wel", "☐", "niet", "nee"]),
        ((("Zaal", "☐"), ("Voorzitter", "☒")), ["Zaal", "☐", "Voorzitter", "☒"]),
        ((("☐ wel", "☐"), ("☐ niet", "☒")), ["☐ wel", "☐", "☐ niet", "☒"]),
        ((("wel", "☐ ja"), ("niet", "☒ ja")), ["wel", "☐ ja", "niet", "☒ ja"]),
        # between two options a box may be that of either
        (
            (("☐", "wel", "☐", "niet"), ("☐", "debatteren", "☒", "wensen uiten")),
            ["☐", "wel", "☐", "niet", "☐", "debatteren", "☒", "wensen uiten"],
        ),
    ],
)
def test_a_box_stands_with_the_option_left_of_it(
    rows: tuple[tuple[str, ...], ...], texts: list[str]
) -> None:
    assert _joined(*rows) == texts


def test_boxes_beside_one_tall_cell_are_not_all_its_own() -> None:
    cells = {1: BBox(50, 0, 250, 40), 2: BBox(250, 0, 280, 20), 3: BBox(250, 20, 280, 40)}
    texts = {1: "wel", 2: "☐", 3: "☒"}
    homes = {n: [Word(texts[n], box, 1.0, "ocr")] for n, box in cells.items()}
    joined = with_boxes_joined(homes, cells, lexicon_of(load_profiles(())["generic"]))
    assert joined == homes
