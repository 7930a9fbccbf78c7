"""Sentences of the made sheets, train and dev split only, as templates of this grammar.

The made sheets' test split stays unseen: it is what the whole reader is measured on.
"""

from __future__ import annotations

import re
from functools import cache

from raadsparser.bench.synth.content.phrases import rules, topics
from raadsparser.extract.references.nouns import find_kind_nouns
from raadsparser.nlp.training.lists import Split

_PLACES = re.compile(r"\{(DATE|NRS|NR|RIS|MOTIE|AMENDEMENT|TOEZEGGING|KIND)(\d*)\}")
_OTHERS = {"{naam}": "{P}", "{partij}": "{PT}", "{wijk}": "{PL}", "{partner}": "{O}"}
_SECTIONS = ("brief", "gebeurtenis", "feit", "achtergrond", "afleider")


@cache
def sheet_templates(split: Split) -> tuple[str, ...]:
    """All letter sentences of a split, and as many of its other sentences."""
    if split == "test":
        raise ValueError("the test split of the made sheets is not for training")
    sentences = [
        text
        for topic in ("algemeen", *topics(split))
        for name in _SECTIONS
        for _, text in rules(split, topic).get(name, ())
    ]
    letters = [_letters(text) for text in sentences if " :: " in text]
    others = [_others(text) for text in sentences if " :: " not in text]
    return (*letters * 3, *others)


def _letters(template: str) -> str:
    """`soort :: zin` in the slots of this grammar; a noun of the kind becomes a slot."""
    kinds, _, sentence = template.partition(" :: ")
    names = kinds.split("+")
    text = _PLACES.sub(lambda m: _slot(m, names), sentence)
    for place, name in enumerate(names, 1):
        text = _with_noun(text, name.split("|")[0], place)
    return _others(text)


def _slot(match: re.Match[str], names: list[str]) -> str:
    name, of = match[1], match[2] or "1"
    if int(of) > len(names):
        return "{D}"
    if name == "DATE":
        return f"{{D{of}}}"
    return f"{{K{of}}}" if name == "KIND" else f"{{N{of}}}"


def _with_noun(text: str, kind: str, place: int) -> str:
    if f"{{K{place}" in text:
        return text
    for noun in find_kind_nouns(text):
        if noun.kind == kind and text[noun.start - 1 : noun.start] != ":":
            return f"{text[: noun.start]}{{K{place}:{kind}}}{text[noun.end :]}"
    return text


def _others(text: str) -> str:
    for old, new in _OTHERS.items():
        text = text.replace(old, new).replace(old.replace("}", "^}"), new)
    return _PLACES.sub("{D}", text)
