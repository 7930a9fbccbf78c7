"""Labels that no list has, put together from known words."""

from __future__ import annotations

import pytest

from raadsparser.layout.labels import lexicon_of
from raadsparser.profiles import load_profiles


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
    ],
)
def test_a_head_and_words_beside_it_make_a_label(text: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(text)
    assert (found[0] if found else None) == key
