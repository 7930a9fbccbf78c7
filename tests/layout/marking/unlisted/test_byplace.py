"""Labels that OCR bent are known by where they stand."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.page import Origin
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

ABOVE = """
Classificatie            Namens het coleae        Uvestream
Niet van toepassing      Jean Janssen             Nee

Onderwerp                Dornein / piler
Natuurspeeltuin Oost     Grondgebied

Griffier
Coen Hartendorp

Voorzitter
Else Tigelaar

Historie
Een second opinion bevestigt het beeld.
"""


def _values(art: str, origin: Origin) -> dict[str, str]:
    sheet = lay_out(document(drawn(art, origin=origin)), load_profiles()).sheets[0]
    return {zone.key: zone.text.replace("\n", " ") for zone in sheet.zones}


def test_what_stands_beside_a_label_over_a_value_is_a_label() -> None:
    values = _values(ABOVE, "scan")
    assert values["portfolio_holders"] == "Jean Janssen"
    assert values["subject"] == "Natuurspeeltuin Oost"
    assert values["meeting/domains"] == "Grondgebied"


BESIDE = """
Annotatie

Raadsvoorstelnummer      2022.9231
Onderwerp                Armoederegelingen
WOORDVOERDER COI 1 FGF   Anna Cardozo
LOKAAT                   Zaal B2.07
Griffier                 Arjan Snoek
Domein                   Inwonerszaken
Advies                   Na een korte toelichting te bespreken.
Bijlagen
Intentieovereenkomst
Samenvatting
Memo
"""


def test_a_bent_label_in_the_column_of_labels_is_the_one_it_is_like() -> None:
    values = _values(BESIDE, "scan")
    assert values["portfolio_holders"] == "Anna Cardozo"
    assert values["meeting/room"] == "Zaal B2.07"


def test_what_is_printed_is_not_bent() -> None:
    assert "meeting/room" not in _values(BESIDE, "digital")


@pytest.mark.parametrize("text", ["Zaal", "Weersomstandigheden"])
def test_what_is_like_no_label_or_like_several_is_none(text: str) -> None:
    assert lexicon_of(load_profiles()["generic"]).nearest(text) is None


# A table of rows of labels over rows of values; no list has two of them.
HEADS = """
+--------------------+---------------------+
| Onderwerp          | Zaaknummer          |
+--------------------+---------------------+
| Fietspad           | 3641304             |
+--------------------+---------------------+
| Datum              | Zaal                |
+--------------------+---------------------+
| 3 maart 2023       | Raadzaal            |
+--------------------+---------------------+
| Voorzitter         | Griffier            |
+--------------------+---------------------+
| Anna de Vries      | Coen Hartendorp     |
+--------------------+---------------------+
| Behandelwijze      | {unknown} |
+--------------------+---------------------+
| Hamerstuk          | Ja                  |
+--------------------+---------------------+
"""


@pytest.mark.parametrize("origin", ["digital", "scan"])
@pytest.mark.parametrize("unknown", ["Pers uitgenodigd:", "Pers uitgenodigd"])
def test_what_stands_beside_a_label_over_a_value_in_cells_is_a_label(
    origin: Origin, unknown: str
) -> None:
    values = _values(HEADS.format(unknown=unknown.ljust(19)), origin)
    assert values["purpose"] == "Hamerstuk"
    assert values["other"] == "Ja"


def test_where_cells_have_their_values_beside_them_what_is_beside_a_label_is_one() -> None:
    art = """
    +--------------------+---------------------+
    | Onderwerp          | Fietspad            |
    +--------------------+---------------------+
    | Datum              | 3 maart 2023        |
    +--------------------+---------------------+
    | Voorzitter         | Anna de Vries       |
    +--------------------+---------------------+
    | Griffier           | Coen Hartendorp     |
    +--------------------+---------------------+
    | Historie           | De raad sprak erover|
    +--------------------+---------------------+
    """
    values = _values(art, "digital")
    assert "other" not in values
    assert values["subject"] == "Fietspad"
