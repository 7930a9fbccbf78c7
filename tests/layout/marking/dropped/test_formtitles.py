"""A form may be named after what others ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
Behandelvoorstel

Opinieronde, {day}, Raadzaal

Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Wethouder        Anna de Vries
Griffier         Coen Hartendorp
"""


def _asks_advice(day: str, times: float) -> bool:
    page = drawn(FORM.format(day=day), origin="scan")
    words = [
        replace(w, box=replace(w.box, x1=w.box.x0 + times * w.box.width))
        if w.text == "Behandelvoorstel"
        else w
        for w in page.words
    ]
    sheet = lay_out(document(replace(page, words=tuple(words))), load_profiles()).sheets[0]
    return any(zone.key == "advice" for zone in sheet.zones)


@pytest.mark.parametrize("day", ["13 maart 2023", "13-3-2023"])
def test_the_large_title_over_the_day_is_no_label(day: str) -> None:
    assert not _asks_advice(day, 1.6)


def test_a_label_as_large_as_the_text_stays() -> None:
    assert _asks_advice("13 maart 2023", 1.0)


def test_a_large_label_over_a_text_stays() -> None:
    assert _asks_advice("graag bespreken", 1.6)


def test_an_agenda_in_large_letters_over_its_list_is_its_label() -> None:
    page = drawn("""
    Agenda
    Raadsvergadering 12 mei 2020
    1. Opening door de voorzitter
    2. Presentatie fietsplan
    3. Bespreking van het plan
    4. Sluiting
    Onderwerp: Fietsplan
    Inspreken: Ja
    """)
    large = [
        replace(word, box=replace(word.box, x1=word.box.x0 + 2 * word.box.width))
        if word.text == "Agenda"
        else word
        for word in page.words
    ]
    (sheet,) = _sheets(document(replace(page, words=tuple(large))), Settings())[0]
    assert len(sheet.programme) == 4
