"""A value that two labels may have is that of one of them."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from raadsparser.sheet import UNLISTED
from tests.drawn import document, drawn

TITLED = """
                         AGENDABLAD
                   Commissie Samenleving gemeente Hillegom

Agendatitel          Reconstructie Kerkstraat

Reg. nr.             2010-11684

Voorzitter           W. Noordennen

Zaal                 Trouwzaal

Datum                9 juni 2010

Behandeladvies       In een keer bespreken met de
                     fracties en de inwoners
                     van het dorp

Bijlagen             Kaart
"""


def test_what_labels_have_beside_them_is_not_under_the_title_as_well() -> None:
    sheet = lay_out(document(drawn(TITLED, origin="scan")), load_profiles()).sheets[0]
    titles = [zone for zone in sheet.zones if zone.score <= UNLISTED]
    assert titles
    assert not any(zone.lines for zone in titles)
    assert [z.text for z in sheet.zones if z.key == "zaaknummer"] == ["2010-11684"]
