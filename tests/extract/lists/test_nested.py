"""Parts of points that have bullets themselves."""

from __future__ import annotations

from textwrap import dedent

import pytest

from raadsparser.extract.lists.items import Reader
from raadsparser.extract.lists.markers import marker_of
from raadsparser.extract.lists.outline import outline
from raadsparser.layout.canvas.lines import lines_of
from raadsparser.page import Origin
from tests.drawn import drawn


def _read(art: str, origin: Origin = "digital") -> list[tuple[str, list[str]]]:
    page = drawn(dedent(art), origin=origin)
    found = outline([line for row in lines_of(page.words, 1, 0, 10.0) for line in row])
    return [
        (
            f"{item.marker} {item.lines[0].text}",
            [f"{s.marker} {s.lines[0].text}" for s in item.subs],
        )
        for item in found.items
    ]


LIST = """
•  Opening
•  Gesprek over deze punten:
   •  Wat vindt u ervan?
   •  Wat mag het kosten,
      en wie betaalt?
•  Sluiting
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
@pytest.mark.parametrize(("one", "two"), [("•", "•"), ("-", "-"), ("a.", "b.")])
def test_deeper_ones_are_parts(origin: Origin, one: str, two: str) -> None:
    art = LIST.replace("   •  Wat v", f"   {one} Wat v").replace("   •  Wat m", f"   {two} Wat m")
    sub = [one.rstrip("."), two.rstrip(".")]
    assert _read(art, origin) == [
        ("• Opening", []),
        (
            "• Gesprek over deze punten:",
            [f"{sub[0]} Wat vindt u ervan?", f"{sub[1]} Wat mag het kosten,"],
        ),
        ("• Sluiting", []),
    ]


def test_bullets_at_one_edge_are_points() -> None:
    assert _read("•  Opening\n •  Debat\n•  Sluiting\n") == [
        ("• Opening", []),
        ("• Debat", []),
        ("• Sluiting", []),
    ]


def test_one_bullet_before_letters_is_no_list_of_them() -> None:
    assert [item for item, _ in _read("•  Opening\n   a. Debat\n   b. Sluiting\n")] == [
        "a Debat",
        "b Sluiting",
    ]


def test_what_begins_left_of_the_first_tells_no_depth() -> None:
    read = _read("   •  Opening\n•  Debat\n   •  Stemmen\n      •  Sluiting\n")
    assert [subs for _, subs in read] == [[], [], [], []]


def test_letters_may_have_parts_with_bullets() -> None:
    read = _read("a.  Opening\nb.  Debat\n    •  Wie?\n    •  Wat?\n•  Nog iets\n•  Sluiting\n")
    assert read[1] == ("b Debat", ["• Wie?", "• Wat?", "• Nog iets", "• Sluiting"])


def test_an_o_that_a_word_processor_sets_is_a_bullet() -> None:
    art = LIST.replace("   •", "   o")
    assert _read(art)[1][1] == ["o Wat vindt u ervan?", "o Wat mag het kosten,"]


def test_an_o_marks_parts_of_points_with_bullets() -> None:
    art = LIST.replace("   •  Wat", "   o  Wat")
    assert _read(art)[1] == (
        "• Gesprek over deze punten:",
        ["o Wat vindt u ervan?", "o Wat mag het kosten,"],
    )


def test_what_stands_deeper_before_any_point_leads_the_list() -> None:
    row = lines_of(drawn("- Wat vindt u ervan?").words, 1, 0, 10.0)[0][0]
    reader = Reader("number", None, None, 500.0, "1")
    reader.take(row, marker_of(row), nested=True)
    assert reader.result.lead == [row]
    assert not reader.result.items
