"""Plain text without columns: rows of labels, labels that wrap, heads and feet of pages."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.record import AgendaSheet


def _sheet(text: str) -> AgendaSheet:
    (sheet,) = parse_text(text)
    return sheet


ROWS = """Onderwerp
Cultuureducatie op de basisschool
Portefeuille(s) Portefeuillehouder(s)
Openbare orde en veiligheid Helm Valkenburg / Annie ter Eppich / Ewout den
Weevers
Soort vergadering : Datum : Tijd : Zaal :
Politieke Markt 31 januari 2023 19.30 - 21.00h Zaal S-210
Agendapunt Zaaknummer
6b 2025-6837373296
Voorzitter Griffier Duur
R. Killaars-Blom M.M. den Rohen 45 min
Behandeladvies
Kennis te nemen van de nota.
"""


def test_a_row_of_labels_over_a_row_of_values() -> None:
    sheet = _sheet(ROWS)
    meeting = sheet.meeting
    assert sheet.portfolios == ["Openbare orde en veiligheid"]
    assert sheet.portfolio_holders == ["Helm Valkenburg", "Annie ter Eppich", "Ewout den Weevers"]
    assert (meeting.body, str(meeting.date)) == ("Politieke Markt", "2023-01-31")
    assert (meeting.start_time, meeting.end_time, meeting.room) == ("19:30", "21:00", "Zaal S-210")
    assert (meeting.item, sheet.zaaknummer) == ("6b", "2025-6837373296")
    assert (meeting.chair, meeting.clerk) == ("R. Killaars-Blom", "M.M. den Rohen")
    assert meeting.duration_minutes == 45
    assert sheet.related_letters == []  # the sheet's own number stands in no running text


def test_a_meetings_name_over_its_day_stands_first_in_a_row_of_labels() -> None:
    rows = """Politieke Markt Voorzitter Griffier Zaal Domein Duur
19/01/2023 Eeke Remkes Dyanne ten Gommer Rode Zaal Sociaal 45 min
"""
    meeting = _sheet(f"Onderwerp Fietspad\nZaaknummer 3641304\n{rows}").meeting
    assert (meeting.body, str(meeting.date)) == ("Politieke Markt", "2023-01-19")
    assert (meeting.chair, meeting.clerk) == ("Eeke Remkes", "Dyanne ten Gommer")
    assert (meeting.room, meeting.duration_minutes) == ("Rode Zaal", 45)


@pytest.mark.parametrize("room", ["Stadhuis Raadszaal", "Vermeerzaal (1.03)", "zaal 7"])
def test_a_room_of_several_words_in_a_row_of_values(room: str) -> None:
    rows = f"Soort vergadering Zaal Tijd\nPolitieke Avond {room} 20.00 - 22.00h\n"
    meeting = _sheet(f"Onderwerp Fietspad\nZaaknummer 3641304\n{rows}Duur 45 min\n").meeting
    assert (meeting.body, meeting.room) == ("Politieke Avond", room)


HEAD = "Onderwerp Fietspad\nWethouder Anna de Vries\nZaaknummer 3641304\n"


@pytest.mark.parametrize(
    ("lines", "history"),
    [
        (
            "Bestuurlijke De raad stemde in 2021 in. Van\nachtergrond de wijkraad komt steun.",
            "De raad stemde in 2021 in. Van de wijkraad komt steun.",
        ),
        ("Bestuurlijke : Er is een plan.\nachtergrond", "Er is een plan."),
        ("Bestuurlijke achtergrond Er is een plan.\nen meer.", "Er is een plan. en meer."),
    ],
)
def test_a_label_that_wraps_beside_its_value(lines: str, history: str) -> None:
    assert _sheet(f"{HEAD}{lines}\nZaal Raadzaal\n").history == history


def test_an_answer_below_a_label_is_no_second_half_of_it() -> None:
    lines = "Doel van de sessie O beeldvorming\noordeelvorming\nO besluitvorming\nZaal Raadzaal\n"
    assert _sheet(HEAD + lines).purpose == ["oordeelvorming"]


@pytest.mark.parametrize("head", ["Registratienr. Naam", "Registrati Naam", "Nummer Naam"])
def test_a_table_of_papers_has_not_the_number_of_the_sheet(head: str) -> None:
    text = f"Onderwerp Fietspad\nWethouder Anna de Vries\nZaal Raadzaal\nBijlagen\n{head}\n"
    sheet = _sheet(text + "2025/1658268 Verslag bewonersavond\n2025/1658269 Nota\n")
    assert sheet.zaaknummer is None


def test_what_wraps_under_a_complete_value_goes_to_the_persons() -> None:
    text = """Onderwerp Fietspad
Wethouder Corien den Spruit, Zaaknummer 2968694
Joba de Geelen,
Jeannine ten
Blom
Voorzitter Mascha Griffier Sarah
Bisschops Vogels
Zaal Raadzaal
"""
    sheet = _sheet(text)
    assert sheet.portfolio_holders == ["Corien den Spruit", "Joba de Geelen", "Jeannine ten Blom"]
    assert (sheet.meeting.chair, sheet.meeting.clerk) == ("Mascha Bisschops", "Sarah Vogels")


@pytest.mark.parametrize(
    "lines",
    [
        "Wethouder Anna de Vries /\nWethouder Jan Blom",
        "Portefeuillehouder Anna de Vries\n(Wethouder) / Jan Blom\n(Wethouder)",
        "Wethouder: Anna de Vries\n(Wethouder)\n/ Jan Blom",
    ],
)
def test_the_title_of_a_person_on_the_next_line_is_no_label(lines: str) -> None:
    text = f"Onderwerp Fietspad\n{lines}\nZaaknummer 3641304\nZaal Raadzaal\n"
    assert _sheet(text).portfolio_holders == ["Anna de Vries", "Jan Blom"]


@pytest.mark.parametrize("foot", ["Pagina 1", "- 1 -", "1/2", "1"])
def test_the_last_row_of_a_plain_page_may_number_it(foot: str) -> None:
    text = f"{HEAD}Zaal Raadzaal\nProgramma\n1. Opening\n2. Afsluiting\n{foot}\n"
    assert [item.text for item in _sheet(text).programme] == ["Opening", "Afsluiting"]


def test_a_head_that_a_later_plain_page_repeats_is_no_part_of_the_value() -> None:
    head = "Gemeente Hardenberg, griffie\nVoordracht voor de commissie Bestuur\n"
    programme = f"Programma\n1. Opening\n2. Gesprek met de wijk\n\f{head}en de wethouder\n"
    text = f"{head}{HEAD}Zaal Raadzaal\n{programme}3. Afsluiting\nDuur 45 min\n"
    items = ["Opening", "Gesprek met de wijk en de wethouder", "Afsluiting"]
    assert [item.text for item in _sheet(text).programme] == items


@pytest.mark.parametrize(
    "line", ["Aan de leden van de raad,", "Aan de gemeenteraad van Ede", "Geachte leden,"]
)
def test_a_salutation_ends_the_value_before_it(line: str) -> None:
    rest = "Zaaknummer: 3641304\nBehandeladvies: Ter bespreking\nZaal: Raadzaal\n"
    text = f"Onderwerp: Fietspad\nWethouder: Anna de Vries\n{line}\n{rest}"
    assert _sheet(text).portfolio_holders == ["Anna de Vries"]


def test_a_row_of_labels_over_another_label_has_no_values() -> None:
    text = "Onderwerp Fietspad\nVoorzitter Griffier Zaal\nZaaknummer 3641304\nDuur 45 min\n"
    assert _sheet(text).zaaknummer == "3641304"
