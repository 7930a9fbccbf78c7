"""Which of the package's word lists knows a word, also where OCR bent it a little."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from raadsparser.extract.dates.calendar_words import MONTHS, WEEKDAYS
from raadsparser.extract.text.confusions import skeleton
from raadsparser.lexicon import columns, entries

# fmt: off
_BODIES = (
    "stichting", "vereniging", "woningcorporatie", "woningstichting", "omgevingsdienst",
    "veiligheidsregio", "ggd", "waterschap", "hoogheemraadschap", "gemeente", "provincie",
    "rekenkamer", "ministerie", "universiteit", "college", "coöperatie", "rechtbank",
    "adviesbureau", "bureau",
)
# fmt: on
_SHORT = 3  # letters: a shorter word is known only as it is printed


@lru_cache(maxsize=20_000)
def word_class(word: str) -> str:
    """The name of the list that has the word, or an empty text.

    Names count only with a capital. A word of four letters or more is found by the key that
    OCR leaves alone.
    """
    if not any(char.isalpha() for char in word):
        return ""
    exact, bent = _lists()
    found = exact.get(word) or exact.get(word.lower())
    if found is None and len(word) > _SHORT:
        found = bent.get((word[0].isupper(), skeleton(word)))
    if found is None and len(word) > 5 and word.lower().endswith("wet"):
        return "law"
    return found or ""


@cache
def _lists() -> tuple[dict[str, str], dict[tuple[bool, str], str]]:
    exact: dict[str, str] = {}
    bent: dict[tuple[bool, str], str] = {}
    for name, word in _words():
        exact.setdefault(word, name)
        if len(word) > _SHORT:
            bent.setdefault((word[0].isupper(), skeleton(word)), name)
    return exact, bent


def _words() -> Iterator[tuple[str, str]]:
    """The lists, the more telling ones first; of a longer name its first word."""
    yield from (("month", word) for word in MONTHS)
    yield from (("weekday", word) for word in WEEKDAYS)
    for name, listed in (
        ("party", [row[0] for row in columns("parties")]),
        ("law", list(entries("laws"))),
        ("body", list(entries("organisations"))),
        ("place", [row[0] for row in columns("municipalities")]),
        ("given", list(entries("given_names"))),
    ):
        yield from ((name, _telling(entry)) for entry in listed)
    for word in _BODIES:
        yield "sort", word
        yield "sort", word.capitalize()
    for entry in entries("titles"):
        yield "title", entry.rstrip(".")
        yield "title", entry.rstrip(".").capitalize()
    for entry in entries("tussenvoegsels"):
        yield "between", entry.split()[0]
        yield "between", entry.split()[0].capitalize()


def _telling(entry: str) -> str:
    """The first word of a name that is more than an article."""
    words = entry.replace("-", " ").split()
    return next((w for w in words if w.lower() not in {"de", "het", "den", "'s"}), words[0])
