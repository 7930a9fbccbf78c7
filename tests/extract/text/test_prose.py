"""Lines to paragraphs, lost diaereses, u for v, stray marks, and sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsparser.extract.text.confusions import fold
from raadsparser.extract.text.passage import mended
from raadsparser.extract.text.prose import (
    TextLine,
    clean_line,
    join_lines,
    paragraphs,
    restore_diaeresis,
    undo_u_v,
    without_strange_accents,
)
from raadsparser.extract.text.sentences import sentences
from raadsparser.lexicon import entries
from raadsparser.page import BBox, Word


def lines(*texts: str, wide: tuple[int, ...] = ()) -> list[TextLine]:
    return [TextLine(t, 1.4 if n in wide else 0.25) for n, t in enumerate(texts)]


def test_paragraphs() -> None:
    read = lines(
        "In het programma heeft het college de aanpak",
        "opnieuw ingevoerd. Hierover is de raad",
        "per brief bericht.",
        "Op 27 juni heeft het college om een vergade-",
        "ring verzocht.",
        wide=(3,),
    )
    assert paragraphs(read) == (
        "In het programma heeft het college de aanpak opnieuw ingevoerd. Hierover is de raad"
        " per brief bericht.\n\nOp 27 juni heeft het college om een vergadering verzocht."
    )


def test_a_gap_within_a_sentence_is_no_paragraph() -> None:
    read = lines("heeft het college de aanpak", "opnieuw ingevoerd.", "Einde.", wide=(1,))
    assert paragraphs(read) == "heeft het college de aanpak opnieuw ingevoerd. Einde."


def test_bullets_stand_alone() -> None:
    assert (
        paragraphs(lines("Vragen:", "• wat", "is het", "• wie"))
        == "Vragen:\n\n• wat is het\n\n• wie"
    )


def test_a_dash_behind_the_day_of_a_timeline_is_no_bullet() -> None:
    read = lines("26 april 2020", "- raadsbrief 12", "Eerder was er", "- een nota")
    assert paragraphs(read) == "26 april 2020 - raadsbrief 12 Eerder was er\n\n- een nota"
    assert "\n\n- Raadsbrief" in paragraphs(lines("26 april 2020", "- Raadsbrief 12"))


def test_wide_line_spacing_is_no_paragraph() -> None:
    read = [TextLine("Een zin.", 1.0), TextLine("Nog een.", 1.0), TextLine("Derde.", 1.0)]
    assert paragraphs([*read, TextLine("Vierde.", 2.2)]) == "Een zin. Nog een. Derde.\n\nVierde."


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("de vergade-", "ring", "de vergadering"),
        ("college-", "programma", "collegeprogramma"),
        ("de Klimaat-, Energie-", "en Circulariteit", "de Klimaat-, Energie- en Circulariteit"),
        ("de Klimaat-,", "Energie- en", "de Klimaat-, Energie- en"),
        ("Marie-", "José", "Marie-José"),
        ("Noord-", "Holland", "Noord-Holland"),
        ("oud-", "wethouder", "oud-wethouder"),
        ("OZB-", "verhoging", "OZB-verhoging"),
        ("2022-", "2026", "2022-2026"),
        ("zee-", "eend", "zee-eend"),
        ("be-", "oordelen", "beoordelen"),
        ("ge-", "informeerd", "geinformeerd"),
        ("ide-", "eën", "ideeën"),
        ("gewoon", "verder", "gewoon verder"),
        ("hij -", "zei", "hij - zei"),
    ],
)
def test_hyphen_at_line_end(before: str, after: str, joined: str) -> None:
    assert join_lines(before, after) == joined


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("geintroduceerd", "geïntroduceerd"),
        ("Geinteresseerden", "Geïnteresseerden"),
        ("GEINFORMEERD", "GEÏNFORMEERD"),
        ("geínformeerd", "geïnformeerd"),
        ("coördinatie", "coördinatie"),
        ("coórdinatieoverleg", "coördinatieoverleg"),
        ("wijkcoordinator", "wijkcoördinator"),
        ("financiele", "financiële"),
        ("officiele", "officiële"),
        ("beinvloeden", "beïnvloeden"),
        ("beeindigd", "beëindigd"),
        ("categorieen", "categorieën"),
        ("ideeen", "ideeën"),
        ("efficiente", "efficiënte"),
        ("clienten", "cliënten"),
        ("creeren", "creëren"),
        ("reele", "reële"),
        ("enquete", "enquête"),
        ("Oekraine", "Oekraïne"),
        ("tweeentwintig", "tweeëntwintig"),
    ],
)
def test_diaeresis(read: str, meant: str) -> None:
    assert restore_diaeresis(read) == meant


@pytest.mark.parametrize(
    "word",
    ["een", "voor", "financieel", "officieel", "initiatief", "varieert", "clientèle", "financier",
     "beoordelen", "geluid", "museum", "scene", "materieel", "reis", "gemeente"],
)  # fmt: skip
def test_words_left_alone(word: str) -> None:
    assert restore_diaeresis(word) == word


def test_lexicon_forms_are_their_own_repair() -> None:
    forms = [entry for entry in entries("diaeresis") if "*" not in entry]
    assert len(forms) > 150
    assert [f for f in forms if restore_diaeresis(fold(f)) != f] == []
    assert [f for f in forms if fold(f) == f.lower()] == []


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("vit", "uit"),
        ("Vit", "Uit"),
        ("vur", "uur"),
        ("janvari", "januari"),
        ("brieuen", "brieven"),
        ("vitvoering", "uitvoering"),
        ("vitgangspunt", "uitgangspunt"),
        ("uoor", "voor"),
        ("uit", "uit"),
        ("vitaal", "vitaal"),
        ("vitrine", "vitrine"),
        ("van", "van"),
        ("VVE", "VVE"),
        ("Luuk", "Luuk"),
    ],
)
def test_u_and_v(read: str, meant: str) -> None:
    assert undo_u_v(read) == meant


@pytest.mark.parametrize(
    ("read", "clean"),
    [
        ("‘ Marie-José", "Marie-José"),
        ("| tekst |", "tekst"),
        ("__ tekst _", "tekst"),
        ("tekst ’", "tekst"),
        ("‘Meer koop’ is", "‘Meer koop’ is"),
        ("• punt", "• punt"),
        ("'t Hart", "'t Hart"),
        ("de  ﬁets", "de fiets"),
        ("____", ""),
    ],
)
def test_clean_line(read: str, clean: str) -> None:
    assert clean_line(read) == clean


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dit is een zin. Dit ook.", 2),
        ("De brief d.d. 3 mei is er. Einde", 2),
        ("Volgens art. 35 RvO mag dit. Ja!", 2),
        ("De heer J.P. Neven en mw. Knook spreken.", 1),
        ("Op 1 november jl. is besloten.", 1),
        ("Dat was op 1 november jl. Hierover is bericht.", 2),
        ("Zie motie nr. 884. Die is afgedaan.", 2),
        ("1. Opening", 1),
        ("Vastgesteld (3487985).Hierover is bericht.", 2),
        ("Brief over water. (BD2018-001040)", 1),
        ("Wat wilt u? Zeg het.", 2),
        ("Het college, i.c. wethouder A. de Vries, antwoordt.", 1),
        ("In 2023. Daarna niet.", 2),
        ("Alinea een\n\nAlinea twee", 2),
        ("Zie www.hengelo.nl voor meer. Dank.", 2),
        ("", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    restored = restore_diaeresis(text)
    assert fold(restored) == fold(text)
    assert restore_diaeresis(restored) == restored
    assert clean_line(clean_line(text)) == clean_line(text)
    assert undo_u_v(undo_u_v(text)) == undo_u_v(text)
    spans = sentences(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=30), st.floats(0, 5)), max_size=8))
def test_paragraphs_of_anything(read: list[tuple[str, float]]) -> None:
    prose = paragraphs([TextLine(text, gap) for text, gap in read])
    assert prose == "" or all(block.strip() for block in prose.split("\n\n"))


@pytest.mark.parametrize(
    ("read", "meant"),
    [("vân", "van"), ("taäk", "taak"), ("wôrden,", "worden,"), ("één", "één"), ("Renée", "Renée")]
    + [(word, word) for word in ("ideeën", "geïnd", "vóór", "scène", "coördinatie")],
)
def test_strange_accents(read: str, meant: str) -> None:
    assert without_strange_accents(read) == meant


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("ute", "u te"),
        ("opde", "op de"),
        ("vanhet", "van het"),
        ("ls", "Is"),
        ("inde", "inde"),
        ("[Opening", "Opening"),
        ("vit", "uit"),
        ("als", "als"),
    ],
)
def test_words_as_ocr_bends_them(read: str, meant: str) -> None:
    box = BBox(0, 0, 10, 10)
    assert mended(Word(read, box, 0.9, "ocr")) == meant
    assert mended(Word(read, box, 1.0, "text")) == read


def test_a_name_that_is_one_without_dots_stays() -> None:
    assert restore_diaeresis("Fatma Israel") == "Fatma Israel"
    assert restore_diaeresis("geintroduceerd") == "geïntroduceerd"
