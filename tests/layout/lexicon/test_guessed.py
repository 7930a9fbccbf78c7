"""What a label asks that no list has, guessed from its words."""

from __future__ import annotations

import pytest

from raadsparser.layout.lexicon.guessed import NO_LABEL, features_of, guess, reads_as_label
from raadsparser.layout.lexicon.labels import GUESSED, lexicon_of
from raadsparser.profiles import load_profiles
from tests.drawn import drawn


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Welke wethouder is erbij?", "portfolio_holders"),
        ("Raadslid dat de vergadering voorzit", "meeting/chair"),
        ("Waar in het gemeentehuis?", "meeting/room"),
        ("Dit gesprek duurt", "meeting/duration"),
        ("Inspreekmogelijkheid voor bewoners", "public_speaking"),
        ("Wat besprak de raad eerder hierover?", "history"),
        ("Telefoonnummer van de schrijver", "other"),
        ("Wat vindt u van het nieuwe plan?", NO_LABEL),
    ],
)
def test_words_tell_what_a_label_asks(text: str, key: str) -> None:
    assert guess(text)[0] == key


def test_a_long_label_weighs_no_more_than_a_short_one() -> None:
    for text in ("Zaal", "De zaal in het gemeentehuis waar de commissie vergadert"):
        assert sum(share * share for share in features_of(text).values()) == pytest.approx(1)


def test_a_text_without_letters_is_guessed_too() -> None:
    assert 0 < guess("12:30")[1] < 1


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Welke wethouder is erbij? Anna Bos", "portfolio_holders"),
        ("Deze vergadering leidt: Anna Bos", "meeting/chair"),
        ("Deze vergadering leidt Anna Bos", None),  # nothing ends it
        ("Anna Bos Portefeuillehouder: Jan Pol", None),  # behind a value
        ("A.B. Bos, ondersteuning vanuit de griffie: Jan Pol", None),
        ("Nee. duur: 20", None),  # an answer goes on
        ("O duur: 20", None),  # a box
        ("Wij vragen de raad om: een besluit", None),  # an item of a list
        ("Zaal 2 van het gemeentehuis hiernaast: Atrium", None),
    ],
)
def test_a_line_begins_with_a_guessed_label_that_ends_as_labels_do(
    text: str, key: str | None
) -> None:
    hit = lexicon_of(load_profiles()["generic"]).prefix(drawn(text).words)
    guessed = hit.key if hit is not None and hit.score == GUESSED else None
    assert guessed == key


def test_a_sure_guess_is_better_than_a_likeness() -> None:
    found = lexicon_of(load_profiles()["generic"]).match_or_guess("Waarom praten we hierover?")
    assert found is not None
    assert found[0] == "purpose"


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        ("Nummer", True),
        ("Spreekrecht ja O nee duur:", False),
        ("iBabs-nummer", True),
        ("nummer", False),
        ("in het dossier", False),
    ],
)
def test_what_reads_as_a_label(text: str, is_label: bool) -> None:
    assert reads_as_label(text) == is_label


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Wat willen we?", "purpose"),
        ("Waar gaan we heen?", None),  # less sure
        ("Duur van het gesprek wordt:", "meeting/duration"),
        ("Afspraken griffie:", None),
        ("Duur van het gesprek wordt", None),  # nothing ends it
    ],
)
def test_a_guess_must_be_likely(text: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match_or_guess(text)
    assert (found[0] if found else None) == key


@pytest.mark.parametrize("colon", [":", " :"])
def test_a_colon_may_stand_clear_of_a_guessed_label(colon: str) -> None:
    words = drawn(f"Datum van bespreken{colon} 24 juli 2023").words
    hit = lexicon_of(load_profiles()["generic"]).prefix(words)
    assert hit is not None
    assert (hit.key, hit.words) == ("meeting/date", 3 + (colon == " :"))
