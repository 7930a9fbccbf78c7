"""A word that is a label too may answer another label."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn

BESIDE = """
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Domein           {domain}
Griffier         Coen Hartendorp
{room}           Raadzaal
"""
UNDER = """
Onderwerp
Dorpshuis Het Kompas

Zaaknummer
3641304

Domein
{domain}

{room}
Raadzaal

Griffier
Coen Hartendorp
"""


@pytest.mark.parametrize("art", [BESIDE, UNDER])
@pytest.mark.parametrize("domain", ["Ruimte", "Bestuur", "Financiën"])
def test_a_domain_that_is_a_label_too_is_the_domain(art: str, domain: str) -> None:
    page = drawn(art.format(domain=domain, room="Zaal  "), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/domains"] == domain
    assert values["meeting/room"] == "Raadzaal"


def test_a_label_below_a_domain_that_is_filled_in_stays_one() -> None:
    page = drawn(BESIDE.format(domain="Bestuur", room="Ruimte"), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones}["meeting/room"] == "Raadzaal"


@pytest.mark.parametrize("art", [BESIDE, UNDER])
def test_so_it_is_where_nothing_else_asks_for_a_room(art: str) -> None:
    page = drawn(art.format(domain="Ruimte", room="Duur  ").replace("Raadzaal", "60 min."))
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/domains"] == "Ruimte"
    assert "meeting/room" not in values


def test_the_same_word_asks_where_no_domain_does() -> None:
    page = drawn(
        BESIDE.format(domain="Bestuur", room="Zaal  ") + "Financiën        Geen gevolgen\n"
    )
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["other"] == "Geen gevolgen"
    assert values["meeting/room"] == "Raadzaal"


def test_a_list_of_domains_goes_on_with_such_a_word() -> None:
    page = drawn(UNDER.format(domain="Bestuur / Zorg /\nFinanciën", room="Zaal"), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/domains"].split() == ["Bestuur", "/", "Zorg", "/", "Financiën"]


def test_the_first_of_a_list_of_domains_is_one_though_a_stroke_follows_it() -> None:
    art = BESIDE.format(domain="Ruimte /\n                 Middelen", room="Duur  ")
    page = drawn(art.replace("Raadzaal", "60 min."), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["meeting/domains"].split() == ["Ruimte", "/", "Middelen"]
    assert "meeting/room" not in values


def test_a_field_of_work_in_the_column_of_values_is_one() -> None:
    art = (
        BESIDE.format(domain="Bestuur", room="Zaal  ")
        + "Portefeuille van Financiën\nDuur             30 min.\n"
    )
    art = art.replace("Portefeuille van", "Programma       ")
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["programme"] == "Financiën"
    assert "other" not in values


HEADS = """
+--------------------+----------------------------------------+
| Onderwerp          | Dorpshuis Het Kompas                   |
+--------------------+--------------+-------------------------+
| Zaal               | Duur         | Historie                |
+--------------------+--------------+-------------------------+
| Kamer              | 90 min       | De raad sprak hierover. |
| 0.14               |              |                         |
+--------------------+--------------+-------------------------+
| Portefeuillehouder | Marie-Jose Luttikholt                  |
+--------------------+----------------------------------------+
"""


def test_a_word_under_a_label_that_asks_the_same_is_its_value() -> None:
    sheet = lay_out(document(drawn(HEADS)), load_profiles()).sheets[0]
    assert [z.text for z in sheet.zones if z.key == "meeting/room"] == ["Kamer\n0.14"]
    # with a colon it asks anew
    sheet = lay_out(document(drawn(HEADS.replace("Kamer ", "Kamer:"))), load_profiles()).sheets[0]
    assert [z.text for z in sheet.zones if z.key == "meeting/room"][-1] == "0.14"


RULED = """
    +------------------+---------------------------+
    | Onderwerp        | Dorpshuis Het Kompas      |
    +------------------+---------------------------+
    | Zaaknummer       | 3641304                   |
    +------------------+---------------------------+
    | Beleidsveld      | Ruimte                    |
    +------------------+---------------------------+
    | Griffier         | Coen Hartendorp           |
    +------------------+---------------------------+
    | Ruimte           | Raadzaal                  |
    +------------------+---------------------------+
"""
HEADED = """
Onderwerp
Dorpshuis Het Kompas

Zaaknummer       Domein           Griffier


3641304          Financiën        Coen Hartendorp

Zaal
Raadzaal
"""


def test_so_is_what_answers_a_field_of_policy_on_a_form_that_asks_for_a_room_so() -> None:
    sheet = lay_out(document(drawn(RULED)), load_profiles()).sheets[0]
    values = [(zone.key, zone.text) for zone in sheet.zones]
    assert ("portfolios", "Ruimte") in values
    assert [text for key, text in values if key == "meeting/room"] == ["Raadzaal"]


def test_an_answer_may_stand_some_blank_lines_below_its_label() -> None:
    sheet = lay_out(document(drawn(HEADED, origin="scan")), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones}["meeting/domains"] == "Financiën"


def test_an_office_beside_the_label_that_asks_for_one_asks_for_no_clerk() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Afdeling         Griffie
    Voorzitter       Coen Hartendorp
    Historie         Het onderwerp is eerder besproken in de raad.
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert "meeting/clerk" not in values
    assert values["other"] == "Griffie"


def test_an_office_that_heads_a_column_asks_for_its_clerk() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Domein           Bestuur

    Voorzitter       Griffie             Zaal
    Anna de Vries    Coen Hartendorp     Raadzaal
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert {zone.label: zone.text for zone in sheet.zones}["Griffie"] == "Coen Hartendorp"


def test_a_domain_that_stands_askew_under_its_label_is_the_domain() -> None:
    page = drawn(UNDER.format(domain="Ruimte", room="Team  "), origin="scan")
    askew = [
        replace(word, box=replace(word.box, x0=word.box.x0 - 5, x1=word.box.x1 - 5))
        if word.text == "Ruimte"
        else word
        for word in page.words
    ]
    found = lay_out(document(replace(page, words=tuple(askew))), load_profiles()).sheets[0]
    assert "meeting/room" not in [zone.key for zone in found.zones]


@pytest.mark.parametrize(
    ("art", "aim"), [(BESIDE, "Besluit"), (BESIDE, "Advies"), (UNDER, "Advies")]
)
def test_a_purpose_that_is_a_label_too_is_the_purpose(art: str, aim: str) -> None:
    asked = art.replace("Domein", "Doel  " if art is BESIDE else "Doel")
    page = drawn(asked.format(domain=aim, room="Zaal  "), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones}["purpose"] == aim


def test_a_label_below_a_purpose_that_is_not_filled_in_stays_one() -> None:
    art = UNDER.replace("Domein", "Doel").replace("{domain}\n", "Advies\nDe nota vaststellen\n")
    sheet = lay_out(document(drawn(art.format(room="Zaal"))), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones}["advice"] == "De nota vaststellen"


def test_heads_of_columns_are_labels_each() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Griffier         Coen Hartendorp

    Doel             Advies              Zaal
    Beeldvorming     De nota vaststellen Raadzaal
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert {zone.key: zone.text for zone in sheet.zones}["purpose"] == "Beeldvorming"


ROWS = """
+--------------+----------------------+
| Onderwerp    | Dorpshuis Het Kompas |
+--------------+----------------------+
| Zaaknummer   | 3641304              |
+--------------+----------------------+
| Griffier     | Coen Hartendorp      |
+--------------+----------------------+
| Fase         | Beeldvorming         |
+--------------+----------------------+
| Behandeling  | 1. Opening           |
|              | 2. Debat             |
+--------------+----------------------+
"""


def test_a_row_below_one_that_is_answered_is_no_answer_of_it() -> None:
    (sheet,), _ = _sheets(document(drawn(ROWS)), Settings())
    assert [item.text for item in sheet.programme] == ["Opening", "Debat"]
    assert sheet.purpose == ["beeldvorming"]
