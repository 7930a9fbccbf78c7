"""Whether a text says that people may speak."""

from __future__ import annotations

import pytest

from raadsparser.extract.options.permission import permitted


@pytest.mark.parametrize(
    "text",
    [
        "Wie wil inspreken, meldt zich tot 12.00 uur op de vergaderdag.",
        "Er hebben zich nog geen insprekers gemeld. U kunt zich aanmelden bij de griffie.",
        "U kunt inspreken over dit agendapunt",
        "Er hebben zich twee insprekers aangemeld.",
        "Er heeft zich een inspreker gemeld die 5 minuten spreektijd krijgt.",
        "Inspreken is mogelijk, uitgezonderd onderwerpen waarop bezwaar openstaat.",
        "Over alle onderwerpen kan worden ingesproken, uitgezonderd benoemingen.",
        "Inspreken is mogelijk, uitgezonderd van inspraak zijn benoemingen.",
        "Er kan ingesproken worden uitgezonderd benoemingen.",
        "Inspreken kan",
        "Wel",
        "Insprekers zijn van harte welkom",
        "Inwoners kunnen zich tot 16.00 uur opgeven",
        "Meld u aan bij de griffie",
        "Voor dit onderwerp geldt spreekrecht",
        "Mag",
        "Inwoners mogen niet langer dan vijf minuten spreken",
        "Aanmelden is niet nodig",
        "Wie niet aanwezig kan zijn, mag schriftelijk inspreken",
        "Inwoners kunnen inspreken, maximaal 5 minuten, geen discussie",
        "Inwoners kunnen meepraten (geen besluitvorming)",
        "Inspreken over dit onderwerp is mogelijk, niet over het besluit zelf",
        "Inwoners mogen meepraten en vragen stellen, er is geen spreektijd vastgesteld",
        "Niet-leden mogen inspreken",
        "Inspreken mag, er is geen maximum aan het aantal insprekers",
    ],
)
def test_what_invites_allows(text: str) -> None:
    assert permitted(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "Er kan bij dit onderwerp niet worden ingesproken.",
        "Inspreken kan niet meer",
        "Bij dit agendapunt kunt u niet inspreken",
        "Niet bij dit onderwerp",
        "Geen",
        "Inspreken is bij een technische sessie uitgesloten",
        "Dit onderwerp is uitgezonderd van het spreekrecht.",
        "Inspreken is niet mogelijk; aanmelden voor een volgende avond kan wel",
        "Geen publiek toegestaan",
        "n.v.t.",
        "Publiek is welkom. Inspreken is niet mogelijk",
        "Publiek is van harte welkom. U kunt niet inspreken",
        "Er was al inspraak, daarom nu niet mogelijk",
        "Alleen de raadsleden mogen het woord voeren, inspreken is niet mogelijk",
        "Inspreken is, gezien de tijd, niet mogelijk",
    ],
)
def test_a_denial_forbids(text: str) -> None:
    assert permitted(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "Er was gelegenheid tijdens de vorige avond",
        "Alleen raadsleden mogen het woord voeren",
        "De stukken zijn niet volledig bij deze behandeling van het voorstel",
    ],
)
def test_what_is_of_another_time_or_of_others_says_nothing(text: str) -> None:
    assert permitted(text) is None
