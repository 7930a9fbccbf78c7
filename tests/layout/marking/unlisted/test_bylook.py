"""Labels that nobody listed, and values that only stand as such labels do."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

# What is said of the meeting stands in a column of its own, each value right under its label.
SIDE = """
+---------------------+
| Datum               |  Onderwerp
| 25 februari 2026    |  Warmteplan voor de Kerkbuurt
|                     |  Wat ging vooraf?
| Zaal                |  Een second opinion bevestigt het beeld, en de
| Raadzaal            |  gebruikers zijn daarover ingelicht.
|                     |  Het college stelt een andere locatie voor, aan
| Voorzitter          |  de rand van het dorp. De kosten zijn hoger dan
| Nadia Nijenhuis     |  bij de begroting was voorzien. Een deel van de
|                     |  plannen kan pas worden uitgevoerd als ook de
| Duur                |  provincie meebetaalt. Over een jaar volgt dan
| 90 min.             |  een nieuw voorstel, met de kosten van beheer.
|                     |  Tot die tijd blijft het dorpshuis open, en is
| Griffier            |  er geen geld voor nieuw werk nodig dan wat in
| Femke op den Kamp   |  de begroting van dit jaar al was opgenomen.
|                     |
| Tijd                |  Behandeladvies
| 20.00 - 21.00 uur   |  Graag de avond zo opbouwen.
+---------------------+
"""


def test_a_value_under_its_label_is_no_label_of_what_stands_beside_it() -> None:
    sheet = lay_out(document(drawn(SIDE, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/chair"] == "Nadia Nijenhuis"
    assert values["meeting/clerk"] == "Femke op den Kamp"


# The names of the attachments stand in the column of values, so that labels do too.
TITLED = """
+----------------+-------------------------------+
| Onderwerp:     | Woningbouw: hoe nu verder     |
+----------------+-------------------------------+
| Zaaknummer:    | 3641304                       |
+----------------+--------------+----------------+
| Datum:         | Tijd:        | Zaal:          |
+----------------+--------------+----------------+
| 3 maart 2023   | 20.00 uur    | Raadzaal       |
+----------------+--------------+----------------+
| Wethouder:     | Rein de Wit                   |
+----------------+-------------------------------+
| Historie:      | Er is een plan voor de wijk.  |
+----------------+-------------------------------+
| Inspraak:      | Mogelijk, duur: 10 minuten    |
+----------------+-------------------------------+
| Bijlagen:      | Registratienr.   Naam         |
|                | 3641305          Plan         |
+----------------+-------------------------------+
"""


def test_words_before_a_colon_may_begin_the_value_of_the_label_beside_them() -> None:
    sheet = lay_out(document(drawn(TITLED)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Woningbouw: hoe nu verder"
    assert values["public_speaking"] == "Mogelijk, duur: 10 minuten"


LETTERED = """
ONDERWERP:        Warmteplan voor de Kerkbuurt
ZAAKNUMMER:       3641304
VOORZITTER:       Nadia Nijenhuis
GRIFFIER:         Femke op den Kamp
ZAAL:             Raadzaal
PROGRAMMA:
a.  Opening
b.  Toelichting op het warmteplan
C:  Gesprek met de bewoners
d.  Sluiting
"""


def test_a_letter_with_a_colon_is_no_label() -> None:
    sheet = lay_out(document(drawn(LETTERED, origin="scan")), load_profiles()).sheets[0]
    assert "Gesprek met de bewoners" in next(
        zone.text for zone in sheet.zones if zone.key == "programme"
    )


# The last known label stands one step above; the value beside the unknown one is long.
STEPS = """
Onderwerp               Dorpshuis Het Kompas

Zaaknummer              3641304

Collegelid              Nadia Nijenhuis

Zaal                    Raadzaal

Inspreekrecht           ja

Hiervoor besproken in   Eerder is de raad per memo ingelicht, met
                        kenmerk 2020-072350. De kosten zijn hoger
                        dan bij de begroting was voorzien. Een
                        deel van de plannen kan pas worden
                        uitgevoerd als de provincie meebetaalt.

Behandelwijze           Bespreekstuk
"""


def test_an_unknown_label_a_step_below_another_is_no_value_hanging_under_that() -> None:
    sheet = lay_out(document(drawn(STEPS, origin="scan")), load_profiles()).sheets[0]
    values = {zone.label_line.text: zone.text for zone in sheet.zones if zone.label_line}
    assert values["Inspreekrecht"] == "ja"
    assert values["Hiervoor besproken in"].endswith("meebetaalt.")


SUBJECT_BELOW = """
Soort vergadering: Raadsronde       Domein raad: Wonen
Voorzitter: Rein de Wit             Zaal: Raadzaal
Livestream: Ja                      Zaaknummer: 3641304
Te behandelen onderwerp:            Bestuurder: Anna de Vries
{below}
Historie: Er is een plan voor de wijk.
Griffier: Else Tigelaar             Duur: 30 min
"""


def test_a_title_with_a_colon_under_its_label_beside_another_pair() -> None:
    page = drawn(SUBJECT_BELOW.format(below="Statushouders: huisvesting en begeleiding"))
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Statushouders: huisvesting en begeleiding"


def test_a_label_that_is_answered_beside_has_no_title_below() -> None:
    art = SUBJECT_BELOW.replace("Te behandelen onderwerp: ", "Onderwerp: Statushouders ")
    page = drawn(art.format(below="Persbericht: Nee"))
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["subject"] == "Statushouders"


LOWER = """
+-----------------+-----------------+----------------------------+
| *datum*         | *griffier*      | *raadsvoorstel*            |
| 3 maart 2023    | Else Tigelaar   | *Visie* *op* *2030*        |
|                 |                 |                            |
+-----------------+-----------------+----------------------------+
| *voorzitter*    | *zaal*          | *duur*                     |
| Rein de Wit     | Raadzaal        | 30 min                     |
+-----------------+-----------------+----------------------------+
| *onderwerp*                                                    |
| Visie op de toekomst van de stad                               |
+----------------------------------------------------------------+
"""


def test_what_has_a_capital_under_a_label_without_is_its_value() -> None:
    sheet = lay_out(document(drawn(LOWER)), load_profiles()).sheets[0]
    assert not [zone.label for zone in sheet.zones if zone.score <= 0.7]


WEIGHTS = """
*Onderwerp*            Dorpshuis Het Kompas
*Datum*                3 maart 2023
*Griffier*             Coen Hartendorp
*Zaal*                 Raadzaal
*Historie*             De raad besloot in 2019.
*Groen* *kader*
"""


def test_weight_alone_marks_no_label_on_a_scan() -> None:
    def labels(origin: Origin) -> list[str]:
        (sheet,) = lay_out(document(drawn(WEIGHTS, origin=origin)), load_profiles()).sheets
        return [zone.label for zone in sheet.zones]

    assert "Groen kader" in labels("digital")
    assert "Groen kader" not in labels("scan")


# Heads stand above their text, and the facts have colons.
MIXED = """
ONDERWERP
Laadpalen in de binnenstad

Zaaknummer:     3641304          Wethouder:      H. Reuvers
Datum:          3 maart 2023     Aanvang:        19.30 uur
Locatie:        Foyer            Kwartieren:     75
Voorzitter:     J. de Vries      Roerganger:     K. Bos

DOEL
Beeldvorming

INSPREKEN
Wel mogelijk

HISTORIE
De raad sprak in 2022 hierover.

PROGRAMMA
1. Opening
"""


def test_labels_beside_their_values_may_alone_have_colons() -> None:
    sheet = lay_out(document(drawn(MIXED)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/room"] == "Foyer"
    assert [zone.text for zone in sheet.zones if zone.key == "other"] == ["75", "K. Bos"]
    many = lay_out(document(drawn(MIXED.replace("Beeld", "Let op: beeld"))), load_profiles())
    assert {zone.key: zone.text for zone in many.sheets[0].zones}["purpose"].startswith("Let op:")


HEADED = """
Onderwerp:          Verbouwing zwembad
Zaaknummer:         3641304
Datum:              12 januari 2023
Griffier:           Coen Hartendorp
Zaal:               Raadzaal

Doel
Informeren

Historie
Motie:              aangenomen op 3 mei 2022
Memo van mei:       besproken op 10 juni 2022

Advies
Stel vast:          het plan
"""


def test_a_colon_under_a_label_that_heads_its_text_is_of_the_text() -> None:
    (sheet,) = lay_out(document(drawn(HEADED)), load_profiles()).sheets
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["history"].endswith("Memo van mei: besproken op 10 juni 2022")
    assert values["advice"] == "Stel vast: het plan"


def test_an_item_behind_a_capital_is_no_label_though_it_ends_in_a_colon() -> None:
    art = """
    Onderwerp:      Fietspad
    Datum:          8 mei 2019
    Zaal:           Raadzaal
    Griffier:       Coen Hartendorp
    Programma:
    A Opening
    B Gedachtewisseling over:
      - de kosten
    C Sluiting
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert {zone.key for zone in sheet.zones if zone.key == "other"} == set()


COLONS = """
+---------------------+---------------------------+
|  Pers uitgenodigd:  | Ja                        |
+---------------------+---------------------------+
|      Onderwerp:     | Fietspad                  |
+---------------------+---------------------------+
|     Zaaknummer:     | 3641304                   |
+---------------------+---------------------------+
|      Griffier:      | Coen Hartendorp           |
+---------------------+---------------------------+
| Inspreken mogelijk? | Nee                       |
+---------------------+---------------------------+
|      Historie:      | De raad sprak erover.     |
+---------------------+---------------------------+
"""


def test_an_unknown_label_with_a_colon_in_a_cell_of_its_own() -> None:
    sheet = lay_out(document(drawn(COLONS)), load_profiles()).sheets[0]
    values = {zone.label_line.text: zone.text for zone in sheet.zones}
    assert values["Pers uitgenodigd:"] == "Ja"


def test_questions_do_not_count_against_colons() -> None:
    art = """
    Onderwerp: Fietspad
    Zaaknummer: 3641304
    Griffier: Coen Hartendorp
    Pers uitgenodigd: Ja
    Inspreken mogelijk? Nee
    Kan er worden meegepraat? Nee
    Historie: De raad sprak erover.
    Is inspreken mogelijk? Nee
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.label_line.text: zone.text for zone in sheet.zones}
    assert values["Griffier:"] == "Coen Hartendorp"
    assert values["Pers uitgenodigd:"] == "Ja"


def test_one_colon_among_questions_makes_no_labels_of_text() -> None:
    art = """
Wat is het onderwerp?
Verbouwing zwembad
Wat is de historie?
Motie: aangenomen in 2022
Brief: verzonden in 2021
Wat is het advies?
Raad: stel het plan vast
Zaaknummer: 3641304
"""
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert "Brief: verzonden in 2021" in {z.key: z.text for z in sheet.zones}["history"]
