"""Values that are still to come, and what is said behind others."""

from __future__ import annotations

import pytest

from raadsparser import parse_text
from raadsparser.extract.pending import is_pending
from raadsparser.record import AgendaSheet


def _read(line: str) -> AgendaSheet:
    head = "Onderwerp: Fietspad\nZaaknummer: 3641304\nDatum: 3 maart 2021\n"
    return parse_text(f"{head}{line}\nVoorzitter: Anna de Vries\nGriffier: Jan Smit\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "n.t.b.", "NTB", "nog niet bekend", "nader te bepalen", "volgt", "Volgt nog", "onbekend",
        "wordt nog bepaald", "wordt later bekend gemaakt", "nog onbekend", "wordt bekendgemaakt",
    ],
)  # fmt: skip
def test_what_is_still_to_come(text: str) -> None:
    assert is_pending(text)
    assert _read(f"Zaal: {text}").meeting.room is None


@pytest.mark.parametrize("text", ["Raadzaal", "Volgtzaal", "Bekende zaal", "PM-zaal", "Zaal 3"])
def test_names_are_known(text: str) -> None:
    assert not is_pending(text)
    assert _read(f"Zaal: {text}").meeting.room == text


@pytest.mark.parametrize(
    "behind",
    [", te volgen via de livestream", " (ook live te volgen)", ", met livestream", " - livestream"],
)
def test_a_room_ends_where_it_is_told_how_to_follow_the_session(behind: str) -> None:
    assert _read(f"Zaal: Raadzaal{behind}").meeting.room == "Raadzaal"
    assert _read("Zaal: livestream").meeting.room == "livestream"


@pytest.mark.parametrize(
    ("said", "purpose"),
    [
        ("beeldvormend (geen besluit)", ["beeldvormend"]),
        ("B (beeldvorming)", ["beeldvorming"]),
        ("Stadsgesprek (beeldvorming)", ["stadsgesprek (beeldvorming)"]),
        ("Meningsvorming, daarna door naar de raad", ["meningsvorming"]),
        ("Beeldvorming, vervolgens besluitvorming", ["beeldvorming"]),
    ],
)
def test_what_is_said_beside_a_purpose(said: str, purpose: list[str]) -> None:
    assert _read(f"Doel: {said}").purpose == purpose


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("Hier is geen inspraak mogelijk, omdat er al een hoorzitting was.", False),
        ("Insprekers krijgen ieder drie minuten.", True),
    ],
)
def test_what_is_said_of_speaking(said: str, allowed: bool) -> None:
    assert _read(f"Spreekrecht: {said}").public_speaking.allowed is allowed


def test_so_many_times_as_long_and_a_whole_hour() -> None:
    assert _read("Duur: 2x45 minuten").meeting.duration_minutes == 90
    assert _read("Duur: 3 maal tien minuten").meeting.duration_minutes == 30
    assert _read("Tijd: 20 uur").meeting.start_time == "20:00"
    assert _read("Duur: 2 uur").meeting.duration_minutes == 120


def test_so_many_speakers_have_the_time_of_one() -> None:
    assert _read("Spreekrecht: Ja, 2 x 5 minuten").public_speaking.duration_minutes == 5
