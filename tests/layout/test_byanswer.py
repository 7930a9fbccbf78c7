"""Labels told by a stem of their words and by the shape of what answers them."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

BESIDE = """
Zaaknummer                 3641304
Domein                     Sociaal
{label:22}     {value}
Tijd                       20.00 uur
Doel                       Beeldvorming
Behandeladvies             Graag uw mening.
Historie                   De raad sprak hierover.

Programma
1. {label}
2. Sluiting
"""
ABOVE = """
Zaaknummer                  Domein
3641304                     Sociaal

{label:27} Status document
{value:27} Definitief

Doel                        Tijd
Beeldvorming                20.00 uur

Behandeladvies              Spreekrecht
Graag uw mening.            Ja
"""
TOLD = [
    ("Raadslid dat voorzit", "Anna de Vries", "meeting/chair"),
    ("Ondersteund (griffie)", "C. Hartendorp", "meeting/clerk"),
    ("Collegelid aan tafel", "dhr. R. de Wit", "portfolio_holders"),
    ("Dag van bespreking", "di 26 september 2023", "meeting/date"),
    ("Zaal stadhuis", "Trouwzaal", "meeting/room"),
    ("Gevraagde minuten raad", "30 minuten", "meeting/duration"),
    ("Politiek verantwoordelijk", "N. Smit", "portfolio_holders"),
    ("Wethouder 1", "N. Smit", "portfolio_holders"),
    ("Agendering van", "Fietspad Bornsestraat", "subject"),
]


def _read(art: str, label: str, value: str) -> dict[str, str]:
    page = drawn(art.format(label=label, value=value))
    return {
        zone.key: zone.text for zone in lay_out(document(page), load_profiles()).sheets[0].zones
    }


@pytest.mark.parametrize(("label", "value", "key"), TOLD)
def test_a_stem_and_the_answer_beside_tell_a_label(label: str, value: str, key: str) -> None:
    assert _read(BESIDE, label, value)[key] == value


@pytest.mark.parametrize(("label", "value", "key"), TOLD[:-1])
def test_a_stem_and_the_answer_below_tell_a_label(label: str, value: str, key: str) -> None:
    assert _read(ABOVE, label, value)[key] == value


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Dag van verzending", "26 september 2023", "meeting/date"),  # another day
        ("Telefoon griffier", "C. Hartendorp", "meeting/clerk"),  # another thing
        ("Tijdvak avond", "19.10-20.40 uur", "meeting/date"),  # no day
        ("Agendering van", "Anna de Vries", "subject"),  # a name
        ("Nee Duur voor sprekers: 5 minuten", "", "meeting/duration"),  # a speaker's
    ],
)
def test_what_is_asked_otherwise_or_not_answered_so(label: str, value: str, key: str) -> None:
    assert key not in _read(BESIDE, label, value)


def test_who_speaks_in_a_programme_is_asked_nothing() -> None:
    art = BESIDE.replace("1. {label}", "Griffie legt uit           {value}")
    assert "meeting/clerk" not in _read(art, "Raadslid dat voorzit", "Anna de Vries")


@pytest.mark.parametrize("bullet", ["• ", ""])
def test_a_label_and_its_answer_on_one_line(bullet: str) -> None:
    read = _read(BESIDE, f"{bullet}Leiding in handen van: Anna de Vries", "")
    assert read["meeting/chair"] == "Anna de Vries"


def test_a_column_of_colons_is_no_answer() -> None:
    assert _read(BESIDE, "Leiding van avond", ":    Anna de Vries")["meeting/chair"]


def test_a_number_answers_what_has_one() -> None:
    art = BESIDE.replace("Zaaknummer ", "Openbaar   ").replace("3641304", "Ja")
    assert _read(art, "Dossier bij griffie nr", "Z/19/65323")["zaaknummer"] == "Z/19/65323"
