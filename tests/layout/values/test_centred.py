"""Labels level with the middle of their values, in tables without rules between the rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

# The label of the programme is level with the middle of what begins within the history.
BY_CHANCE = """
Zaaknummer         7154423

Voorzitter         Anna de Wit

Onderwerp          Vernieuwing van de sporthal

Historie           Zie ook de brief van 12 april 2023 met
                   kenmerk 2023/648032. De verkenning is
                   aan de raad gestuurd, die daarover dit
                   jaar wil besluiten.

Programma          1. Opening van de avond
                   2. Toelichting door de wethouder
                   3. Vragen van de raad
                   4. Inwoners aan het woord
                   5. Afsluiting
"""

_VALUES = {
    "subject": "Vernieuwing van de sporthal",
    "history": "Op 3 mei 2024 is de verkenning aan de raad gestuurd, "
    "met brief 7012345 als antwoord.",
    "zaaknummer": "7154423",
    "meeting/chair": "Anna de Wit",
}

OPEN = """
Onderwerp          Vernieuwing van de sporthal

                   Op 3 mei 2024 is de verkenning
Historie           aan de raad gestuurd, met brief
                   7012345 als antwoord.

Zaaknummer         7154423

Voorzitter         Anna de Wit
"""

CELLS = """
+-----------------+--------------------------------------+
| Onderwerp       | Vernieuwing van de sporthal          |
|                 |                                      |
|                 | Op 3 mei 2024 is de verkenning       |
| Historie        | aan de raad gestuurd, met brief      |
|                 | 7012345 als antwoord.                |
|                 |                                      |
| Zaaknummer      | 7154423                              |
|                 |                                      |
| Voorzitter      | Anna de Wit                          |
+-----------------+--------------------------------------+
"""

# Labels that end at one edge; those of four lines stand between the second and the third.
RIGHT = """
               Onderwerp    Vernieuwing van de sporthal

                            Op 3 mei 2024 is de
   Aanleiding en context    verkenning aan de raad
                            gestuurd, met brief
                            7012345 als antwoord.

                            De raad te horen.
         Behandelvoorstel   En daarna, als de
                            meningen verdeeld zijn,
                            nog eens te spreken.

              Zaaknummer    7154423

    Technisch voorzitter    Anna de Wit
"""

# The form numbers its rows; the number stands level with the label.
NUMBERED = """
11   Onderwerp          Vernieuwing van de sporthal

                        Op 3 mei 2024 is de
12   Historie           verkenning aan de raad
                        gestuurd, met brief
                        7012345 als antwoord.

                        De raad te horen.
13   Behandelvoorstel   En daarna, als de
                        meningen verdeeld zijn,
                        nog eens te spreken.

14   Zaaknummer         7154423

15   Voorzitter         Anna de Wit
"""

HANGING = """
Onderwerp          Vernieuwing van de sporthal

Historie           Op 3 mei 2024 is de verkenning
                   aan de raad gestuurd, met brief
                   7012345 als antwoord.

Zaaknummer         7154423

Voorzitter         Anna de Wit
"""

# The number is at the middle of three lines by chance: the label over it hangs.
CHANCE = """
Onderwerp          Vernieuwing van de sporthal

Historie           Op 3 mei 2024 is de verkenning
                   aan de raad gestuurd.

                   Daarna kwam brief 7012345.
Zaaknummer         7154423
                   en 7154424

Voorzitter         Anna de Wit
"""


def _zones(art: str, *between: str) -> dict[str, str]:
    """The zones by their keys; the words `between` stand half a row lower than drawn."""
    page = drawn(art, origin="scan")
    words = tuple(
        replace(word, box=replace(word.box, y0=word.box.y0 + 6, y1=word.box.y1 + 6))
        if word.text in between
        else word
        for word in page.words
    )
    sheet = lay_out(document(replace(page, words=words)), load_profiles()).sheets[0]
    return {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}


@pytest.mark.parametrize("art", [OPEN, CELLS, HANGING])
def test_a_value_is_read_whole_where_its_label_stands_at_its_middle_or_top(art: str) -> None:
    assert _zones(art) == _VALUES


def test_no_line_changes_hands_where_a_label_hangs_from_the_top() -> None:
    assert _zones(CHANCE)["history"].endswith("Daarna kwam brief 7012345.")


def test_no_line_is_lost_to_labels_at_the_middle_of_part_of_a_list() -> None:
    rows = [f"{n}. Ronde van de fracties" for n in range(3, 9)]
    listed = ["1. Opening", "2. Inleiding", *rows]
    art = [" " * 19 + item for item in listed]
    art[1] = "Programma" + art[1][9:]
    zones = _zones(OPEN + "\n" + "\n".join(art))
    assert all(item in zones["programme"] for item in rows)


def test_a_foot_far_below_the_last_value_keeps_no_label_from_its_own() -> None:
    last = "\n\nBijlagen           Nota van het college"
    foot = "\n" * 6 + "                   Elsloo-West, formulier"
    art = OPEN.strip("\n") + last + foot
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    zones = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert zones["history"] == _VALUES["history"]


def test_labels_may_be_set_right() -> None:
    asked = "De raad te horen. En daarna, als de meningen verdeeld zijn, nog eens te spreken."
    zones = _zones(RIGHT, "Aanleiding", "en", "context", "Behandelvoorstel")
    assert zones == {**_VALUES, "advice": asked}


def test_rows_may_be_numbered() -> None:
    asked = "De raad te horen. En daarna, als de meningen verdeeld zijn, nog eens te spreken."
    zones = _zones(NUMBERED, "12", "Historie", "13", "Behandelvoorstel")
    assert zones == {**_VALUES, "advice": asked}


# The white between paragraphs is wider than that between the rows of the table.
APART = """
Onderwerp          Vernieuwing van de sporthal

                   Op 3 mei 2024 is


                   de verkenning
Historie           aan de raad gestuurd,
                   met brief


                   7012345 als antwoord.

Zaaknummer         7154423

Voorzitter         Anna de Wit
"""


def test_white_between_paragraphs_parts_no_value() -> None:
    assert _zones(APART) == _VALUES


def test_a_value_is_not_cut_within_its_lines_for_a_label_that_is_centred_by_chance() -> None:
    page = drawn(BY_CHANCE, origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    values = {zone.key: zone.lines for zone in zones}
    assert len(values["history"]) == 4
    assert values["programme"][0].text.startswith("1.")


CUT = """
Onderwerp          Vernieuwing van de sporthal

Zaaknummer         7154423

Voorzitter         Anna de Wit

                   1. Opening van de avond
                   2. Toelichting door de wethouder
Behandeladvies     3. Vragen van de raad
                   4. Inwoners aan het woord
                   5. Afsluiting

Historie           Op 3 mei 2024 is de verkenning
                   aan de raad gestuurd, met brief
                   7012345 als antwoord. Daarna is
                   er een werkbezoek geweest, waar
                   de raad heeft kunnen zien hoe de
                   sporthal er nu bij staat, en is
                   met alle verenigingen gesproken
                   die er gebruik van maken. Toen is
"""

REST = """
                   het overleg begonnen.

                   Inwoners kunnen vragen stellen
Spreekrecht        en ook inspreken, mits zij zich
                   vooraf melden.
"""


def test_a_row_that_the_page_cuts_has_its_label_at_the_top() -> None:
    """The label of the next page's row is centred on nothing of this one."""
    pages = drawn(CUT, origin="scan"), drawn(REST, number=2, origin="scan")
    sheet = lay_out(document(*pages), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split("\n") for zone in sheet.zones}
    assert len(values["advice"]) == 5
    assert values["meeting/chair"] == ["Anna de Wit"]
    assert values["history"][0] == "Op 3 mei 2024 is de verkenning"
    assert values["history"][-1] == "het overleg begonnen."
    assert len(values["public_speaking"]) == 3


# The label of the text stands at the middle of list and text together.
HANGING_BY_CHANCE = """
Zaaknummer         7154423

Voorzitter         Anna de Wit

Behandeladvies     Het programma van die avond:

                   1. Opening van de avond
                   2. Toelichting door de wethouder
                   3. Vragen van de raad
                   4. Afsluiting
Historie           Op 3 mei 2024 is de verkenning
                   aan de raad gestuurd, met brief
                   7012345 als antwoord. Daarna is
                   er met iedereen gesproken die er
                   gebruik van wil maken.

Duur               45 minuten
"""


def _with_white_over_history(down: float) -> dict[str, list[str]]:
    page = drawn(HANGING_BY_CHANCE, origin="scan")
    top = next(word.box.y0 for word in page.words if word.text == "Historie")
    words = [
        replace(word, box=word.box.moved(0.0, down)) if word.box.y0 >= top else word
        for word in page.words
    ]
    sheet = lay_out(document(replace(page, words=tuple(words))), load_profiles()).sheets[0]
    return {zone.key: zone.text.split("\n") for zone in sheet.zones}


def test_one_label_may_be_centred_by_chance_on_what_ends_another_value() -> None:
    values = _with_white_over_history(4.0)
    assert len(values["advice"]) == 5
    assert values["history"][0] == "Op 3 mei 2024 is de verkenning"


def test_one_label_is_centred_on_lines_set_evenly() -> None:
    values = _with_white_over_history(0.0)
    assert len(values["advice"]) == 1
    assert values["history"][0] == "1. Opening van de avond"


TWO_CENTRED = """
Onderwerp          Vernieuwing van de sporthal

                   Op 3 mei 2024 is de verkenning
Historie           Daarna kwam er een antwoord en
                   ook dat is besproken.

                   De raad te horen, en daarna
Behandelvoorstel   als de meningen verdeeld zijn
                   nog eens te spreken.

Zaaknummer         7154423

Voorzitter         Anna de Wit
"""


def test_two_labels_are_not_centred_by_chance() -> None:
    page = drawn(TWO_CENTRED, origin="scan")
    top = next(word.box.y0 for word in page.words if word.text == "Historie")
    words = [
        replace(word, box=word.box.moved(0.0, 3.0)) if word.box.y0 >= top else word
        for word in page.words
    ]
    sheet = lay_out(document(replace(page, words=tuple(words))), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split("\n") for zone in sheet.zones}
    assert len(values["history"]) == len(values["advice"]) == 3
