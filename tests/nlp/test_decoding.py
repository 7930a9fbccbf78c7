"""The model's entities decoded here are those that spaCy's own steps give."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from spacy.pipeline._parser_internals.ner import BiluoPushDown
from spacy.strings import StringStore
from srsly import msgpack_dumps

from raadsparser.nlp import decoding, model, stored
from raadsparser.nlp.decoding import Decoder
from raadsparser.nlp.model import load, model_path
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
    decoder = Decoder.of(model_path())
    assert decoder is not None
    found, usual = [], []
    for at in range(0, len(texts()), batch):
        some = texts()[at : at + batch]
        found += decoder.entities([tokens(text) for text in some])
        docs = nlp.get_pipe("tok2vec").pipe([nlp.make_doc(text) for text in some])
        usual += [entities_of(doc) for doc in nlp.get_pipe("ner").pipe(docs)]
    assert found == usual
    assert sum(map(len, found)) > 10


def test_moves_are_in_spacys_order() -> None:
    moves = load().get_pipe("ner").moves
    usual = [moves.get_class_name(number) for number in range(moves.n_moves)]
    assert decoding._moves(model_path() / "ner" / "moves") == usual


def test_moves_that_were_added_late_come_last(tmp_path: Path) -> None:
    labels = {str(action): {"DATE": 5, "LAW": 7, "NEW": -1, "NEWER": -2} for action in range(5)}
    moves = BiluoPushDown(StringStore(), {int(k): v for k, v in labels.items()})
    file = tmp_path / "moves"
    file.write_bytes(msgpack_dumps({"moves": json.dumps(labels)}))
    usual = [moves.get_class_name(number) for number in range(moves.n_moves)]
    assert decoding._moves(file) == usual


@pytest.mark.parametrize(
    ("part", "value"), [("settings", {"has_upper": False}), ("refs", {"tok2vec": 1, "lower": 2})]
)
def test_a_recogniser_of_another_make_is_left_to_spacy(
    monkeypatch: pytest.MonkeyPatch, part: str, value: dict[str, Any]
) -> None:
    plain = stored.layers

    def changed(path: Path) -> list[stored.Layer]:
        first, *rest = plain(path)
        return [dataclasses.replace(first, **{part: value}), *rest]

    monkeypatch.setattr(decoding.stored, "layers", changed)
    assert Decoder.of(model_path()) is None


def test_spacy_reads_for_a_recogniser_of_another_make(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = model._read([SENTENCES[0]])
    monkeypatch.setattr(model, "_decoder", lambda: None)
    assert model._read([SENTENCES[0]]) == usual


def test_the_language_library_is_not_loaded_to_read_a_text() -> None:
    told = (
        "import sys; from raadsparser.nlp.model import readings; "
        "assert readings(['Zie de brief (3496929).'])[0].letters; "
        "assert 'spacy' not in sys.modules and 'thinc' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", told], check=True)
