"""Values that hang in a column of their own end at what stands left of that."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

HANGING = """
Onderwerp        Toekomst van de veerpont
Zaaknummer       3641304
{label:17}De eerste fase wordt dit najaar afgerond. De
                 huisartsen stuurden een brief, en de raad heeft
                 daarover in juni gesproken. De schriftelijke
{more}vragen van 4 augustus zijn beantwoord.{white}
De Ontmoeting van de fracties
Dinsdag 1 oktober 2024

Voorzitter       Griffier         Vergaderzaal
Rein de Wit      Else Tigelaar    Burgerzaal
"""


@pytest.mark.parametrize(
    ("label", "more", "white", "ends"),
    [
        ("Historie", 17, 2, True),
        ("Programma", 17, 2, False),
        ("Historie", 17, 0, False),
        ("Historie", 0, 2, False),
    ],
    ids=["hangs", "list", "close", "runs back"],
)
def test_what_stands_left_of_a_hanging_value_below_white(
    label: str, more: int, white: int, ends: bool
) -> None:
    art = HANGING.format(label=label, more=" " * more, white="\n" * white)
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    text = next(zone.text for zone in sheet.zones if zone.label == label)
    assert ("Ontmoeting" not in text) == ends


BROKEN_HINT = """
Onderwerp              Toekomst van de veerpont
Zaaknummer             3641304
Eerder behandeld       De eerste fase wordt dit najaar afgerond. De
(nota's)    {rest:11}huisartsen stuurden een brief, en de raad
                       heeft er in 2024 al over gesproken.

Voorzitter             Rein de Wit
"""


@pytest.mark.parametrize("rest", ["", "1»"])
def test_the_rest_of_a_hint_ends_no_value(rest: str) -> None:
    sheet = lay_out(document(drawn(BROKEN_HINT.format(rest=rest), origin="scan")), load_profiles())
    history = next(zone.text for zone in sheet.sheets[0].zones if zone.key == "history")
    assert history.endswith("over gesproken.")


LIST = """
Onderwerp      Fietsplan
Datum          12 mei 2020
Historie       Er is eerder gesproken
               over het fietsplan in de
               raad van Ede en wel op
               {last}

{item} 1 mei 2019 in de commissie
{item} 3 juni 2019 in de commissie
Inspreken      Ja
Griffier       Coen Hartendorp
"""


@pytest.mark.parametrize(
    ("last", "item"),
    [("deze dagen:", "Op"), ("deze dagen", "-"), ("deze dagen", "1."), ("deze", 14 * " " + "Op")],
    ids=["announced", "bullets", "numbers", "outdented"],
)
def test_a_list_below_white_is_of_the_value(last: str, item: str) -> None:
    page = drawn(LIST.format(last=last, item=item), origin="scan")
    zones = lay_out(document(page), load_profiles()).sheets[0].zones
    assert "3 juni 2019" in next(zone.text for zone in zones if zone.key == "history")


LISTED = """
Onderwerp        Toekomst van de veerpont
Zaaknummer       3641304
Advies griffie   Voorstel is om het gesprek in stappen te voeren.

{mark:4}  Opening en agenda                                 •
2.    Peiling met stembriefjes
3.    Sluiting

Voorzitter       Griffier         Vergaderzaal
Rein de Wit      Else Tigelaar    Burgerzaal
"""


@pytest.mark.parametrize("mark", ["1.", "I.", "A."])
def test_an_item_below_a_hanging_value_begins_with_any_mark(mark: str) -> None:
    art = LISTED.format(mark=mark)
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    text = next(zone.text for zone in sheet.zones if zone.key == "advice")
    assert "Opening en agenda" in text
