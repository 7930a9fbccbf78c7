"""What labels ask that no list has, guessed from their words where the answer fits."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn

FORM = """
Onderwerp:            Fietspad
Zaaknummer:           3641304
Datum:                3 maart 2023
Voorzitter:           Anna de Vries
{label:22}{value}
Behandeladvies:       Graag uw mening.
Historie:             De raad sprak hierover.
"""


def _keys(label: str, value: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(FORM.format(label=label, value=value))), load_profiles()).sheets[
        0
    ]
    return {zone.key: zone.text for zone in sheet.zones}


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Zaalreservering:", "Atrium", "meeting/room"),
        ("Portef.:", "Rein de Wit", "portfolio_holders"),
        ("Griffiekamer:", "Coen Hartendorp", "meeting/clerk"),
    ],
)
def test_words_tell_what_is_asked(label: str, value: str, key: str) -> None:
    assert _keys(label, value)[key] == value


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Akkoord griffie:", "Coen Hartendorp"),  # another thing of theirs
        ("Zaal/griffievragen:", "Atrium"),  # two things
        ("Hoofdvoorzitters:", "Jan Jansen"),  # it is asked already
    ],
)
def test_what_is_in_doubt_stays_unknown(label: str, value: str) -> None:
    keys = _keys(label, value)
    assert keys.get("meeting/chair") == "Anna de Vries"
    assert not {"meeting/room", "meeting/clerk"} & set(keys)


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Locatie zwembad:", "Kerkbuurt", "meeting/room"),  # not of the session
        ("Projectlocatie:", "Kerkbuurt", "meeting/room"),
        ("Zaal bouw:", "Dorpsweg 12", "meeting/room"),  # an address
        ("Zaal open:", "19.00 uur", "meeting/room"),  # a time
        ("Vervangend wethouder:", "Kees Bakker", "portfolio_holders"),
        ("Gevolgen wethouders:", "Het plan is haalbaar", "portfolio_holders"),  # no name
        ("Steun van college:", "Positief", "portfolio_holders"),
        ("Financiële duur:", "10 minuten", "meeting/duration"),
        ("Doel bouw:", "12 mensen", "purpose"),  # no purpose
        ("Inspraakprocedure:", "Niet van toepassing", "public_speaking"),
        ("Uitslag inspraak:", "Voltooid", "public_speaking"),
    ],
)
def test_what_is_of_another_thing_or_no_such_answer_stays_unknown(
    label: str, value: str, key: str
) -> None:
    assert key not in _keys(label, value)


@pytest.mark.parametrize("label", ["Kenmerk ministerie:", "Vorig zaaknummer:  "])
def test_a_mark_of_somebody_elses_is_no_number_of_the_sheet(label: str) -> None:
    art = FORM.replace("Zaaknummer:  ", "Adviesvorm:  ").replace("3641304", "Graag zo")
    form = art.format(label=label, value="   2023-0000123")
    sheet = lay_out(document(drawn(form)), load_profiles()).sheets[0]
    assert "zaaknummer" not in {zone.key for zone in sheet.zones}


HEADED = """
Onderwerp             Fietspad
Zaaknummer            3641304
Datum                 3 maart 2023
{label:22}{value}
{left:8}{head}
{below}
Behandeladvies        Graag uw mening.
"""


def _headed(
    label: str = "Steller", value: str = "Jan Pol", head: str = "", below: str = "", left: str = ""
) -> dict[str, str]:
    art = HEADED.format(
        label=label, value=value, left=left or head, head=head if left else "", below=below
    )
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Wie van de griffie?", "Coen Hartendorp", "meeting/clerk"),
        ("Dit punt duurt", "40 minuten", "meeting/duration"),
        ("Wij vergaderen in", "Atrium", "meeting/room"),
        ("Rol van de raad", "Ter vaststelling", "purpose"),
        ("B/O/B", "Beeldvormend", "purpose"),
    ],
)
def test_what_stands_at_the_edge_of_labels_is_one_by_its_words(
    label: str, value: str, key: str
) -> None:
    assert _headed(label, value)[key] == value


@pytest.mark.parametrize(
    ("label", "value", "key"),
    [
        ("Dit punt duurt", "Atrium", "meeting/duration"),  # no length of time
        ("Welke wethouder is erbij?", "volgt later", "portfolio_holders"),  # no name
        ("Wij vergaderen in", "19.30 uur", "meeting/room"),
        ("Waarom is dit nodig?", "Graag ook uw wensen", "purpose"),  # goes on a text
    ],
)
def test_an_answer_of_another_form_speaks_against_a_guess(label: str, value: str, key: str) -> None:
    assert key not in _headed(label, value)


def test_heads_of_texts_may_be_counted_where_several_are() -> None:
    past = "De raad sprak er in het voorjaar van 2022 uitvoerig over."
    course = "2. In welke volgorde praten we?\n1. Opening\n2. Debat"
    found = _headed(head="1. Wat hoorde de raad eerder?", below=f"{past}\n{course}")
    assert found["programme"] == "1. Opening 2. Debat"
    assert found["history"] == past
    alone = _headed(head="2. In welke volgorde praten we?", below="1. Opening\n2. Debat")
    assert "programme" not in alone


def test_a_counted_line_is_no_label_of_a_fact() -> None:
    assert "meeting/chair" not in _headed(head="2. Wie leidt ons gesprek", below="Anna de Vries")


def test_an_item_that_introduces_its_points_asks_nothing() -> None:
    found = _headed(head="Wij leggen u als vragen voor:", below="- Is de planning haalbaar voor u?")
    assert found["advice"] == "Graag uw mening."
