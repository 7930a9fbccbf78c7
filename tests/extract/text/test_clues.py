"""What is sought only where a clue stands is all that would be found everywhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsparser.extract.dates import finding as dates
from raadsparser.extract.names import named
from raadsparser.extract.names import prose as names_prose
from raadsparser.extract.numbers import masked as numbers_masked
from raadsparser.extract.numbers import named as numbers_named
from raadsparser.extract.numbers import shapes as numbers_shapes
from raadsparser.extract.numbers.kin import mended_by_kin
from raadsparser.extract.references import nouns as reference_nouns
from raadsparser.extract.text.clues import clues, first_words, lowered, matches_at, words_of

PIECES = (
    *(
        "Z/19/269718",
        "2/19/269 718",
        "NW20-11402",
        "3496929",
        "2019-123456",
        "RIS 301234",
        "M19-101",
    ),
    *(
        "A/BC.123.45",
        "12.345.678",
        "1.234",
        "€ 5,00",
        "artikel 5",
        "art5",
        "Artikelen",
        "§ 3",
        "lid 2",
    ),
    *("14 053", "0800 12345", "+31 6 12345678", "053-4876543", "tel. 053", "postbus 12", "1234 AB"),
    *(
        "2019-20",
        "1)",
        "12 dagen",
        "a@b.nl",
        "www.x.nl",
        "12 mei 2023",
        "l2 mei 2O23",
        "12-05-2023",
    ),
    *(
        "2023-05-12",
        "12 05 2023",
        "20.30",
        "om 9",
        "uur",
        "de brief",
        "raadsbrieven",
        "BRİEF",
        "moties",
    ),
    *(
        "wethouder",
        "De heer",
        "J.",
        "Th.",
        "A.J.",
        "Jan",
        "Noor",
        "van der",
        "Velde",
        "Ten Cate-Smit",
    ),
    *("(VVD)", "(", ")", "/", "-", ",", ".", " ", "\n", "Stichting", "Gemeente", "Hengelo", "GGD"),
    *(
        "registratienummer",
        "zaak-nr.",
        "kenmerk",
        "id",
        "kvk",
        "huisnr",
        "2024-55",
        "(M89)",
        "‘Groen’",
    ),
    *("Bouw B.V.", "Wet", "Gemeentewet", "de Kerkstraat", "50PLUS", "Lijst", "ſ", "ı", "²", "²3"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda gap: gap.join(parts))
)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"raads?informatie[\s-]?brie(?:f|ven)", ("raad", "informatie", "brie")),
        (r"(?:burger)?initiatief[\s-]?voorstel(?:len)?", ("initiatief", "voorstel")),
        (r"vragen(?=\s+(?:van|gesteld|\())", ("vragen",)),
        (r"art(?:ikel|\.)\s?\d+[a-z]?[\s-]*vra(?:gen|ag)", ("art", "vra")),
        (r"b\s?&\s?w", ()),
    ],
)
def test_clues_are_what_every_match_has(pattern: str, needed: tuple[str, ...]) -> None:
    assert clues(pattern) == needed


def test_lower_case_is_that_of_patterns_blind_to_case() -> None:
    for text in ("BRİEF", "Brıef", "beſluit", "\u212aamer", "ÉÉN"):
        folded = lowered(text)
        assert re.search(f"(?i){re.escape(folded)}", text)


@given(TEXTS)
def test_kinds_left_untried_are_not_in_the_text(text: str) -> None:
    tried = {kind: list(places) for kind, places in reference_nouns._possible(lowered(text))}
    for _, _, kind in reference_nouns._kinds()[0]:
        found = [match.span() for match in matches_at(kind[0], text, tried.get(kind, []))]
        assert found == [match.span() for match in kind[0].finditer(text)]


@given(TEXTS)
def test_shapes_begin_only_at_heads(text: str) -> None:
    everywhere = [
        (name, match.span())
        for name, pattern, _ in numbers_shapes.PATTERNS
        for match in pattern.finditer(text)
        if re.search(r"\d", match[0])
    ]
    found = [(number.shape, (number.start, number.end)) for number in numbers_shapes.shaped(text)]
    assert found == everywhere


@given(TEXTS)
def test_masks_are_all_found(text: str) -> None:
    patterns = [
        *numbers_masked._AT_FIGURES,
        *(pattern for _, pattern in numbers_masked._AT_CLUES),
        numbers_masked._ADDRESS,
        numbers_masked._LABELLED,
    ]
    everywhere = {match.span() for pattern in patterns for match in pattern.finditer(text)}
    assert everywhere <= set(numbers_masked.masked_spans(text))


@given(TEXTS)
def test_labels_are_found_wherever_they_stand(text: str) -> None:
    labels = [label.start() for label in numbers_named._LABEL_CLUE.finditer(lowered(text))]
    for match in numbers_named._LABEL.finditer(text):
        assert any(0 <= at - match.start() <= numbers_named._BEFORE_LABEL for at in labels)
    if numbers_named._REGISTERED.search(text):
        assert numbers_named._SHORT.search(lowered(text))


@given(TEXTS)
def test_dates_begin_only_at_heads(text: str) -> None:
    for pattern, head in (
        (dates._TEXTUAL, dates._TEXTUAL_HEAD),
        (dates._ISO, dates._ISO_HEAD),
        (dates._NUMERIC, dates._NUMERIC_HEAD),
        (dates._SPACED, dates._SPACED_HEAD),
    ):
        heads = [match.start() for match in head.finditer(text)]
        found = [match.span() for match in matches_at(pattern, text, heads)]
        assert found == [match.span() for match in pattern.finditer(text)]


@given(TEXTS)
def test_names_begin_only_at_their_words(text: str) -> None:
    for pattern, places in zip(
        names_prose._prose_patterns(), names_prose._name_places(text), strict=True
    ):
        found = [match.span() for match in matches_at(pattern, text, places)]
        assert found == [match.span() for match in pattern.finditer(text)]
    laws = [(m.start, m.end) for m in named.find_laws(text)]
    assert laws == [match.span() for match in named._law_pattern().finditer(text)]
    everywhere = [
        match.span()
        for pattern in (named._listed_bodies(), named._BODY, named._COMPANY)
        for match in pattern.finditer(text)
    ]
    bodies = [(m.start, m.end) for m in named.find_organisations(text)]
    assert set(bodies) <= set(everywhere)
    assert bool(bodies) == bool(everywhere)


def test_words_after_a_hyphen_begin_nothing() -> None:
    assert words_of("de Jan-Piet_2 x") == ((0, "de"), (3, "Jan"), (14, "x"))
    assert first_words(["Den Haag", "'s-Gravenhage"]) == {"Den"}


def test_kin_of_one_form_mend_a_number_once() -> None:
    mended = list(mended_by_kin("zie 2/19/366952", ["Z/19/269718", "Z/19/269719"]))
    assert [(m.value, m.certainty) for m in mended][:1] == [("Z/19/366952", 0.8)]
    assert len(mended) == len({m.certainty for m in mended})
