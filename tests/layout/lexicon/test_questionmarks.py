"""A question mark ends a label as a colon does."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

REST = """
Wethouder: Joyce Schuit
Historie: Het onderwerp is eerder besproken in de raad.
"""


def _values(art: str, origin: Origin = "scan") -> dict[str, str]:
    sheet = lay_out(document(drawn(art, origin=origin)), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


def test_a_question_later_on_a_line_is_a_label() -> None:
    found = _values(f"""
Onderwerp: Regionale samenwerking jeugd
Zaaknummer: 3641304
Datum: 14 mei 2019 Starttijd: 19.30 uur Waar? Kamer 0.21
Voorzitter: Anna de Vries Hoe lang? 15 minuten{REST}""")
    assert found["meeting/start_time"] == "19.30 uur"
    assert found["meeting/room"] == "Kamer 0.21"
    assert found["meeting/chair"] == "Anna de Vries"
    assert found["meeting/duration"] == "15 minuten"


def test_a_common_word_that_asks_is_a_label_before_its_answer() -> None:
    found = _values(f"""
Onderwerp: Regionale samenwerking jeugd
Zaaknummer: 3641304
Waar? Kamer 0.21             Voorzitter: Anna de Vries{REST}""")
    assert found["meeting/room"] == "Kamer 0.21"


def test_a_label_with_a_colon_right_of_a_label_is_no_value() -> None:
    sheet = lay_out(
        document(
            drawn("""
Onderwerp:
Regionale samenwerking jeugd

Collegelid:           Voorzitter avond:
Anna de Vries         Coen Hartendorp

Zaaknummer:           Datum:
3641304               14 mei 2019

Historie:
Het onderwerp is eerder besproken in de raad.
""")
        ),
        load_profiles(),
    ).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones}["meeting/chair"] == "Coen Hartendorp"


def test_questions_in_a_text_are_no_labels() -> None:
    found = _values(f"""
Onderwerp: Regionale samenwerking jeugd
Zaaknummer: 3641304
Programma:
1. Opening
2. Kernvragen: Hoe groot? Locatie? Wanneer?
3. Afsluiting{REST.rstrip()} Wat kost het? Wanneer? Dat is nog niet bekend.
""")
    assert {"meeting/room", "meeting/date"}.isdisjoint(found)
    assert found["history"].endswith("Wanneer? Dat is nog niet bekend.")
    assert "3. Afsluiting" in found["programme"]


@pytest.mark.parametrize("question", ["Waar?", "Hoe lang? Waar?"])
def test_a_question_without_an_answer_belongs_to_the_subject(question: str) -> None:
    found = _values(f"""
Onderwerp: Nieuw zwembad. {question}
Zaaknummer: 3641304
Datum: 14 mei 2019{REST}""")
    assert found["subject"] == f"Nieuw zwembad. {question}"


def test_a_listed_question_is_a_label_in_small_letters_too() -> None:
    found = _values("""
Onderwerp:
Regionale samenwerking jeugd

Collegelid:
Anna de Vries

Zaaknummer:
3641304

inspreken mogelijk?
Mogelijk

Historie:
Het onderwerp is eerder besproken in de raad.
""")
    assert found["public_speaking"] == "Mogelijk"


@pytest.mark.parametrize("origin", ["scan", "digital"])
def test_a_question_in_small_letters_in_a_text_is_no_label(origin: Origin) -> None:
    found = _values(
        """
Onderwerp:
Regionale samenwerking jeugd

Zaaknummer:
3641304

Historie:
Het onderwerp is eerder besproken in de raad.

Advies:
Bespreek eerst deze vragen, en dan de rest van het voorstel.
wat is het doel?
wie komen er?
""",
        origin,
    )
    assert found["advice"].splitlines()[1:] == ["wat is het doel?", "wie komen er?"]
