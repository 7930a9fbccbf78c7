"""What stands within the value of a known label is part of it, though it reads like a label."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser import parse_text
from raadsparser.layout.canvas.blocks import Canvas, Segment, split, stack
from raadsparser.layout.lexicon.labels import GUESSED, LabelHit, lexicon_of
from raadsparser.layout.marking.runningvalues import is_in_value
from raadsparser.page import BULLET, Page
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.record import AgendaSheet
from raadsparser.settings import Settings
from tests.drawn import document, drawn

LEXICON = lexicon_of(load_profiles()["generic"])
KEYS = {
    "Zaal": "meeting/room",
    "Datum": "meeting/date",
    "Voorzitter": "meeting/chair",
    "Historie": "history",
    "Besproken": "other",
}
LINE = "Duur pauze"  # what may be within a value


def _sheet(art: str) -> AgendaSheet:
    found: AgendaSheet = _sheets(document(drawn(art)), Settings())[0][0]
    return found


def _lower(page: Page, line: str, points: float) -> Page:
    """The page with all from a line on moved down."""
    top = next(word.box.y0 for word in page.words if word.text == line.split()[0])
    words = [
        replace(word, box=word.box.moved(0.0, points)) if word.box.y0 >= top else word
        for word in page.words
    ]
    return replace(page, words=tuple(words))


def _canvas(page: Page, *, guessed: str = "") -> Canvas:
    """The canvas of a page, on which the labels are marked that `KEYS` has."""
    canvas = stack([page], [page.words], LEXICON)
    for segment in canvas.segments:
        text = segment.line.text
        if text in KEYS:
            score = GUESSED if text == guessed else 1.0
            segment.hit = LabelHit(KEYS[text], text, len(text.split()), score, colon=False)
    return canvas


def _within(art: str, line: str = LINE, *, guessed: str = "") -> bool:
    return _is_within(drawn(art), line, guessed=guessed)


def _is_within(page: Page, line: str = LINE, *, guessed: str = "") -> bool:
    canvas = _canvas(page, guessed=guessed)
    return is_in_value(canvas, _of(canvas, line))


def _of(canvas: Canvas, line: str) -> Segment:
    (segment,) = [s for s in canvas.segments if s.line.text == line]
    return segment


CELLS = """
+-----------+----------------+
| {label:9} | {one:14} |
|           | Duur pauze     |
+-----------+----------------+
| Datum     | 3 maart 2023   |
+-----------+----------------+
"""


def test_what_stands_lower_in_the_cell_beside_a_label_is_within_its_value() -> None:
    assert _within(CELLS.format(label="Zaal", one="Atrium"))


def test_what_begins_the_cell_beside_a_label_is_not() -> None:
    assert not _within(CELLS.format(label="Zaal", one="Atrium"), "Atrium")


def test_a_cell_beside_no_label_is_no_value() -> None:
    assert not _within(CELLS.format(label="Stoelen", one="Atrium"))


def test_a_cell_beside_a_label_that_was_guessed_is_no_value_for_sure() -> None:
    assert not _within(CELLS.format(label="Zaal", one="Atrium"), guessed="Zaal")


def test_a_label_beside_the_second_line_of_a_cell_asks_for_no_value_in_it() -> None:
    assert not _within("""
    +-----------+----------------+
    |           | Atrium         |
    | Zaal      | Duur pauze     |
    +-----------+----------------+
    | Datum     | 3 maart 2023   |
    +-----------+----------------+
    """)


def test_what_stands_between_a_label_and_a_cell_parts_them() -> None:
    assert not _within("""
    +-----------+----------------+----------------+
    | Zaal      | Atrium         | Stoelen        |
    |           |                | Duur pauze     |
    +-----------+----------------+----------------+
    | Datum     | 3 maart 2023   | Tafels         |
    +-----------+----------------+----------------+
    """)


COLUMN = """
Zaal          Atrium
{line}
Datum         3 maart 2023
"""


@pytest.mark.parametrize("line", ["              Duur pauze", f"        {BULLET}     Duur pauze"])
def test_what_begins_where_the_value_above_it_does_is_within_it(line: str) -> None:
    assert _within(COLUMN.format(line=line))


@pytest.mark.parametrize(
    "line",
    [
        "Duur pauze",  # at the edge of the labels
        "          Duur pauze",
        "Stoelen       Duur pauze",
    ],
)
def test_what_begins_elsewhere_or_beside_something_is_not(line: str) -> None:
    assert not _within(COLUMN.format(line=line))


def test_the_column_of_a_value_may_be_one_of_labels_too() -> None:
    assert not _within("""
    Zaal          Atrium
                  Duur pauze
    Voorzitter    Datum         3 maart 2023
    """)


def test_a_label_further_right_has_no_value_at_the_left() -> None:
    assert not _within("""
    Stoelen       Historie
    Tafels        De raad sprak hierover.
    Duur pauze
    """)


def test_where_no_label_stands_above_nothing_is_a_value() -> None:
    assert not _within("""
    Duur pauze
    Zaal
    """)


BELOW = """
{heads}
{values}
{line}
"""


@pytest.mark.parametrize(
    ("heads", "values"),
    [
        ("Zaal", "Duur pauze"),
        ("Zaal          Datum", "Duur pauze    3 maart 2023"),
        ("Zaal          Datum", "Duur pauze"),
    ],
)
def test_the_first_line_below_a_label_is_its_value(heads: str, values: str) -> None:
    assert _within(BELOW.format(heads=heads, values=values, line=""))


@pytest.mark.parametrize(
    ("heads", "values", "line"),
    [
        ("Zaal", "Atrium", "Duur pauze"),  # the second line
        ("Zaal", "  Duur pauze", ""),  # at another edge
        ("Zaal     Atrium", "Duur pauze", ""),  # its value is beside it
        ("Zaal", "Duur pauze    10 minuten", ""),  # under the head of a group
        ("Historie", "Duur pauze", ""),  # a text has more lines
    ],
)
def test_what_is_no_first_line_below_a_label_is_not(heads: str, values: str, line: str) -> None:
    assert not _within(BELOW.format(heads=heads, values=values, line=line))


@pytest.mark.parametrize("line", ["Duur pauze:", "Hoe lang?"])
def test_what_ends_as_labels_do_is_no_value_below_one(line: str) -> None:
    assert not _within(BELOW.format(heads="Zaal", values=line, line=""), line)


TEXT = """
{label}
De raad sprak hierover.
{line}
Daarna ging het verder.
"""


@pytest.mark.parametrize("label", ["Historie", "Besproken"])
def test_what_goes_on_with_the_lines_of_a_text_is_within_it(label: str) -> None:
    assert _within(TEXT.format(label=label, line="Duur pauze"))


@pytest.mark.parametrize(
    ("label", "line", "shown"),
    [
        ("Zaal", "Duur pauze", "Duur pauze"),  # no text is asked
        ("Historie", "Duur pauze    10 minuten", "Duur pauze"),
        ("Historie", "*Duur* *pauze*", "Duur pauze"),  # set apart
        ("Historie", "DUUR PAUZE", "DUUR PAUZE"),
    ],
)
def test_what_is_set_otherwise_than_the_lines_of_a_text_is_not(
    label: str, line: str, shown: str
) -> None:
    assert not _within(TEXT.format(label=label, line=line), shown)


def test_the_lines_of_a_text_may_all_be_dark_or_in_capitals() -> None:
    dark = TEXT.replace("De raad sprak hierover.", "*De* *raad* *sprak*")
    assert _within(dark.format(label="Historie", line="*Duur* *pauze*"))
    capitals = TEXT.replace("De raad sprak hierover.", "DE RAAD SPRAK HIEROVER.")
    assert _within(capitals.format(label="Historie", line="DUUR PAUZE"), "DUUR PAUZE")


def test_what_stands_further_from_the_line_above_than_from_that_below_is_a_head() -> None:
    page = drawn(TEXT.format(label="Historie", line="Duur pauze"))
    assert _is_within(page)
    assert not _is_within(_lower(page, "Duur", 3.0))
    assert _is_within(_lower(_lower(page, "Duur", 3.0), "Daarna", 3.0))


def test_what_stands_far_from_the_line_above_is_no_more_of_a_text() -> None:
    page = drawn(TEXT.format(label="Historie", line="Duur pauze"))
    assert not _is_within(_lower(_lower(page, "Duur", 8.0), "Daarna", 8.0))


def test_the_last_line_of_a_text_is_within_it() -> None:
    assert _within(TEXT.format(label="Historie", line="Duur pauze"), "Daarna ging het verder.")


def test_a_line_under_labels_and_their_values_goes_on_with_no_text() -> None:
    art = """
    Historie
    De raad sprak hierover.
    Stoelen       Tafels
    Duur pauze
    Daarna ging het verder.
    """
    assert not _within(art)


def test_a_text_begins_below_its_label() -> None:
    assert not _within(BELOW.format(heads="Stoelen  Historie", values="Duur pauze", line=""))


def test_what_stands_left_of_a_text_is_not_of_it() -> None:
    beside = "Historie      De raad sprak erover.\nDuur pauze"
    assert not _within(BELOW.format(heads=beside, values="", line=""))


def test_a_bullet_before_the_label_is_no_line_of_its_text() -> None:
    page = drawn(BELOW.format(heads=f"{BULLET} Historie", values="  Duur pauze", line=""))
    canvas = stack([page], [page.words], LEXICON)
    head = _of(canvas, f"{BULLET} Historie")
    canvas.replace(head, parts := split(head, 1))
    parts[1].hit = LabelHit("history", "Historie", 1, 1.0, colon=False)
    assert not is_in_value(canvas, _of(canvas, LINE))


def test_a_line_under_a_label_that_was_guessed_is_within_no_text() -> None:
    art = "Historie\nDe raad sprak hierover.\nZaal\nDuur pauze"
    assert not _within(art, guessed="Zaal")
    assert not _within(art.replace("Zaal", "Besproken"), guessed="Historie")


def test_labels_that_were_guessed_hold_no_values_for_sure() -> None:
    art = TEXT.format(label="Historie", line="Duur pauze")
    assert not _within(art, guessed="Historie")


def test_in_plain_text_a_text_goes_on_line_by_line() -> None:
    page = replace(drawn(TEXT.format(label="Historie", line="Duur    pauze")), origin="text")
    assert _is_within(page, "Duur")


HISTORY = "De raad sprak in juni uitvoerig over het plan."
HEADS = """
Onderwerp                      Portefeuillehouder
Benoeming griffier             Noor van der Velde

Zaaknummer                     Datum
3641304                        3 maart 2023

Historie
De raad sprak in juni uitvoerig over het plan.
"""
STACKED = """
*Onderwerp*
Programma van eisen
1. Zwembad

*Zaaknummer*
3641304

*Datum*
3 maart 2023

*Historie*
De raad sprak in juni uitvoerig over het plan.

*Voorgestelde behandeling*
De raad kan hierover in gesprek met het college.
"""
TABLE = """
+--------------------------+--------------------------+
| Onderwerp                | Portefeuillehouder       |
| Gevraagde subsidie       | Noor van der Velde       |
+--------------------------+--------------------------+
| Zaaknummer               | Datum                    |
| 3641304                  | 3 maart 2023             |
+--------------------------+--------------------------+
| Historie                                            |
| De raad sprak in juni uitvoerig over het plan.      |
+-----------------------------------------------------+
| Programma                                           |
| 1. Opening                                          |
+-----------------------------------------------------+
"""


@pytest.mark.parametrize(
    ("art", "subject"),
    [
        (HEADS, "Benoeming griffier"),
        (STACKED, "Programma van eisen 1. Zwembad"),
        (TABLE, "Gevraagde subsidie"),
    ],
)
def test_a_subject_that_reads_like_a_label_is_the_subject(art: str, subject: str) -> None:
    sheet = _sheet(art)
    assert sheet.subject == subject
    assert sheet.meeting.clerk is None
    assert sheet.history == HISTORY


ROOM = """
Onderwerp:            Opvang in de Dorpsweg
Zaaknummer:           3641304
Datum:                3 maart 2023
Zaalreservering:      Atrium
Historie:             De raad sprak in juni uitvoerig over het plan.
                      Waar vindt de opvang plaats?
                      In het oude klooster.
Behandeladvies:       De raad kan hierover in gesprek met het college.
"""


def test_a_question_in_the_column_of_the_values_takes_no_room_from_its_label() -> None:
    sheet = _sheet(ROOM)
    assert sheet.meeting.room == "Atrium"
    assert sheet.history is not None
    assert sheet.history.endswith("Waar vindt de opvang plaats? In het oude klooster.")
    assert sheet.advice == "De raad kan hierover in gesprek met het college."


QUESTIONS = """
Onderwerp: Opvang in de Dorpsweg
Zaaknummer: 3641304
Historie
De raad sprak in juni uitvoerig over het plan.
Behandeladvies
De raad kan hierover in gesprek met het college.
Welke locatie is gekozen?
Wat vinden de bewoners?
Programma
1. Opening
"""


def test_the_next_question_of_an_advice_answers_none() -> None:
    (sheet,) = parse_text(QUESTIONS)
    assert sheet.meeting.room is None
    assert sheet.advice is not None
    assert sheet.advice.endswith("Welke locatie is gekozen? Wat vinden de bewoners?")


@pytest.mark.parametrize(
    "lines",
    [
        "Waar vindt de opvang plaats? In het oude klooster.",
        "Welke documenten zijn bijgevoegd?\nDat is nog niet bekend.",
        "Onder welk programma valt dit?\nDat is nog niet bekend.",
    ],
)
def test_a_question_that_a_text_asks_itself_is_of_the_text(lines: str) -> None:
    (sheet,) = parse_text(f"""
Onderwerp: Opvang in de Dorpsweg
Zaaknummer: 3641304
Historie: De raad sprak in juni uitvoerig over het plan, met bewoners.
{lines}
Daarna kwam de raad terug op het plan.
Behandeladvies: Graag uw mening over de plannen.
""")
    assert sheet.history is not None
    assert " ".join(lines.split()) in sheet.history
    assert sheet.history.endswith("terug op het plan.")
    assert (sheet.meeting.room, sheet.attachments, sheet.meeting.domains) == (None, [], [])


FACTS = """
Onderwerp:            Opvang in de Dorpsweg
Zaaknummer:           3641304
Datum:                3 maart 2023
Tijd:                 20.00 - 21.00 uur
Historie:             De raad sprak in juni uitvoerig over het plan.
                      {fact}
                      Daarna kwam de raad terug op het plan.
Behandeladvies:       De raad kan hierover in gesprek met het college.
"""


@pytest.mark.parametrize(
    "fact",
    [
        "Wachttijd: 20 minuten",
        "Sluitingstijd horeca: 02.00 uur",
        "Start inloop: 19.00 uur",
        "Plaats opvang: het oude klooster",
        "Oud-wethouder: Anna Bos",
        "Secretaris dorpsraad: Anna Bos",
        "Voorzitter wijkraad: Anna Bos",
        "Behandeld in commissie: commissie Ruimte",
        "Ruimte voor inspraak: ja, zes weken",
    ],
)
def test_facts_of_the_matter_within_a_text_are_of_the_text(fact: str) -> None:
    sheet = _sheet(FACTS.format(fact=fact))
    assert sheet.history is not None
    assert fact in sheet.history
    assert sheet.history.endswith("terug op het plan.")


@pytest.mark.parametrize(
    "line",
    [
        "Start pauze: 20.30 uur",
        "Duur pauze: 10 minuten",
        "Hoeveel tijd krijgt de aannemer?\n                      Vijf minuten",
    ],
)
def test_the_time_of_an_item_leaves_a_programme_whole(line: str) -> None:
    sheet = _sheet(f"""
Onderwerp:            Opvang in de Dorpsweg
Zaaknummer:           3641304
Datum:                3 maart 2023
Historie:             De raad sprak in juni uitvoerig over het plan.
Programma:            1. Opening
                      2. Pauze
                      {line}
                      3. Sluiting
""")
    assert len(sheet.programme) == 3
    assert (sheet.meeting.start_time, sheet.meeting.duration_minutes) == (None, None)


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("Voorzittersoverleg", "Piet de Boer"),
        ("Memo wethouder", "Noor van der Velde"),
        ("Programma van eisen", "- Groen\n- Rood"),
        ("Hoe verloopt de procedure", "- Eerst het ontwerp"),
        ("Waar vindt de bouw plaats", "Aan de rand van het dorp"),
    ],
)
def test_small_heads_of_a_text_are_of_the_text(head: str, below: str) -> None:
    sheet = _sheet(f"""
Onderwerp             Opvang in de Dorpsweg
Zaaknummer            3641304
Datum                 3 maart 2023

Historie
De raad sprak in juni uitvoerig over het plan en over de gevolgen ervan.
{head}
{below}
Daarna ging het college ermee aan de slag.

Behandeladvies
De raad kan hierover in gesprek met het college.
""")
    assert sheet.history is not None
    assert head in sheet.history
    assert sheet.history.endswith("Daarna ging het college ermee aan de slag.")
    assert (sheet.meeting.chair, sheet.meeting.room) == (None, None)
    assert (sheet.portfolio_holders, sheet.programme) == ([], [])
