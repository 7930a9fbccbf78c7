"""Letters of names that the Dutch OCR model cannot write."""

from __future__ import annotations

import pytest

from raadsparser.extract.names.accents import restored_name
from raadsparser.lexicon import entries


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Frangoise Morkog", "Françoise Morkoç"),
        ("Francoise Morkoe", "Françoise Morkoç"),
        ("Doöukan de Kamst-Duteweerd", "Doğukan de Kamst-Duteweerd"),
        ("Kösedaö", "Kösedağ"),
        ("Selguk", "Selçuk"),
        ("Fadime Buiijsse", "Fadime Buijsse"),
        ("Winnie Buiijijsse-Buijijsse", "Winnie Buijsse-Buijsse"),
        ("Ulas Gelik", "Ulaş Çelik"),
        ("Omer Ôzgür", "Ömer Özgür"),
        ("Serkan van 't Pefia", "Serkan van 't Peña"),
        ("Ózlem Mufioz", "Özlem Muñoz"),
        ("D. van Gúnal-Gezer", "D. van Günal-Gezer"),
        # Known as they are read, or too short to tell.
        ("Dogan", "Dogan"),
        ("Cetin", "Cetin"),
        ("Koe", "Koe"),
        ("Frans Vos", "Frans Vos"),
        ("Andre Jose", "Andre Jose"),
        ("Francois", "Francois"),
    ],
)
def test_restored_name(read: str, name: str) -> None:
    assert restored_name(read) == name


def test_every_listed_name_stays_itself() -> None:
    changed = {name for name in entries("accented_names") if restored_name(name) != name}
    assert changed == set()
