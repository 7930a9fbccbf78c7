"""Labels put as questions, and words that only look like labels."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Hoeveel tijd is nodig?", "meeting/duration"),
        ("Wat is het doel?", "purpose"),
        ("Waar vindt de raadsavond plaats?", "meeting/room"),
        ("Waar komen we met elkaar samen?", "meeting/room"),
        ("Wanneer vindt de raadsavond plaats?", "meeting/date"),
        ("Wanneer wordt dit in de raad behandeld?", "meeting/date"),
        ("Hoeveel tijd trekken we uit?", "meeting/duration"),
        ("Hoe lang praten we erover?", "meeting/duration"),
        ("Hoe laat begint de raadsavond?", "meeting/start_time"),
        ("Wie leidt de avond met inwoners?", "meeting/chair"),
        ("WAT IS HET DOEL?", "purpose"),
        ("Wat is het doel van de bespreking?", "purpose"),
        ("Wie is de voorzitter?", "meeting/chair"),
        ("Welke zaal?", "meeting/room"),
        ("Kan het publiek inspreken?", "public_speaking"),
        ("Mogen bezoekers inspreken?", "public_speaking"),
        ("Is er spreekrecht?", "public_speaking"),
        ("Mag er meegepraat worden?", "public_speaking"),
        ("Wie zit voor?", "meeting/chair"),
        ("Contact griffie", "meeting/clerk"),
        ("Bespreekpunt", "subject"),
        ("Hoe ziet de avond eruit?", "programme"),
        ("Welke stukken zijn er?", "attachments"),
        ("Wat willen we bereiken?", "purpose"),
        ("Wat is er al besproken?", "history"),
        ("Wat vragen wij van u?", "advice"),
        ("Wie ondersteunt vanuit de griffie?", "meeting/clerk"),
        ("Wanneer vindt het plaats?", "meeting/date"),
        ("Programmalijn", "meeting/domains"),
        ("Dossiernr.", "zaaknummer"),
        ("Met welk doel?", "purpose"),
        ("Secretariaat", "meeting/clerk"),
        ("Hoe kwam dit tot stand", "history"),
        ("Eerder ontvangen of besloten", "history"),
        ("Mag publiek meepraten", "public_speaking"),
        ("Naam sessie", "subject"),
        ("Portefeuille / domein", "meeting/domains"),
        ("Orde", "programme"),
        ("Píh.", "portfolio_holders"),
        ("Status agendapunt", "purpose"),
        ("Vergadering onder leiding van", "meeting/chair"),
        ("Kan het dorpshuis open?", None),
        ("Wat vindt u van het doel?", None),
        ("Wat is het doel", None),
        ("Bob", None),
        ("BOB", "purpose"),
        ("BOB:", "purpose"),
        ("d.d.", "meeting/date"),
        ("D.D.", None),
        ("D.D.:", "meeting/date"),
    ],
)
def test_what_is_asked(printed: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(printed)
    assert (found[0] if found else None) == key


def _zones(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


def test_a_question_and_its_answer_on_one_line_end_the_list_before_them() -> None:
    zones = _zones(
        """
        Onderwerp:       Dorpshuis Het Kompas
        Zaaknummer:      3641304
        Griffier:        Coen Hartendorp
        Programma:
        1) Opening
        2) Gelegenheid tot vragen
        Mag er worden ingesproken? Ja
        """
    )
    assert zones["programme"] == "1) Opening 2) Gelegenheid tot vragen"
    assert zones["public_speaking"] == "Ja"


def test_a_question_over_its_answer_ends_the_value_before_it() -> None:
    zones = _zones(
        """
        Onderwerp
        Dorpshuis Het Kompas

        Zaaknummer              Zaal
        3641304                 Raadzaal

        Wat is het doel?
        Beeldvorming

        Historie
        Een second opinion bevestigt het beeld.
        """
    )
    assert (zones["purpose"], zones["meeting/room"]) == ("Beeldvorming", "Raadzaal")


FORM = """
+------------+----------------------+------------+----------------------+
| Onderwerp  | Dorpshuis Het Kompas                                     |
+------------+----------------------+------------+----------------------+
| Zaaknummer | 3641304              | {asks}     | Raadzaal             |
+------------+----------------------+------------+----------------------+
| Voorzitter | Bob van de Velde     | Domein     | {answer}             |
+------------+----------------------+------------+----------------------+
| Historie   | Een second opinion bevestigt het beeld.                  |
+------------+----------------------+------------+----------------------+
"""


def test_one_word_asks_for_the_room_and_answers_which_domain() -> None:
    asks = _zones(FORM.format(asks="Ruimte", answer="Sociaal "))
    answers = _zones(FORM.format(asks="Zaal  ", answer="Ruimte  "))
    assert (asks["meeting/room"], asks["meeting/domains"]) == ("Raadzaal", "Sociaal")
    assert (answers["meeting/room"], answers["meeting/domains"]) == ("Raadzaal", "Ruimte")
    assert asks["meeting/chair"] == "Bob van de Velde"


@pytest.mark.parametrize(
    "row", ["| Bijlagen   | geen                 | Kenmerk    | 3641304              |"]
)
def test_a_number_beside_the_answer_on_papers_is_that_of_the_sheet(row: str) -> None:
    art = FORM.format(asks="Zaal  ", answer="Sociaal ")
    art = art.replace(
        "| Zaaknummer | 3641304              |", "| Tijd       | 19.30 uur            |"
    )
    rule = art.strip().splitlines()[0]
    assert _zones(f"{art.rstrip()}\n{row}\n{rule}\n")["zaaknummer"] == "3641304"


@pytest.mark.parametrize(
    ("heads", "under"),
    [
        (
            "Bijlagen     | Portefeuillehouder | Kenmerk     | Agendapunt",
            "geen         | Wim Bloemberg      | 3641304     | 9         ",
        ),
        (
            "Wethouder    | Bijlagen           | Kenmerk     | Aanvang   ",
            "W. Bloemberg | Rapport            | 3641304     | 20:00 uur ",
        ),
    ],
)
def test_a_number_among_other_heads_is_that_of_the_sheet(heads: str, under: str) -> None:
    zones = _zones(
        f"""
        +--------------------------------------------------------------+
        | Onderwerp                                                    |
        +--------------------------------------------------------------+
        | Dorpshuis Het Kompas                                         |
        +--------------------------------------------------------------+
        +--------------+--------------------+-------------+------------+
        | {heads} |
        +--------------+--------------------+-------------+------------+
        | {under} |
        +--------------+--------------------+-------------+------------+
        """
    )
    assert zones["zaaknummer"] == "3641304"


def test_a_lettered_table_within_the_cell_under_its_label() -> None:
    zones = _zones(
        """
        +-----------------------------------------------+
        | Onderwerp                                     |
        +-----------------------------------------------+
        | Dorpshuis Het Kompas                          |
        +-----------------------------------------------+
        | Zaaknummer                                    |
        +-----------------------------------------------+
        | 3641304                                       |
        +-----------------------------------------------+
        | Behandelvoorstel                              |
        +-----------------------------------------------+
        | De volgende opzet wordt voorgesteld:          |
        |   +------+------------------------+--------+  |
        |   | a.   | Opening                | 5 min  |  |
        |   +------+------------------------+--------+  |
        |   | b.   | Sluiting               | 5 min  |  |
        |   +------+------------------------+--------+  |
        |                                               |
        +-----------------------------------------------+
        | Inspreken                                     |
        +-----------------------------------------------+
        | Nee                                           |
        +-----------------------------------------------+
        """
    )
    assert zones["advice"].endswith("voorgesteld: a. Opening 5 min b. Sluiting 5 min")


def test_a_question_with_its_boxes_on_one_line() -> None:
    zones = _zones(
        """
        Onderwerp:       Dorpshuis Het Kompas
        Zaaknummer:      3641304
        Griffier:        Coen Hartendorp
        Wat willen we bereiken? ☐ Informeren ☒ Bespreken
        Historie:        Een second opinion bevestigt het beeld.
        """
    )
    assert zones["purpose"] == "☐ Informeren ☒ Bespreken"


def test_a_question_with_a_titled_name_on_one_line() -> None:
    zones = _zones(
        """
        Onderwerp:       Dorpshuis Het Kompas
        Zaaknummer:      3641304
        Griffier:        Coen Hartendorp
        Wie zit voor? mw. A.F. de Wit
        Historie:        Een second opinion bevestigt het beeld.
        """
    )
    assert zones["meeting/chair"] == "mw. A.F. de Wit"


def test_a_date_in_the_cell_of_its_label() -> None:
    zones = _zones(
        """
        +---------------------------+---------------------------------+
        | Onderwerp                 | Dorpshuis Het Kompas            |
        +---------------------------+---------------------------------+
        | Zaaknummer                | 3641304                         |
        +---------------------------+---------------------------------+
        | Historie                  | Op 11 oktober 2022 heeft de     |
        |                           | raad een motie aangenomen.      |
        +---------------------------+---------------------------------+
        | Dag maandag 6 juni 2023   | Hoe laat? 16.30 - 17.00 uur     |
        +---------------------------+---------------------------------+
        | Griffier                  | Coen Hartendorp                 |
        +---------------------------+---------------------------------+
        """
    )
    assert zones["meeting/date"] == "maandag 6 juni 2023"
    assert zones["meeting/time"] == "16.30 - 17.00 uur"
    assert zones["history"].startswith("Op 11 oktober 2022")


def test_the_name_of_a_room_is_no_label_where_the_room_is_asked() -> None:
    zones = _zones(
        """
        Onderwerp:       Dorpshuis Het Kompas
        Zaaknummer:      3641304
        Plaats:          Vergaderkamer B         Cluster:    Samenleving
        Griffier:        Coen Hartendorp
        Historie:        Een second opinion bevestigt het beeld.
        """
    )
    assert zones["meeting/room"] == "Vergaderkamer B"


@pytest.mark.parametrize("room", ["Raadzaal", "Vergaderkamer B"])
def test_a_domain_that_is_called_as_a_label_of_the_form(room: str) -> None:
    zones = _zones(
        f"""
        Onderwerp:       Dorpshuis Het Kompas
        Zaaknummer:      3641304
        Ruimte:          {room}
        Domein:          Ruimte
        Griffier:        Coen Hartendorp
        Historie:        Een second opinion bevestigt het beeld.
        """
    )
    assert zones["meeting/domains"] == "Ruimte"
    assert zones["meeting/room"] == room


def test_a_band_over_a_group_of_rows_takes_none_of_their_values() -> None:
    zones = _zones(
        """
        Onderwerp        Dorpshuis Het Kompas
        Zaaknummer       3641304
        Griffier         Coen Hartendorp
        Doel             Beeldvorming
        +------------------------------------------------------+
        | Behandeling                                          |
        +------------------------------------------------------+
                         Een second opinion bevestigt het beeld.
        Historie         De gebruikers zijn daarover ingelicht.
                         Het college stelt een andere locatie voor.

        Bijlagen         Nota van het college
                         Kaart van het dorp

        Spreekrecht      Ja
        """
    )
    assert "second opinion" not in zones["purpose"]


def test_a_number_left_of_a_first_line_that_lost_its_own_is_no_label() -> None:
    page = drawn(
        """
        Onderwerp:       Dorpshuis Het Kompas
        Zaaknummer:      3641304
        Griffier:        Coen Hartendorp
        Opbouw:                 Opening
                         II.    Toelichting door het college
                         III.   Sluiting
        Spreekrecht:     Ja
        """,
        origin="scan",
    )
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["programme"] == "Opening II. Toelichting door het college III. Sluiting"


def test_a_speck_left_of_a_value_is_no_part_of_it() -> None:
    page = drawn(
        """
        Onderwerp:       Dorpshuis Het Kompas
        Zaaknummer:      3641304
        Griffier:        Coen Hartendorp
        Historie:        Een second opinion bevestigt
                     •   het beeld van vorig jaar.
        Spreekrecht:     Ja
        """,
        origin="scan",
    )
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["history"] == "Een second opinion bevestigt het beeld van vorig jaar."


def test_the_second_line_of_a_value_stands_close_behind_that_of_its_label() -> None:
    zones = _zones(
        """
        Onderwerp:           Dorpshuis Het Kompas
        Zaaknummer:          3641304
        Verantwoordelijk     Esmée Visscher / Françoise ten
        portefeuillehouder:  Cate
        Griffier:            Coen Hartendorp
        Historie:            Een second opinion bevestigt het beeld.
        """
    )
    assert zones["portfolio_holders"] == "Esmée Visscher / Françoise ten Cate"


def test_questions_with_bullets_are_labels_before_their_answers() -> None:
    zones = _zones(
        """
        Sessieblad

        • Waar gaat het over? Subsidieregeling amateurkunst
        • Zaaknummer: 22288263
        • Portefeuillehouder: de heer P. Broere
        • Vergaderzaal: Statenzaal
        • Griffier: Coen Hartendorp
        • Kunnen inwoners inspreken? Ja, aan het begin

        Historie:
        De regeling is in tien jaar niet aangepast.
        """
    )
    assert zones["subject"] == "Subsidieregeling amateurkunst"
    assert zones["public_speaking"] == "Ja, aan het begin"


@pytest.mark.parametrize("answer", ["Inspreken is mogelijk.", "Inspreken is niet mogelijk"])
def test_a_label_is_answered_in_its_own_words(answer: str) -> None:
    zones = _zones(
        f"""
        Onderwerp        Dorpshuis Het Kompas
        Zaaknummer       3641304
        Griffier         Coen Hartendorp
        Inspreken        {answer}
        Programma        1. Opening
                         2. Sluiting
        """
    )
    assert zones["public_speaking"] == answer
    assert zones["programme"] == "1. Opening 2. Sluiting"


def test_two_answers_under_one_another_are_no_label_that_wraps() -> None:
    zones = _zones(
        """
        Onderwerp        Dorpshuis Het Kompas
        Zaaknummer       3641304
        Griffier         Coen Hartendorp
        Doel             Ter kennisname
        Inspreken        Ja
        Programma        1. Opening
                         2. Sluiting
        """
    )
    assert zones["purpose"] == "Ter kennisname"
    assert zones["public_speaking"] == "Ja"


@pytest.mark.parametrize(
    ("printed", "key"),
    [("D.D. 2019-08-19", "meeting/date"), ("D.D. Jansen", None), ("A.B. 30", None)],
)
def test_capitals_before_a_date_are_no_initials(printed: str, key: str | None) -> None:
    hit = lexicon_of(load_profiles()["generic"]).prefix(drawn(printed).words)
    assert (hit.key if hit else None) == key


QUESTION_BESIDE = """
Gemeente Oirschot

Onderwerp: Toekomst van de veerpont
Vertrouwelijk: {value}           Kan er worden ingesproken? Ja
Financiën: Geen                   Zaaknummer: 47063
Griffier: Coen Hartendorp         Wettelijke termijn: Geen
Portefeuillehouder: P. Broere
"""


@pytest.mark.parametrize("value", ["Openbaar", "        "])
def test_a_question_may_stand_right_of_a_value_but_not_of_a_label(value: str) -> None:
    zones = _zones(QUESTION_BESIDE.format(value=value))
    assert (zones.get("public_speaking") == "Ja") == bool(value.strip())


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Portefeuillehouder(s); Besir van de Ballegooij", 1),
        ("Portefeuillehouder(s) ; Besir van de Ballegooij", 2),
        ("Portefeuillehouder(s); en de raad", None),
        ("portefeuillehouder(s); Besir van de Ballegooij", None),
        ("Porteteuilehouder(s); Besir van de Ballegooij", None),
    ],
)
def test_a_colon_may_be_read_with_a_tail(printed: str, words: int | None) -> None:
    hit = lexicon_of(load_profiles()["generic"]).prefix(drawn(printed).words)
    assert (hit.words if hit and hit.colon else None) == words


def test_a_semicolon_in_a_list_is_no_bent_colon() -> None:
    zones = _zones(
        """
        Onderwerp          Fietsplan
        Datum              12 mei 2020
        Zaal               Raadzaal
        Bijlagen           Raadsbesluit
                           Advies; Kaart
        Inspreken          Ja
        """
    )
    assert zones["attachments"] == "Raadsbesluit Advies; Kaart"


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Datum ter behandeling:", "meeting/date"),
        ("Datum ter behandeling", "meeting/date"),
        ("Doel ter bespreking", None),
    ],
)
def test_what_a_label_is_for_is_no_answer_to_it(printed: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(printed)
    assert (found[0] if found else None) == key


def test_a_title_may_have_a_colon_of_its_own() -> None:
    zones = _zones(
        """
        Onderwerp      Sportpark Noord Planning: aanleg kunstgras
        Datum          12 mei 2020
        Zaal           Raadzaal
        Inspreken      Ja
        """
    )
    assert zones["subject"] == "Sportpark Noord Planning: aanleg kunstgras"


def test_what_only_begins_as_a_question_is_none() -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    assert lexicon.match("Hoeveel tijd trekken we uit") is None
    assert lexicon.match("Waar komen de woningen?") is None


def test_a_question_that_no_list_has_stands_before_its_answer() -> None:
    art = """
    Onderwerp                       Markt
    Zaal                            Foyer
    Hoeveel tijd trekken we uit?    45 minuten
    Voorzitter                      J. de Vries
    """
    (sheet,) = lay_out(document(drawn(art)), load_profiles()).sheets
    assert {zone.key: zone.text for zone in sheet.zones}["meeting/duration"] == "45 minuten"


@pytest.mark.parametrize(
    "subject",
    [
        "Wie leidt de jeugdzorg?",
        "Wie zit er aan het stuur?",
        "Waar vindt de stad ruimte voor woningen?",
        "Wanneer vindt de oplevering plaats?",
        "Wanneer wordt de visie op de warmte behandeld?",
        "Hoe lang duurt de energietransitie?",
        "Hoe lang bespreken we de warmtevisie?",
        "Hoeveel tijd krijgt de stad voor de overgang?",
    ],
)
def test_a_subject_may_be_a_question_of_something_else_than_the_session(subject: str) -> None:
    art = f"""
    Onderwerp:     {subject}
    Zaal:          Foyer
    Zaaknummer:    3641304
    Griffier:      Coen Hartendorp
    Historie:      Een second opinion bevestigt het beeld.
    """
    assert _zones(art)["subject"] == subject
    assert lexicon_of(load_profiles()["generic"]).match(subject) is None
