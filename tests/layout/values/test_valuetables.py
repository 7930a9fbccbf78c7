"""Tables that are values, read in the order in which a clerk reads them."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["1.", "2."], ["lang", "verhaal"]),  # two lines make no column
        (["Een", "Twee", "Drie"], ["lang", "verhaal", "erbij"]),
        (["1.", "2.", "3."], ["lang"]),
        (["1.", "2.", "3."], ["lang", "verhaal", "", "erbij"]),
        (["1.", "2.", "3."], ["", "", "", "lang", "verhaal", "erbij"]),
    ],
)
def test_cells_beside_one_another_are_read_one_by_one_but_level_columns(
    left: list[str], right: list[str]
) -> None:
    high = max(len(left), len(right))
    cells = zip(left + [""] * (high - len(left)), right + [""] * (high - len(right)), strict=True)
    art = "\n".join(
        (
            "Zaaknummer: 3641304",
            "Griffier: Coen Hartendorp",
            "Inspreken: Ja",
            "",
            "Historie",
            "+-----------+-----------+",
            *(f"| {one:10}| {other:10}|" for one, other in cells),
            "+-----------+-----------+",
            "Onderwerp: Fietsplan",
        )
    )
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert values["history"] == [*left, *(word for word in right if word)]


@pytest.mark.parametrize(
    ("row", "inside"),
    [("| 12 mei    | 2021/3456 |", True), ("| De Ontmoeting         |", False)],
)
def test_a_table_goes_on_the_text_above_it_and_one_cell_does_not(row: str, inside: bool) -> None:
    rule = "".join("+" if sign == "|" else "-" for sign in row)
    head = "Zaaknummer: 3641304\nGriffier: Coen Hartendorp\n\nHistorie\nEerder besproken.\n"
    art = f"{head}{rule}\n{row}\n{rule}\nOnderwerp: Fietsplan"
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text for zone in sheet.zones}
    assert (row.strip("| ").split()[0] in values["history"]) is inside


def test_a_table_between_a_label_and_the_foot_of_its_page() -> None:
    art = """
    Zaaknummer: 3641304
    Griffier: Coen Hartendorp
    Onderwerp: Fietsplan
    Inspreken: Ja

    Programma
    +-----------+---------------+
    | 19.15     | Opening       |
    +-----------+---------------+
    | 19.20     | Gesprek       |
    +-----------+---------------+
    | 19.50     | Stemming      |
    +-----------+---------------+
    | 20.00     | Sluiting      |
    +-----------+---------------+


         Agendablad gemeente Ede
    """
    sheet = lay_out(document(drawn(art)), load_profiles()).sheets[0]
    values = {zone.key: zone.text.split() for zone in sheet.zones}
    assert values["programme"][:8] == [
        *("19.15", "Opening", "19.20", "Gesprek", "19.50", "Stemming", "20.00", "Sluiting")
    ]
