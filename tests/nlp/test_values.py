"""From a span to its value: kinds, dates, and the edges of numbers."""

from __future__ import annotations

import pytest

from raadsparser.nlp import labels
from raadsparser.nlp.dayspan import day_of
from raadsparser.nlp.example import Span
from raadsparser.nlp.kinds import noun_of
from raadsparser.nlp.tidy import tidied


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("brief", "brief"),
        ("Raadsbrieven", "raadsbrief"),
        ("RIB", "raadsinformatiebrief"),
        ("Bestuurlijke Opdracht", "bestuurlijke opdracht"),
        ("moties", "motie"),
        ("artikel 38-vragen", "schriftelijke vragen"),
        ("raadsbriet", "raadsbrief"),  # as OCR reads it
        ("raaclsinformatiebrief", "raadsinformatiebrief"),
        ("rnotie", "motie"),
        ("schoolbrief", "schoolbrief"),  # no list has it: a kind of its own
        ("Kwartaalbrieven", "kwartaalbrief"),
    ],
)
def test_kinds(printed: str, kind: str) -> None:
    assert noun_of(printed).kind == kind


def test_only_a_noun_as_the_list_has_it_is_plain() -> None:
    assert noun_of("raadsbrief").plain
    assert not noun_of("raadsbriet").plain


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("27 juni 2023", "2023-06-27"),
        ("dinsdag 27 juni 2023", "2023-06-27"),
        ("4-5-2021", "2021-05-04"),  # the day first
        ("10 en 11 november 2021", "2021-11-11"),
        ("28/1/'14", "2014-01-28"),
        ("12 jvni 2O19", "2019-06-12"),
        ("2 novernber 2021", "2021-11-02"),
        ("Z2 jul1 2019", "2019-07-22"),
        ("3 november jl.", None),
        ("31 februari 2020", None),
        ("onlangs", None),
    ],
)
def test_dates(printed: str, iso: str | None) -> None:
    text = f"op {printed} is"
    found = day_of(text, 3, 3 + len(printed))
    assert (found.iso if found else None) == iso


def test_a_year_whose_end_was_taken_for_a_per_cent_sign() -> None:
    found = day_of("op 11 maart 19% stemde", 3, 14)
    assert found is not None
    assert found.iso == "1996-03-11"


def test_a_date_without_its_year_keeps_day_and_qualifier() -> None:
    found = day_of("3 november jl.", 0, 14)
    assert found is not None
    assert (found.day, found.month, found.year) == (3, 11, None)
    assert found.qualifier


@pytest.mark.parametrize(
    ("text", "read", "meant"),
    [
        ("de zaak Z/18/301688/12 loopt", ["Z/18/301688"], ["Z/18/301688/12"]),
        ("(3604012/3614175)", ["3604012/3614175"], ["3604012", "3614175"]),
        ("(A19-05 / A19-06)", ["A19-05 / A19-06"], ["A19-05", "A19-06"]),
        ("(076208975 / 07G207033)", ["076208975 / 07G207033"], ["076208975", "07G207033"]),
        ("2- Debat over de kosten", ["2- Debat"], []),
        ("kenmerk BBR / 21206193", ["BBR / 21206193"], ["BBR / 21206193"]),
        ("motie M57, zie", ["M57,"], ["M57"]),
        ("motie M5 Groen", ["M5"], ["M5"]),
        ("deze opzet voor: A5 Korte inleiding", ["A5"], []),
        ("bel 06-12345678", ["06-12345678"], []),
        ("in 2022-2026 en 2019", ["2022-2026", "2019"], []),
        ("7551 EC Hengelo", ["7551 EC"], []),
        ("raadsmededeling 2020-12", ["2020-12"], ["2020-12"]),
        ("brief", ["brief"], []),
        ("motie nr. D.6 over de verdeling", ["D.6 over de"], ["D.6"]),
    ],
)
def test_numbers_end_where_they_are_printed_to(
    text: str, read: list[str], meant: list[str]
) -> None:
    spans = [Span(text.index(r), text.index(r) + len(r), labels.NUMBER) for r in read]
    assert [text[s.start : s.end] for s in tidied(text, spans)] == meant
