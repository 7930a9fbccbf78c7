"""Misspelt words of OCR put right by the words that the engine's language data list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadsparser.extract.text import spelling
from raadsparser.extract.text.dictionary import dutch
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.text.spelling import right_word, spelt
from raadsparser.page import BBox, Word
from raadsparser.sheet import Line

pytestmark = pytest.mark.skipif(dutch() is None, reason="no Dutch language data on this machine")


def passage(text: str, trust: float = 0.6, source: str = "ocr") -> Passage:
    words = [
        Word(word, BBox(60.0 * n, 100, 60.0 * n + 50, 110), trust, source)  # type: ignore[arg-type]
        for n, word in enumerate(text.split())
    ]
    return Passage([Line.of(words, 1)])


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("jeugehulp", "jeugdhulp"),  # one letter for another
        ("voogzitter", "voorzitter"),
        ("ovenemen", "overnemen"),  # a thin letter lost
        ("doomemen", "doornemen"),  # a pair read as one letter
        ("porteteuillehouder", "portefeuillehouder"),  # a compound that is not listed
        ("samenschotingsverbod", "samenscholingsverbod"),
    ],
)
def test_a_misspelt_word_is_put_right(read: str, meant: str) -> None:
    assert spelt(passage(f"De {read} van nu")) == f"De {meant} van nu"


@pytest.mark.parametrize(
    "word",
    [
        "wethouder",
        "portefeuillehouder",  # no listed word, but made up of two
        "vuurwerkvrije",
        "meicirculaires",
        "aau",  # too short to tell
        "xqzzwv",  # nothing is near
        "trieven",  # more than one word is near, and no letter of them lost by itself
    ],
)
def test_a_word_that_may_stand_is_left(word: str) -> None:
    assert spelt(passage(f"De {word} van nu")) == f"De {word} van nu"


def test_a_word_that_was_read_surely_is_left() -> None:
    assert spelt(passage("Verordening jeugehulp", trust=0.9)) == "Verordening jeugehulp"


def test_a_word_of_a_text_layer_is_left() -> None:
    assert spelt(passage("Verordening jeugehulp", source="text")) == "Verordening jeugehulp"


def test_a_capital_is_a_name_but_at_the_beginning() -> None:
    assert spelt(passage("Uitteg over tariet")) == "Uitleg over tarief"
    assert spelt(passage("Veiltgheidsbeeld 2021")) == "Veiligheidsbeeld 2021"
    assert spelt(passage("Brief van Uitteg")) == "Brief van Uitteg"
    assert spelt(passage("UITTEG")) == "UITTEG"


def test_a_name_at_the_beginning_is_left_where_ocr_takes_no_such_letters_for_one_another() -> None:
    assert spelt(passage("Nota bekreffende Assen")) == "Nota betreffende Assen"
    assert spelt(passage("Bekreffende Assen")) == "Bekreffende Assen"
    assert spelt(passage("Zwiggelte in beeld")) == "Zwiggelte in beeld"


@pytest.mark.parametrize(
    "text", ["Nissewaard en de regio", "Telder licht toe", "Beemer (CDA)", "Welbeheer spreekt"]
)
def test_a_name_at_the_beginning_is_left_where_the_word_near_it_is_no_usual_one(text: str) -> None:
    assert spelt(passage(text)) == text


@pytest.mark.parametrize("word", ["opiniëren", "padel", "pfas", "opwek", "bodycam", "wijkhub"])
def test_newer_words_are_known(word: str) -> None:
    assert spelt(passage(f"Nota over {word} in de stad")) == f"Nota over {word} in de stad"


def test_a_short_word_is_put_right_by_a_usual_one_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    right_word.cache_clear()
    monkeypatch.setattr(spelling, "is_word", lambda word: False)
    monkeypatch.setattr(spelling, "is_listed", lambda word: word in {"plan", "zwat", "vriezon"})
    assert right_word("plam") == "plan"
    assert right_word("zwot") is None
    assert right_word("vriezan") == "vriezon"
    right_word.cache_clear()


def test_wrong_accents_go_also_where_the_word_was_read_rather_surely() -> None:
    assert spelt(passage("Conclusïe en slot", trust=0.94)) == "Conclusie en slot"
    assert spelt(passage("Conclusïe en slot", trust=0.97)) == "Conclusïe en slot"
    assert spelt(passage("Curaçao en Aruba", trust=0.94)) == "Curaçao en Aruba"
    assert spelt(passage("Gesprek met één café", trust=0.94)) == "Gesprek met één café"


@pytest.mark.parametrize("text", ["jeugehulp-beleid", "jeugehulp.nl", "a/jeugehulp", "x@jeugehulp"])
def test_what_is_part_of_something_else_is_left(text: str) -> None:
    assert spelt(passage(f"Zie {text}")) == f"Zie {text}"


def test_a_full_stop_ends_a_word() -> None:
    assert spelt(passage("Zie de jeugehulp. Daarna tariet.")) == "Zie de jeugdhulp. Daarna tarief."


def test_a_part_of_a_text_is_put_right_alone() -> None:
    whole = passage("Wonen / Jeugehulp / tariet")
    start = whole.text.index("Jeug")
    assert spelt(whole, start, start + len("Jeugehulp")) == "Jeugdhulp"


def test_an_ordinary_word_goes_before_a_rare_one(monkeypatch: pytest.MonkeyPatch) -> None:
    right_word.cache_clear()
    monkeypatch.setattr(spelling, "is_word", lambda word: False)
    monkeypatch.setattr(spelling, "is_listed", lambda word: word in {"raad", "rood"})
    assert right_word("raod") == "raad"
    right_word.cache_clear()


def test_without_language_data_all_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    right_word.cache_clear()
    monkeypatch.setattr(spelling, "has_words", lambda: False)
    assert spelt(passage("De jeugehulp")) == "De jeugehulp"
    right_word.cache_clear()


@given(st.text(max_size=60))
def test_any_text_keeps_its_words_and_marks(text: str) -> None:
    if not text.split():
        return
    before = passage(text)
    after = spelt(before)
    assert len(after.split()) == len(before.text.split())
    assert [c for c in after if not c.isalpha()] == [c for c in before.text if not c.isalpha()]
