"""A sidebar is read by itself; labels beside their values and grids stay together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.gutters import gutters_of
from raadsparser.layout.canvas.strips import _have_values_below, _without_hints, strips_of
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.page import BBox, Origin, Page, Word
from raadsparser.profiles import load_profiles
from tests.drawn import HIGH, MARGIN, WIDE, document, drawn

SIDEBAR = """
Gemeente Zuiderend, voorbereidingsformulier voor de raad en zijn commissies
Dossiernummer
2012-998236           Onderwerp
Locatie               Wonen boven winkels
Trouwzaal
Griffier              Historie
Else Tigelaar         In een brief van 6 augustus 2010 heeft de wethouder
Duur                  gevraagd het onderwerp te agenderen.
75 min
Voorzitter
Vincent ten Voorde    Advies
                      Kennis te nemen van de stand van zaken.
"""


def _values(page: Page) -> dict[str, str]:
    laid = lay_out(document(page), load_profiles())
    return {zone.key: zone.text.replace("\n", " ") for zone in laid.sheets[0].zones}


def _lowered(page: Page, by: float) -> tuple[Word, ...]:
    """The words of a page, those right of its sidebar so many points further down."""
    left = MARGIN + 20 * WIDE
    return tuple(
        replace(word, box=word.box.moved(0.0, by))
        if word.box.x0 > left and word.box.y0 > MARGIN + HIGH
        else word
        for word in page.words
    )


@pytest.mark.parametrize("origin", ["digital", "scan"])
@pytest.mark.parametrize("lower", [0.0, 5.0])
def test_a_sidebar_is_a_page_of_its_own(origin: Origin, lower: float) -> None:
    page = drawn(SIDEBAR, origin=origin)
    values = _values(replace(page, words=_lowered(page, lower)))
    assert values["zaaknummer"] == "2012-998236"
    assert values["meeting/room"] == "Trouwzaal"
    assert values["meeting/clerk"] == "Else Tigelaar"
    assert values["meeting/duration"] == "75 min"
    assert values["meeting/chair"] == "Vincent ten Voorde"
    assert values["subject"] == "Wonen boven winkels"
    assert values["history"].startswith("In een brief van 6 augustus 2010")
    assert values["history"].endswith("te agenderen.")
    assert values["advice"] == "Kennis te nemen van de stand van zaken."


GRID = """
Onderwerp                    Zaaknummer
Fietsen in de binnenstad     3641304

Voorzitter                   Griffier
Vincent ten Voorde           Coen Hartendorp

Zaal                         Duur
Raadzaal                     90 min
"""


BESIDE = """
Onderwerp            Fietsen in de binnenstad
Zaaknummer           3641304
Voorzitter           Vincent ten Voorde
Griffier             Coen Hartendorp
Zaal                 Raadzaal
Duur                 90 min
"""


@pytest.mark.parametrize(("art", "count"), [(SIDEBAR, 4), (GRID, 1), (BESIDE, 1)])
def test_only_a_sidebar_is_cut(art: str, count: int) -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    assert len(strips_of(drawn(art).words, (), 9.0, lexicon)) == count


def test_a_table_across_the_gutter_keeps_the_page_whole() -> None:
    table = BBox(MARGIN, MARGIN + 4 * HIGH, MARGIN + 60 * WIDE, MARGIN + 6 * HIGH)
    lexicon = lexicon_of(load_profiles()["generic"])
    assert len(strips_of(drawn(SIDEBAR).words, [table], 9.0, lexicon)) == 1


def test_a_grid_is_read_as_before() -> None:
    values = _values(drawn(GRID))
    assert values["subject"] == "Fietsen in de binnenstad"
    assert values["meeting/chair"] == "Vincent ten Voorde"
    assert values["meeting/clerk"] == "Coen Hartendorp"
    assert values["meeting/duration"] == "90 min"


PAIRS = """
Kenmerk:             3641304              Port.h.:             Anna de Vries,
Tijd:                20.00 - 21.30                             Vincent ten Voorde,
                                                               Coen Hartendorp
Griffier:            Else Tigelaar
Datum:               5 september 2012     Afdeling:            Ruimte
Voorzitter:          Thomas van Egmond
                                          Vergadering:         Commissie Bestuur

                                          Zaal:                Stadhuishal
"""


def test_columns_of_pairs_out_of_step_are_read_apart() -> None:
    page = drawn(PAIRS, origin="scan")
    right = MARGIN + 40 * WIDE
    words = [
        replace(word, box=word.box.moved(0.0, 5.0)) if word.box.x0 > right else word
        for word in page.words
    ]
    values = _values(replace(page, words=tuple(words)))
    assert values["portfolio_holders"] == "Anna de Vries, Vincent ten Voorde, Coen Hartendorp"
    assert values["meeting/clerk"] == "Else Tigelaar"
    assert values["meeting/chair"] == "Thomas van Egmond"
    assert values["meeting/room"] == "Stadhuishal"


LOWER = """
Voorblad agendapunt
te behandelen onderwerp:                     zaak nr.:
Nieuwe huurders voor het postkantoor         2025.48806
                                             betrokken wethouder(s):
historie:                                    T. de Ermers
Na de verkiezingen is het dossier over-      directie:
gedragen aan een nieuw college. De raad      Stadsbeheer
heeft het daarna nog eens besproken.         griffier:
                                             Brigitte van der Hol
spreekrecht:                                 zaal:
mogelijk                                     Zaal 1 en 2
"""


def test_a_sidebar_whose_labels_have_no_capitals() -> None:
    values = _values(drawn(LOWER))
    assert values["subject"] == "Nieuwe huurders voor het postkantoor"
    assert values["zaaknummer"] == "2025.48806"
    assert values["portfolio_holders"] == "T. de Ermers"
    assert values["meeting/clerk"] == "Brigitte van der Hol"
    assert values["meeting/room"] == "Zaal 1 en 2"
    assert values["public_speaking"] == "mogelijk"


ONE_BESIDE_MANY = """
Locatie
Trouwzaal             Te debatteren over de scenario's en een voorkeur
Griffier              uit te spreken, waarna het college verder gaat
Else Tigelaar         met de uitwerking ervan.
Duur
75 min                Historie
Voorzitter            In een brief van 6 augustus 2010 heeft de wethouder
Vincent ten Voorde    gevraagd het onderwerp te agenderen.
Zaaknummer            Een second opinion bevestigt het beeld.
2012-998236
"""


def test_one_label_beside_a_bar_of_many() -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    assert len(strips_of(_lowered(drawn(ONE_BESIDE_MANY), 4.0), (), 9.0, lexicon)) == 4


SMALL_BESIDE_SMALL = SIDEBAR.lower()


def test_labels_of_a_sidebar_may_be_in_lower_case() -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    assert len(strips_of(drawn(SMALL_BESIDE_SMALL).words, (), 9.0, lexicon)) == 4


@pytest.mark.parametrize("over", [0.0, 14.0])
def test_a_word_that_touches_the_next_column_joins_no_columns(over: float) -> None:
    page = drawn(SIDEBAR)
    words = [
        replace(word, box=replace(word.box, x1=MARGIN + 22 * WIDE + over + 1))
        if word.text == "Tigelaar"
        else word
        for word in page.words
    ]
    lexicon = lexicon_of(load_profiles()["generic"])
    parted = strips_of(words, (), 9.0, lexicon)
    assert (len(parted) == 4) == (over == 0.0)


IN_STEP = """
Locatie               Onderwerp
Trouwzaal             Wonen boven winkels
Griffier              Historie
Else Tigelaar         In een brief van 6 augustus 2010 heeft de wethouder
                      gevraagd het onderwerp te agenderen.
Duur                  Advies
75 min                Kennis te nemen van de stand van zaken.
"""


@pytest.mark.parametrize(("lower", "count"), [(0.0, 1), (1.0, 1), (2.2, 4)])
def test_columns_whose_rows_overlap_by_chance_are_not_on_one_line(lower: float, count: int) -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    left = MARGIN + 20 * WIDE
    words = [
        replace(word, box=word.box.moved(0.0, lower)) if word.box.x0 > left else word
        for word in drawn(IN_STEP).words
    ]
    assert len(strips_of(words, (), 9.0, lexicon)) == count


TWO_ROWS = """
Onderwerp         Dorpshuis Het Kompas
Zaaknummer        3641304
+--------------------------------------------------+
| Datum             Zaal             Duur          |
+--------------------------------------------------+
  7 juli 2023       Raadzaal         45 minuten
  Voorzitter        Griffier         Gremium
  Merel Simonis     Teun de Boer     Forum

Historie          De raad sprak in 2022 hierover.
"""


def test_the_next_row_of_labels_ends_the_values_under_a_band() -> None:
    sheet = lay_out(document(drawn(TWO_ROWS, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/date"] == "7 juli 2023"
    assert values["meeting/room"] == "Raadzaal"
    assert values["meeting/chair"] == "Merel Simonis"
    assert values["meeting/clerk"] == "Teun de Boer"


BROKEN_LABELS = """
Gemeente Zuiderend, voorbereidingsformulier voor de raad en zijn commissies
Voorzitter            Onderwerp
vergadering           Wonen boven winkels
Else Tigelaar
Griffier              Historie
commissie             In een brief van 6 augustus 2010 heeft de wethouder
Gert Udink            gevraagd het onderwerp te agenderen. De raad heeft
Datum                 dat in zijn vergadering van oktober besproken.
vergadering
12 mei 2014           Advies
                      Kennis te nemen van de stand van zaken.
"""


def test_labels_of_a_sidebar_may_be_broken_over_two_lines() -> None:
    page = drawn(BROKEN_LABELS)
    values = _values(replace(page, words=_lowered(page, 5.0)))
    assert values["meeting/chair"] == "Else Tigelaar"
    assert values["meeting/clerk"] == "Gert Udink"
    assert values["meeting/date"] == "12 mei 2014"
    assert values["subject"] == "Wonen boven winkels"


@pytest.mark.parametrize(("white", "has_values"), [(3.0, True), (40.0, False)])
def test_a_value_stands_close_below_its_label(white: float, has_values: bool) -> None:
    tops = (0.0, 10.0 + white, 100.0, 110.0 + white)
    boxes = [BBox(40, top, 90, top + 10) for top in tops]
    assert _have_values_below([True, False, True, False], boxes, 10.0) == has_values


HEADED = """
Behandelformulier                               gemeente

                                                Zuiderend
Vergadering van
12 september 2023
Voorzitter                Griffier
Vincent ten Voorde        Coen Hartendorp
Zaal                      Duur
Raadzaal                  90 min
Onderwerp van bespreking in deze vergadering
Fietsen in de binnenstad

Zaaknummer
3641304
"""


def test_a_name_at_the_head_of_a_page_makes_no_sidebar_of_a_grid() -> None:
    page = drawn(HEADED)
    named = tuple(
        replace(word, box=word.box.moved(0.0, 5.0))
        if word.text in ("gemeente", "Zuiderend")
        else word
        for word in page.words
    )
    values = _values(replace(page, words=named))
    assert values["meeting/room"] == "Raadzaal"
    assert values["meeting/duration"] == "90 min"
    assert values["meeting/clerk"] == "Coen Hartendorp"


HINTS = """
korte titel :         Belastingvoorstellen volgend jaar
(zoals het op de
agenda komt)          griffier : Anna de Vries
voorstelnr. :         1844894
(uit het
zaaksysteem)          zaal : Burgerzaal
terugblik :           Kort gezegd: er ligt een plan, maar de dekking
(verwijs naar         ontbreekt. Aanleiding is een storing in 2011,
de brieven)           waarna de kosten opliepen.
"""


def test_hints_under_labels_are_no_values_of_a_sidebar() -> None:
    page = drawn(HINTS, origin="scan")
    level = {
        word.box.y0 for word in page.words if word.text in ("korte", "voorstelnr.", "terugblik")
    }
    words = [
        replace(word, box=word.box.moved(0.0, 5.0))
        if word.box.x0 > MARGIN + 20 * WIDE and word.box.y0 not in level
        else word
        for word in page.words
    ]
    lexicon = lexicon_of(load_profiles()["generic"])
    assert len(strips_of(words, (), 9.0, lexicon)) == 1
    labels = [
        row[0].text for row in _without_hints(next(iter(gutters_of(words, 9.0))), lexicon).left
    ]
    assert labels == ["korte", "voorstelnr.", "terugblik"]


PAIRS_OVER_A_LABEL = """
Kenmerk:             3641304              Port.h.:             Anna de Vries,
Tijd:                20.00 - 21.30                             Vincent ten Voorde,
                                                               Coen Hartendorp
Griffier:            Else Tigelaar        Zaal:                Stadhuishal
Datum:               5 september 2012     Afdeling:            Ruimte
Voorzitter:          Thomas van Egmond    Vergadering:         Commissie Bestuur
Volgnummer:          7
Duur:                90 min
Onderwerp{rest}
Opkoopbescherming en zelfbewoningsplicht in wijken met een tekort aan woningen
"""


@pytest.mark.parametrize("rest", ["", "            Opkoopbescherming"])
def test_the_label_that_ends_a_column_is_over_what_stands_under_both(rest: str) -> None:
    page = drawn(PAIRS_OVER_A_LABEL.format(rest=rest), origin="scan")
    right = MARGIN + 40 * WIDE
    words = [
        replace(word, box=word.box.moved(0.0, 5.0))
        if word.box.x0 > right and word.box.y0 < MARGIN + 8 * HIGH
        else word
        for word in page.words
    ]
    lexicon = lexicon_of(load_profiles()["generic"])
    parted = strips_of(words, (), 9.0, lexicon)
    assert len(parted) == 4
    assert (parted[3].words[0].text == "Onderwerp") == (rest == "")


def test_a_label_beside_the_other_column_ends_no_strip() -> None:
    """It may have no value, as `Duur` here: what stands right of it is still of that column."""
    art = PAIRS_OVER_A_LABEL.split("Volgnummer")[0] + "Duur:\n"
    right = MARGIN + 40 * WIDE
    words = [
        replace(word, box=word.box.moved(0.0, 29.0)) if word.box.x0 > right else word
        for word in drawn(art, origin="scan").words
    ]
    lexicon = lexicon_of(load_profiles()["generic"])
    parted = strips_of(words, (), 9.0, lexicon)
    assert [strip.words[-1].text for strip in parted[1:3]] == ["Duur:", "Bestuur"]


def test_one_value_in_parentheses_is_no_hint() -> None:
    page = drawn(SIDEBAR.replace("Trouwzaal", "(onder voorbehoud)."))
    assert _values(page)["meeting/room"] == "(onder voorbehoud)."
