"""Persons, organisations, parties, places and laws named in the running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.names.naming import named_spans
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View
from raadsparser.nlp.claims import naming
from raadsparser.nlp.model import available, readings
from raadsparser.record import MentionLabel, Method
from raadsparser.weighing.namings import Naming

KEYS = ()
_RUNNING = ("history", "advice")
_SURE = 0.8

Found = list[tuple[int, int, MentionLabel]]


def propose(view: View) -> Iterable[Candidate]:
    passages = {key: Passage(zone.lines) for key in _RUNNING for zone in view.zones(key)[:1]}
    rules = [named_spans(passage.text) for passage in passages.values()]
    if any(rules):
        yield _candidate(passages, rules, "pattern", 0.8)
    if not passages or not available():
        return
    read = readings([passage.text for passage in passages.values()])
    model: list[Found] = [[(m.start, m.end, m.label) for m in one.mentions] for one in read]
    if any(model):
        yield _candidate(passages, model, "model", 0.7)


def _candidate(
    passages: dict[str, Passage], found: Sequence[Found], method: Method, score: float
) -> Candidate:
    values: list[dict[str, Any]] = []
    inks: dict[str, Ink] = {}
    claims: list[Naming] = []
    for zone, ((key, passage), spans) in enumerate(zip(passages.items(), found, strict=True)):
        for start, stop, label in spans:
            inks[f"/{len(values)}/text"] = passage.ink(start, stop, method, pattern=_SURE)
            text = passage.text[start:stop]
            values.append({"text": text, "label": label, "field": key, "start": start, "end": stop})
            claims.append(naming(passage.text, start, stop, label, zone))
    return Candidate("/mentions", values, inks, score, tuple(claims))
