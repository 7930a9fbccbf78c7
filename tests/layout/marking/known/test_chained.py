"""Facts of a meeting that follow one another on a line."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Commissie Ruimte
{line}

Onderwerp:       Dorpshuis Het Kompas
Zaaknummer:      3641304
Wethouder:       Anna de Vries
Historie:        Op 3 mei 2023 is de raad op de hoogte gebracht.
"""


def _keys(line: str) -> list[str]:
    page = drawn(FORM.format(line=line), origin="scan")
    return [z.key for z in lay_out(document(page), load_profiles()).sheets[0].zones]


@pytest.mark.parametrize("stop", [";", ","])
def test_a_small_label_behind_a_stop_asks_the_next_fact(stop: str) -> None:
    keys = _keys(f"Voorzitter: Jan de Boer{stop} griffier: Coen Hartendorp")
    assert {"meeting/chair", "meeting/clerk"} <= set(keys)


def test_without_a_stop_it_asks_nothing() -> None:
    assert "meeting/clerk" not in _keys("Voorzitter: Jan de Boer griffier: Coen Hartendorp")
