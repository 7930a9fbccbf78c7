"""Forms that set a label and its value on one line of a cell, with nothing between them."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.blocks import stack
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.layout.marking.manner import is_lower_case, running_edges
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

LEXICON = lexicon_of(load_profiles()["generic"])

JOINT = """
+------------------------+------------------------+----------------------------+
| Onderwerp agendapunt   | Portefeuille college   | Collegelid                 |
| Natuurspeeltuin        | Grondgebied            | Kamminga-Mijnenheuvelstein |
+------------------------+------------------------+----------------------------+
| Zaal Zaal 1 en 2       | Commissiesecretaris Bjorn Hoogstraten               |
+------------------------+-----------------------------------------------------+
| Duur 60 minuten        | Doel Besluitvorming                                 |
+------------------------+-----------------------------------------------------+
| Spreekrecht inwoners Nee                                                     |
+------------------------------------------------------------------------------+
| Voorgestelde behandeling                                                     |
| {advice:76} |
+------------------------------------------------------------------------------+
"""
LONG = "Bespreekpuntenoverzichtsbehandelingsvoorstel voor allen"


def _values(art: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


def test_a_value_below_a_label_that_leaves_it_no_room_says_nothing() -> None:
    values = _values(JOINT.format(advice=LONG))
    assert values["subject"] == "Natuurspeeltuin"
    assert values["meeting/room"] == "Zaal 1 en 2"
    assert values["meeting/clerk"] == "Bjorn Hoogstraten"
    assert values["meeting/duration"] == "60 minuten"
    assert values["purpose"] == "Besluitvorming"
    assert values["public_speaking"] == "Nee"


RUNNING = """
Datum formulier 23-07-2023
Zaal  Foyer
Onderwerp Fietspad langs de vaart
Zaaknummer 3641304
Voorzitter Anna de Vries
Duur 60 minuten
Datum raad 3 augustus 2023
"""


def test_the_first_word_of_a_longer_label_asks_nothing() -> None:
    sheet = lay_out(document(drawn(RUNNING, origin="scan")), load_profiles()).sheets[0]
    dates = [zone.text for zone in sheet.zones if zone.key == "meeting/date"]
    assert dates == ["3 augustus 2023"]


BETWEEN = """
Naam onderwerp :    Fietsroute langs het kanaal

Reg. nr. :          INT-14-4063        Aanwezig namens Bas Colenbrander
                                       college :

Voorzitter :        Anna de Vries

Griffier :          Coen Hartendorp

Behandeladvies :    Ter bespreking

Historie :          Er is een plan voor een fietsroute.
"""


@pytest.mark.parametrize("colon", [" :", "  "])
def test_a_label_cut_between_words_goes_on_below_its_value(colon: str) -> None:
    page = drawn(BETWEEN.replace(" :", colon))
    (sheet,) = lay_out(document(page), load_profiles()).sheets
    values = {zone.key: zone.text for zone in sheet.zones}
    assert values["zaaknummer"] == "INT-14-4063"
    assert values["portfolio_holders"] == "Bas Colenbrander"


LOWER_CASE = """
                 {title}

ons kenmerk
BP-2012-272

naam onderwerp
Belastingvoorstellen volgend jaar

bestuurlijke context
Uw raad heeft in 2011 voor het eerst over dit plan gesproken.

{last}
{answer}
"""


@pytest.mark.parametrize(
    ("title", "last", "lower"),
    [
        ("Spoorboekje bespreking", "burgerspreekrecht", True),
        ("Regieformulier", "Burgerspreekrecht", False),
        ("Spoorboekje bespreking      Voorzitter      Griffier", "burgerspreekrecht", False),
    ],
)
def test_a_title_that_reads_like_a_label_is_set_apart(title: str, last: str, lower: bool) -> None:
    art = LOWER_CASE.format(title=title, last=last, answer="Ja, 10 minuten")
    canvas = stack([page := drawn(art, origin="scan")], [page.words], LEXICON)
    assert is_lower_case(canvas, LEXICON) == lower


COUNTED = """
1 Registratienummer
3641304

2 Onderwerp
Nota grondbeleid

3 Zaal
Foyer

4 Historie
In de brief van 3 mei 2021
(kenmerk: 3641305) staat meer, en de
planning: later. Graag uw reactie
op: de nota.
"""


def test_counted_labels_have_capitals() -> None:
    (sheet,) = lay_out(document(drawn(COUNTED)), load_profiles()).sheets
    values = {zone.key: zone.text for zone in sheet.zones if zone.lines}
    assert values["zaaknummer"] == "3641304"
    assert values["history"].replace("\n", " ").endswith("op: de nota.")


FLUSH = """
         Onderwerp Fietspad langs de vaart
        Zaaknummer 3641304
             Datum 3 maart 2023
              Zaal Raadzaal
        Voorzitter Anna de Vries
          Griffier Jan Smit
"""


def test_labels_close_before_a_column_of_values_do_not_run_on() -> None:
    page = drawn(FLUSH)
    assert running_edges(stack([page], [page.words], LEXICON), LEXICON) == ()


def test_labels_that_run_on_at_one_edge_do() -> None:
    page = drawn("\n".join(line.lstrip() for line in FLUSH.split("\n")))
    assert running_edges(stack([page], [page.words], LEXICON), LEXICON)
