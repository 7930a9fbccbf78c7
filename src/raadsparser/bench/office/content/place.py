"""A municipality's own ways: what its numbers look like, how it writes days, whom it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from raadsparser.bench.office.content.dates import YEARLESS, letter_style, styles
from raadsparser.bench.office.content.lists import Split, words


@dataclass(frozen=True, slots=True)
class Place:
    """What all sheets of one document share; `day` is about when they were typed, `body` the
    meeting they are all for, if it is known beforehand."""

    split: Split
    municipality: str
    number: str
    letter: str
    day: date
    meeting_day: str
    letter_day: str
    labels: dict[str, str]
    seed: int
    body: str = ""

    def habit(self, what: str) -> Random:
        """Chance that comes out the same for every sheet of this municipality."""
        return Random(f"{self.seed}/{what}")

    def words(self, name: str) -> list[str]:
        found: list[str] = words(self.split, "places")[name]
        return found


def draw_place(rng: Random, split: Split, *, yearless: float = 0.2) -> Place:
    lists = words(split, "places")
    shape = rng.choice(lists["numbers"])
    letter = rng.choice(lists["letters"])
    meeting = rng.choice(YEARLESS if rng.random() < yearless else styles(split))
    return Place(
        split=split,
        municipality=rng.choice(words(split, "names")["municipalities"]),
        number=shape,
        letter=shape if letter == "same" else letter,
        day=date(rng.randint(2012, 2025), 1, 1) + timedelta(days=rng.randrange(330)),
        meeting_day=meeting,
        letter_day=letter_style(rng, split),
        labels=_labels(rng, split),
        seed=rng.randrange(10**9),
    )


def _labels(rng: Random, split: Split) -> dict[str, str]:
    lists = words(split, "labels")
    own = {key: rng.choice(names) for key, names in lists.items() if isinstance(names, list)}
    spare = {name: name for name in lists.get("spare", {})}
    return spare | own | {key: rng.choice(names) for key, names in lists["other"].items()}
