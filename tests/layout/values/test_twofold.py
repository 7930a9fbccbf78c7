"""Labels that ask one of two things are told by what else the sheet asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.values.twofold import tell_twofold
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn

FORM = """
{describes}      Dorpshuis Het Kompas
Zaaknummer       3641304
Griffier         Coen Hartendorp
{domains}        Fysiek - Bestuur
Doel             Beeldvorming

Historie         Een second opinion bevestigt het beeld.

{course}         Graag de avond zo opbouwen:
                 {first}  Opening
                 {second}  Ronde langs de fracties

Spreekrecht      Ja
{papers}
"""


def _keys(
    describes: str = "Omschrijving ",
    domains: str = "Programma    ",
    course: str = "Behandelwijze",
    papers: str = "",
    marks: tuple[str, str] = ("a.", "b."),
) -> dict[str, str]:
    art = FORM.format(
        describes=describes.ljust(11),
        domains=domains.ljust(9),
        course=course.ljust(8),
        papers=papers,
        first=marks[0],
        second=marks[1],
    )
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    return {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}


def test_a_list_is_the_course_where_what_is_asked_for_is_a_word() -> None:
    art = """
    Onderwerp             Dorpshuis Het Kompas
    Zaaknummer            3641304
    Griffier              Coen Hartendorp
    Gevraagd              Informeren
    Wijze van behandeling 1. Opening
                          2. Sluiting
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    advice = [" ".join(z.text.split()) for z in sheet.zones if z.key == "advice"]
    assert advice == ["Informeren", "1. Opening 2. Sluiting"]


@pytest.mark.parametrize("describes", ["Omschrijving ", "Titel stuk"])
def test_a_description_is_the_subject_where_nothing_else_asks_for_it(describes: str) -> None:
    keys = _keys(describes=describes)
    assert keys["subject"] == "Dorpshuis Het Kompas"
    assert "attachments/name" not in keys


def test_a_programme_of_names_in_the_head_is_of_domains() -> None:
    keys = _keys()
    assert keys["meeting/domains"] == "Fysiek - Bestuur"
    assert keys["purpose"] == "Beeldvorming"
    assert keys["advice"].endswith("a. Opening b. Ronde langs de fracties")


def test_a_field_of_policy_is_a_domain_where_the_holder_is_named_too() -> None:
    art = """
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    {holder}         Marie-José Luttikholt
    Beleidsveld      Fysiek / Bestuur
    Historie         Een second opinion bevestigt het beeld.
    Spreekrecht      Ja
    """
    named, unnamed = (
        {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
        for holder in ("Wethouder", "Opsteller")
        for sheet in lay_out(
            document(drawn(art.format(holder=holder), origin="scan")), load_profiles()
        ).sheets
    )
    assert named["meeting/domains"] == "Fysiek / Bestuur"
    assert unnamed["portfolios"] == "Fysiek / Bestuur"


@pytest.mark.parametrize("label", ["Bel. terrein", "Bel.veld"])
def test_a_field_of_policy_has_other_names_too(label: str) -> None:
    art = f"""
    Onderwerp                        Dorpshuis Het Kompas
    Zaaknummer                       3641304
    Wethouder                        Marie-José Luttikholt
    {label:33}Fysiek
    Historie                         Een second opinion bevestigt het beeld.
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert {z.key: z.text for z in sheet.zones}["meeting/domains"] == "Fysiek"


@pytest.mark.parametrize("field", ["Openbare orde", "Fysiek / Sociaal ."])
def test_a_field_of_policy_may_be_of_words_without_capitals(field: str) -> None:
    art = f"""
    Onderwerp        Dorpshuis Het Kompas
    Zaaknummer       3641304
    Wethouder        Marie-José Luttikholt
    Beleidsterrein   {field}
    Historie         Een second opinion bevestigt het beeld.
    """
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    assert {z.key: z.text for z in sheet.zones}["meeting/domains"] == field


def test_another_label_of_the_course_asks_for_no_domains() -> None:
    assert "meeting/domains" not in _keys(domains="Werkwijze    ")


def test_a_programme_of_options_is_of_domains() -> None:
    art = FORM.replace("Fysiek - Bestuur", "☒ Fysiek  ☐ Sociaal\n                 ☒ Bestuur")
    sheet = lay_out(
        document(
            drawn(
                art.format(
                    describes="Onderwerp  ",
                    domains="Programma",
                    course="Indeling",
                    first="1.",
                    second="2.",
                    papers="",
                ),
                origin="scan",
            )
        ),
        load_profiles(),
    ).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["meeting/domains"] == "☒ Fysiek ☐ Sociaal ☒ Bestuur"


def test_a_programme_stays_one_where_no_other_list_stands() -> None:
    keys = _keys(course="Toelichting  ", marks=("Wij", "Een"))
    assert keys["programme"] == "Fysiek - Bestuur"


def test_a_manner_of_treatment_without_a_list_is_what_a_session_is_for() -> None:
    assert "advice" not in _keys(marks=("Wij", "Een"))


def test_the_label_of_another_field_goes_before() -> None:
    assert _keys(describes="Onderwerp")["subject"] == "Dorpshuis Het Kompas"
    assert _keys(domains="Domein   ")["meeting/domains"] == "Fysiek - Bestuur"


def test_what_is_asked_for_in_a_text_leaves_a_list_its_own_label() -> None:
    art = """
    Onderwerp             Dorpshuis Het Kompas
    Zaaknummer            3641304
    Griffier              Coen Hartendorp
    Gevraagd              In te stemmen met de begroting
                          en met het plan dat daarbij
                          hoort.
    Wijze van behandeling 1. Opening
                          2. Sluiting
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    keys = {zone.label: zone.key for zone in sheet.zones}
    assert keys["Wijze van behandeling"] == "purpose"


def test_a_field_of_policy_may_have_a_line_for_each_domain() -> None:
    art = """
    Onderwerp             Dorpshuis Het Kompas
    Zaaknummer            3641304
    Portefeuillehouder    Anna de Vries
    Beleidsterrein        Wonen en bouwen /
                          Duurzaamheid /
                          Dienstverlening
    Griffier              Coen Hartendorp
    Zaal                  Raadzaal
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["meeting/domains"] == "Wonen en bouwen / Duurzaamheid / Dienstverlening"


def test_a_theme_is_the_domain_where_another_label_asks_for_the_subject() -> None:
    page = drawn("""
    Onderwerp:        Regionale samenwerking jeugd
    Zaaknummer:       3641304
    Thema:            Zorg en welzijn
    Bijeenkomst van:  14 mei 2019
    Wethouder:        Joyce Schuit
    Historie:         Het onderwerp is eerder besproken in de raad.
    """)
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    found = {zone.key: zone.text for zone in sheet.zones}
    assert found["subject"] == "Regionale samenwerking jeugd"
    assert found["meeting/domains"] == "Zorg en welzijn"
    assert found["meeting/date"] == "14 mei 2019"


HEADED = """
{asked} Dorpshuis Het Kompas
{number}                     3641304
Wethouder                    Anna de Vries
Griffier                     Coen Hartendorp

Spoorboekje                  {first}  Opening
                             {second}  Ronde langs de fracties

Spreekrecht                  Ja
"""


@pytest.mark.parametrize("marks", [("1.", "2."), ("20.00", "20.10")])
def test_a_label_of_a_list_over_a_title_asks_the_subject_where_another_has_the_list(
    marks: tuple[str, str],
) -> None:
    first, second = marks
    asked = "Titel".ljust(28)
    art = HEADED.format(asked=asked, number="Zaaknummer", first=first, second=second)
    sheet = lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0]
    zones = [
        replace(zone, key="programme", label="Agenda") if zone.key == "subject" else zone
        for zone in sheet.zones
    ]
    found = {zone.key: " ".join(zone.text.split()) for zone in tell_twofold(zones)}
    assert found["subject"] == "Dorpshuis Het Kompas"
    assert "Opening" in found["programme"]
    without = [zone for zone in zones if zone.label != "Spoorboekje"]
    assert "subject" not in [zone.key for zone in tell_twofold(without)]


def test_the_number_of_a_paper_is_the_sheets_own_where_no_other_is_asked() -> None:
    art = HEADED.format(asked="Titel".ljust(28), number="Zaaknummer", first="1.", second="2.")
    zones = list(lay_out(document(drawn(art, origin="scan")), load_profiles()).sheets[0].zones)
    (place,) = (n for n, zone in enumerate(zones) if zone.key == "zaaknummer")
    zones[place] = replace(zones[place], key="attachments/number", label="Stuknr.")
    assert tell_twofold(zones)[place].key == "zaaknummer"
    papers = replace(zones[place], key="attachments", label="Bijlagen")
    assert tell_twofold([papers, *zones])[place + 1].key == "attachments/number"


@pytest.mark.parametrize("text", ["Wordt later verstuurd", "zie hieronder"])
def test_an_agenda_that_is_elsewhere_is_no_subject(text: str) -> None:
    page = drawn(f"""
    Gemeente Ede
    Datum: 12 mei 2020
    Zaal: Raadzaal
    Zaaknummer: 3641304
    Griffier: Coen Hartendorp
    Inspreken: Ja
    Agenda: {text}
    Programma:
    1. Opening
    2. Fietsplan
    3. Sluiting
    """)
    sheets, _ = _sheets(document(page), Settings())
    assert not [sheet for sheet in sheets if sheet.subject]


ALONE = """
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Griffier         Coen Hartendorp
{other}
Behandeling      {mark} Opening door de voorzitter
                 {mark} Ronde langs de fracties
                 {mark} {last}
Spreekrecht      Ja
"""


@pytest.mark.parametrize("mark", ["-", "•"])
@pytest.mark.parametrize(
    "other",
    [
        "",
        "Doel             Beeldvorming\n",
        f"Gevraagd         ☐ Informeren\n{' ' * 17}☒ Bespreken\n{' ' * 17}☐ Besluiten\n",
    ],
    ids=["alone", "aim", "boxes"],
)
def test_points_are_the_course(mark: str, other: str) -> None:
    page = drawn(ALONE.format(other=other, mark=mark, last="Sluiting"))
    (sheet,), _ = _sheets(document(page), Settings())
    assert [item.text for item in sheet.programme][:1] == ["Opening door de voorzitter"]
    assert len(sheet.programme) == 3


@pytest.mark.parametrize(
    ("other", "mark"), [("", "-"), ("", "a."), ("Doel             Ter bespreking\n", "-")]
)
def test_options_with_marks_are_no_course(other: str, mark: str) -> None:
    art = ALONE.replace("Opening door de voorzitter", "Beeldvorming")
    art = art.replace("Ronde langs de fracties", "Oordeelsvorming")
    page = drawn(art.format(other=other, mark=mark, last="Besluitvorming"))
    (sheet,), _ = _sheets(document(page), Settings())
    assert not sheet.programme


@pytest.mark.parametrize(
    ("label", "points"),
    [
        ("Doel", ("De raad bijpraten over het plan", "Vragen van de raad", "Een gesprek")),
        ("Behandelwijze", ("Beeldvorming", "Oordeelsvorming over het voorstel", "Besluitvorming")),
        ("Doel", ("informatief over het plan van de wijk", "opiniërend")),
    ],
)
@pytest.mark.parametrize("asked", ["Gevraagd", "Contact"])
def test_points_that_say_what_a_session_is_for_are_no_course(
    label: str, points: tuple[str, ...], asked: str
) -> None:
    listed = "\n".join(f"{'' if n else label:17}- {point}" for n, point in enumerate(points))
    art = f"""
Onderwerp        Dorpshuis Het Kompas
Zaaknummer       3641304
Griffier         Coen Hartendorp
{asked:17}Zie de brief
{listed}
Historie         Een second opinion bevestigt het beeld.
"""
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert {zone.label: zone.key for zone in sheet.zones}[label] == "purpose"


FIELDS = """
Onderwerp         Dorpshuis Het Kompas
Zaaknummer        3641304
Programma{colon}  {field}
Griffier          Coen Hartendorp

Verloop van de bespreking
{course}

Spreekrecht       Ja
"""
POINTS = "• Opening\n• Ronde langs de fracties\n• Afronding"


@pytest.mark.parametrize("colon", [":       ", "        "])
@pytest.mark.parametrize("field", ["Openbare ruimte, Zorg", "Wonen en bouwen"])
@pytest.mark.parametrize("course", [POINTS, "1. Opening\n2. Afronding"])
def test_a_programme_beside_fields_is_of_domains_where_another_label_has_the_course(
    colon: str, field: str, course: str
) -> None:
    art = FIELDS.format(colon=colon, field=field, course=course)
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: " ".join(zone.text.split()) for zone in sheet.zones}
    assert values["meeting/domains"] == field
    assert values["programme"] == " ".join(course.split())


@pytest.mark.parametrize("field", ["Nader te bepalen", "Inleiding, vragen", "Geen", "Zie bijlage"])
def test_a_programme_beside_what_is_done_names_no_domains(field: str) -> None:
    art = FIELDS.format(colon=":       ", field=field, course=POINTS)
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert "meeting/domains" not in {zone.key for zone in sheet.zones}


@pytest.mark.parametrize("label", ["Begrotingsprogramma", "Opgave"])
def test_a_programme_of_the_budget_is_a_domain(label: str) -> None:
    art = FIELDS.replace("Programma{colon}  ", "{colon}".ljust(9)).format(
        colon=label.ljust(22), field="Fysieke leefomgeving", course=POINTS
    )
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert {z.key: z.text for z in sheet.zones}["meeting/domains"] == "Fysieke leefomgeving"


def test_a_task_that_is_told_in_a_text_is_no_domain() -> None:
    art = FIELDS.replace("Programma{colon}  ", "Opgave            ").format(
        field="Er komen 300 woningen in het gebied.", course=POINTS
    )
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    assert "meeting/domains" not in {zone.key for zone in sheet.zones}
