"""Labels whose words a form cuts short."""

from __future__ import annotations

import pytest

from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.profiles import load_profiles
from tests.drawn import drawn


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Datum verg.", "meeting/date"),
        ("Verg. d.d.:", "meeting/date"),
        ("Verg. d.d:", "meeting/date"),
        ("Portef.h.", "portfolio_holders"),
        ("Pf.houder", "portfolio_holders"),
        ("Cie.griffier", "meeting/clerk"),
        ("Beh. ambt.", "other"),
        ("BEH. AMBT.", "other"),
        ("Gesch.", None),  # one word alone may end a sentence
        ("J.B. Griffioen", None),
        ("Beh. van het plan", None),
    ],
)
def test_words_cut_short_are_those_of_a_label(text: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(text)
    assert (found[0] if found else None) == key


def test_capitals_with_stops_may_end_a_label_in_capitals() -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    hit = lexicon.prefix(drawn("BEHANDELING D.D.").words)
    assert hit is not None
    assert (hit.key, hit.words) == ("meeting/date", 2)
    hit = lexicon.prefix(drawn("VOORZITTER D.D. Smit").words)
    assert hit is not None
    assert hit.words == 1


@pytest.mark.parametrize("line", ["Portefeuillehouder W.R. Polman", "Wethouder S.A.M. Polman"])
def test_initials_are_those_of_a_name(line: str) -> None:
    hit = lexicon_of(load_profiles()["generic"]).prefix(drawn(line).words)
    assert hit is not None
    assert hit.words == 1


def test_a_line_begins_with_a_label_cut_short() -> None:
    words = drawn("Datum verg. 12 maart 2003").words
    hit = lexicon_of(load_profiles()["generic"]).prefix(words)
    assert hit is not None
    assert (hit.key, hit.words) == ("meeting/date", 2)
