"""The model's entities decoded here are those that spaCy's own steps give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from raadsparser.nlp.decoding import Decoder
from raadsparser.nlp.model import load
from raadsparser.nlp.reading import entities_of
from raadsparser.nlp.tokens import tokens

EXAMPLES = Path(__file__).parents[2] / "examples" / "truth.jsonl"

SENTENCES = [
    "Op 14 maart 2023 heeft het college de verkenning vastgesteld (3655001).",
    "Wethouder Noor van der Velde heeft de raad per brief van 3 mei jl. (Z/18/301688) bericht.",
    "Motie M12-2 van GroenLinks en de VVD over artikel 213a Gemeentewet is aangenomen.",
    "Zie de brief van de Gemeente",  # an entity may stand open where the text ends
    "3655001",
    "\n\n  \n",
    "",
]


def texts() -> list[str]:
    told = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
    sheets = [sheet for document in told for sheet in document["sheets"]]
    return [sheet["history"] for sheet in sheets if sheet.get("history")] + SENTENCES


@pytest.mark.parametrize("batch", [1, 3, 100])
def test_entities_are_spacys(batch: int) -> None:
    nlp = load()
    decoder = Decoder.of(nlp)
    assert decoder is not None
    found, usual = [], []
    for at in range(0, len(texts()), batch):
        some = texts()[at : at + batch]
        found += decoder.entities([tokens(text) for text in some])
        docs = nlp.get_pipe("tok2vec").pipe([nlp.make_doc(text) for text in some])
        usual += [entities_of(doc) for doc in nlp.get_pipe("ner").pipe(docs)]
    assert found == usual
    assert sum(map(len, found)) > 10


def test_a_recogniser_of_another_make_is_left_to_spacy() -> None:
    nlp = load()
    model = nlp.get_pipe("ner").model
    model.attrs["has_upper"] = False
    try:
        assert Decoder.of(nlp) is None
    finally:
        model.attrs["has_upper"] = True
