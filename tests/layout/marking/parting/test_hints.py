"""What a form says under its labels to whoever fills it in is no value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import BBox, Document, Page, Word
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

CELLS = """
+------------------+----------------------------+
| Onderwerp        | Dorpshuis Het Kompas       |
| kort en bondig   |                            |
+------------------+----------------------------+
| Zaaknummer       | 3641304                    |
| uit het systeem  |                            |
+------------------+----------------------------+
| Domein           | Bestuur                    |
| zie begroting    |                            |
+------------------+----------------------------+
| Griffier         | Coen Hartendorp            |
+------------------+----------------------------+
"""
CENTRED = """
+------------------+----------------------------+
| Onderwerp        |                            |
|                  | Dorpshuis Het Kompas       |
| kort en bondig   |                            |
+------------------+----------------------------+
| Zaaknummer       |                            |
|                  | 3641304                    |
| uit het systeem  |                            |
+------------------+----------------------------+
| Domein           |                            |
|                  | Bestuur                    |
| zie begroting    |                            |
+------------------+----------------------------+
| Griffier         | Coen Hartendorp            |
+------------------+----------------------------+
"""


def _values(*pages: Page) -> dict[str, str]:
    sheet = lay_out(document(*pages), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


def test_small_words_under_labels_with_values_beside_them_are_hints() -> None:
    assert _values(drawn(CELLS, origin="scan")) == {
        "subject": "Dorpshuis Het Kompas",
        "zaaknummer": "3641304",
        "meeting/domains": "Bestuur",
        "meeting/clerk": "Coen Hartendorp",
    }


def test_values_may_stand_level_with_the_middle_of_label_and_hint() -> None:
    page = drawn(CENTRED, origin="scan")
    assert _values(page)["subject"] == "Dorpshuis Het Kompas"


def test_small_words_are_values_where_nothing_stands_beside_them() -> None:
    values = _values(drawn(CELLS.replace("Dorpshuis Het Kompas", " " * 20), origin="scan"))
    assert values["subject"] == "kort en bondig"


def _word(text: str, x0: float, y0: float, wide: float) -> Word:
    return Word(text, BBox(x0, y0, x0 + wide * len(text), y0 + 2 * wide), 0.95, "ocr", False)


def _stacked(hint: float) -> Document:
    """A form with a hint, its letters so wide, between each label and its value."""
    words = []
    for place, (label, value) in enumerate(
        [
            ("Onderwerp", "Dorpshuis"),
            ("Zaaknummer", "3641304"),
            ("Portefeuillehouder", "C.Bruggink"),
            ("Zaal", "Raadzaal"),
            ("Behandeladvies", "Bespreken"),
            ("Griffier", "C.Hartendorp"),
        ]
    ):
        top = 60.0 + 70.0 * place
        words.append(_word(label, 40, top, 5))
        words += [_word("in", 40, top + 12, hint), _word("te", 60, top + 12, hint)]
        words += [_word("vullen", 80, top + 12, hint), _word(value, 40, top + 24, 5)]
    return document(Page(1, 595.0, 842.0, "scan", tuple(words), ()))


def test_smaller_print_between_labels_and_values_is_a_hint() -> None:
    def read(hint: float) -> dict[str, str]:
        (sheet,) = lay_out(_stacked(hint), load_profiles()).sheets
        return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}

    assert read(3.5)["subject"] == "Dorpshuis"
    assert read(5.0)["subject"] == "in te vullen Dorpshuis"  # as large as the values are


NOTED = """
+--------------------------+---------------------+
| Onderwerp                | Zie de kaart        |
| het dorpshuis            |                     |
+--------------------------+---------------------+
| Zaal                     | Zie de plattegrond  |
| de raadzaal              |                     |
+--------------------------+---------------------+
| Doel                     | Zie het besluit     |
| beeldvorming daarover    |                     |
+--------------------------+---------------------+
| Zaaknummer               |                     |
| 3641304                  |                     |
+--------------------------+---------------------+
| Griffier                 |                     |
| Coen Hartendorp          |                     |
+--------------------------+---------------------+
| Voorzitter               |                     |
| Anna de Vries            |                     |
+--------------------------+---------------------+
| Historie                 |                     |
| De raad sprak erover.    |                     |
+--------------------------+---------------------+
"""


def test_small_words_are_values_where_most_labels_have_theirs_below() -> None:
    values = _values(drawn(NOTED, origin="scan"))
    assert values["subject"] == "het dorpshuis"
    assert values["meeting/room"] == "de raadzaal"


def test_words_in_parentheses_are_hints_however_they_begin() -> None:
    page = drawn(
        """
        +------------------------+----------------------------+
        | Onderwerp              | Dorpshuis Het Kompas       |
        +------------------------+----------------------------+
        | Zaaknummer             | 3641304                    |
        +------------------------+----------------------------+
        | Doel                   | Beeldvorming               |
        | (S vp aankruisen)      |                            |
        +------------------------+----------------------------+
        | Griffier               | Coen Hartendorp            |
        +------------------------+----------------------------+
        """,
        origin="scan",
    )
    assert _values(page)["purpose"] == "Beeldvorming"


LOWER_CASE = """
onderwerp               Dorpshuis Het Kompas
(zoals op de agenda)

zaaknummer              3641304
(uit het zaaksysteem)

bestuurlijk verloop     Er is een plan gemaakt voor dit
(verwijs naar moties)   doel, en de raad heeft geld voor dat
                        doel. Zonder ingreep loopt het tekort
                        in dit jaar verder op.

griffier                Coen Hartendorp
"""


def test_hints_in_parentheses_stand_over_labels_and_close_to_values() -> None:
    # The last hint and the value beside it are no further apart than words are.
    glued = LOWER_CASE.replace("(verwijs naar moties)  ", "(verwijs naar brieven,)")
    assert _values(drawn(glued, origin="scan")) == {
        "subject": "Dorpshuis Het Kompas",
        "zaaknummer": "3641304",
        "history": "Er is een plan gemaakt voor dit doel, en de raad heeft geld voor dat "
        "doel. Zonder ingreep loopt het tekort in dit jaar verder op.",
        "meeting/clerk": "Coen Hartendorp",
    }


BENT = """
+------------------+----------------------------+
| Onderwerp        | Dorpshuis Het Kompas       |
| Aak het op       |                            |
+------------------+----------------------------+
| Zaaknummer       | 3641304                    |
| Fast bat rene    |                            |
+------------------+----------------------------+
| Domein           | Bestuur                    |
| Sep athens       |                            |
+------------------+----------------------------+
| Griffier         | Coen Hartendorp            |
+------------------+----------------------------+
"""
_HINTS = frozenset(["Aak", "het", "op", "Fast", "bat", "rene", "Sep", "athens"])


@pytest.mark.parametrize("size", [0.6, 1.0])
def test_smaller_print_under_labels_with_values_beside_them_is_a_hint(size: float) -> None:
    page = drawn(BENT, origin="scan")
    words = tuple(
        replace(w, box=replace(w.box, y1=w.box.y0 + size * w.box.height)) if w.text in _HINTS else w
        for w in page.words
    )
    said = _values(replace(page, words=words))["meeting/domains"].split()
    assert ("Sep" in said) == (size == 1.0)  # as large as the label it is part of what is said


@pytest.mark.parametrize("hint", ["(s.v.p. aankruisen)", "&.v.p. aankruisen)"])
def test_a_parenthesis_that_ocr_bent_begins_a_hint_too(hint: str) -> None:
    art = """
    +---------------------+----------------------------+
    | Onderwerp           | Dorpshuis Het Kompas       |
    +---------------------+----------------------------+
    | Beoogd doel         | ☒ Technische sessie        |
    | HINT                | ☐ Politieke discussie      |
    +---------------------+----------------------------+
    | Portefeuillehouder  | Marie-Jose Luttikholt      |
    +---------------------+----------------------------+
    """
    values = _values(drawn(art.replace("HINT               ", hint.ljust(19)), origin="scan"))
    assert values["purpose"] == "☒ Technische sessie ☐ Politieke discussie"


@pytest.mark.parametrize(("moved", "value"), [(0.0, True), (8.0, False)])
def test_white_may_part_a_hint_from_the_value_beside_it(moved: float, value: bool) -> None:
    """The hint goes on below, so that no sign ends it here."""
    art = LOWER_CASE.replace("(verwijs naar moties)   ", "(verwijs naar de raads  ")
    art = art.replace("doel. Zonder", "doel, zonder")
    page = drawn(art, origin="scan")
    words = [
        replace(word, box=replace(word.box, x1=word.box.x1 + moved))
        if word.text == "raads"
        else word
        for word in page.words
    ]
    assert _values(replace(page, words=tuple(words)))["history"].count("verwijs") == (not value)
