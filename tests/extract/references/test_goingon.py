import pytest

from raadsparser.extract.references.finding import find_references

Told = list[tuple[list[str], str, str | None]]


def told(text: str) -> Told:
    return [([n.value for n in r.numbers], r.kind, r.date) for r in find_references(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Op 3 mei 2021 nam de raad een motie aan. Die motie (3655001) gaat over groen.", "motie"),
        ("Het begon met een motie op 3 mei 2021. De motie heeft nummer 3655001.", "motie"),
        ("Op 3 mei 2021 stelde de SP schriftelijke vragen over de kosten. Het nummer daarvan is"
         " 3655001.", "schriftelijke vragen"),
        ("Op 3 mei 2021 schreef het college een brief over geluid. Zie nummer 3655001.", "brief"),
        ("De raad koos op 3 mei 2021 voor dit plan. Dat staat in raadsbesluit 3655001.",
         "raadsbesluit"),
        ("De wethouder beloofde op 3 mei 2021 uitleg. Dit is toezegging 3655001.", "toezegging"),
        ("Het college nam op 3 mei 2021 een besluit. U vindt het collegebesluit onder nummer"
         " 3655001.", "collegebesluit"),
        ("Op 3 mei 2021 nam de raad een motie aan naar aanleiding van een brief. Die motie heeft"
         " nummer 3655001.", "motie"),
        # the number first
        ("Door collegebesluit 3655001 kon het werk beginnen. Dat besluit is van 3 mei 2021.",
         "collegebesluit"),
        ("Er kwam een wijziging: amendement 3655001. Dat was op 3 mei 2021.", "amendement"),
    ],
)  # fmt: skip
def test_two_sentences_tell_of_one_document(text: str, kind: str) -> None:
    assert told(text) == [(["3655001"], kind, "2021-05-03")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # another document
        ("De motie is op 3 mei 2021 aangenomen. Zie nader raadsbrief 3655001.", None),
        ("Op 3 mei 2021 kwam er een motie. U leest meer in raadsbrief 3655001.", None),
        ("Op 3 mei 2021 was er een avond. Deze brief heeft nummer 3655001.", None),
        ("Op 3 mei 2021 kwam een brief. Zie ook nummer 3655001.", None),
        # a deadline, a session
        ("Het college stuurt uiterlijk 3 mei 2021 een brief. Het nummer is nr. 3655001.", None),
        ("De motie is op 3 mei 2021 besproken. Het nummer daarvan is nr. 3655001.", None),
        ("Collegebesluit 3655001 is genomen. Dat besluit geldt vanaf 3 mei 2021.", None),
        ("Collegebesluit 3655001 is genomen. Het werk is op 3 mei 2021 begonnen.", None),
        ("Collegebesluit 3655001 is genomen. De motie is van 3 mei 2021.", None),
        ("Motie 3655001 kwam er. Die is op 3 mei 2021 besproken.", None),
        # one of two
        ("Op 3 mei 2021 kwamen een brief en een memo uit. Het nummer daarvan is 3655001.", None),
        # another thing
        ("De raad nam motie 3655001 aan. Die brug is geopend op 3 mei 2021.", None),
        ("Op 3 mei 2021 ging een brief uit. Dit project (zaaknummer 3655001) start nu.", None),
    ],
)
def test_what_goes_on_about_something_else_has_no_such_day(text: str, date: str | None) -> None:
    assert [d for numbers, _, d in told(text) if numbers] == [date]
