"""Labels and values that share lines of the open page, told apart by no more than their type."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Vergadervoorzitter        Lokaal De Spiegel         Begin 21:30 u.
mevrouw Margot Janssen

Datum van behandeling     Vergadertype Raadsronde   Verwachte duur 60
maandag 14 okt 2024       2                         minuten

Portefeuillehouder        DMS-nummer INT-24-2227    Raadsondersteuner Alison
Brigitte den Gerritsen                              van Jonkers

Valt onder portefeuille

Zaal Pompzaal             Raadsdomein Middelen

Onderwerp Toekomst van de veerpont

Terugblik Een second opinion bevestigt het beeld. Na de verkiezingen
is het dossier overgedragen. Op 15 mei 2022 verscheen een
Advies Verkeer over de rekenregels.

Advies presidium Graag de avond zo opbouwen:

1) Opening
2) Rondvraag
"""


@pytest.fixture(scope="module")
def values() -> dict[str, str]:
    sheet = lay_out(document(drawn(FORM, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}


def test_labels_right_of_others_begin_columns(values: dict[str, str]) -> None:
    assert values["meeting/body"] == "Raadsronde 2"
    assert values["meeting/duration"] == "60 minuten"
    assert values["zaaknummer"] == "INT-24-2227"
    assert values["meeting/clerk"] == "Alison van Jonkers"
    assert values["meeting/domains"] == "Middelen"


def test_a_value_that_does_not_fit_beside_its_label_stands_below(values: dict[str, str]) -> None:
    assert values["meeting/chair"] == "mevrouw Margot Janssen"
    assert values["meeting/date"] == "maandag 14 okt 2024"
    assert values["portfolio_holders"] == "Brigitte den Gerritsen"


def test_common_words_are_labels_in_a_column_of_labels(values: dict[str, str]) -> None:
    assert values["meeting/start_time"] == "21:30 u."


def test_a_label_whose_value_is_empty_asks_nothing_of_the_next_paragraph(
    values: dict[str, str],
) -> None:
    assert values["portfolios"] == ""
    assert values["meeting/room"] == "Pompzaal"


def test_a_passage_runs_on_from_its_label(values: dict[str, str]) -> None:
    assert values["history"].startswith("Een second opinion bevestigt het beeld.")
    assert values["history"].endswith("Advies Verkeer over de rekenregels.")
    assert values["advice"].startswith("Graag de avond zo opbouwen:")


SHORT = """
Thema Inrichting van de hal

Voorstelnr. VL/33265      Geheimhouding? Nee

Plek De Spiegel           Vz. de heer Bernard Tonnaer

Terugblik De gemeente loopt hiermee voor op de regio.

Spreekrecht
niet mogelijk
"""


def test_short_labels_of_few_kinds_before_persons_and_at_known_edges() -> None:
    sheet = lay_out(document(drawn(SHORT, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}
    assert values["subject"] == "Inrichting van de hal"
    assert values["meeting/room"] == "De Spiegel"
    assert values["meeting/chair"] == "de heer Bernard Tonnaer"


QUALIFIED = """
Onderwerp voorstel Evaluatie van het beleid

Plaats Trouwzaal                    Voorzitter commissie Gerry Danker
Wethouder Jan van der Berg          Cluster Ruimte
Vergaderdatum maandag 9 juni 2008
{aim}
Griffier H. Oosterhoff              Zaaknr. 3641304
"""


def _qualified(aim: str) -> dict[str, str]:
    page = drawn(QUALIFIED.format(aim=aim), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


def test_a_label_goes_on_in_small_letters_up_to_the_capital_of_its_value() -> None:
    values = _qualified("Inspraak Ja")
    assert values["subject"] == "Evaluatie van het beleid"
    assert values["meeting/chair"] == "Gerry Danker"


@pytest.mark.parametrize("text", ["Wethouder van der Berg", "Griffie gemeente Ede"])
def test_it_does_not_go_on_with_what_a_name_begins_with(text: str) -> None:
    words = drawn(text).words
    hit = lexicon_of(load_profiles()["generic"]).prefix(words)
    assert hit is not None
    assert hit.words == 1


def test_a_line_below_another_column_begins_with_its_label() -> None:
    assert _qualified("Inspraak Ja")["meeting/date"] == "maandag 9 juni 2008"


@pytest.mark.parametrize(
    ("label", "aim"),
    [
        ("Fase", "ter kennisneming / ter bespreking"),
        ("Fase", "Beeldvorming / Oordeelsvorming"),
        ("Aard van de behandeling", "ter bespreking"),
        ("Wijze van agendering", "☒ Informerend ☐ Opiniërend"),
    ],
)
def test_what_a_session_is_for_stands_right_behind_its_label(label: str, aim: str) -> None:
    assert _qualified(f"{label} {aim}")["purpose"] == aim


def test_so_it_does_in_the_second_column() -> None:
    values = _qualified("Inspraak Ja                         Doel ter bespreking")
    assert values["purpose"] == "ter bespreking"


@pytest.mark.parametrize("line", ["Fase twee begint na de zomer", "Fase Zuid is gereed"])
def test_a_common_word_before_anything_else_is_no_label(line: str) -> None:
    assert "purpose" not in _qualified(line)


def test_a_common_word_under_another_label_asks_for_the_name_behind_it() -> None:
    values = _qualified("Cluster/team Financiën\nWaar Oude Raadzaal\nAfdeling Welzijn")
    rooms = _qualified("Waar Oude Raadzaal").get("meeting/room")
    assert rooms == "Oude Raadzaal"
    assert values["other"] == "Welzijn"
    apart = _qualified("Een regel zonder label\nWaar Oude Raadzaal")
    assert apart["meeting/room"] == "Trouwzaal"


PLAIN = """
+------------------+------------------+
| Zaaknummer       | Voorzitter       |
+------------------+------------------+
| 3641304          | W. Noordennen    |
+------------------+------------------+

Onderwerp
Verkoop aandelen

Soort behandeling {answer}

Behandeladvies
In een keer bespreken

Historie
De raad sprak hierover.
"""


@pytest.mark.parametrize(
    ("answer", "read"), [("Ter besluitvorming", True), ("ter bespreking van alle stukken", False)]
)
def test_an_aim_and_no_more_stands_behind_its_label_on_any_form(answer: str, read: bool) -> None:
    page = drawn(PLAIN.format(answer=answer), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values.get("purpose") == (answer if read else None)


def test_a_value_ends_where_the_next_column_begins_though_no_list_has_its_label() -> None:
    page = drawn(
        """
        Onderwerp Evaluatie van het beleid
        Plaats Trouwzaal              Zwaartepunt Geen
        Wethouder Jan van der Berg    Cluster Ruimte
        Griffier H. Oosterhoff        Zaaknr. 3641304
        Behandeladvies In een keer bespreken
        """,
        origin="scan",
    )
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [z.text for z in sheet.zones if z.key == "meeting/room"] == ["Trouwzaal"]
