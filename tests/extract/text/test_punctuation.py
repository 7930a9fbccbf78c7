"""Signs that specks made, in short texts that OCR read."""

from __future__ import annotations

import pytest

from raadsparser.extract.text.punctuation import alike, punctuated, without_specks


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Toelichting door-de accountant", "Toelichting door de accountant"),
        ("Visie op het-college", "Visie op het college"),
        ("De woon-en zorgvisie", "De woon- en zorgvisie"),
        ("Pitch.van drie ondernemers", "Pitch van drie ondernemers"),
        (
            "toegeven in de onderhandelingen. en wat staat vast",
            "toegeven in de onderhandelingen, en wat staat vast",
        ),
        (
            "Sportakkoord, tweede termijn, en, de rol van de coach",
            "Sportakkoord, tweede termijn, en de rol van de coach",
        ),
        ("de jaren 2011 -,2015", "de jaren 2011 - 2015"),
        ("Brede School. aula", "Brede School, aula"),
        (". Conclusie van de voorzitter", "Conclusie van de voorzitter"),
        ('"Woonoverlast en buurtbemiddeling', "Woonoverlast en buurtbemiddeling"),
    ],
)
def test_signs_between_words_that_have_none(read: str, printed: str) -> None:
    assert punctuated(read) == printed


@pytest.mark.parametrize(
    "printed",
    [
        "Kosten-batenanalyse woon-werkverkeer",
        "Stand-van-zaken jeugd en het een-op-een gesprek",
        "Zie www.gemeente.nl voor de stukken",
        "Evt. vragen en div. mededelingen, max. tien",
        "Opening en, zo nodig, een gesprek",
        "Aanpak van de-escalatie",
        "Een-tweetje met de van-naar lijst",
        "Kijk op soest.nl voor meer",
        "Zie raad.informatie voor de stukken",
        '"Samen sterk" in de wijk',
        "Bespreken in- en uitgaande brieven",
    ],
)
def test_signs_that_belong_there(printed: str) -> None:
    assert punctuated(printed) == printed


def test_what_all_other_items_have_one_has_too() -> None:
    assert alike(["Opening", "vragenrondje", "Sluiting."]) == [
        "Opening",
        "Vragenrondje",
        "Sluiting",
    ]
    assert alike(["opening", "vragenrondje", "Sluiting"]) == ["opening", "vragenrondje", "Sluiting"]
    assert alike(["Opening.", "Vragen", "Sluiting."]) == ["Opening.", "Vragen", "Sluiting."]
    assert alike(["Opening", "Vragen enz.", "Sluiting"]) == ["Opening", "Vragen enz.", "Sluiting"]
    assert alike(["Opening", "iPads", "Sluiting"]) == ["Opening", "iPads", "Sluiting"]
    assert alike(["Opening", "vragen."]) == ["Opening", "vragen."]
    assert alike(["Opening. Welkom.", "Vragen", "Sluiting"])[0] == "Opening. Welkom."


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Ï) Is een hoger tarief verdedigbaar?", "Is een hoger tarief verdedigbaar?"),
        ("IL, Waarop mag de gemeente toegeven", "Waarop mag de gemeente toegeven"),
        ("Welkom (10 min) 4", "Welkom (10 min)"),
        ("Hoeveel kan het dorp aan? N", "Hoeveel kan het dorp aan?"),
        ("Fase 2", "Fase 2"),
        ("I. de Vries vertelt", "I. de Vries vertelt"),
        ("I. Jansen licht toe", "I. Jansen licht toe"),
        ("L. Van Dam (VVD) licht toe", "L. Van Dam (VVD) licht toe"),
        ("Toelichting (wethouder) 5", "Toelichting (wethouder) 5"),
        ("Wat vindt u? Ja", "Wat vindt u? Ja"),
        ("Rondje (max. 5 min) 1e", "Rondje (max. 5 min) 1e"),
    ],
)
def test_what_is_left_of_a_number_and_specks_behind(read: str, printed: str) -> None:
    assert without_specks(read) == printed
