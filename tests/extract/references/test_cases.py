import pytest

from raadsparser.extract.references.finding import find_references


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zaak 3655001: op 3 mei 2021 ging een brief naar de raad met uitleg.", "brief"),
        ("3 mei 2021, zaak 3655001: memo over het tijdpad.", "memo"),
        (
            "Onder nummer 3655001 bood het college op 3 mei 2021 het raadsvoorstel aan.",
            "raadsvoorstel",
        ),
    ],
)
def test_a_case_that_stands_first_is_that_of_the_document(text: str, kind: str) -> None:
    found = [([n.value for n in r.numbers], r.kind, r.date) for r in find_references(text)]
    assert found == [(["3655001"], kind, "2021-05-03")]


@pytest.mark.parametrize(
    "text",
    [
        "Zaak 3655001: op 3 mei 2021 sprak de raad over een brief van een inwoner.",
        "Zaak 3655001: het college stuurt vanaf 3 mei 2021 een brief.",
        "Zaak 3655001: op 3 mei 2021 stuurde het college een reactie op een brief.",
        "3 mei 2021, zaak 3655001 gaat over een brief.",
        "Zaak 3655001: op 3 mei 2021 is er geen brief.",
        "De stukken van zaak 3655001: op 3 mei 2021 ging een brief naar de raad.",
    ],
)
def test_a_case_is_not_that_of_what_it_does_not_head(text: str) -> None:
    assert all(r.date is None for r in find_references(text) if r.numbers)
