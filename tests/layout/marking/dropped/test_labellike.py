"""Values that read like labels."""

from __future__ import annotations

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Zaaknummer:           3641304
Griffier:             Coen Hartendorp
Onderwerp:            {subject}
Portefeuillehouder:   Anna de Vries
Zaal:                 Raadzaal
Vergadering:          Raadscommissie
                      Datum: 1 maart 2023
Duur:                 60 minuten
"""


def test_a_subject_may_begin_with_a_word_that_is_a_label() -> None:
    subject = "Lokaal preventieakkoord: stand van zaken"
    page = drawn(FORM.format(subject=subject), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    values = [(zone.key, " ".join(zone.text.split())) for zone in sheet.zones]
    assert ("subject", subject) in values
    assert [text for key, text in values if key == "meeting/room"] == ["Raadzaal"]
