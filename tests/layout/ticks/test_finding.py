"""Tick boxes: drawn or typed, before or after their option, judged beside their siblings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.lines import lines_of
from raadsparser.layout.ticks.finding import find_ticks, with_tick_words
from raadsparser.page import BBox, Outline, Page, Word
from raadsparser.profiles import load_profiles
from raadsparser.sheet import Line
from tests.drawn import document, drawn

FORM = """
Onderwerp:        Fietspad
Portefeuillehouder:  Anna de Vries
Behandeladvies:   Ter bespreking
Spreekrecht:      {boxes}
"""


def _states(page: Page) -> dict[str, bool | None]:
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    return {tick.option.text.split()[0]: tick.checked for tick in sheet.ticks}


@pytest.mark.parametrize(
    "boxes",
    [
        "☒ ja ☐ nee",
        "☒ ja    ☐ nee    duur: 5 minuten",
        "ja ☒ nee ☐",
        "ja ☒ nee ☐ duur: 5 minuten",
        "[x] ja [ ] nee",
        "[X] ja [] nee",
        "(x) ja ( ) nee",
        "(X)ja ()nee",
        "( X ) ja ( ) nee",
        "[xl ja [ ] nee",
        "[Xlja [ ] nee",
        "[x}] ja {} nee",
        "..x.. ja ☐ nee",
        "…x. ja ☐ nee",
        "X ja   ☐ nee",
        "CX) ja ( )nee",
    ],
)
def test_typed_boxes(boxes: str) -> None:
    assert _states(drawn(FORM.format(boxes=boxes))) == {"ja": True, "nee": False}


@pytest.mark.parametrize(
    ("inks", "expected"),
    [
        ((0.4, 0.0), {"ja": True, "nee": False}),
        ((0.01, 0.9), {"ja": False, "nee": True}),
        ((0.11, 0.02), {"ja": True, "nee": False}),
        ((0.05, 0.06), {"ja": False, "nee": False}),
        ((0.62, 0.11), {"ja": True, "nee": False}),
    ],
    ids=[
        "cross",
        "filled",
        "faint cross beside an empty box",
        "two dirty empty boxes",
        "ring beside a filled one",
    ],
)
def test_drawn_boxes(inks: tuple[float, float], expected: dict[str, bool]) -> None:
    page = drawn(FORM.format(boxes="   ja      nee"))
    options = [word for word in page.words if word.text in ("ja", "nee")]
    outlines = tuple(
        Outline(BBox(w.box.x0 - 14, w.box.y0, w.box.x0 - 5, w.box.y1), ink)
        for w, ink in zip(options, inks, strict=True)
    )
    assert _states(replace(page, outlines=outlines)) == expected


def test_a_box_goes_with_the_option_it_is_near_where_others_lost_theirs() -> None:
    page = drawn(FORM.format(boxes="Kennis nemen   (X) Wensen uiten   ) Debatteren   Beslissen"))
    assert _states(page) == {"Wensen": True, "Debatteren": False}


def test_a_cross_among_empty_boxes_is_the_ticked_one() -> None:
    page = drawn(FORM.format(boxes="☐ Informeren   X Bespreken   ☐ Besluiten"))
    assert _states(page) == {"Informeren": False, "Bespreken": True, "Besluiten": False}


def test_an_option_on_the_line_after_its_box() -> None:
    rows = ["☐ Beeldvorming ☒", "Oordeelsvorming ☐", "Besluitvorming"]
    lines = [line for row in lines_of(drawn("\n".join(rows)).words, 1, 0, 10.0) for line in row]
    ticks = find_ticks([], lines, ("beeldvorming", "oordeelsvorming", "besluitvorming"))
    assert {tick.option.text: tick.checked for tick in ticks} == {
        "Beeldvorming": False,
        "Oordeelsvorming": True,
        "Besluitvorming": False,
    }


def test_boxes_in_a_row_of_their_own_under_their_options() -> None:
    rows = [
        "Beeldvorming   Oordeelsvorming   Besluitvorming",
        "    ☐               ☒              ☐",
    ]
    rows += ["Inspreken", "ja ☒ nee ☐"]
    lines = [line for row in lines_of(drawn("\n".join(rows)).words, 1, 0, 10.0) for line in row]
    ticks = find_ticks([], lines, ("beeldvorming", "oordeelsvorming", "besluitvorming", "ja"))
    assert {tick.option.text: tick.checked for tick in ticks} == {
        "Beeldvorming": False,
        "Oordeelsvorming": True,
        "Besluitvorming": False,
        "ja": True,
        "nee": False,
    }


def test_a_box_before_options_of_more_words_than_one() -> None:
    rows = ": ☒ Ter informatie ☐ Ter bespreking\n\nTer informatie ☐ Ter bespreking ☒ Ter advies"
    lines = [line for row in lines_of(drawn(rows).words, 1, 0, 10.0) for line in row]
    ticks = find_ticks([], lines, ("informatie", "ter informatie", "ter bespreking", "ter advies"))
    assert [(tick.option.text, tick.checked) for tick in ticks] == [
        ("Ter informatie", True),
        ("Ter bespreking", False),
        ("Ter bespreking", False),
        ("Ter advies", True),
    ]


def test_an_option_that_goes_on_after_its_first_word() -> None:
    rows = "☐ Ter informatie ☒ ter\nadvies"
    lines = [line for row in lines_of(drawn(rows).words, 1, 0, 10.0) for line in row]
    ticks = find_ticks([], lines, ())
    assert [tick.option.text for tick in ticks] == ["Ter informatie", "ter advies"]


def test_an_x_within_a_text_is_no_tick() -> None:
    rows = "Zaal 3 X van het huis\nMerk   X"
    words = with_tick_words(drawn(rows))
    assert [word.text for word in words] == rows.split()


def test_words_under_options_are_no_boxes() -> None:
    rows = "Beeldvorming   Oordeelsvorming\n    kort            lang"
    lines = [line for row in lines_of(drawn(rows).words, 1, 0, 10.0) for line in row]
    assert find_ticks([], lines, ("beeldvorming", "oordeelsvorming")) == []


NARROW = """
+------------+----------------------+------------+--------------------+
| Onderwerp  | Dorpshuis Het Kompas | Domein     | ☒ Ruimte ☐ Sociaal |
|            |                      |            | domein ☒ Bestuur & |
|            |                      |            | middelen           |
+------------+----------------------+------------+--------------------+
| Zaaknummer | 3641304              | Spreekrecht| ☒ ja ☐ nee         |
|            |                      |            | aanmelden kan tot  |
|            |                      |            | 12.00 uur          |
+------------+----------------------+------------+--------------------+
"""


def test_options_that_a_narrow_cell_breaks_over_lines() -> None:
    (sheet,) = lay_out(document(drawn(NARROW)), load_profiles()).sheets
    assert [(tick.option.text, tick.checked) for tick in sheet.ticks] == [
        ("Ruimte", True),
        ("Sociaal domein", False),
        ("Bestuur & middelen", True),
        ("ja", True),
        ("nee", False),
    ]


def test_an_option_before_its_box_that_goes_on_in_the_next_line() -> None:
    rows = ("mogelijk ☐ niet", "mogelijk ☒")
    words = [
        Word(text, BBox(60 + 40 * at, y, 90 + 40 * at, y + 9))
        for y, row in zip((100, 112), rows, strict=True)
        for at, text in enumerate(row.split())
    ]
    lines = [line for row in lines_of(words, 1, 0, 10.0) for line in row]
    ticks = find_ticks([], lines, ["mogelijk"])
    assert [(tick.option.text, tick.checked) for tick in ticks] == [
        ("mogelijk", False),
        ("niet mogelijk", True),
    ]


def test_a_box_at_the_end_of_a_word_whose_place_was_told_too_wide() -> None:
    words = [_word("ja", 300, 325), _word("nee", 340, 358)]
    page = _with_boxes(words, (304, 0.0), (328, 0.4))
    told = sorted(with_tick_words(page), key=lambda word: word.box.x0)
    assert [word.text for word in told] == ["☐", "ja", "☒", "nee"]


def test_what_looks_like_a_box_in_the_midst_of_a_word_is_its_letter() -> None:
    page = _with_boxes([_word("Informatie", 300, 360)], (326, 0.0))
    assert [word.text for word in with_tick_words(page)] == ["Informatie"]


def _word(text: str, x0: float, x1: float) -> Word:
    return Word(text, BBox(x0, 100, x1, 110), 0.9, "ocr")


def _with_boxes(words: list[Word], *boxes: tuple[float, float]) -> Page:
    outlines = tuple(Outline(BBox(x, 101, x + 8, 109), ink) for x, ink in boxes)
    return Page(1, 595, 842, "scan", tuple(words), (), outlines)


def test_brackets_belong_together_in_whatever_order_they_were_read() -> None:
    words = [replace(w, source="ocr") for w in drawn("(   )ja ( X ) nee )iscussie").words]
    page = Page(1, 595.0, 842.0, "scan", tuple(words[::-1]), ())
    texts = [word.text for word in with_tick_words(page)]
    assert texts == ["☐", "ja", "☒", "nee", ")iscussie"]


def test_a_cross_that_stands_nearer_to_the_option_behind_it() -> None:
    def read(white: float, gap: float) -> list[str]:
        lefts = [0.0, 50.0 + white, 66.0 + white + gap]
        texts = ["Informeren", "X", "Debat"]
        boxes = [BBox(x, 0.0, x + w, 9.0) for x, w in zip(lefts, (50.0, 16.0, 40.0), strict=True)]
        words = [Word(text, box, 0.9, "ocr") for text, box in zip(texts, boxes, strict=True)]
        page = Page(1, 595.0, 842.0, "scan", tuple(words), ())
        return [word.text for word in with_tick_words(page)]

    assert read(6.0, 3.0) == ["Informeren", "☒", "Debat"]
    assert read(3.0, 3.0) == ["Informeren", "X", "Debat"]


def test_options_may_stand_on_the_page_after_their_label() -> None:
    first = FORM.format(boxes="ja ☐ nee ☒") + "Doel:\n"
    second = """
    Griffie gemeente Ede

    ☐ Beeldvorming   ☒ Besluitvorming

    Bijlagen:         Kaart
    """
    pages = drawn(first), drawn(second, number=2)
    (sheet,) = lay_out(document(*pages), load_profiles()).sheets
    (zone,) = [zone for zone in sheet.zones if zone.key == "purpose"]
    assert zone.text == "☐ Beeldvorming\n☒ Besluitvorming"


LOST_BOX = """
Onderwerp:        Fietspad
Portefeuillehouder:  Anna de Vries
{doel}
Spreekrecht:      {nee}
"""


@pytest.mark.parametrize(
    ("doel", "row", "ticked"),
    [
        ("Doel:             ☐ Beeldvorming ☒ Besluitvorming", "ja ☒  nee", "nee"),
        ("Doel:             Beeldvorming ☐ Besluitvorming ☒", "ja  ☒ nee", "ja"),
    ],
)
def test_other_rows_tell_the_side_of_a_box_between_two_options(
    doel: str, row: str, ticked: str
) -> None:
    states = _states(drawn(LOST_BOX.format(doel=doel, nee=row), origin="scan"))
    assert {option for option in ("ja", "nee") if option in states} == {ticked}


def test_a_word_wide_enough_for_a_box_has_it_before_it() -> None:
    form = LOST_BOX.format(doel="Behandeladvies:   Ter bespreking", nee="ja ☒  nee")
    page = drawn(form, origin="scan")
    words = tuple(
        replace(word, box=replace(word.box, x0=word.box.x0 - 12)) if word.text == "ja" else word
        for word in page.words
    )
    assert _states(replace(page, words=words)) == {"nee": True}


def test_a_short_word_of_broad_letters_hides_no_box() -> None:
    form = LOST_BOX.format(doel="Behandeladvies:   Ter bespreking", nee="Nee ☒  Ja toelichting")
    page = drawn(form, origin="scan")
    words = tuple(
        replace(word, box=replace(word.box, x1=word.box.x0 + 24)) if word.text == "Nee" else word
        for word in page.words
    )
    assert _states(replace(page, words=words)) == {"Nee": True}


TABLE = """
Onderwerp         Fietspad langs de vaart

Zaaknummer        3641304

Behandeladvies    Graag in een keer behandelen.

Karakter

+--------------------+-----+
| Technische sessie  |  ☐  |
+--------------------+-----+
"""
REST = """
+--------------------+-----+
| Discussie          |  ☐  |
+--------------------+-----+
| Stemming           |  ☒  |
+--------------------+-----+

Spreekrecht       Nee

Historie          Er is een plan.

Bijlagen          Kaart
"""


def test_a_table_of_options_goes_on_over_the_page() -> None:
    pages = drawn(TABLE), drawn(REST, number=2)
    (sheet,) = lay_out(document(*pages), load_profiles()).sheets
    (zone,) = [zone for zone in sheet.zones if zone.key == "purpose"]
    assert zone.text.split("\n") == ["Technische sessie", "☐", "Discussie", "☐", "Stemming", "☒"]
    assert [(tick.page, tick.option.text, tick.checked) for tick in sheet.ticks] == [
        (1, "Technische sessie", False),
        (2, "Discussie", False),
        (2, "Stemming", True),
    ]


@pytest.mark.parametrize(
    ("rows", "ticked"),
    [
        (("Beeldvorming ☐ Oordeelsvorming", "☒ Besluitvorming ☐"), "Oordeelsvorming"),
        (("☐", "Beeldvorming ☒", "Oordeelsvorming ☐", "Besluitvorming"), "Oordeelsvorming"),
    ],
)
def test_a_narrow_cell_may_part_a_box_from_its_option(rows: tuple[str, ...], ticked: str) -> None:
    lines = [line for y, row in enumerate(rows) for line in _lines_at(row, y)]
    ticks = find_ticks([], lines, ["Beeldvorming", "Oordeelsvorming", "Besluitvorming"])
    assert {tick.option.text: tick.checked for tick in ticks} == {
        option: option == ticked for option in ("Beeldvorming", "Oordeelsvorming", "Besluitvorming")
    }


def _lines_at(row: str, y: int) -> list[Line]:
    page = drawn("\n" * y + row)
    words = [
        replace(word, box=replace(word.box, y0=40 + 12 * y, y1=49 + 12 * y)) for word in page.words
    ]
    return [line for some in lines_of(words, 1, 0, 10.0) for line in some]
