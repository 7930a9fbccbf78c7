"""A small context-free grammar over phrase files: every sentence is put together anew.

A phrase file has sections `[regel]` with one alternative a line, `3*` before it for its
weight. In an alternative `{regel}` is expanded, `{regel^}` with a capital, `<a|b|>` is a
choice on the spot and `{GROOT}` a slot for a value of the record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from random import Random

from raadsparser.bench.synth.content.lists import Split
from raadsparser.bench.synth.marked import Marked

_RULE = re.compile(r"\{([a-z_0-9]+)(\^?)\}")
_CHOICE = re.compile(r"<([^<>]*)>")
_SLOT = re.compile(r"\{([A-Z]+)(\d*)\}")
_WEIGHT = re.compile(r"(\d+)\* ")

Rules = Mapping[str, tuple[tuple[int, str], ...]]
Slot = Callable[[str, str], Marked]  # name and index of a {SLOT} to its text
Builtin = Callable[[Random], str]


@cache
def topics(split: Split) -> tuple[str, ...]:
    """The topics of a split, in name order."""
    folder = files("raadsparser.bench").joinpath("data", "phrases", split)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".txt"))
    return tuple(name[:-4] for name in names if name != "algemeen.txt")


@cache
def rules(split: Split, name: str) -> Rules:
    """The rules of one phrase file of a split."""
    path = files("raadsparser.bench").joinpath("data", "phrases", split, f"{name}.txt")
    found: dict[str, list[tuple[int, str]]] = {}
    heading = ""
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("["):
            heading = line.strip()[1:-1]
            continue
        found.setdefault(heading, []).append(_weighted(line.strip()))
    return {key: tuple(value) for key, value in found.items()}


def _weighted(line: str) -> tuple[int, str]:
    match = _WEIGHT.match(line)
    return (int(match.group(1)), line[match.end() :]) if match else (1, line)


@dataclass(slots=True)
class Voice:
    """Speaks one document: its topic's and its split's rules, and what it has said already.

    `bound` are rules fixed for the document (`plan`, `gemeente`); `builtins` make a text by
    chance (`wijk`, `bedrag`).
    """

    rng: Random
    rules: Rules
    bound: dict[str, str]
    builtins: Mapping[str, Builtin]
    said: set[str] = field(default_factory=set)

    def pick(self, name: str) -> str:
        """An alternative of a rule, not yet used in this document where one is left."""
        alternatives = self.rules[name]
        fresh = [pair for pair in alternatives if pair[1] not in self.said] or alternatives
        chosen = self.rng.choices([t for _, t in fresh], [w for w, _ in fresh])[0]
        self.said.add(chosen)
        return chosen

    def fresh(self, name: str) -> bool:
        """Whether a rule has an alternative that this document has not used."""
        return any(text not in self.said for _, text in self.rules[name])

    def say(self, name: str) -> str:
        """A rule expanded to plain text; it must have no {SLOT}."""
        return self.fill(self.pick(name))

    def fill(self, template: str) -> str:
        """Expands choices and rules; slots stay."""
        template = self._choices(template)
        while match := _RULE.search(template):
            text = self._expanded(match.group(1))
            if match.group(2):
                text = text[:1].upper() + text[1:]
            template = template[: match.start()] + text + template[match.end() :]
            template = self._choices(template)
        return re.sub(r"  +", " ", template).strip()

    def _choices(self, template: str) -> str:
        while match := _CHOICE.search(template):
            chosen = self.rng.choice(match.group(1).split("|"))
            template = template[: match.start()] + chosen + template[match.end() :]
        return template

    def _expanded(self, name: str) -> str:
        if name in self.bound:
            return self.bound[name]
        if name in self.builtins:
            return self.builtins[name](self.rng)
        return self.pick(name)

    def marked(self, template: str, slot: Slot) -> Marked:
        """Fills a template and puts marked values in its slots."""
        text = self.fill(template)
        parts: list[Marked] = []
        end = 0
        for match in _SLOT.finditer(text):
            parts.append(Marked(text[end : match.start()]))
            parts.append(slot(match.group(1), match.group(2)))
            end = match.end()
        parts.append(Marked(text[end:]))
        return Marked.join(parts, "")
