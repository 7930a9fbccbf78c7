"""Where a label ends and its answer begins."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Spreekrecht inwoners Mogelijk", 2),
        ("Spreekrecht inwoners mogelijk", 3),
        ("Spreekrecht inwoners Mogelijk?", 3),
        ("Spreekrecht inwoners Raad", 3),
        ("Spreekrecht inwoners Mogelijk: ja", 3),
        ("Spreekrecht Mogelijk", 2),
    ],
)
def test_a_capital_behind_small_letters_begins_the_answer(line: str, words: int) -> None:
    hit = lexicon_of(load_profiles()["generic"]).prefix(drawn(line).words)
    assert hit is not None
    assert (hit.key, hit.words) == ("public_speaking", words)


@pytest.mark.parametrize("last", ["Mogelijk?", "Mogelijk", "Raad"])
def test_an_answer_behind_a_wide_gap_answers_the_whole_label(last: str) -> None:
    page = drawn(
        f"""
        Onderwerp      Fietspad langs de vaart
        Zaaknummer     3641304
        Datum          3 maart 2023
        Spreekrecht inwoners {last}   Ja
        Voorzitter     Anna de Vries
        Griffier       Jan Smit
        """
    )
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    assert [z.text for z in sheet.zones if z.key == "public_speaking"] == ["Ja"]
