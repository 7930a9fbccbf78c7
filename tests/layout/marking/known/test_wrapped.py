"""Labels over several lines, whose later lines look like labels too."""

from __future__ import annotations

from raadsparser import parse_text
from raadsparser.layout import lay_out
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn


def _values(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


def test_a_label_that_does_not_end_goes_on_below_beside_the_next_value() -> None:
    values = _values("""
    Titel               Wijkgericht werken

    Zaaknummer          3641304

    Portefeuillehouder  Marie-Jose Luttikholt

    Aard van de         Kennis nemen
    bespreking          Wensen uiten
                        Debatteren

    Behandeladvies      In een keer bespreken
    """)
    assert values["purpose"] == "Kennis nemen\nWensen uiten\nDebatteren"
    assert "meeting/date" not in values


def test_a_label_that_cannot_end_so_goes_on_though_no_list_has_the_whole() -> None:
    values = _values("""
    Titel               Wijkgericht werken

    Zaaknummer          3641304

    Portefeuillehouder  Marie-Jose Luttikholt

    Programma en        1  Opening
    tijden              2  Toelichting door de wethouder
                        3  Vragen van de raad

    Zaal                Raadzaal
    """)
    assert values["programme"].endswith("Vragen van de raad")
    assert "meeting/time" not in values


def test_a_value_beside_the_last_line_of_a_label_goes_on_at_the_labels_edge() -> None:
    values = _values("""
    Bespreekonderwerp :      Dossier : 3641304     Bestuurlijk
    Wijkgericht werken                             verantwoordelijke : Hetty
                                                   Teeuwen

    Zaal : Raadzaal          Tijd : 19.30 uur      Voorzitter : Eddy
                                                   Bouwhuis

    Terugblik : De raad sprak hierover op 3 mei 2022 en vroeg om een nieuw plan.
    """)
    assert values["portfolio_holders"] == "Hetty\nTeeuwen"


def test_the_choice_in_the_cell_of_a_label_is_no_part_of_it() -> None:
    values = _values("""
    +---------------------------+-----------------------+
    | Onderwerp                 | Zaaknummer            |
    | Verordening winkeltijden  | 3641304               |
    +---------------------------+-----------------------+
    | Inspreken                 | Voorzitter            |
    | Ja / Nee                  | Andre Tiggers         |
    +---------------------------+-----------------------+
    """)
    assert values["public_speaking"] == "Ja / Nee"


def test_a_label_goes_on_with_a_word_in_small_letters_that_is_one_elsewhere() -> None:
    values = _values("""
         Zaaknummer  3641304

    Datum behandeling  donderdag 27
            commissie  september 2012

               Lokaal  Dorpshuis De Brink

            Onderwerp  Rioleringsplan

       Behandeladvies  In een keer bespreken
    """)
    assert values["meeting/date"] == "donderdag 27\nseptember 2012"
    assert "meeting/body" not in values


def test_a_label_set_in_the_middle_goes_on_below_in_the_middle() -> None:
    values = _values("""
        Titel           Wijkgericht werken

      Zaaknummer        3641304

      Wethouder         Marie-Jose Luttikholt

    Verloop van de      1. Opening
      bespreking        2. Debat
    """)
    assert values["programme"] == "1. Opening\n2. Debat"


def test_who_speaks_is_no_chair() -> None:
    values = _values("""
    Titel               Wijkgericht werken
    Zaaknummer          3641304
    Wethouder           Marie-Jose Luttikholt

    Sprekers                         Door
    Opening                          voorzitter
    Toelichting                      wethouder
    """)
    assert "meeting/chair" not in values


def test_a_word_in_small_letters_with_a_person_beside_it_is_no_rest_of_a_label() -> None:
    page = drawn("""
    Onderwerp         Fietsplan
    Datum             12 mei 2020
    Voorzitter        Anna de Vries
    griffier          Kees Boom
    Inspreken         Ja
    """)
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.meeting.chair == "Anna de Vries"


def test_a_choice_under_a_label_whose_answer_stands_beside_it_is_a_hint() -> None:
    page = drawn("""
    +--------------------+---------------------+
    | Onderwerp          | Fietsplan           |
    +--------------------+---------------------+
    | Datum              | 12 mei 2020         |
    +--------------------+---------------------+
    | Inspreken          | Ja                  |
    | ja/nee             |                     |
    +--------------------+---------------------+
    | Zaal               | Raadzaal            |
    +--------------------+---------------------+
    """)
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.public_speaking is not None
    assert sheet.public_speaking.allowed is True


def test_who_brings_a_subject_up_ends_its_label() -> None:
    values = _values("""
    Onderwerp         Fietsplan
    Datum             12 mei 2020
    Zaal              Raadzaal
    Ingediend         Fractie VVD
    door
    Inspreken         Ja
    """)
    assert values["meeting/date"] == "12 mei 2020"


def test_a_numbered_label_goes_on_below_though_its_first_line_is_none() -> None:
    values = _values("""
    1. Onderwerp:             Wijkgericht werken

    2. Zaaknummer:            3641304

    3. Portefeuillehouder:    Marie-Jose Luttikholt

    4. Zaal:                  Trouwzaal

    5. Voorzitter:            Andre Tiggers

    6. Wijze van              Beeldvorming
    behandeling:

    7. Griffier:              Coen Hartendorp
    """)
    assert values["purpose"] == "Beeldvorming"
    assert values["meeting/clerk"] == "Coen Hartendorp"


def test_two_questions_are_not_one_label() -> None:
    values = _values("""
    ONDERWERP
    Wijkgericht werken
    ZAAKNUMMER
    3641304
    DATUM
    4 maart 2021
    VOORZITTER
    Anna de Vries

    INSPREKEN
    WAT IS ER EERDER
    GEBEURD?
    De raad sprak hierover in het voorjaar van vorig jaar.
    """)
    assert "public_speaking" in values


def test_a_question_that_no_list_has_wraps_too() -> None:
    values = _values("""
    Onderwerp              Wijkgericht werken
    Zaaknummer             3641304
    Datum                  4 maart 2021

    Welke wethouder is     Anna de Vries
    hierbij?

    Zaal                   Atrium
    """)
    assert values["portfolio_holders"] == "Anna de Vries"


def test_what_was_cut_in_vain_stands_again_as_it_was() -> None:
    values = _values("""
    Bijeenkomst
    • Datum en tijd: woensdag 21 september 2022, 19.00 uur
    • Vergaderkamer: Hanzezaal
    • Duur sessie (minuten): 55
    • Vz.: mw. Uranus ten Roelfs
    • Team: Beleid Samenleving
    • Openbaar: Ja
    • Behandelend ambtenaar: T. Hendriks
    Onderwerp
    • Titel: Wijkgericht werken
    • Zaaknummer: 3641304
    """)
    assert values["meeting/room"] == "Hanzezaal"
    assert values["zaaknummer"] == "3641304"


def test_a_guess_over_two_lines_that_is_dropped_leaves_both_in_the_text() -> None:
    values = _values("""
    +-----------------+--------------------------+
    | Onderwerp       | Opvang in de Dorpsweg    |
    +-----------------+--------------------------+
    | Zaaknummer      | 3641304                  |
    +-----------------+--------------------------+
    | Zaal            | Atrium                   |
    +-----------------+--------------------------+
    | Historie        | De raad sprak in juni.   |
    |                 | Waar vindt de opvang     |
    |                 | plaats?                  |
    |                 | Waarom doen              |
    |                 | we dit?                  |
    |                 | Daarna ging het verder.  |
    +-----------------+--------------------------+
    | Behandeladvies  | Graag uw mening          |
    +-----------------+--------------------------+
    """)
    assert " ".join(values["history"].split()) == (
        "De raad sprak in juni. Waar vindt de opvang plaats? Waarom doen we dit? "
        "Daarna ging het verder."
    )


def test_in_plain_text_too() -> None:
    (sheet,) = parse_text("""
Onderwerp: Opvang in de Dorpsweg
Zaaknummer: 3641304
Historie:
De raad sprak in juni uitvoerig over het plan.
Wat is er tot nu
toe gedaan?
Niets nog.
Behandeladvies:
Graag uw mening over de route van het pad.
""")
    assert sheet.history is not None
    assert sheet.history.endswith("Wat is er tot nu toe gedaan? Niets nog.")
