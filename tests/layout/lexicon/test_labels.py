"""Labels with what a form adds to them, and those that ask in a sentence."""

from __future__ import annotations

import pytest

from raadsparser.layout.lexicon.labels import Lexicon, lexicon_of
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.settings import Settings
from tests.drawn import document, drawn


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Naam van het agendapunt", "subject"),  # as `Naam agendapunt`; `Naam` is of a paper
        ("Titel van het agendapunt", "subject"),
        ("Datum van de bijeenkomst", "meeting/date"),
        ("Vergadering geleid door", "meeting/chair"),
    ],
)
def test_articles_of_a_label_say_nothing(text: str, key: str) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(text)
    assert found is not None
    assert found[0] == key


@pytest.mark.parametrize("asked", ["Wat wordt van u verwacht?", "Wat verwachten wij van u?"])
def test_what_is_expected_may_be_all_that_is_said_of_the_aim(asked: str) -> None:
    art = f"Onderwerp: Fietsplan\nZaaknummer: 3641304\nGriffier: A. de Boer\n\n{asked}\nDebat\n"
    (sheet,), _ = _sheets(document(drawn(art)), Settings())
    assert sheet.purpose == ["debat"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Aanleverdatum", None),  # no day of a meeting
        ("Maximale tijd", "meeting/duration"),
        ("Gespreksvragen", None),  # a word of its own, though like `Gespreksagenda`
        ("Raadsavond vanen", "meeting/date"),  # nearer to what is listed
        ("Bestuurlijk contact college", "other"),  # known to ask nothing of a sheet
        ("Punnummer", "meeting/item"),  # in doubt
    ],
)
def test_a_label_asks_what_its_words_surely_do_as_a_whole(text: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(text)
    assert (found[0] if found else None) == key


def test_a_label_that_a_profile_lists_asks_what_the_list_says() -> None:
    generic = load_profiles()["generic"]
    labels = {**generic.labels, "meeting/date": ["Aanleverdatum"]}
    found = Lexicon(generic.model_copy(update={"labels": labels})).match("Aanleverdatum")
    assert found is not None
    assert found[0] == "meeting/date"
