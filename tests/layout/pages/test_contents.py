"""Papers whose labels cannot be read are told by what they say."""

from __future__ import annotations

from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.layout.pages.contents import weigh_contents
from raadsparser.profiles import load_profiles

ITEMS = ["1. Opening", "2. Toelichting door de wethouder", "3. Vragen", "4. Sluiting"]
LEXICON = lexicon_of(load_profiles()["generic"])


def weight(*texts: str, announced: bool = True) -> float:
    return weigh_contents(texts, LEXICON, announced=announced)


def test_a_list_that_is_announced_weighs_more_where_a_sheet_is_likely() -> None:
    lead = "Het college stelt het volgende voor:"
    assert weight(lead, *ITEMS) > weight(lead, *ITEMS, announced=False) > 0
    assert weight("Het college stelt dit voor.", *ITEMS) == weight(*ITEMS)
    assert weight(lead, "Een regel.", *ITEMS) == weight(*ITEMS)


def test_a_session_may_end_in_what_was_concluded() -> None:
    ended = [*ITEMS[:3], "4. Conclusies en vervolgafspraken"]
    assert weight(*ended) == weight(*ITEMS) > weight(*ITEMS[:3])


def test_the_programme_that_was_proposed_leads_a_list() -> None:
    assert weight("Het door het college voorgestelde programma:", announced=False) > 0
    assert weight("Het college heeft een programma:", announced=False) == 0


def test_what_a_session_is_for_may_stand_beside_something_else() -> None:
    row = "Ter kennisname 60 min"
    parts = ("Ter kennisname", "60 min")
    assert weigh_contents([row], LEXICON, announced=False, parts=parts) > weight(row)
