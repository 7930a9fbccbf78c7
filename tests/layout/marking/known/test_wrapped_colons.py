"""Labels that wrap, with their value behind the colon of the second line."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

CELLS = """
+---------------------------------------+
| Onderwerp: Woningbouw veilingterrein  |
+---------------------------------------+
| Verantwoordelijk lid van het          |
| college: J. Smit                      |
+---------------------------------------+
| Zaaknummer: 3641304                   |
+---------------------------------------+
| Inspreken: ja                         |
+---------------------------------------+
"""
OPEN = """
Onderwerp: Woningbouw veilingterrein
Verantwoordelijk lid van het
college: J. Smit
Zaaknummer: 3641304
Inspreken: ja
"""


@pytest.mark.parametrize("art", [CELLS, OPEN], ids=["in a cell", "on the open page"])
def test_the_value_begins_behind_the_colon(art: str) -> None:
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["portfolio_holders"] == "J. Smit"
    assert values["zaaknummer"] == "3641304"
