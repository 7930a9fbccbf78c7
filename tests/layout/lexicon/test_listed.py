"""Labels as a profile lists them, and without the small words inside them."""

from __future__ import annotations

import pytest

from raadsparser.layout import lay_out
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.layout.lexicon.listed import ListedLabels
from raadsparser.page import BBox, Word
from raadsparser.profiles import load_profiles
from tests.drawn import document, drawn


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Voorstel behandeling", "advice"),
        ("Voorstel behandeling:", "advice"),
        ("Indeling avond", None),
        ("Verloop avond", "programme"),
        ("Plaats samenkomst", "meeting/room"),
    ],
)
def test_a_label_without_its_small_words_asks_the_same(text: str, key: str | None) -> None:
    labels = {
        "advice": ["Voorstel tot behandeling", "Indeling voor de avond"],
        "programme": ["Verloop van de avond", "Indeling van de avond"],
        "meeting/room": ["Plaats van samenkomst"],
    }
    found = ListedLabels(labels, ()).match(text)
    # What two fields would share says nothing letter for letter; it is only like one of them.
    assert (found[0] if found and found[2] == 1.0 else None) == key


def test_a_terse_label_ends_where_its_words_end() -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    found = lexicon.match("Voorstel behandeling")
    assert found is not None
    assert found[0] == "advice"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Betrokken wethouder(s)", "Betrokken wethouder"),
        ("ZAAKNUMMER(S)", "Zaaknummer(s)"),
        ("Kenmerk (s)", None),
        ("Betrokken wethouder(x)", None),
    ],
)
def test_one_or_more_may_be_asked(text: str, label: str | None) -> None:
    labels = {
        "portfolio_holders": ["Betrokken wethouder"],
        "zaaknummer": ["Zaaknummer(s)", "Kenmerk"],
    }
    listed = ListedLabels(labels, ())
    found = listed.match(text)
    assert (found[1] if found and found[2] == 1.0 else None) == label
    exact = listed.exactly(text)
    assert (exact[1] if exact else None) == label


def test_an_n_may_have_been_an_r_and_an_i() -> None:
    found = lexicon_of(load_profiles()["generic"]).match("Secretans")
    assert found is not None
    assert (found[0], found[2] > 0.95) == ("meeting/clerk", True)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Leiding vergadering", "meeting/chair"),  # not `Einde vergadering`
        ("Agendatijd", "meeting/duration"),  # not `Agendapunt`
        ("Soort agendapunt", "purpose"),
        ("Voorstel agendering", "advice"),
        ("Voor behandeling op", "meeting/date"),
        ("Commissie d.d.", "meeting/date"),
        ("Bijeenkomst in", "meeting/room"),
        ("Geagendeerd door", "other"),
        ("Raadsprogramma / domein", "meeting/domains"),
        ("Tijd in minuten", "meeting/duration"),
        ("Voor de vergadering van", "meeting/body"),
        ("Agendering", None),
    ],
)
def test_labels_that_look_like_those_of_other_fields(text: str, key: str | None) -> None:
    found = lexicon_of(load_profiles()["generic"]).match(text)
    assert (found[0] if found else None) == key


@pytest.mark.parametrize(
    ("text", "words"), [("Domein / pijter", 3), ("Domein / pijler", 3), ("Duur 5 min", 1)]
)
def test_what_is_bent_in_the_rest_of_a_label_is_the_rest_of_it(text: str, words: int) -> None:
    box = BBox(0, 0, 1, 1)
    found = lexicon_of(load_profiles()["generic"]).prefix([Word(t, box) for t in text.split()])
    assert found is not None
    assert found.words == words


HEADS = """
+-----------------+-------------------------------------------+
| Onderwerp       | Dorpshuis Het Kompas                      |
+-----------------+-------------------------------------------+
| Spreekrecht     | Nee                                       |
+-----------------+-------------------------------------------+

+----------+------------+-----------+------------------+
| Plaats   | Adviseur   | Duur      | Gespreksleider   |
|          | {second:10} | {min:9} |                  |
+----------+------------+-----------+------------------+
| Zaal 4   | Jan Smit   | 20        | Louisa Rijpstra  |
+----------+------------+-----------+------------------+
"""


def _values(second: str, minutes: str) -> dict[str, str]:
    page = drawn(HEADS.format(second=second, min=minutes), origin="scan")
    sheet = lay_out(document(page), load_profiles()).sheets[0]
    return {zone.key: zone.text for zone in sheet.zones}


def test_a_second_line_bent_by_ocr_completes_the_label_over_it() -> None:
    assert _values("gritfie", "")["meeting/clerk"] == "Jan Smit"


def test_figures_under_a_label_are_its_value() -> None:
    assert _values("griffie", "6Omin")["meeting/duration"].startswith("6Omin")


def test_what_a_form_adds_makes_no_other_label_of_one() -> None:
    lexicon = lexicon_of(load_profiles()["generic"])
    assert lexicon.match("Voorzitter van de zitting") == ("meeting/chair", "Voorzitter", 0.99)


def test_a_label_without_its_last_word_is_not_like_it() -> None:
    labels = ListedLabels({"meeting/date": ["Bespreking op", "Vergaderdatum"]}, ())
    assert labels.match("Bespreking") is None
    assert labels.match("Bespreking:") is None
    found = labels.match("Vergaderdatun")
    assert found is not None
    assert found[0] == "meeting/date"
