"""Names with letters that the engine does not know have the marks that their ink has."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from raadsparser.ingest.letters.diacritics import with_diacritics
from raadsparser.page import BBox, Word

_SMALL, _TALL, _WIDE, _LINE = 14, 20, 10, 30  # pixels at 72 dpi; heights, width, base line
_PLAIN = {"ı": "i", "ç": "c", "Ç": "C", "ş": "s", "ą": "a", "š": "s", "ö": "o", "ü": "u", "Ö": "O"}


def _drawn(text: str) -> NDArray[np.uint8]:
    """A word of blocks as high as its letters, 255 where there is ink."""
    ink = np.zeros((40, 13 * len(text) + 4), dtype=np.uint8)
    for place, char in enumerate(text):
        x = 2 + 13 * place
        letter = _PLAIN.get(char, char)
        high = _TALL if letter.isupper() or letter in "bdfhklt" else _SMALL
        wide = 4 if letter == "i" else _WIDE
        if char == "-":
            ink[_LINE - 6 : _LINE - 4, x : x + 5] = 255
        elif char in ".,":
            ink[_LINE - 2 : _LINE + (4 if char == "," else 0), x - 3 : x] = 255
        else:
            ink[_LINE - high : _LINE, x : x + wide] = 255
        above = _LINE - high - 4
        if char in "ij":
            ink[above : above + 2, x : x + 3] = 255
        elif char in "öüÖ":
            ink[above : above + 2, [x + 1, x + 2, x + 7, x + 8]] = 255
        elif char == "š":
            ink[above : above + 2, x + 2 : x + 8] = 255
        elif char in "çÇşą":
            ink[_LINE : _LINE + 5, x + 4 : x + 7] = 255
    return ink


def _read(*printed: str, as_read: str | None = None) -> list[str]:
    """The texts of words printed so, the first of which was read `as_read`."""
    page = np.zeros((50 * len(printed), 400), dtype=np.uint8)
    words = []
    for place, text in enumerate(printed):
        ink = _drawn(text)
        rows = np.flatnonzero(ink.any(axis=1))
        columns = np.flatnonzero(ink.any(axis=0))
        page[50 * place : 50 * place + 40, : ink.shape[1]] = ink
        box = BBox(
            float(columns[0]),
            float(50 * place + rows[0]),
            float(columns[-1] + 1),
            float(50 * place + rows[-1] + 1),
        )
        plain = "".join(_PLAIN.get(char, char) for char in text)
        words.append(Word(plain if place or as_read is None else as_read, box, 0.9, "ocr"))
    return [word.text for word in with_diacritics(words, page, 72)]


_DOTTED = ["inzien", "bieden", "richting", "wij"]
_UNDOTTED = ["ınzıen", "bıeden", "rıchtıng", "wıj"]


@pytest.mark.parametrize("name", ["Koçak", "Çakar", "Demertaş", "Bączek", "Koç-Akar"])
def test_what_hangs_below_the_line_is_a_cedilla_or_an_ogonek(name: str) -> None:
    assert _read(name) == [name]


@pytest.mark.parametrize("name", ["Özdemer", "Gül", "Šamek".replace("Š", "S"), "Kašper"])
def test_marks_above_a_letter(name: str) -> None:
    assert _read(name) == [name]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Agendąpunt", "Agendapunt"),
        ("Wągenengen", "Wagenengen"),
        ("Loçatie", "Locatie"),
        ("Çapelle", "Capelle"),
        ("Natuuršpeeltuin", "Natuurspeeltuin"),
        ("Ašo", "Aso"),
    ],
)
def test_dirt_at_a_letter_of_a_word_that_looks_dutch_is_no_mark(printed: str, read: str) -> None:
    assert _read(printed) == [read]


def test_a_dotless_letter_where_the_dots_of_the_page_can_be_seen() -> None:
    assert _read("Yılmaz", *_DOTTED)[0] == "Yılmaz"
    assert _read("Yilmaz", *_DOTTED)[0] == "Yilmaz"


def test_dots_that_the_scan_lost_tell_nothing() -> None:
    assert _read("Yılmaz", *_UNDOTTED)[0] == "Yilmaz"
    assert _read("Yılmaz")[0] == "Yilmaz"


@pytest.mark.parametrize("name", ["Julią", "Karąl"])
def test_no_ogonek_where_none_stands(name: str) -> None:
    assert _read(name) == [name.replace("ą", "a")]


@pytest.mark.parametrize("name", ["Bouwhuaş", "Kompaş"])
def test_no_cedilla_under_a_letter_of_a_dutch_name(name: str) -> None:
    assert _read(name) == [name.replace("ş", "s")]


@pytest.mark.parametrize("name", ["Wıllem", "Dıjksma", "Karıne", "Tıllaart", "Vıctor"])
def test_no_dotless_letter_in_a_word_that_is_not_turkish(name: str) -> None:
    assert _read(name, *_DOTTED)[0] == name.replace("ı", "i")


def test_a_comma_that_touches_its_letter_is_none() -> None:
    page = _drawn("Breda,")
    page[_LINE - 2 : _LINE + 5, 13 * 4 + 10 : 13 * 4 + 13] = 255  # it joins `a` and the comma
    columns = np.flatnonzero(page.any(axis=0))
    box = BBox(float(columns[0]), _LINE - _TALL, float(columns[-1] + 1), _LINE + 5)
    word = Word("Breda,", box, 0.9, "ocr")
    assert [w.text for w in with_diacritics([word], page, 72)] == ["Breda,"]


@pytest.mark.parametrize("read", ["koçak", "Kočak7", "Koca", "K0cak"])
def test_only_names_all_of_whose_letters_are_told_apart(read: str) -> None:
    plain = read.replace("ç", "c").replace("č", "c")
    assert _read("Koçak", as_read=plain) == [plain]
