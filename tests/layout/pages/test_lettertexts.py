"""Letters whose chapters are headed as a sheet's fields are."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

HEAD = """
Aan de leden van de raad
Datum:            3 mei 2022
Zaaknummer:       3641304
Onderwerp:        Fietspad
Portefeuillehouder:  Anna de Vries
"""
GREETING = """
Geachte leden van de raad,

"""
TEXT = """
Met deze brief informeren wij u over de stand van zaken van het fietspad langs de beek.
"""
CHAPTERS = """
Historie
De raad sprak hierover op 3 mei 2021.

Doel
Het fietspad moet veilig en goed verlicht zijn.

Inspraak
De bewoners hebben hun mening gegeven.
"""
PROGRAMME = """
Behandeladvies:   Het programma van de avond:
                  1. Opening
                  2. Toelichting
Programma:
                  1. Opening
                  2. Sluiting
"""


def _kinds(art: str) -> list[str]:
    laid = lay_out(document(drawn(art)), load_profiles())
    return [kind for _, kind in laid.passed]


def test_chapters_below_the_text_of_a_letter_ask_nothing() -> None:
    assert _kinds(HEAD + GREETING + TEXT + CHAPTERS) == ["letter"]
    # A letter that names a domain too is one yet.
    more = "Domein:           Fysiek\nZaal:             Raadzaal\n"
    assert _kinds(HEAD + more + GREETING + TEXT + CHAPTERS) == ["letter"]


def test_what_asks_right_below_a_greeting_is_a_sheet() -> None:
    assert _kinds(HEAD + GREETING + CHAPTERS) == []
    beside = "Historie:    De raad sprak hierover op 3 mei 2021 en op 4 juni 2021 al uitvoerig.\n"
    assert _kinds(HEAD + GREETING + beside + CHAPTERS) == []
    assert _kinds(HEAD + TEXT + CHAPTERS) == []


def test_what_heads_no_chapter_asks_below_the_text_too() -> None:
    assert _kinds(HEAD + "Domein:  Fysiek\n" + GREETING + TEXT + CHAPTERS + PROGRAMME) == []


def test_a_list_is_no_chapter() -> None:
    more = "Domein:           Fysiek\nZaal:             Raadzaal\n"
    listed = CHAPTERS.replace("De raad sprak", "- De raad sprak").replace("Het fie", "- Het fie")
    assert _kinds(HEAD + more + GREETING + TEXT + listed) == []
    boxes = listed.replace("- ", "☐ ")
    assert _kinds(HEAD + more + GREETING + TEXT + boxes) == []


def test_chapters_below_the_title_of_a_memo_ask_nothing() -> None:
    for title in ("Memo", "Raadsinformatiebrief 2022-14", "Memo voor de raad"):
        assert _kinds(title + "\n" + HEAD + TEXT + CHAPTERS) == ["letter"]
        assert _kinds(title + "\n" + HEAD + PROGRAMME + CHAPTERS + "Zaal:   Raadzaal") == []
    named = HEAD + "Domein:  Fysiek\nBijlagen:\nMemo\n" + CHAPTERS
    assert _kinds(named) == []


def test_lists_of_promises_and_motions_are_no_sheets() -> None:
    table = "\n\nNr.       Datum        Onderwerp        Portefeuillehouder     Status\n"
    table += "12        3 mei 2022   Fietspad         Anna de Vries          Open\n"
    for title in ("Lijst van toezeggingen", "Overzicht openstaande moties", "Actielijst"):
        assert _kinds(title + table) == ["decision"]


FIELDS = """
Onderwerp:        Fietspad
Zaaknummer:       3641304
Portefeuillehouder:  Anna de Vries
Zaal:             Raadzaal
Doel:             Beeldvormend
Historie:         De raad sprak hierover.
Spreekrecht:      Ja
"""


def test_an_invitation_that_asks_with_answers_beside_is_a_sheet() -> None:
    invited = "Wij nodigen u uit voor de avond over het fietspad langs de beek in de gemeente.\n"
    assert _kinds(GREETING + invited + FIELDS) == []


def test_the_kind_of_a_paper_that_a_form_asks_is_no_title() -> None:
    assert _kinds("Soort stuk:\nRaadsbrief\n" + FIELDS) == []


def test_a_list_among_the_papers_of_a_sheet_is_no_title() -> None:
    few = "".join(line for line in FIELDS.splitlines(keepends=True) if "Zaal" not in line)
    few = few.replace("Doel:             Beeldvormend\n", "").replace("Spreekrecht:      Ja\n", "")
    assert _kinds("Gemeente Soest\nOverzicht moties\n" + few) == []


def test_a_form_may_be_called_a_note_that_informs() -> None:
    fields = HEAD + "Advies:           Kennis nemen van het plan.\n"
    assert _kinds("Informatienota\n" + fields) == []
