"""Values right of a shaded label, in white that goes around the label's cell."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.page import BBox, Page, Rule
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

# The border between `3641304` and the shaded cell of `Wethouder` is that cell's own; those between
# the rows of values were lost.
FORM = """
+--------------+-------------------------------------------+
| Onderwerp    | Dorpshuis Het Kompas                      |
|              |                                           |
| Zaaknummer   | 3641304       Wethouder     De Vries      |
|              |                                           |
| Zaal         | Raadzaal                                  |
+--------------+-------------------------------------------+
| Voorzitter   | Vincent Voorde                            |
+--------------+-------------------------------------------+
"""


def test_what_stands_right_of_a_label_in_the_midst_of_a_cell_is_its_value() -> None:
    page = drawn(FORM, origin="scan")
    label = next(word.box for word in page.words if word.text == "Wethouder")
    x0, y0, x1, y1 = label.x0 - 6, label.y0 - 4, label.x1 + 12, label.y1 + 4
    shade = [(x0, y0, x1, y0 + 0.5), (x0, y1, x1, y1 + 0.5), (x0, y0, x0 + 0.5, y1)]
    shade.append((x1, y0, x1 + 0.5, y1))
    rules = (*page.rules, *(Rule(BBox(*box)) for box in shade))
    page = Page(1, page.width, page.height, "scan", page.words, rules)
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    values = {zone.key: zone.text for zone in zones}
    assert values["portfolio_holders"] == "De Vries"
    assert values["zaaknummer"] == "3641304"
    assert values["meeting/room"] == "Raadzaal"
