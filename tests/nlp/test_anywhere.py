"""`raad_references` in a pipeline that is not ours."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy import displacy
from spacy.language import Language

TEXTS = (
    "Op 27 juni 2023 heeft het college per brief (3604012 / 3614175) verzocht om een markt.",
    "Hierover is de raad geïnformeerd (3496929). Wethouder Bas van Wakeren (VVD) was erbij.",
    "De zitting begint om 19.30 uur.",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = spacy.blank("nl")
    blank.add_pipe("raad_references")  # known by its entry point: nothing of ours is imported
    return blank


def test_letters_and_mentions(nlp: Language) -> None:
    docs = list(nlp.pipe(TEXTS))
    assert [_short(letter) for doc in docs for letter in doc._.related_letters] == [
        (["3604012", "3614175"], "brief", "2023-06-27"),
        (["3496929"], "brief", None),
    ]
    named = [(m["text"], m["label"]) for m in docs[1]._.mentions]
    assert named == [("Bas van Wakeren", "person"), ("VVD", "party")]
    assert docs[2]._.related_letters == []


def _short(letter: dict[str, Any]) -> tuple[list[str], str, str | None]:
    return letter["numbers"], letter["kind"], letter["date"]


def test_a_batch_gives_what_one_text_gives(nlp: Language) -> None:
    for text, doc in zip(TEXTS, nlp.pipe(TEXTS), strict=True):
        assert nlp(text)._.related_letters == doc._.related_letters


def test_offsets_point_into_the_text(nlp: Language) -> None:
    doc = nlp(TEXTS[1])
    for mention in doc._.mentions:
        assert doc.text[mention["start"] : mention["end"]] == mention["text"]


def test_displacy_shows_the_spans(nlp: Language) -> None:
    shown = displacy.render(nlp(TEXTS[0]), style="span", options={"spans_key": "raad"}, page=True)
    assert "NUMBER" in shown
    assert "DATE" in shown


def test_it_stands_beside_other_components(nlp: Language) -> None:
    blank = spacy.blank("nl")
    blank.add_pipe("sentencizer")
    blank.add_pipe("raad_references")
    doc = blank(TEXTS[1])
    assert len(list(doc.sents)) == 2
    assert list(doc.ents) == []
