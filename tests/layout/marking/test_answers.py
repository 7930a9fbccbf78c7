"""The form that answers to labels have."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.marking.answers import fits
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("meeting/date", "4 maart 2023"),
        ("meeting/date", ": 4 maart 2023"),  # colons may have a column of their own
        ("meeting/time", "19.30 - 21.00 uur"),
        ("meeting/duration", "anderhalf uur"),
        ("meeting/duration", "45"),
        ("meeting/room", "Atrium (1e verdieping)"),
        ("meeting/chair", "mw. Anna de Vries, raadslid"),
        ("meeting/body", "Cie. Ruimte"),
        ("meeting/room", "Kamer 1.12"),
        ("meeting/room", "Ruimte 2.10"),
        ("meeting/room", "Lokaal 0.14"),
        ("meeting/room", "Zaal 2.10"),
        ("meeting/room", "Zaal C.1.10"),
        ("purpose", "Ter vaststelling"),
        ("purpose", "Luisteren"),
        ("purpose", "Een keuze maken"),
        ("purpose", "Verkennen"),
        ("purpose", "Consultatie"),
        ("purpose", "Meedenken"),
        ("purpose", "Richting geven"),
        ("purpose", "Raadpleging"),
        ("purpose", "Peiling"),
        ("purpose", "Debat"),
        ("public_speaking", "J"),
        ("public_speaking", "Neen"),
        ("public_speaking", "n.v.t."),
        ("public_speaking", "Uitgesloten"),
        ("public_speaking", "Beperkt"),
        ("public_speaking", "Bewoners mogen inspraak leveren"),
        ("public_speaking", "Iedereen krijgt het woord"),
        ("public_speaking", "Dat mag"),
        ("public_speaking", "Nee, dat kon eerder"),
        ("zaaknummer", "Z/17/21999"),
        ("programme", "19.30 uur Opening"),
        ("programme", "a. Opening"),
        ("programme", "1"),
        ("programme", "A Welkom"),
        ("history", "3 mei 2021"),
        ("history", "De raad sprak hier in het voorjaar over."),
    ],
)
def test_what_fits(key: str, value: str) -> None:
    assert fits(key, value)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("meeting/date", "in het voorjaar"),
        ("meeting/time", "4 maart"),
        ("meeting/duration", "Atrium"),
        ("meeting/room", "Dorpsweg 12"),
        ("meeting/room", "19.30 uur"),
        ("meeting/room", "ja"),
        ("meeting/chair", "volgt later"),
        ("meeting/clerk", "Anna"),
        ("meeting/body", "Fietspad"),
        ("meeting/domains", "12 mensen"),
        ("purpose", "Graag ook uw wensen"),
        ("public_speaking", "Voltooid"),
        ("public_speaking", "Jaarlijks"),  # begins like an answer
        ("public_speaking", "Welzijn"),
        ("programme", "De opening"),
        ("zaaknummer", "tussen 2019 en 2023"),
        ("zaaknummer", "volgt"),
        ("programme", "De raad sprak hierover."),
        ("history", "Geen"),
        ("other", "Anna de Vries"),
        ("purpose", "Anna van Dalen"),
        ("meeting/room", "Een mening vormen"),
        ("meeting/room", "Beslissen"),
    ],
)
def test_what_does_not(key: str, value: str) -> None:
    assert not fits(key, value)


FORM = """
Onderwerp             Fietspad langs de vaart
Zaaknummer            3641304
Datum                 3 maart 2023
Historie              De raad sprak hierover.

{lines}
Zaal                  Atrium
"""


def _values(lines: str) -> list[tuple[str, str]]:
    page = drawn(FORM.format(lines=lines))
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return [(zone.key, " ".join(zone.text.split())) for zone in sheet.zones]


@pytest.mark.parametrize(
    ("group", "line", "key", "value"),
    [
        ("Behandeling", "Soort stuk            Informeren", "purpose", "Informeren"),
        ("Duur", "Dit punt duurt        40 minuten", "meeting/duration", "40 minuten"),
    ],
)
def test_the_head_of_a_group_asks_nothing(group: str, line: str, key: str, value: str) -> None:
    assert (key, value) in _values(f"{group}\n{line}")


def test_a_label_that_has_its_answer_is_asked_no_more() -> None:
    found = _values("Duur                  30 minuten\nDit punt duurt        40 minuten")
    assert [key for key, _ in found].count("meeting/duration") == 1


@pytest.mark.parametrize(
    ("head", "one", "two", "key"),
    [
        ("Wat sturen we mee?", "1. Raadsvoorstel fietspad", "2. Kaart", "attachments"),
        ("In welke volgorde praten we?", "A Welkom", "B Debat", "programme"),
        ("In welke volgorde praten we?", "1    Welkom", "2    Debat", "programme"),
    ],
)
def test_what_is_listed_may_be_counted(head: str, one: str, two: str, key: str) -> None:
    assert (key, " ".join(f"{one} {two}".split())) in _values(f"{head}\n{one}\n{two}")
