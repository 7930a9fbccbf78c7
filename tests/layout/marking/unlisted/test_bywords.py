"""What labels ask that no list has, guessed from their words where the answer fits."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.canvas.blocks import Canvas, Segment, split, stack
from raadsparser.layout.lexicon.labels import LabelHit, lexicon_of
from raadsparser.layout.marking.answers import likeliest
from raadsparser.layout.marking.unlisted.bywords import mark_by_words, name_by_words
from raadsparser.page import BULLET
from raadsparser.profiles import load_profiles
from raadsparser.sheet import UNLISTED
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


OPEN = """
Onderwerp             Fietspad
Zaaknummer            3641304
Datum                 3 maart 2023

{lines}

Behandeladvies        Graag uw mening.
"""


def _open(lines: str) -> dict[str, str]:
    sheet = lay_out(document(drawn(OPEN.format(lines=lines))), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


@pytest.mark.parametrize(
    ("lines", "key", "value"),
    [
        ("Wie van de            Coen Hartendorp\ngriffie", "meeting/clerk", "Coen Hartendorp"),
        (
            "Wie zit er            Rein de Wit\nnamens het\ncollege",
            "portfolio_holders",
            "Rein de Wit",
        ),
        ("Wie zit er\nnamens het\ncollege\nRein de Wit", "portfolio_holders", "Rein de Wit"),
        ("Dit punt\nduurt zo lang:\n40 minuten", "meeting/duration", "40 minuten"),
    ],
)
def test_a_label_may_have_several_lines(lines: str, key: str, value: str) -> None:
    assert _open(lines)[key] == value


def test_no_line_of_a_label_is_behind_its_colon() -> None:
    assert "meeting/duration" not in _open("Dit punt:\nduurt zo lang\n40 minuten")


def test_a_label_ends_in_its_colon() -> None:
    found = _open("Wie van de griffie:   Coen Hartendorp\nen vanuit het college  Jan Pol")
    assert found["meeting/clerk"].startswith("Coen Hartendorp")


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("Griff.                Coen Hartendorp", "meeting/clerk"),
        ("Duur spr.             40 minuten", "meeting/duration"),
    ],
)
def test_a_word_of_a_label_may_be_cut_short(lines: str, key: str) -> None:
    assert key in _open(lines)


@pytest.mark.parametrize(
    "lines",
    [
        "Wethouder die erbij is.   Anna Bos",  # a sentence
        "Griffieaanwezigheid.   Anna Bos",  # a whole word
    ],
)
def test_what_ends_in_a_full_stop_else_is_no_label(lines: str) -> None:
    assert not {"portfolio_holders", "meeting/clerk"} & set(_open(lines))


def test_labels_may_end_at_one_edge() -> None:
    found = lay_out(
        document(
            drawn("""
             Onderwerp   Fietspad langs de vaart
            Zaaknummer   3641304
                 Datum   3 maart 2023
        Dit punt duurt   40 minuten
        Behandeladvies   Graag uw mening.
    """)
        ),
        load_profiles(),
    )
    assert ("meeting/duration", "40 minuten") in {(z.key, z.text) for z in found.sheets[0].zones}


def test_labels_may_stand_behind_bullets() -> None:
    art = OPEN.format(lines=f"{BULLET} Dit punt duurt        40 minuten")
    page = drawn(art.replace("Onderwerp", "  Onderwerp").replace("Zaaknummer", "  Zaaknummer"))
    canvas = stack([page], [page.words], lexicon_of(load_profiles()["generic"]))
    for segment in list(canvas.segments):
        text = segment.line.text
        if text.startswith(BULLET):
            canvas.replace(segment, split(segment, 1))
        elif text in ("Onderwerp", "Zaaknummer"):
            segment.hit = LabelHit("subject", text, 1, 1.0, colon=False)
    mark_by_words(canvas)
    assert "meeting/duration" in {s.hit.key for s in canvas.segments if s.hit is not None}


def test_labels_that_were_guessed_share_an_edge_with_each_other() -> None:
    lines = (
        "   Dit punt duurt           40 minuten\n\n"
        "   Wie van de griffie       Coen Hartendorp\n\n"
        "   In welke zaal is het     Atrium"
    )
    found = _open(lines)
    assert found["meeting/clerk"] == "Coen Hartendorp"
    assert found["meeting/room"] == "Atrium"
    assert "meeting/clerk" not in _open("\n\n".join(lines.split("\n\n")[:2]))


@pytest.mark.parametrize("label", ["Thema van stuk:", "Titel van dit:"])
def test_every_sheet_has_a_subject(label: str) -> None:
    art = OPEN.format(lines="Zaal:                 Atrium").replace("Onderwerp     ", f"{label:14}")
    zones = lay_out(document(drawn(art)), load_profiles()).sheets[0].zones
    assert ("subject", "Fietspad") in {(zone.key, zone.text) for zone in zones}


@pytest.mark.parametrize(
    ("label", "key"), [("Voorstelnaam", "subject"), ("Locatie zwembad", "other")]
)
def test_what_every_sheet_has_may_be_less_sure(label: str, key: str) -> None:
    page = drawn(f"{label}          Fietspad langs de vaart")
    canvas = stack([page], [page.words], lexicon_of(load_profiles()["generic"]))
    first = canvas.segments[0]
    first.hit = LabelHit("other", label, len(label.split()), UNLISTED, colon=True)
    name_by_words(canvas)
    assert first.hit.key == key


def test_the_answer_tells_which_of_two_things_a_label_asks() -> None:
    canvas = _marked("Portef.", "Rein de Wit")
    assert likeliest(canvas[0], "Portef.", canvas[1])[0] == "portfolio_holders"
    canvas = _marked("Portef.", "Wonen")
    assert likeliest(canvas[0], "Portef.", canvas[1])[0] != "portfolio_holders"


def _marked(label: str, value: str) -> tuple[Segment, Canvas]:
    page = drawn(f"{label:20}{value}")
    canvas = stack([page], [page.words], lexicon_of(load_profiles()["generic"]))
    return canvas.segments[0], canvas


def test_who_is_asked_by_a_known_label_without_an_answer_is_not_asked_again() -> None:
    page = drawn("""
    Onderwerp:            Fietspad
    Zaaknummer:           3641304
    Voorzitter:           Anna de Vries
    Griffier:
    Griffiekamer:         Coen Hartendorp
    Zaal:                 Raadzaal
    """)
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    labels = [zone.label for zone in sheet.zones if zone.key == "meeting/clerk"]
    assert labels == ["Griffier"]
