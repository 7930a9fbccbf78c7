"""The confidence a value is given: a probability, by a model that the package carries."""

from __future__ import annotations

import timeit

import pytest

from raadsparser import parse_text
from raadsparser.confidence import HIGHEST, LOWEST, confidence, read_model, shipped
from raadsparser.extract import extract
from raadsparser.ingest import read_text
from raadsparser.layout import lay_out
from raadsparser.profiles import load_profiles
from raadsparser.resolve import choose
from raadsparser.traits import Seen, kind_of, value_at

SHEET = """Onderwerp: Fietspad langs de Bornsestraat
Zaaknummer: 3712345
Portefeuillehouder: Noor van der Velde
Behandeladvies: Ter bespreking
Datum: 12 september 2023
Voorzitter: Karel Bosman
"""

TWO_TREES = """{"fields": {"/subject": 2.0}, "other": 0.0, "slope": 0.5, "shift": 0.25, "trees": [
["ocr", 0.8, -1.5, ["at_/subject", 0.5, 0.0, 0.5]],
["label", 0.5, -1.0, 0.0]
]}"""


@pytest.mark.parametrize(
    ("pointer", "traits", "odds"),
    [
        ("/subject", {"ocr": 0.9, "label": 1.0}, 2.0 + 0.5),
        ("/subject", {"ocr": 0.7, "label": 1.0}, 2.0 - 1.5),
        ("/meeting/room", {"ocr": 0.9, "label": 0.2}, -1.0),
        ("/meeting/room", {}, -1.5 - 1.0),  # a trait that is absent is below all
    ],
)
def test_log_odds_are_the_fields_own_moved_by_trees(
    pointer: str, traits: dict[str, float], odds: float
) -> None:
    model = read_model(TWO_TREES)
    assert model.odds(pointer, traits) == odds
    assert 0 < model.probability(pointer, traits) < 1


@pytest.mark.parametrize(
    ("pointer", "kind"),
    [
        ("/subject", "/subject"),
        ("/programme/12/subitems/0/text", "/programme/*/subitems/*/text"),
        ("/related_letters/1/numbers/0", "/related_letters/*/numbers/*"),
    ],
)
def test_kinds_of_places(pointer: str, kind: str) -> None:
    assert kind_of(pointer) == kind


def test_value_at() -> None:
    letters = [{"numbers": ["3604012"], "date": None}]
    assert value_at(letters, "/0/numbers/0") == "3604012"
    assert value_at(letters, "/0/date") is None
    assert value_at("Raadzaal", "") == "Raadzaal"


def test_every_value_has_a_probability() -> None:
    (sheet,) = parse_text(SHEET)
    assert {"/subject", "/zaaknummer", "/meeting/date"} <= sheet.evidence.keys()
    assert all(LOWEST <= one.confidence <= HIGHEST for one in sheet.evidence.values())


def test_what_lies_below_the_threshold_is_doubtful() -> None:
    (sheet,) = parse_text(SHEET, min_confidence=1.0)
    doubtful = {issue.field for issue in sheet.issues if issue.code == "doubtful"}
    assert doubtful == set(sheet.evidence) - {"/advice"}  # a whole text says little by this
    assert sheet.status == "partial"
    assert parse_text(SHEET, min_confidence=0.0)[0].status == "ok"


def test_the_shipped_model_knows_every_core_field() -> None:
    assert {
        "/subject",
        "/zaaknummer",
        "/portfolio_holders/*",
        "/related_letters/*/numbers/*",
        "/programme/*/text",
        "/meeting/date",
        "/meeting/chair",
        "/purpose/*",
    } <= shipped().fields.keys()


def test_poor_ink_lowers_it() -> None:
    clear = {"ocr": 0.97, "ocr_min": 0.95, "label": 1.0, "page_ocr": 0.96, "is_scan": 1.0}
    poor = clear | {"ocr": 0.5, "ocr_min": 0.2, "page_ocr": 0.6, "page_low": 0.3}
    assert confidence("/meeting/room", poor) < confidence("/meeting/room", clear)


def test_it_costs_microseconds() -> None:
    traits = {"ocr": 0.97, "ocr_min": 0.95, "label": 1.0}
    seconds = min(timeit.repeat(lambda: confidence("/subject", traits), number=20, repeat=5)) / 20
    assert seconds < 1e-3


@pytest.mark.parametrize(("year", "later"), [("2022", -1), ("2092", 69)])
def test_a_letter_younger_than_its_meeting_is_seen(year: str, later: int) -> None:
    text = (
        "Onderwerp Fietspad langs de weg\n"
        "Zaaknummer 3712345 Portefeuillehouder Noor van der Velde\n\n"
        f"Historie Op 14 maart {year} is de raad per brief (3655001) geïnformeerd.\n\n"
        "Politieke Markt\n\ndinsdag 12 september 2023\n\nDoel van de sessie\n\nBeeldvorming\n"
    )
    document, profiles = read_text(text), load_profiles(())
    (sheet,) = lay_out(document, profiles, None).sheets
    candidates = extract(sheet, profiles[sheet.profile])
    traits = Seen(sheet, document, candidates, choose(candidates)).traits()
    assert traits["/related_letters/0/date"]["later"] == later
