"""Persons in slots and in running text, rosters, and the other things that have names."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsparser.errors import UsageError
from raadsparser.extract.names.named import find_laws, find_organisations, find_parties, find_places
from raadsparser.extract.names.prose import find_persons
from raadsparser.extract.names.roster import Roster
from raadsparser.extract.names.slots import parse_persons


@pytest.mark.parametrize(
    ("slot", "names"),
    [
        ("Marie-José Luttikholt", ["Marie-José Luttikholt"]),
        ("‘ Marie-José Luttikholt", ["Marie-José Luttikholt"]),
        ("en Marie-José Luttikholt", ["Marie-José Luttikholt"]),
        ("De\nRoos-Klok", ["De Roos-Klok"]),
        (
            "A. Blom, Menno Zwiers, M.G.G.\nNiemeijer",
            ["A. Blom", "Menno Zwiers", "M.G.G. Niemeijer"],
        ),
        (
            "Thérèse van den Akker, H. den\nOuden",
            ["Thérèse van den Akker", "H. den Ouden"],
        ),
        ("Zoë\nGrössing", ["Zoë Grössing"]),
        ("1. Bruins Slot (CDA)", ["I. Bruins Slot"]),
        ("1. Smit\n2. De Vries", ["Smit", "De Vries"]),
        ("1. Anna Smit", ["Anna Smit"]),
        ("A. Smit (wethouder) B. Kok (wethouder)", ["A. Smit", "B. Kok"]),
        ("A. Smit (wethouder) / B. Kok (wethouder) C. Dam", ["A. Smit", "B. Kok", "C. Dam"]),
        ("Jansen\nPietersen", ["Jansen", "Pietersen"]),
        ("Anna de Heer", ["Anna de Heer"]),
        ("W.K.C. in 't Heer\nRein Blom", ["W.K.C. in 't Heer", "Rein Blom"]),
        ("Anna Blom, de heer", ["Anna Blom"]),
        ("R.C. Heerma en A. Irma", ["R.C. Heerma", "A. Irma"]),
        ("Anna Blom\n(Leefbaar Ede)", ["Anna Blom"]),
        ("A.J. (Anton) 't Hooft en M. (Marie) d'Ancona", ["A.J. 't Hooft", "M. d'Ancona"]),
        ("S.P. Visser - Bakker en A. Blom", ["S.P. Visser - Bakker", "A. Blom"]),
        ("Aart Visser - van der Veen", ["Aart Visser - van der Veen"]),
        ("Van Dam - Visser", ["Van Dam", "Visser"]),
        ("Jan - de Vries", ["Jan de Vries"]),
        ("de heer 1. Özdemir", ["I. Özdemir"]),
        ("mw. |. van den Berg", ["I. van den Berg"]),
        ("1. Anna Blom", ["Anna Blom"]),
        ("_ Hanneke Steen-Klok |", ["Hanneke Steen-Klok"]),
        ("Hanneke Steen e", ["Hanneke Steen"]),
        ("Scheringa.", ["Scheringa"]),
        ("Van der Horst", ["Van der Horst"]),
        ("Wethouder Voortman", ["Voortman"]),
        ("Wethouder: A. Jansen", ["A. Jansen"]),
        ("Burgemeester H. Schelberg", ["H. Schelberg"]),
        ("J.P. Neven (Wethouder)", ["J.P. Neven"]),
        ("mw. M.E.A. Knook", ["M.E.A. Knook"]),
        ("drs. A.B. van 't Hart", ["A.B. van 't Hart"]),
        ("de heer mr. dr. C. de Wit", ["C. de Wit"]),
        ("mevrouw M. ten Heuw, wethouder", ["M. ten Heuw"]),
        ("Coen Hartendorp, griffier", ["Coen Hartendorp"]),
        ("B. van Wakeren, tel. 074-2459876", ["B. van Wakeren"]),
        ("de heer H.J. (Henk) Jansen", ["H.J. Jansen"]),
        ("M.-J. Luttikholt", ["M.-J. Luttikholt"]),
        ("Bakker Jr.", ["Bakker Jr."]),
        ("’t Hart", ["’t Hart"]),
        ("Rog, M.R.J./Roduner, F./Berkhout, R.", ["Rog, M.R.J.", "Roduner, F.", "Berkhout, R."]),
        ("Horst, J. van der", ["Horst, J. van der"]),
        ("Jan de Vries / Piet Bakker", ["Jan de Vries", "Piet Bakker"]),
        ("Jan de Vries/Piet Bakker", ["Jan de Vries", "Piet Bakker"]),
        ("Anne-Marie Vreman; Luuk Folkerts", ["Anne-Marie Vreman", "Luuk Folkerts"]),
        ("Claudio Bruggink, Mariska ten Heuw", ["Claudio Bruggink", "Mariska ten Heuw"]),
        ("Patrick Pelman en Laura van de Giessen", ["Patrick Pelman", "Laura van de Giessen"]),
        ("G. van der Weide & B. van Wijk", ["G. van der Weide", "B. van Wijk"]),
        ("wethouder J. Jansen en wethouder P. de Vries", ["J. Jansen", "P. de Vries"]),
        ("dhr. Jan Jansen (VVD), mw. mr. P. Klaassen (D66)", ["Jan Jansen", "P. Klaassen"]),
        ("Gerard Gerrits\nBas van Wakeren", ["Gerard Gerrits", "Bas van Wakeren"]),
        ("mevrouw Jet\nBouwhuis", ["Jet Bouwhuis"]),
        ("Teun ter Braak en Chrétien\nScholten", ["Teun ter Braak", "Chrétien Scholten"]),
        ("Smit, Visser\nBakker", ["Smit", "Visser", "Bakker"]),
        ("Teun ter Braak en Smit\nJan Bakker", ["Teun ter Braak", "Smit", "Jan Bakker"]),
        ("de heer Jansen\nmevrouw Bakker", ["Jansen", "Bakker"]),
        ("Marie-\nJosé Luttikholt", ["Marie-José Luttikholt"]),
        ("Marie-José\nLuttikholt", ["Marie-José Luttikholt"]),
        ("Vincent ten\nVoorde", ["Vincent ten Voorde"]),
        ("M.A. den Welters / D.l.\nCeelen", ["M.A. den Welters", "D.I. Ceelen"]),
        ("Wethouder\nMarie-José Luttikholt", ["Marie-José Luttikholt"]),
        ("Maes\nBeukering-Cohen\n(CDA) / Rein\nWit", ["Maes Beukering-Cohen", "Rein Wit"]),
        ("Ella; Smit\nBakker", ["Ella", "Smit Bakker"]),
        ("Ten Heuw\nGriffie", ["Ten Heuw", "Griffie"]),
        ("Elbert Katerbarg: A. van der Gerritsen", ["Elbert Katerbarg", "A. van der Gerritsen"]),
        ("Anna de Vries: Wonen", ["Anna de Vries: Wonen"]),
        ("A. de Vries: B. Smit en C. Roks", ["A. de Vries", "B. Smit", "C. Roks"]),
        ("A. Smit gevraagd door: B. Roks", ["A. Smit gevraagd door: B. Roks"]),
        ("Zorg en Wonen: Anna de Vries", ["Anna de Vries"]),
        ("A. de Vries: R.O. Verkeer", ["A. de Vries: R.O. Verkeer"]),
        ("n.v.t.", []),
        ("-", []),
        ("", []),
        ("wethouder", []),
        ("college van burgemeester en wethouders", []),
        ("College van B&W", []),
        ("R.E.S. Achbar: 1.E.S. Bongaerts", ["R.E.S. Achbar", "I.E.S. Bongaerts"]),
        ("Irmo ter Havinga: wethouder Irma Wijnen", ["Irmo ter Havinga", "Irma Wijnen"]),
        ("Zorg: wethouder Irma Wijnen", ["Irma Wijnen"]),
    ],
)
def test_slot(slot: str, names: list[str]) -> None:
    assert [p.name for p in parse_persons(slot)] == names


def test_natural_order() -> None:
    persons = parse_persons("Rog, M.R.J./Horst, J. van der/Anne Smit")
    assert [p.natural for p in persons] == ["M.R.J. Rog", "J. van der Horst", "Anne Smit"]


def test_roles() -> None:
    text = "Patrick Pelman en Laura van de Giessen / Griffier: Evert Jan Bagerman"
    assert [(p.name, p.role) for p in parse_persons(text)] == [
        ("Patrick Pelman", None),
        ("Laura van de Giessen", None),
        ("Evert Jan Bagerman", "griffier"),
    ]
    assert [p.role for p in parse_persons("J.P. Neven, wethouder")] == ["wethouder"]


ROSTER = Roster.from_names(
    ["Marie-José Luttikholt", "Vincent ten Voorde", "Coen Hartendorp", "Jan Jansen", "Jan Janssen"]
)


@pytest.mark.parametrize(
    ("read", "known"),
    [
        ("Marie-Jose Luttikho1t", "Marie-José Luttikholt"),
        ("V1ncent ten Voorde", "Vincent ten Voorde"),
        ("ten Voorde", "Vincent ten Voorde"),
        ("Hartendorp", "Coen Hartendorp"),
        ("Coen Hartendrop", "Coen Hartendorp"),
        ("Piet Pietersen", None),
        ("Jan Jansem", None),
        ("", None),
    ],
)
def test_roster(read: str, known: str | None) -> None:
    match = ROSTER.match(read)
    assert (match and match.name) == known


def test_roster_file(tmp_path: Path) -> None:
    file = tmp_path / "raad.txt"
    file.write_text("# raad\nJan Jansen\n\nPiet Smit\nJan Jansen\n", encoding="utf-8")
    assert Roster.from_file(file).names == ("Jan Jansen", "Piet Smit")
    with pytest.raises(UsageError, match="cannot be read as a list of names"):
        Roster.from_file(tmp_path / "absent.txt")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Op verzoek van wethouder Dijksma.", ["Dijksma"]),
        ("De heer J.P. Neven spreekt in.", ["J.P. Neven"]),
        ("Coen Hartendorp sprak met mevrouw Van der Horst.", ["Coen Hartendorp", "Van der Horst"]),
        ("van het lid Naoum Néhme (VVD) d.d. 18 november", ["Naoum Néhme"]),
        ("de leden Jansen (SP), De Vries (GroenLinks)", ["Jansen", "De Vries"]),
        ("Vincent ten Voorde opent.", ["Vincent ten Voorde"]),
        ("het college van burgemeester en wethouders van Hengelo", []),
        ("Wethouder Financiën antwoordt.", []),
        ("Art. 39 Reglement van Orde", []),
        ("Wijkgericht werken is een middel.", []),
    ],
)
def test_persons_in_prose(text: str, names: list[str]) -> None:
    assert [m.name for m in find_persons(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("de fracties van VVD, CDA, SP en BurgerBelangen", ["VVD", "CDA", "SP", "BurgerBelangen"]),
        ("het lid Jansen (SP)", ["SP"]),
        ("GroenLinks-PvdA en D66", ["GroenLinks-PvdA", "D66"]),
        ("Partij voor de Dieren vroeg het.", ["Partij voor de Dieren"]),
        ("Lijst Pietersen stemt tegen.", ["Lijst Pietersen"]),
        ("een LINK naar de EA van de GV", []),
    ],
)
def test_parties(text: str, names: list[str]) -> None:
    assert [m.name for m in find_parties(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Art. 147a Gemeentewet", ["Art. 147a Gemeentewet"]),
        ("Art. 39 Reglement van Orde", ["Art. 39 Reglement van Orde"]),
        (
            "artikel 35 van het Reglement van Orde geldt",
            ["artikel 35 van het Reglement van Orde"],
        ),
        (
            "op grond van artikel 25, tweede lid, van de Gemeentewet",
            ["artikel 25, tweede lid, van de Gemeentewet"],
        ),
        ("artikel 160 lid 1 onder a Gemeentewet", ["artikel 160 lid 1 onder a Gemeentewet"]),
        ("de Wet milieubeheer en de Woo", ["Wet milieubeheer", "Woo"]),
        ("artikel 2.12 Wabo", ["artikel 2.12 Wabo"]),
        ("de Jeugdwet, artikel 2.3", ["Jeugdwet, artikel 2.3"]),
        ("wet en regels", []),
    ],
)
def test_laws(text: str, names: list[str]) -> None:
    assert [m.name for m in find_laws(text)] == names


def test_places() -> None:
    assert [m.name for m in find_places("In Hengelo aan de Marktstraat 12")] == [
        "Hengelo",
        "Marktstraat 12",
    ]
    assert [m.name for m in find_places("gemeente Best")] == ["Best"]
    assert find_places("Best lastig, die Huizen") == []


def test_organisations() -> None:
    text = "Het college van burgemeester en wethouders sprak met Stichting Wonen Hengelo en de VNG."
    assert [m.name for m in find_organisations(text)] == [
        "college van burgemeester en wethouders",
        "Stichting Wonen Hengelo",
        "VNG",
    ]


PIECES = st.lists(
    st.sampled_from(
        ["wethouder ", "Jan ", "de ", "Vries", "\n", ", ", " en ", "J.P.", "(", ")", "‘", "-", "/"]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), PIECES))
def test_any_text(text: str) -> None:
    for person in parse_persons(text):
        assert text[person.start : person.end] == person.raw
        assert person.name == person.name.strip() != ""
    for find in (find_persons, find_parties, find_laws, find_places, find_organisations):
        assert all(text[m.start : m.end] == m.raw for m in find(text))
