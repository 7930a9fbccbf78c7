"""Numbered lists as printed, and as OCR bends them."""

from __future__ import annotations

from textwrap import dedent

import pytest

from raadsparser.extract.lists.entry import Outline
from raadsparser.extract.lists.markers import bent_number
from raadsparser.extract.lists.outline import outline
from raadsparser.extract.text.passage import Passage
from raadsparser.layout.canvas.lines import lines_of
from raadsparser.page import BBox, Origin, Word
from raadsparser.sheet import Line
from tests.drawn import drawn


def _read(art: str, origin: Origin) -> Outline:
    page = drawn(dedent(art), origin=origin)
    return outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])


def _plain(found: Outline) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [
        (
            item.marker,
            Passage(item.lines).text,
            [(sub.marker, Passage(sub.lines).text) for sub in item.subs],
        )
        for item in found.items
    ]


CASES = {
    "numbers, wrapped lines and bullets": (
        """
        Het voorgestelde programma:
        1. Opening
        2. Inleiding door de wethouder
           en de projectleider
           • Wat vindt u ervan?
           • Wat wilt u
             meegeven?
        3. Sluiting
        """,
        [
            ("1", "Opening", []),
            (
                "2",
                "Inleiding door de wethouder en de projectleider",
                [("•", "Wat vindt u ervan?"), ("•", "Wat wilt u meegeven?")],
            ),
            ("3", "Sluiting", []),
        ],
    ),
    "lettered parts": (
        """
        1) Opening
        2) Vragen:
           a) Waarom nu?
           b. Hoeveel?
        """,
        [("1", "Opening", []), ("2", "Vragen:", [("a", "Waarom nu?"), ("b", "Hoeveel?")])],
    ),
    "numbers without a point": (
        """
        1 Opening
        2 Debat over 3 scenario's in
          2 termijnen
        3 Sluiting
        """,
        [
            ("1", "Opening", []),
            ("2", "Debat over 3 scenario's in 2 termijnen", []),
            ("3", "Sluiting", []),
        ],
    ),
    "1.10 is not 1.1": (
        """
        1.9. Opening
        1.10. Debat
        """,
        [("1.9", "Opening", []), ("1.10", "Debat", [])],
    ),
    "agenda codes": (
        """
        A01. Opening
        A02. Debat
        """,
        [("A01", "Opening", []), ("A02", "Debat", [])],
    ),
    "letters and Romans within numbers": (
        """
        1. Opening
        2. Vragen:
           A. Waarom nu?
           B. Hoeveel?
        3. Gesprek:
           I. Wat kost het?
           II. Wie betaalt?
           III. Wanneer?
        """,
        [
            ("1", "Opening", []),
            ("2", "Vragen:", [("A", "Waarom nu?"), ("B", "Hoeveel?")]),
            (
                "3",
                "Gesprek:",
                [("I", "Wat kost het?"), ("II", "Wie betaalt?"), ("III", "Wanneer?")],
            ),
        ],
    ),
    "a duration broken off the line before is no sub-item": (
        """
        1. Opening
        2. Vragen:
           -  Wat vindt u ervan?
           -  Wat wilt u meegeven?
        3. Inleiding door de wethouder
           (5 min)
        4. Sluiting
        """,
        [
            ("1", "Opening", []),
            ("2", "Vragen:", [("-", "Wat vindt u ervan?"), ("-", "Wat wilt u meegeven?")]),
            ("3", "Inleiding door de wethouder (5 min)", []),
            ("4", "Sluiting", []),
        ],
    ),
    "a year at a line start is no number": (
        """
        1. Terugblik op het jaar
           2023. Wat ging goed?
        2. Sluiting
        """,
        [("1", "Terugblik op het jaar 2023. Wat ging goed?", []), ("2", "Sluiting", [])],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_lists(
    case: tuple[str, list[tuple[str, str, list[tuple[str, str]]]]], origin: Origin
) -> None:
    art, expected = case
    assert _plain(_read(art, origin)) == expected


def test_ocr_slips_in_markers() -> None:
    found = _read(
        """
        I. Opening
        2, Debat
           e Wat vindt u ervan?
        3.Sluiting
        """,
        "scan",
    )
    assert _plain(found) == [
        ("1", "Opening", []),
        ("2", "Debat", [("•", "Wat vindt u ervan?")]),
        ("3", "Sluiting", []),
    ]


def test_times_before_bare_numbers() -> None:
    art = """
    19:30 1 Opening
    19:45 2 Inleiding door de wethouder
    20:10 3 Afronding
    """
    found = _plain(_read(art, "scan"))
    assert [(number, text) for number, text, _ in found] == [
        ("1", "Opening"),
        ("2", "Inleiding door de wethouder"),
        ("3", "Afronding"),
    ]


def test_text_clear_below_the_last_item_is_no_part_of_it() -> None:
    art = """
    1. Opening
    2. Inleiding door de wethouder
    3. Afronding (10 min)


    Bewoners dienden een petitie in bij het college.
    """
    found = _plain(_read(art, "scan"))
    assert [text for _, text, _ in found][-1] == "Afronding (10 min)"


def test_a_letter_that_ocr_takes_for_a_bracket() -> None:
    letters = "ABCDEFGHI"
    art = "\n".join(f"4{letter} Onderdeel" for letter in letters) + "\n4) Afsluiting"
    assert [number for number, *_ in _plain(_read(art, "scan"))][-1] == "4J"


def test_text_without_a_list_is_all_lead() -> None:
    found = _read("Ter bespreking in de raad.", "digital")
    assert (found.items, len(found.lead)) == ([], 1)


def test_ocr_loses_the_dots_of_numbers() -> None:
    found = _read(
        """
        Ll Opening van de avond
        12 Debat over de nota
        13 Vragen
        L4 Sluiting
        """,
        "scan",
    )
    assert [item.marker for item in found.items] == ["1.1", "1.2", "1.3", "1.4"]


def test_the_dots_of_a_roman_two_run_together() -> None:
    found = _read(
        """
        1. Gesprek over de vragen
           i)  Is een verbod zinvol?
           ü)  Wat kan het jongerenwerk doen?
           iii)  Wie betaalt?
        2. Sluiting
        """,
        "scan",
    )
    assert [sub.marker for sub in found.items[0].subs] == ["i", "ii", "iii"]


def test_ocr_loses_one_dot_of_a_number() -> None:
    found = _read(
        """
        5.1 Opening van de avond
        5.2 Debat over de nota
        53 Vragen
        5.4 Sluiting
        """,
        "scan",
    )
    assert [item.marker for item in found.items] == ["5.1", "5.2", "5.3", "5.4"]


def test_ocr_loses_every_bullet() -> None:
    found = _read(
        """
        1. Opening
        2. Vragen van de fracties aan het college:
              Wat vindt u van de voorgestelde lijn en
              hoe wilt u verder?
              Welke keuze heeft uw voorkeur?
              En zo nee, welk alternatief ziet u?
        3. Sluiting
        """,
        "scan",
    )
    assert _plain(found)[1] == (
        "2",
        "Vragen van de fracties aan het college:",
        [
            ("•", "Wat vindt u van de voorgestelde lijn en hoe wilt u verder?"),
            ("•", "Welke keuze heeft uw voorkeur? En zo nee, welk alternatief ziet u?"),
        ],
    )


def test_ocr_loses_the_number_of_one_item() -> None:
    art = """
    G.  Eerste termijn
    H.  Uitwisseling met de bewoners
        Bespreking van deze vragen:
        • Wat kost het?
    J.  Afsluiting
    """
    assert _plain(_read(art, "scan")) == [
        ("G", "Eerste termijn", []),
        ("H", "Uitwisseling met de bewoners", []),
        ("I", "Bespreking van deze vragen:", [("•", "Wat kost het?")]),
        ("J", "Afsluiting", []),
    ]


def test_a_letter_that_counts_on_is_no_number() -> None:
    art = """
    1 Woord van welkom
    2 Doornemen van de raadsbrief
      over de huurders
    3 Eerste termijn
    4 Tweede termijn
    5 Vragen, en dan langs deze
      kernvragen:
    a. Is een wooncomplex met stu-
       denten een optie?
    b. Wilt u rapportages?
    6 Rondvraag
    """
    *_, asked, last = _plain(_read(art, "digital"))
    subs = [("a", "Is een wooncomplex met studenten een optie?"), ("b", "Wilt u rapportages?")]
    assert asked == ("5", "Vragen, en dan langs deze kernvragen:", subs)
    assert last == ("6", "Rondvraag", [])


def test_a_comma_for_the_stop_after_a_letter() -> None:
    art = """
    1. Vragenrondje
    2. Aandachtspunten voor het debat
        i Moet de pont ook varen?
        ij, Is een hoger tarief te
            verdedigen?
        ii, Waarop mag de gemeente toegeven?
    3. Besluit
    """
    debate = _read(art, "scan").items[1]
    texts = [Passage(sub.lines).text for sub in debate.subs]
    assert texts[-2:] == [
        "Is een hoger tarief te verdedigen?",
        "Waarop mag de gemeente toegeven?",
    ]


def test_a_second_letter_is_no_six_where_nothing_hangs() -> None:
    art = """
        5. Gesprek over:
        a. Wat vindt u ervan?
        b. Hoe verder?
        6. Afsluiting
        """
    letters = [("a", "Wat vindt u ervan?"), ("b", "Hoe verder?")]
    assert _plain(_read(art, "text")) == [("5", "Gesprek over:", letters), ("6", "Afsluiting", [])]


@pytest.mark.parametrize("second", ["Il.", "IL.", "ll."])
def test_a_roman_two_after_a_one_that_ocr_lost(second: str) -> None:
    art = f"""
    1. Opening
    2. Kernvragen:
       Wat is het alternatief?
       {second} Welk moment is geschikt?
       IL Wat mag het kosten?
    3. Sluiting
    """
    _, (_, _, subs), _ = _plain(_read(art, "scan"))
    assert [text for _, text in subs] == [
        "Wat is het alternatief?",
        "Welk moment is geschikt?",
        "Wat mag het kosten?",
    ]


@pytest.mark.parametrize("first", ["I.", "L ", "i "])
def test_romans_that_count_on_however_bent(first: str) -> None:
    art = f"""
    1. Opening
    2. Vragen:
       {first} Waarom nu?
       IL. Hoe vinden mensen de weg?
       II, Wat als het niet lukt?
    3. Sluiting
    """
    _, (_, _, subs), _ = _plain(_read(art, "scan"))
    assert [text for _, text in subs] == [
        "Waarom nu?",
        "Hoe vinden mensen de weg?",
        "Wat als het niet lukt?",
    ]


def test_questions_that_begin_where_their_lost_bullets_stood() -> None:
    art = """
    1. Opening
    2. Vragen:
       *  Waarom nu?
       *  Is een hoger tarief verdedigbaar?
       Welke uren vragen meer toezicht?
    3. Sluiting
    """
    _, (_, _, subs), _ = _plain(_read(art, "scan"))
    assert [text for _, text in subs][1:] == [
        "Is een hoger tarief verdedigbaar?",
        "Welke uren vragen meer toezicht?",
    ]


def test_questions_announced_without_bullets() -> None:
    art = """
    1. Opening
    2. Kernvragen:
       Is een wooncomplex een optie?
       Wilt u rapportages?
    3. Sluiting
    """
    _, (_, text, subs), _ = _plain(_read(art, "scan"))
    assert text == "Kernvragen:"
    assert [text for _, text in subs] == ["Is een wooncomplex een optie?", "Wilt u rapportages?"]


def test_a_speck_before_a_number_is_no_bullet() -> None:
    art = """
      1  Opening
      2  Pauze
      3  Pitch van ondernemers
    • 4  Uitwisseling met de raad
      5  Afsluiting
    """
    assert [number for number, *_ in _plain(_read(art, "scan"))] == ["1", "2", "3", "4", "5"]


def test_bullets_within_items_keep_numbers_they_begin_with() -> None:
    art = """
    1.  Opening
    2.  Vragen:
        •  2 scholen sluiten
    3.  Afsluiting
    """
    assert _plain(_read(art, "scan"))[1][2] == [("•", "2 scholen sluiten")]


def test_a_number_that_dirt_made_wider_is_an_item() -> None:
    art = """
      4A Opening
      4B Vragen
    “4C  Wandeling
      4D Afsluiting
    """
    assert [number for number, *_ in _plain(_read(art, "scan"))] == ["4A", "4B", "4C", "4D"]


def test_specks_before_letters_leave_them_markers() -> None:
    art = """
    1. Opening
    2. Vragen:
       a. Welke school?
       .b. Welk plein?
       ‚c. Welke wijk?
    """
    marks = [mark for mark, _ in _plain(_read(art, "scan"))[1][2]]
    assert marks == ["a", "b", "c"]


def test_a_bullet_over_words_in_a_column_without_numbers_stays_one() -> None:
    art = """
    1. Opening
    2. Vragen:
       * Waarom nu dit plan?
       * Hoe gaat het verder?
       * Wat kost het?
    """
    _, (_, _, subs) = _plain(_read(art.replace("*", "•"), "scan"))
    assert len(subs) == 3


def test_a_question_in_the_text_of_an_item_is_its_own_where_no_colon_announces_it() -> None:
    art = """
    1. Opening
    2. Gesprek over de vraag van deze avond
       Is het plan klaar?
    3. Sluiting
    """
    _, (_, text, subs), _ = _plain(_read(art, "digital"))
    assert (text, subs) == ("Gesprek over de vraag van deze avond Is het plan klaar?", [])


def test_a_row_that_hangs_is_no_item_whatever_it_begins_with() -> None:
    art = """
    1. Opening
    2. Gesprek over de nota van
       B. de Vries en anderen
    3. Sluiting
    """
    assert [number for number, *_ in _plain(_read(art, "scan"))] == ["1", "2", "3"]


def test_ocr_takes_the_stop_in_a_number_for_a_comma_and_its_figure_for_a_stroke() -> None:
    art = """
    5.L. Opening
    5,2. Kaartsessie
    5,3. Eerste termijn
    5.4. Gesprek
    5,5. Afsluiting
    """
    assert [item.marker for item in _read(art, "scan").items] == ["5.1", "5.2", "5.3", "5.4", "5.5"]
    assert [item.marker for item in _read(art, "digital").items][:1] != ["5.1"]


@pytest.mark.parametrize(
    ("first", "second", "third"), [("1.1", "1.2", "1,3"), ("1", "2.", "3."), ("A", "B.", "C.")]
)
def test_the_number_of_the_first_item_is_covered(first: str, second: str, third: str) -> None:
    art = f"""
    Voorgesteld is het volgende, in
    deze volgorde:
        Opening door de voorzitter en
        vaststellen agenda
    {second:3} Eerste termijn
    {third:3} Afsluiting
    """
    found = _read(art, "scan")
    assert _plain(found)[0] == (first, "Opening door de voorzitter en vaststellen agenda", [])
    assert len(found.lead) == 2
    assert len(found.items) == 3


def test_what_stands_at_the_numbers_is_no_first_item() -> None:
    art = """
    Toelichting vooraf
    2.  Eerste termijn
    3.  Afsluiting
    """
    assert [item.marker for item in _read(art, "scan").items] == ["2", "3"]


@pytest.mark.parametrize("first", ["Welk plein komt eerst?", "1 Welk plein komt eerst?"])
def test_what_hangs_deeper_than_the_text_of_an_item_is_part_of_it(first: str) -> None:
    art = f"""
    1. Opening
    2. Gesprek over dilemma's
         {first}
    3. Sluiting
    """
    _, (_, text, subs), _ = _plain(_read(art, "scan"))
    assert (text, [sub for _, sub in subs]) == (
        "Gesprek over dilemma's",
        ["Welk plein komt eerst?"],
    )


def test_a_foot_far_below_the_last_item_is_no_part_of_it() -> None:
    art = """
    1. Opening
    2. Gesprek over dilemma's



                       Griffie
    """
    assert _plain(_read(art, "scan"))[1][2] == []


def test_a_bullet_lost_among_others_begins_a_question_where_the_one_before_had_room() -> None:
    art = """
    1. Opening
    2. Vragen aan de hand waarvan de fracties met elkaar in gesprek gaan:
       *  Wanneer is het plan volgens u geslaagd?
       *  Weegt dat zwaarder? Zo nee, waarom?
          Vindt u een beeld van de stad nodig?
       *  Hoe ver mag een sporthal van huis liggen, en wat is daarbij voor u
          Van belang?
    3. Sluiting
    """
    _, (_, _, subs), _ = _plain(_read(art, "scan"))
    assert [text for _, text in subs] == [
        "Wanneer is het plan volgens u geslaagd?",
        "Weegt dat zwaarder? Zo nee, waarom?",
        "Vindt u een beeld van de stad nodig?",
        "Hoe ver mag een sporthal van huis liggen, en wat is daarbij voor u Van belang?",
    ]


@pytest.mark.parametrize(
    ("expected", "told"), [("4C", "4C"), ("5C", None), ("4D", None), ("4", None)]
)
def test_ocr_takes_a_four_before_a_letter_for_one(expected: str, told: str | None) -> None:
    words = tuple(
        Word(text, BBox(left, 0, left + 12, 10), 0.9, "ocr")
        for text, left in (("AC", 10), ("Eerste", 30), ("termijn", 60))
    )
    found = bent_number(Line.of(words, 1), expected)
    assert (found.text if found else None) == told


@pytest.mark.parametrize("origin", ["digital", "scan"])
def test_the_colon_of_the_label_is_no_part_of_the_first_item(origin: Origin) -> None:
    art = """
    : a. Opening
      b. Inleiding
      c. Sluiting
    """
    assert [marker for marker, *_ in _plain(_read(art, origin))] == ["a", "b", "c"]


def test_numbers_printed_with_a_nought_keep_it() -> None:
    art = """
    01  Opening
    02  Gesprek
        a) Waarom
        b) Waartoe
    03  Sluiting
    """
    assert [item[0] for item in _plain(_read(art, "digital"))] == ["01", "02", "03"]


def test_the_first_part_of_an_item_lost_its_bullet_but_hangs_where_bullets_do() -> None:
    found = _read(
        """
        1. Welkom
        2. Aandachtspunten voor het debat
           Welke voorwaarden verbindt u aan toetreding?
           * Is dit een taak van de overheid of kan de samenleving het
             overnemen?
        3. Toelichting op de plannen voor het dorpshuis en de vraag wat
           Hulshof daarvan vindt?
        4. Rondvraag
        """,
        "scan",
    )
    assert _plain(found)[1:3] == [
        (
            "2",
            "Aandachtspunten voor het debat",
            [
                ("*", "Welke voorwaarden verbindt u aan toetreding?"),
                ("*", "Is dit een taak van de overheid of kan de samenleving het overnemen?"),
            ],
        ),
        (
            "3",
            "Toelichting op de plannen voor het dorpshuis en de vraag wat Hulshof daarvan vindt?",
            [],
        ),
    ]


def test_a_roman_one_without_its_stop_hangs_where_the_text_of_items_begins() -> None:
    found = _read(
        """
        1) Opening
        2) Aandachtspunten voor het debat
           L  Is een verbod zinvol?
           IL. Wat kan het jongerenwerk doen?
           Il, Waarop mag de gemeente toegeven in de onderhandelingen?
           IV. Wilt u tussentijds rapportages?
        3) Einde
        """,
        "scan",
    )
    assert _plain(found)[1] == (
        "2",
        "Aandachtspunten voor het debat",
        [
            ("L", "Is een verbod zinvol?"),
            ("IL", "Wat kan het jongerenwerk doen?"),
            ("Il", "Waarop mag de gemeente toegeven in de onderhandelingen?"),
            ("IV", "Wilt u tussentijds rapportages?"),
        ],
    )


def test_a_roman_two_tells_the_one_before_it_that_ocr_lost_wholly() -> None:
    found = _read(
        """
        1. Opening
        2. Wat willen we van u horen?
           Wat is het alternatief?
           IL.  Welk moment is geschikt om te stoppen?
           Ill. Waarop mag de gemeente toegeven in de onderhandelingen?
        3. Einde
        """,
        "scan",
    )
    _, text, subs = _plain(found)[1]
    assert text == "Wat willen we van u horen?"
    assert [part for _, part in subs] == [
        "Wat is het alternatief?",
        "Welk moment is geschikt om te stoppen?",
        "Waarop mag de gemeente toegeven in de onderhandelingen?",
    ]


def test_a_part_that_lost_its_mark_hangs_where_the_texts_of_parts_do() -> None:
    found = _plain(
        _read(
            """
            1) Opening van de vergadering door de voorzitter
            2) Standpunten over
                   de ingangsdatum
               ii. het tarief
            3) Wat is er nodig
               iii. groen of parkeren
                    nu investeren
            4) Sluiting
            """,
            "scan",
        )
    )
    assert [(text, [part for _, part in parts]) for _, text, parts in found] == [
        ("Opening van de vergadering door de voorzitter", []),
        ("Standpunten over", ["de ingangsdatum", "het tarief"]),
        ("Wat is er nodig", ["groen of parkeren", "nu investeren"]),
        ("Sluiting", []),
    ]


@pytest.mark.parametrize("second", ["nu investeren", "Nu"])
def test_a_part_that_fills_its_line_or_begins_otherwise_goes_on(second: str) -> None:
    found = _plain(
        _read(
            f"""
            1) Opening van de vergadering
            2) Wat is er nodig
               - groen of eerst parkeren
                 {second}
               - wachten
            3) Sluiting
            """,
            "scan",
        )
    )
    parts = [part for _, part in found[1][2]]
    assert parts == [f"groen of eerst parkeren {second}", "wachten"]


def test_a_second_line_of_a_part_with_its_mark_stays_with_it() -> None:
    found = _plain(
        _read(
            """
            1) Opening van de vergadering door de voorzitter
            2) Standpunten over
               i.  een toelichting door de wethouder
                   inclusief vragen
               ii. het tarief
            3) Sluiting
            """,
            "scan",
        )
    )
    assert found[1][2] == [
        ("i", "een toelichting door de wethouder inclusief vragen"),
        ("ii", "het tarief"),
    ]


def test_a_part_that_counts_on_is_no_item_of_that_number() -> None:
    art = """
    1.  Opening
    2.  Vragen:
        1. Waarom nu?
        2. Hoeveel?
        3. Voor wie?
    3.  Sluiting
    """
    assert [(item[0], len(item[2])) for item in _plain(_read(art, "digital"))] == [
        ("1", 0),
        ("2", 3),
        ("3", 0),
    ]
