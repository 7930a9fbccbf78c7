"""Signs that a worn border left before words go; quotations and single ones stay."""

from __future__ import annotations

from raadsparser.layout.noise.wornedges import without_worn_edges
from raadsparser.page import BBox, Origin, Word


def _word(text: str, x0: float, y0: float, source: Origin = "ocr") -> Word:
    return Word(text, BBox(x0, y0, x0 + 5.0 * len(text), y0 + 10), 0.9, source)


def _texts(words: list[Word]) -> list[str]:
    return [word.text for word in without_worn_edges(words)]


WORN = [_word("‚Het", 185, 50), _word("‘Tarieven", 185, 80), _word("Ì", 185, 110)]


def test_signs_before_words_of_a_column_go() -> None:
    inside = [_word("bij", 206, 110), _word("‘tarief", 225, 110)]
    other = _word("„Raadzaal", 400, 80)
    assert _texts([*WORN, *inside, other]) == ["Het", "Tarieven", "bij", "‘tarief", "Raadzaal"]


def test_one_or_two_may_be_quotes() -> None:
    assert _texts(WORN[:2]) == ["‚Het", "‘Tarieven"]


def test_closed_quotations_stay() -> None:
    quoted = [_word(text, 185, 50 + 20 * n) for n, text in enumerate(["‘Ja’", "“Nee”", "„Dorp”"])]
    assert without_worn_edges(quoted) == quoted


def test_words_that_were_not_read_by_ocr_stay() -> None:
    typed = [_word(word.text, word.box.x0, word.box.y0, "text") for word in WORN]
    assert without_worn_edges(typed) == typed


def test_strokes_of_a_border_that_was_told_go_too() -> None:
    read = [
        "iZie",
        "!Doel",
        "i27/9/2010",
        "(UIT-10-64817",
        "\\voorzitter",
        "Jan",
        "(later)",
        "idee",
    ]
    words = [*WORN, *(_word(text, 185, 140 + 20 * n) for n, text in enumerate(read))]
    bare = ["Zie", "Doel", "27/9/2010", "UIT-10-64817", "Voorzitter", "Jan", "(later)", "idee"]
    assert _texts(words)[2:] == bare
    assert _texts([_word(text, 185, 20 * n) for n, text in enumerate(read)])[0] == "iZie"
    inside = [_word("Na", 185, 400), _word("!Doel", 225, 400)]
    assert _texts([*WORN, *inside])[-1] == "!Doel"
