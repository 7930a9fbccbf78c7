"""Loads the shipped model, once and only when it is needed."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from raadsparser.errors import MissingComponentError
from raadsparser.threads import has_one
from raadsparser.weighing.reliability import FILE, Reliability

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from raadsparser.nlp.decoding import Decoder
    from raadsparser.nlp.example import Span
    from raadsparser.nlp.reading import Reading
    from raadsparser.nlp.tokens import Tokens

NAME = "nl_raad"
_MOST = 256  # texts: several fields ask for the same ones, a sheet at a time
_read_lately: dict[str, Reading] = {}
_LOG = logging.getLogger("raadsparser.nlp")


def model_path() -> Path:
    """The folder of the model: inside the installed package, or `models/` of a checkout."""
    here = Path(__file__).resolve().parent
    places = (here / NAME, here.parents[2] / "models" / NAME)
    for place in places:
        if (place / "meta.json").is_file():
            return place
    tried = ", ".join(str(place) for place in places)
    raise MissingComponentError(
        f"the language model {NAME} (looked in {tried})",
        "pip install --force-reinstall raadsparser, or make model in a checkout",
    )


@cache
def load() -> Language:
    """The pipeline. Raises MissingComponentError where its files are absent."""
    path = model_path()
    import spacy

    import raadsparser.nlp.components
    import raadsparser.nlp.tokens  # noqa: F401 - known to spaCy without entry points too
    from raadsparser.nlp.arithmetic import use_numpy

    nlp = spacy.load(path)
    return use_numpy(nlp) if has_one() else nlp  # threads that wait for each other cost more


@cache
def available() -> bool:
    """Whether the model can be loaded; says so once in the log where it cannot."""
    try:
        load()
    except MissingComponentError as error:
        _LOG.warning("%s. Until then rules alone read letters and mentions.", error)
        return False
    return True


def readings(texts: Sequence[str]) -> list[Reading]:
    """What the model finds in each text; a text read lately is not read again.

    Raises MissingComponentError without a model.
    """
    new = [text for text in dict.fromkeys(texts) if text not in _read_lately]
    if len(_read_lately) > _MOST:
        _read_lately.clear()
        new = list(dict.fromkeys(texts))
    _read_lately.update(zip(new, _read(new), strict=True))
    return [_read_lately[text] for text in texts]


def _read(texts: Sequence[str]) -> list[Reading]:
    if not texts:
        return []
    from raadsparser.nlp.components import RaadRelations
    from raadsparser.nlp.reading import read_tokens
    from raadsparser.nlp.tokens import tokens

    nlp = load()
    relations = nlp.get_pipe("raad_relations")
    if not isinstance(relations, RaadRelations) or relations.ranker is None:
        raise MissingComponentError("the relation weights of the model", "make model")
    cut = [tokens(text) for text in texts]
    return [
        read_tokens(text, relations.ranker, spans)
        for text, spans in zip(cut, _entities(nlp, cut), strict=True)
    ]


def _entities(nlp: Language, texts: list[Tokens]) -> list[list[Span]]:
    """The entities of each text; components that set what nobody asks for are passed by."""
    from raadsparser.nlp.reading import entities_of

    decoder = _decoder()
    if decoder is not None:
        return decoder.entities(texts)
    found: Iterable[Doc] = [nlp.make_doc(text.text) for text in texts]
    for name in ("tok2vec", "ner"):
        found = nlp.get_pipe(name).pipe(found, batch_size=_MOST)  # type: ignore[attr-defined]
    return [entities_of(doc) for doc in found]


@cache
def _decoder() -> Decoder | None:
    from raadsparser.nlp.decoding import Decoder

    return Decoder.of(load())


@cache
def reliability() -> Reliability:
    """How reliable rules and model were measured to be; the table lies beside the weights."""
    return Reliability.read(model_path() / FILE)
