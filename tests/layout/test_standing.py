"""Words that only read like a label stay values."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

TABLE = """
+---------------+---------------------+---------------+--------------+
| 1. Onderwerp  | Fietspad langs de A | 2. Zaaknummer | 3641304      |
+---------------+---------------------+---------------+--------------+
| 3. Locatie    | vergaderkamer B     | 4. Voorzitter | J. de Vries  |
+---------------+---------------------+---------------+--------------+
| 5. Griffier   | K. Bos              | 6. Duur       | 30 min       |
+---------------+---------------------+---------------+--------------+
"""


def test_a_room_in_small_letters_is_no_label() -> None:
    (sheet,) = lay_out(document(drawn(TABLE)), load_profiles()).sheets
    zones = {zone.key: zone.text for zone in sheet.zones}
    assert zones["meeting/room"] == "vergaderkamer B"
    assert zones["meeting/chair"] == "J. de Vries"
