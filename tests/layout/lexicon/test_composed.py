"""Labels that no list has, put together from known words."""

from __future__ import annotations

import pytest

from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.profiles import load_profiles
from tests.drawn import drawn


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Voorzitter sessie:", "meeting/chair"),
        ("Onderwerp bespreking", "subject"),
        ("Datum en tijdstip", "meeting/date"),
        ("Geschatte duur behandeling", "meeting/duration"),
        ("Opgesteld door", "other"),
        ("Notuleert / griffie", "meeting/clerk"),
        ("Paraaf griffie", "other"),
        ("Voorzitter (naam en functie)", "meeting/chair"),
        ("Voorzitter( Anna de Vries s)", None),
        ("Voorzitter opent de vergadering", None),
        ("Zaal Domein Duur", None),
        ("Het voorgestelde programma:", None),
        ("Commissie Ruimte", None),
        ("Raadzaal 1.02", None),
        ("Cluster/team Financiën", None),
        ("Ruimte Zaal A", None),
        ("Ruimte/zaal", "meeting/room"),
        ("Doel ter bespreking", None),
        ("DMS-kenmerk", "zaaknummer"),
        ("Raadslid-voorzitter sessie", "meeting/chair"),
        ("DMS-Utrecht", None),
        ("Voorstel aan de raad", None),
        ("Oud-wethouder", None),
        ("VVD-voorzitter", None),
        ("Vice-voorzitter", None),
        ("Zwembad-locatie", None),
        ("Te agenderen onderwerp", "subject"),
        ("Zaal en adres", "meeting/room"),
    ],
)
def test_a_head_and_words_beside_it_make_a_label(text: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(text)
    assert (found[0] if found else None) == key


def test_a_joined_head_begins_a_label_on_its_line() -> None:
    words = drawn("DMS-kenmerk: 3641304").words
    hit = lexicon_of(load_profiles()["generic"]).prefix(words)
    assert hit is not None
    assert (hit.key, hit.words) == ("zaaknummer", 1)


@pytest.mark.parametrize(
    "text", ["Eerdere informatie aan de raad", "Voorgeschiedenis van het dossier"]
)
def test_to_or_of_whom_may_be_added_to_a_label(text: str) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(text)
    assert found is not None
    assert found[0] == "history"


def test_a_paper_for_the_council_is_no_label() -> None:
    assert lexicon_of(load_profiles()["generic"]).match("Toelichting aan de raad") is None
